// outage_curves.csv and tts_days: a point is right where its plan loses so much, a segment where its prices prove it.

#include <fmt/format.h>

#include <algorithm>

#include "analyses/chain/verify/checks.h"
#include "base/number.h"

namespace chegu::checking {
namespace {

constexpr const char* curve_file = "outage_curves.csv";

/// A loss may leave another by so much a day and count as the same (model.md 3, TTS).
constexpr double counts_as_none = 1e-7;
/// What is survived so many days is survived for ever.
constexpr double longest = 1e9;
/// A change of slope that a curve need not show (model.md 6).
constexpr double same_slope = 1e-6;

bool ends_right(const ChainCheck& check, const OutageCase& outage, const std::vector<CurveRow>& points) {
    Findings& findings = check.findings;
    const double days = outage.what.recover_days;
    if (points.empty() || (points.size() < 2 && days > 0)) {
        findings.add(
            "curve_missing", {curve_file}, {}, {},
            {fmt::format("停产 {} 的曲线要从第 0 天到第 {} 天", outage.what.name(), number_text(days)),
             fmt::format("the curve of {} must run from day 0 to day {}", outage.what.name(), number_text(days))});
        return false;
    }
    findings.expect("curve_ends", {curve_file, points.front().row, "days"}, points.front().days, 0,
                    {"曲线从第 0 天开始", "a curve begins on day 0"});
    findings.expect("curve_ends", {curve_file, points.front().row, "loss"}, points.front().loss, 0,
                    {"第 0 天没有损失", "nothing is lost on day 0"});
    findings.expect("curve_ends", {curve_file, points.back().row, "days"}, points.back().days, days,
                    {"曲线到恢复天数为止", "a curve ends after recover_days"});
    findings.expect("curve_ends", {curve_file, points.back().row, "loss"}, points.back().loss, outage.answer.upper(),
                    {"证书的方案在恢复天数内的损失", "what the certificate's plan loses until then"},
                    check.noise(outage.answer.upper(), days) / tolerance);
    for (std::size_t i = 1; i < points.size(); ++i)
        if (points[i].days <= points[i - 1].days) {
            findings.add("curve_order", {curve_file, points[i].row, "days"}, number_text(points[i].days), {},
                         {"天数必须逐行增大", "days must grow from row to row"});
            return false;
        }
    return true;
}

}  // namespace

namespace {

void check_points(const ChainCheck& check, const OutageCase& outage, const std::vector<CurveRow>& points,
                  const std::vector<Certified>& inner) {
    if (!ends_right(check, outage, points)) return;
    Findings& findings = check.findings;
    const double stake = check.program.at_stake();
    std::optional<double> slope_before;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const CurveRow& point = points[i];
        const bool last = i + 1 == points.size();
        if (!last)
            findings.expect("curve_loss", {curve_file, point.row, "loss"}, point.loss, inner[i].upper(),
                            {"证书的方案在这么多天内的损失", "what the certificate's plan loses in so many days"},
                            check.noise(inner[i].upper(), point.days) / tolerance);
        if (!outage.solved()) continue;  // its bounds say how far the curve can be trusted
        const LossLine& line = last ? outage.answer.line : inner[i].line;
        for (const auto* end : {&points[i - 1], &point}) {
            const double slack =
                2 * check.noise(point.loss, outage.what.recover_days) + same_slope * stake * point.days;
            if (std::abs(line.at(end->days) - end->loss) > slack)
                findings.add("curve_line", {curve_file, end->row, "loss"}, number_text(end->loss),
                             number_text(line.at(end->days)),
                             {fmt::format("证书的价格证明的直线（到第 {} 天）不经过这一点", number_text(point.days)),
                              fmt::format("the line that the certificate's prices prove (until day {}) does not pass "
                                          "through this point",
                                          number_text(point.days))});
        }
        if (slope_before && line.slope - *slope_before < 0.5 * same_slope * stake)
            findings.add(
                "curve_slope", {curve_file, points[i - 1].row, "days"}, number_text(points[i - 1].days), {},
                {"曲线在这一点不变陡，不应列出", "the curve is not steeper from here on: no row belongs here"});
        slope_before = line.slope;
    }
}

}  // namespace

