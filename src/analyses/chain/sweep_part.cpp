#include "analyses/chain/sweep_part.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <stdexcept>

#include "analyses/chain/loss_solver.h"
#include "analyses/chain/same_sweep.h"
#include "analyses/chain/survival.h"
#include "base/parallel.h"

namespace chegu {
namespace {

/// A change of slope below this share of a day's margin is no breakpoint (model.md 6).
constexpr double least_change_of_slope = 1e-6;
/// A loss below this share of the margin at stake is what the arithmetic leaves.
constexpr double rounding = 1e-10;

/// All that the outages have in common.
struct Common {
    const Cluster& cluster;
    const Network& network;
    const LossBases& bases;
    const std::vector<BaseSegment>& base_segments;
    double least_change = 0;
};

/// An outage of what a plan without any loss and stock does not use costs nothing, however long: that plan proves it.
OutageFinding unaffected(double days) {
    OutageFinding finding;
    finding.solved = true;
    finding.tts_days = infinite;
    finding.curve = {{0, 0, {}}, {days, 0, {}}};
    return finding;
}

OutageFinding examine(const Common& common, const OutageIndex& index, const Outage& outage, LossSolver& solver) {
    const auto& checker = common.bases.checker();
    const double days = outage.recover_days;
    const auto& base = common.bases.at(days).answer;
    const auto changes = bounds_in_outage(common.network, index, checker.layout(), outage.left);
    if (does_without(common.bases.at(infinite).answer, changes) && common.bases.at(infinite).answer.slope == 0)
        return unaffected(days);
    const auto answer = solver.solve(changes, days);
    const auto end = solver.end();
    const SolveLoss solve = [&](double length) { return solver.solve(changes, length, end); };

    OutageFinding finding;
    const auto loss = added_loss(base, answer);
    finding.solved = loss.exact;
    finding.added_loss = loss.added;
    finding.loss_upper = loss.upper;
    finding.loss_lower = loss.lower;
    finding.certificate = {differences(base.x, answer.x), differences(base.dual, answer.dual)};
    if (finding.added_loss <= rounding * days * checker.margin_a_day()) finding.added_loss = 0;

    // Plans of neighbouring points are alike: each against the next later one, the last but one against the answer.
    const auto points = loss_curve(solve, days, answer, common.least_change);
    const auto* x = &answer.x;
    const auto* dual = &answer.dual;
    finding.curve.resize(points.size());
    for (std::size_t i = points.size(); i-- > 0;) {
        const auto& point = points[i];
        const bool none = std::abs(point.loss) <= rounding * point.days * checker.margin_a_day();
        finding.curve[i] = {point.days, none ? 0 : point.loss, {}};
        if (i == 0 || i + 1 == points.size()) continue;
        finding.curve[i].certificate = {differences(*x, point.x), differences(*dual, point.line.dual)};
        x = &point.x;
        dual = &point.line.dual;
    }
    const auto survival = time_to_survive(solve, common.base_segments, checker.margin_a_day(), days, answer);
    finding.tts_days = survival.days;
    const auto& survived = survival.x.empty() ? answer.x : survival.x;
    const auto& beyond = survival.line.dual.empty() ? answer.dual : survival.line.dual;
    finding.survival = {differences(*x, survived), differences(*dual, beyond)};

    if (answer.loss() > rounding * days * checker.margin_a_day())
        finding.first_hit = first_hit(common.cluster, checker, answer);
    if (finding.added_loss > 0)
        finding.levers = levers(common.cluster, common.network, checker, answer, outage.left, days);
    finding.responses = responses(checker, base, answer);
    return finding;
}

std::vector<BasePoint> base_curve(const std::vector<BaseSegment>& segments, const LossAnswer& without_stock) {
    std::vector<BasePoint> points(segments.size());
    const auto* x = &without_stock.x;
    const auto* dual = &without_stock.dual;
    for (std::size_t i = segments.size(); i-- > 0;) {
        const auto& segment = segments[i];
        if (segment.x.empty()) return {};
        points[i] = {segment.days, {differences(*x, segment.x), differences(*dual, segment.line.dual)}};
        x = &segment.x;
        dual = &segment.line.dual;
    }
    return points;
}

std::vector<double> distinct_days(const std::vector<Outage>& outages) {
    std::vector<double> days{infinite, days_per_year};
    for (const auto& outage : outages) days.push_back(outage.recover_days);
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

}  // namespace

SweepPart sweep_part(const Cluster& cluster, const Network& network, const std::vector<Outage>& outages,
                     OutageRange range, const SweepOptions& options, const Progress& progress) {
    range.last = std::min(range.last, outages.size());
    if (range.first > range.last) throw std::out_of_range("no such range of outages");
    SweepPart part;
    part.input = sweep_hash({cluster, network, outages});
    part.first = range.first;
    part.findings.resize(range.last - range.first);
    std::atomic<std::size_t> resolved_cold{0};

    progress.start("bases", {"求无停产时的损失", "finding the losses without an outage"});
    const auto days = distinct_days(outages);
    LossBases bases(cluster, network);
    bases.prepare(days);
    const double least_change = least_change_of_slope * std::max(0.0, bases.checker().margin_a_day());
    LossSolver base_solver(bases, resolved_cold);
    const auto segments = base_segments([&](double length) { return base_solver.solve({}, length); }, least_change);
    part.base_curve = base_curve(segments, bases.at(infinite).answer);
    part.resolved_cold_before = resolved_cold.exchange(0);
    const Common common{cluster, network, bases, segments, least_change};
    const OutageIndex index(cluster, network);

    progress.start("outages", {"逐一停产", "going through the outages"});
    std::mutex progress_mutex;
    std::size_t done = 0;
    std::atomic<bool> stopped{false};
    const auto new_solver = [&] { return std::make_unique<LossSolver>(bases, resolved_cold); };
    parallel_each(part.findings.size(), options.threads, new_solver, [&](std::size_t k, auto& solver) {
        if (progress.stopped()) stopped = true;
        if (stopped) return;
        part.findings[k] = examine(common, index, outages[part.first + k], *solver);
        const std::scoped_lock lock(progress_mutex);
        progress.at(static_cast<double>(++done), static_cast<double>(part.findings.size()));
    });
    part.stopped = stopped;
    part.resolved_cold = resolved_cold;
    for (const double length : days) part.bases.push_back({length, bases.at(length).answer});
    return part;
}

}  // namespace chegu
