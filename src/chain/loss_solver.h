#pragma once
// Losses by HiGHS, warm by dual simplex from the base's basis. Every answer is checked without the solver; one that
// fails is solved again cold. The reference for whatever is faster.
//
// The base: where all demand can be met for good without any stock, such a steady plan is the base of every R, with
// prices of 0; an outage then moves only what it reaches. Elsewhere the base is solved once for each distinct R.

#include <atomic>
#include <map>
#include <memory>

#include "chain/loss_answer.h"
#include "solve/warm_solver.h"

namespace chegu {

/// What no outage loses over R days, and where its simplex ended.
struct BaseLoss {
    LossAnswer answer;
    Basis basis;
};

/// Shared by all threads: the checker, the bases by R, and how often an answer had to be solved again.
class LossBases {
   public:
    LossBases(const Cluster& cluster, const Network& network);

    /// Solves the base of each R that is not there yet. Not thread-safe; afterwards `at` is.
    void prepare(const std::vector<double>& days);
    [[nodiscard]] const BaseLoss& at(double days) const { return bases_.at(days); }
    [[nodiscard]] bool has(double days) const { return bases_.contains(days); }
    [[nodiscard]] const LossChecker& checker() const { return checker_; }
    [[nodiscard]] const Cluster& cluster() const { return cluster_; }
    [[nodiscard]] const Network& network() const { return network_; }

   private:
    void find_steady_plan();

    const Cluster& cluster_;
    const Network& network_;
    LossChecker checker_;
    bool looked_for_steady_ = false;
    LpAnswer steady_;  // status optimal where there is a steady plan
    Basis steady_basis_;
    std::map<double, BaseLoss> bases_;
};

/// One thread's solver. Its answers do not depend on what it solved before.
class LossSolver {
   public:
    LossSolver(const LossBases& bases, std::atomic<std::size_t>& resolved_cold);

    /// The loss with these bounds over `days` (as in loss_program): warm from the base of the same R where there is
    /// one, else from `near`, the basis of another answer. Solved again cold where the check fails.
    LossAnswer solve(std::span<const BoundChange> changes, double days, const Basis& near = {});
    /// Where the last solve ended.
    [[nodiscard]] Basis basis() const { return solver_.basis(); }

   private:
    void set_days(double days);

    const LossBases& bases_;
    std::atomic<std::size_t>& resolved_cold_;
    WarmSolver solver_;
    double days_ = infinite;
};

}  // namespace chegu
