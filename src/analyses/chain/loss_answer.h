#pragma once
// One loss, with its proof: a plan in daily rates and dual prices, both checked here and not by the solver.

#include <span>

#include "analyses/chain/loss_program.h"

namespace chegu {

/// The answer for one outage and one R. The prices prove, for every r > 0, that loss(r) >= slope · r - offset.
struct LossAnswer {
    std::vector<double> x;     // by LossLayout: made and moved a day, served a day
    std::vector<double> dual;  // by LossLayout: >= 0 on balances, <= 0 on limits; money per unit a day, per day
    double upper = 0;          // what the plan loses over R days
    double lower = 0;          // what every plan loses at least: slope · R - offset
    double slope = 0;
    double offset = 0;
    double violation = 0;  // of the plan, relative to the largest term of its row (model.md 4)
    bool proven = false;   // plan feasible and bounds equal to 1e-6 (relative to a day's margin where tiny)

    /// The loss: both bounds are it where `proven`.
    [[nodiscard]] double loss() const { return upper; }
};

/// What an outage loses beyond every day, never less than nothing: what lies below is rounding.
struct AddedLoss {
    bool exact = false;  // both losses are proven; else the bounds are all that is
    double added = 0;    // between the bounds
    double lower = 0;
    double upper = 0;
};
AddedLoss added_loss(const LossAnswer& base, const LossAnswer& outage);

/// Whether a plan does without everything that the changes take away: then it is a plan for the outage too.
bool does_without(const LossAnswer& answer, std::span<const BoundChange> changes);

/// The program without any outage that answers are checked against. Immutable, shared by threads.
class LossChecker {
   public:
    LossChecker(const Cluster& cluster, const Network& network);

    /// Turns the solver's words into an answer: clips what is rounding, recomputes plan and bound from the network with
    /// the outage's bounds. `days` as in loss_program; with infinite days the losses are per day. O(nonzeros).
    [[nodiscard]] LossAnswer check(const LpAnswer& solved, std::span<const BoundChange> changes, double days) const;

    [[nodiscard]] const LossLayout& layout() const { return layout_; }
    /// loss_program of infinite days.
    [[nodiscard]] const LinearProgram& program() const { return program_; }
    [[nodiscard]] double margin_a_day() const { return margin_a_day_; }

   private:
    /// By row, from the largest term of each: the size by which it is judged at least, its item's anywhere or 1 (of a
    /// limit: times the item's weight).
    [[nodiscard]] std::vector<double> least_sizes(const std::vector<double>& size) const;

    const Network& network_;
    std::size_t items_;
    LossLayout layout_;
    LinearProgram program_;  // of infinite days: its columns of stock are not looked at
    double margin_a_day_ = 0;
    double size_a_day_ = 0;  // sum of |margin| · demand
};

}  // namespace chegu
