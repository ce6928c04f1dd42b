#include "analyses/chain/curve.h"

#include <algorithm>
#include <cmath>

namespace chegu {
namespace {

/// Losses within this (relative) are one: below what the certificates are held to.
constexpr double same = 1e-9;

class CurveFinder {
   public:
    CurveFinder(const SolveLoss& solve, double least_change) : solve_(solve), least_change_(least_change) {}

    /// Finds the breakpoints between two points at which the curve touches `left` and `right`.
    void between(double from, const LossLine& left, double to, const LossLine& right) {
        if (right.slope - left.slope <= least_change_) return;
        const double crossing = (right.offset - left.offset) / (right.slope - left.slope);
        if (crossing <= from || crossing >= to) return;
        auto answer = solve_(crossing);
        const double line = left.at(crossing);
        const double size = std::max(std::abs(line), (right.slope - left.slope) * crossing);
        if (!answer.proven || answer.lower <= line + same * size) {
            points_.push_back({crossing, answer.loss(), std::move(answer.x), left});
            return;
        }
        const auto middle = line_of(answer);
        between(from, left, crossing, middle);
        between(crossing, middle, to, right);
    }

    [[nodiscard]] std::vector<CurvePoint> take() { return std::move(points_); }

   private:
    const SolveLoss& solve_;
    double least_change_;
    std::vector<CurvePoint> points_;
};

}  // namespace

std::vector<CurvePoint> loss_curve(const SolveLoss& solve, double days, const LossAnswer& answer, double least_change) {
    std::vector<CurvePoint> points;
    const auto last = line_of(answer);
    // A line through the origin that touches the curve at its end is the whole curve: it starts at 0 and is convex.
    if (std::abs(answer.offset) > same * std::max(std::abs(answer.loss()), std::abs(answer.slope) * days)) {
        CurveFinder finder(solve, least_change);
        finder.between(0, line_of(solve(0)), days, last);
        points = finder.take();
    }
    points.insert(points.begin(), CurvePoint{0, 0, {}, {}});
    points.push_back({days, answer.loss(), answer.x, last});
    return points;
}

}  // namespace chegu
