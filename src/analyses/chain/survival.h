#pragma once
// Time to survive (model.md 3): how long an outage costs nothing that would not be lost without it.

#include "analyses/chain/curve.h"

namespace chegu {

/// A line of loss_0 from one breakpoint to the next; the last has no end.
struct BaseSegment {
    double until = infinite;
    LossLine line;
    double days = 0;        // where the plan is known: `until`, of the last segment a day on it
    std::vector<double> x;  // none where no R loses anything
};

/// loss_0 for every R. `solve` solves the base; where no R loses anything: one segment of slope 0.
std::vector<BaseSegment> base_segments(const SolveLoss& solve, double least_change);

/// The largest R up to which the outage's loss is loss_0's: the last breakpoint of their difference before it is more
/// than 1e-7 · r · margin_a_day, which counts as none. With the plan that holds so long and the line along which the
/// loss leaves loss_0.
struct Survival {
    double days = 0;        // infinite: 1e9 are not too long
    std::vector<double> x;  // the plan at `days`; with infinite days one for 1e9 of them
    LossLine line;          // of the outage's loss beyond `days`; empty with infinite days
};

/// `known`: the outage's answer for `known_days`, so that it need not be solved again. Newton's method from the right
/// on each segment of loss_0, then where the lines cross: exact after a few solves.
Survival time_to_survive(const SolveLoss& solve, const std::vector<BaseSegment>& base, double margin_a_day,
                         double known_days, const LossAnswer& known);

}  // namespace chegu
