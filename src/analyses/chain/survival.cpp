#include "analyses/chain/survival.h"

#include <algorithm>
#include <cmath>

namespace chegu {
namespace {

/// What counts as no difference, per day and per margin of a day (model.md 3).
constexpr double no_difference = 1e-7;
constexpr double same_loss = 1e-9;  // losses within this (relative) are one
constexpr double longest = 1e9;     // days; what is survived so long is survived for ever
constexpr int most_steps = 60;

/// Where two lines cross; `later` is the steeper.
double crossing_of(const LossLine& earlier, const LossLine& later) {
    return (later.offset - earlier.offset) / (later.slope - earlier.slope);
}

/// How far the outage's loss lies above what counts as loss_0 on one segment.
class Excess {
   public:
    Excess(const LossLine& base, double margin_a_day)
        : slope_(base.slope + no_difference * std::max(0.0, margin_a_day)), offset_(base.offset) {}

    [[nodiscard]] bool exceeds(const LossAnswer& answer, double days) const {
        return answer.loss() - (slope_ * days - offset_) > 1e-12 * std::abs(answer.loss());
    }
    [[nodiscard]] bool steeper(double slope) const { return slope > slope_; }
    /// Where a line of the outage's loss meets what counts as loss_0.
    [[nodiscard]] double crossing(const LossLine& line) const {
        return std::max(0.0, (line.offset - offset_) / (line.slope - slope_));
    }

   private:
    double slope_;
    double offset_;
};

/// Newton from the right, where the loss exceeds: each line's crossing is nearer to the point where it begins to.
Survival step_back(const SolveLoss& solve, const Excess& excess, double days, LossAnswer answer) {
    Survival survival;
    for (int step = 0; step < most_steps; ++step) {
        survival.line = line_of(answer);
        const double crossing = excess.crossing(survival.line);
        const bool stuck = crossing >= days * (1 - 1e-12);
        days = std::min(days, crossing);
        if (days <= 0 || stuck) break;
        answer = solve(days);
        if (!excess.exceeds(answer, days)) break;
    }
    survival.days = days;
    survival.x = std::move(answer.x);
    return survival;
}

/// From the day on which the difference is more than counts, back to its last breakpoint: where the line along which
/// the loss leaves crosses loss_0 on segment k or before, or the flatter line of a difference that does not count.
Survival at_breakpoint(const SolveLoss& solve, const std::vector<BaseSegment>& base, std::size_t k, Survival left) {
    if (left.line.dual.empty() || !(left.line.slope > base[k].line.slope)) return left;
    double days = crossing_of(base[k].line, left.line);
    for (; k > 0 && days < base[k - 1].until; --k) {
        if (!(left.line.slope > base[k - 1].line.slope)) return left;
        days = crossing_of(base[k - 1].line, left.line);
    }
    days = std::clamp(days, 0.0, left.days);
    for (int step = 0; step < most_steps && days > 0; ++step) {
        auto answer = solve(days);
        const auto line = line_of(answer);
        const bool on_the_line =
            answer.loss() - left.line.at(days) <= same_loss * std::max(1.0, left.line.slope * days);
        const double next = on_the_line || !(left.line.slope > line.slope) ? days : crossing_of(line, left.line);
        left.x = std::move(answer.x);
        if (next <= days * (1 + 1e-12) || next >= left.days) break;
        days = next;
    }
    left.days = days;
    return left;
}

}  // namespace

std::vector<BaseSegment> base_segments(const SolveLoss& solve, double least_change) {
    const auto without_stock = solve(infinite);
    // A line through the origin is the whole curve; one that starts below it may touch nowhere.
    if (without_stock.slope <= least_change && without_stock.offset <= 0)
        return {{infinite, line_of(without_stock), 0, {}}};
    double end = 1;
    auto answer = solve(end);
    while (without_stock.slope - answer.slope > least_change && end < longest) {
        end *= 2;
        answer = solve(end);
    }
    std::vector<BaseSegment> segments;
    auto points = loss_curve(solve, end, answer, least_change);
    for (std::size_t i = 1; i < points.size(); ++i)
        segments.push_back({points[i].days, std::move(points[i].line), points[i].days, std::move(points[i].x)});
    segments.back().until = infinite;
    return segments;
}

Survival time_to_survive(const SolveLoss& solve, const std::vector<BaseSegment>& base, double margin_a_day,
                         double known_days, const LossAnswer& known) {
    double from = 0;
    for (std::size_t k = 0; k < base.size(); ++k) {
        const auto& segment = base[k];
        const Excess excess(segment.line, margin_a_day);
        const auto leaves = [&](double days, LossAnswer answer) {
            return at_breakpoint(solve, base, k, step_back(solve, excess, days, std::move(answer)));
        };
        const bool known_inside = known_days > from && known_days <= segment.until;
        if (known_inside && excess.exceeds(known, known_days)) return leaves(known_days, known);
        if (segment.until < infinite) {
            auto answer = solve(segment.until);
            if (excess.exceeds(answer, segment.until)) return leaves(segment.until, std::move(answer));
            from = segment.until;
            continue;
        }
        auto without_stock = solve(infinite);
        if (!excess.steeper(without_stock.slope)) return {infinite, std::move(without_stock.x), {}};
        // The line of what is lost without any stock bounds the loss everywhere: beyond its crossing it is exceeded.
        auto line = line_of(without_stock);
        double days = std::max({excess.crossing(line), known_inside ? known_days : 0.0, from});
        if (days >= longest) {
            auto answer = solve(longest);
            if (!excess.exceeds(answer, longest)) return {infinite, std::move(answer.x), {}};
            return leaves(longest, std::move(answer));
        }
        if (days <= 0) days = 1;
        auto answer = solve(days);
        if (!excess.exceeds(answer, days))
            return at_breakpoint(solve, base, k, {days, std::move(answer.x), std::move(line)});
        return leaves(days, std::move(answer));
    }
    return {};
}

}  // namespace chegu