LossVectors check_curve(const ChainCheck& check, const OutageCase& outage, const std::vector<CurveRow>& points) {
    // Each point between the ends is written against the next later one.
    std::vector<Certified> inner(points.size());
    LossVectors first = outage.answer.vectors;
    for (std::size_t i = points.size(); i-- > 0;) {
        if (i == 0 || i + 1 >= points.size()) continue;
        const auto name = fmt::format("curve:{}:{}", outage.what.name(), number_text(points[i].days));
        inner[i] = check.certify(first, name, outage.left, points[i].days);
        first = inner[i].vectors;
    }
    check_points(check, outage, points, inner);
    return first;
}

namespace {

/// The outage's loss can't exceed the base's before tts_days: every line that is proven is held against it.
void check_not_too_long(const ChainCheck& check, const OutageCase& outage, const std::vector<CurveRow>& points) {
    const double tts = outage.row.tts_days;
    std::vector<double> days{outage.what.recover_days};
    for (const auto& point : points) days.push_back(point.days);
    for (const double day : days) {
        if (day > tts || day <= 0) continue;
        const double most = check.bases.upper(day);
        const double none = 2 * counts_as_none * day * check.program.at_stake() + 4 * check.noise(most, day);
        // The last line holds up to recover_days, the others' points have been checked against theirs.
        if (outage.answer.line.at(day) <= most + none) continue;
        check.findings.add(
            "tts_days", {"outages.csv", outage.row.row, "tts_days"}, number_text(tts), {},
            {fmt::format("停产到第 {} 天时损失已经高于平时", number_text(day)),
             fmt::format("by day {} the loss is already above what is lost without the outage", number_text(day))});
        return;
    }
}

}  // namespace

void check_survival(const ChainCheck& check, const OutageCase& outage, const std::vector<CurveRow>& points,
                    const LossVectors& from) {
    const double tts = outage.row.tts_days;
    const double stake = check.program.at_stake();
    const auto name = "tts:" + outage.what.name();
    const Place place{"outages.csv", outage.row.row, "tts_days"};
    const double days = std::min(tts, longest);
    const Certified survival = check.certify(from, name, outage.left, days);
    const double lost = survival.upper();
    const double low = check.bases.lower(days);
    const double high = check.bases.upper(days);
    const double noise = check.noise(high, days);
    // Between two bases the certificates may leave room: then only what is proven wrong is a finding.
    const bool room = high - low > 2 * noise;
    const double allowed = (room ? high : low) + counts_as_none * stake * days * (1 + tolerance) + 2 * noise;
    if (lost > allowed)
        check.findings.add(
            "tts_days", place, number_text(tts), {},
            {fmt::format("证书的方案在这么多天内损失 {}，平时为 {}", number_text(lost), number_text(low)),
             fmt::format("the certificate's plan loses {} in so many days, without the outage it is {}",
                         number_text(lost), number_text(low))});
    check_not_too_long(check, outage, points);
    if (tts == forever) return;
    // There the line that is proven crosses what is lost without the outage, and leaves it for good or for long enough.
    // A difference that counts as none may come before.
    const double none = counts_as_none * stake;
    const double crossing = survival.line.at(tts);
    if (crossing >= low - 2 * noise && crossing <= high + none * tts + 2 * noise &&
        check.bases.exceeded_by(survival.line, tts, none))
        return;
    check.findings.add("tts_days", place, number_text(tts), {},
                       {"证书没有证明损失从这一天起高于平时",
                        "the certificate does not prove that the loss is above what is lost without the outage from "
                        "then on"});
}

}  // namespace chegu::checking
