#pragma once
// Losses by HiGHS, warm by dual simplex from the base. Every answer is checked without the solver; one that fails is
// solved again cold. The reference for whatever is faster.
//
// The base: where all demand can be met for good without any stock, such a steady plan is the base of every R, with
// prices of 0. Elsewhere the base is solved once for each distinct R. Either way outages are solved as deviations from
// their base (loss_origin.h).

#include <atomic>
#include <map>
#include <memory>

#include "analyses/chain/loss_answer.h"
#include "analyses/chain/loss_origin.h"

namespace chegu {

/// What no outage loses over R days, and the plan around which its outages are solved.
struct BaseLoss {
    LossAnswer answer;
    std::shared_ptr<const LossOrigin> origin;
};

/// Where a simplex starts: a basis of the deviations from a plan.
struct LossStart {
    const LossOrigin* origin = nullptr;
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
    /// Of an R without a base: from the plan that makes nothing, from scratch.
    [[nodiscard]] LossStart start(double days) const;
    [[nodiscard]] const Cluster& cluster() const { return cluster_; }
    [[nodiscard]] const Network& network() const { return network_; }

   private:
    void find_steady_plan();

    const Cluster& cluster_;
    const Network& network_;
    LossChecker checker_;
    bool looked_for_steady_ = false;
    LpAnswer steady_;
    std::shared_ptr<const LossOrigin> steady_origin_;  // none where there is no steady plan
    LossOrigin nothing_;
    std::map<double, BaseLoss> bases_;
};

/// One thread's solver. Its answers do not depend on what it solved before.
class LossSolver {
   public:
    LossSolver(const LossBases& bases, std::atomic<std::size_t>& resolved_cold);

    /// The loss with these bounds over `days` (as in loss_program): warm from `near`, where another answer ended, else
    /// from the base of the same R. Solved again cold where the check fails, and then carefully.
    LossAnswer solve(std::span<const BoundChange> changes, double days, const LossStart& near = {});
    /// Where the last solve ended.
    [[nodiscard]] LossStart end() const { return {&solver_->origin(), solver_->basis()}; }

   private:
    void set_origin(const LossOrigin& origin, double days);
    /// Not as deviations but whole, from scratch and with tighter tolerances.
    LpAnswer solve_carefully(std::span<const BoundChange> changes, double days) const;

    const LossBases& bases_;
    std::atomic<std::size_t>& resolved_cold_;
    std::unique_ptr<DeviationSolver> solver_;
    double days_ = infinite;
};

}  // namespace chegu
