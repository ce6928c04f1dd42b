#pragma once
// A loss as a function of R: convex and piecewise linear (model.md 3). Found exactly, by supporting lines.

#include <functional>
#include <vector>

#include "analyses/chain/loss_answer.h"

namespace chegu {

/// loss(r) >= slope · r - offset for every r, with the prices that prove it.
struct LossLine {
    double slope = 0;
    double offset = 0;
    std::vector<double> dual;
    [[nodiscard]] double at(double days) const { return slope * days - offset; }
};

/// The line that an answer's prices prove.
inline LossLine line_of(const LossAnswer& answer) { return {answer.slope, answer.offset, answer.dual}; }

/// A breakpoint with its plan, and the line that the curve follows up to it.
struct CurvePoint {
    double days = 0;
    double loss = 0;
    std::vector<double> x;
    LossLine line;
};

/// Solves the loss of one outage for any R; 0 and infinity as in loss_program.
using SolveLoss = std::function<LossAnswer(double days)>;

/// The curve from day 0, where it is 0, to the last point, which is at `answer`'s R. Between two neighbours it is a
/// straight line. Points where the slope changes by no more than `least_change` are left out. Two solves a breakpoint.
std::vector<CurvePoint> loss_curve(const SolveLoss& solve, double days, const LossAnswer& answer, double least_change);

}  // namespace chegu
