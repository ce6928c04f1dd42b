#include "study/chain_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "analyses/chain/outage_filter.h"
#include "analyses/chain/same_sweep.h"
#include "base/number.h"
#include "cli/aligned.h"
#include "page/money.h"
#include "page/numbers.h"

namespace chegu::cli {
namespace {

constexpr std::size_t most_shown = 10;

/// The outages with an added loss, the largest first.
std::vector<std::size_t> worst_first(const Sweep& sweep) {
    std::vector<std::size_t> order(sweep.outages.size());
    std::iota(order.begin(), order.end(), 0U);
    std::erase_if(order, [&](std::size_t k) {
        const auto target = sweep.outages[k].target;
        return sweep.findings[k].added_loss <= 0 || (target != Swept::site && target != Swept::named);
    });
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return sweep.findings[a].added_loss > sweep.findings[b].added_loss;
    });
    return order;
}

std::string holds(double days, Language language) {
    if (std::isinf(days)) return language == Language::zh ? "不受影响" : "for good";
    return fixed(std::floor(days), 0, language) + (language == Language::zh ? " 天" : " days");
}

}  // namespace

ChainFindings run_chain(const Cluster& cluster, const DecodedFeed& feed, const FlowRun& flow,
                        const ChainOptions& options, const Progress& progress, std::span<const SweptBefore> before) {
    ChainFindings findings;
    const OutageIndex index(cluster, flow.network);
    auto outages = outages_to_sweep(cluster, flow.network, index, options.targets);
    if (!options.where.empty()) outages = outages_where(std::move(outages), cluster, feed, options.where);
    const auto known = std::ranges::find_if(before, [&](const SweptBefore& other) {
        return same_sweep({cluster, flow.network, outages}, {other.cluster, other.network, other.sweep.outages});
    });
    findings.sweep = known != before.end()
                         ? known->sweep
                         : sweep_outages(cluster, flow.network, std::move(outages), options.sweep, progress);
    if (!findings.sweep.stopped && options.pairs)
        findings.pairs = sweep_pairs(cluster, flow.network, {options.sweep.threads, options.top}, progress);
    if (findings.sweep.stopped || (findings.pairs && findings.pairs->stopped))
        throw Failure(FailureKind::interrupted,
                      {"已按要求停止，没有写入任何结果。", "stopped as asked; nothing was written"});
    progress.start("segments", {"评定环节", "grading the segments"});
    findings.segments = segment_findings(cluster, flow.network, flow.plan, findings.sweep);
    return findings;
}

nlohmann::ordered_json options_json(const ChainOptions& options) {
    const auto& targets = options.targets;
    auto of = nlohmann::ordered_json::array();
    if (targets.sites) of.push_back("site");
    if (targets.processes) of.push_back("process");
    if (targets.lanes) of.push_back("lane");
    if (targets.firms) of.push_back("firm");
    if (targets.regions) of.push_back("region");
    nlohmann::ordered_json json{{"of", of}, {"outages", targets.named}, {"pairs", options.pairs}};
    if (!options.where.empty()) json["where"] = options.where;
    if (options.top > 0) json["top"] = options.top;
    return json;
}

SweepTargets all_targets(const Cluster& cluster) { return {true, true, true, true, true, !cluster.outages.empty()}; }

std::string chain_summary(const Cluster& cluster, const ChainFindings& findings, Language language) {
    const bool zh = language == Language::zh;
    const auto& sweep = findings.sweep;
    const MoneyStyle style{cluster.settings.currency, language};
    std::vector<Line> lines;
    const auto add = [&](const Text& label, std::string value) {
        lines.push_back({std::string(label.in(language)), std::move(value)});
    };
    add({"停产", "Outages"}, count_text(sweep.outages.size(), language));
    add({"年预期损失", "Expected annual loss"}, money(sweep.expected_annual_loss, style));
    std::array<std::size_t, 3> grades{};
    for (const auto& segment : findings.segments)
        if (segment.grade) ++grades[static_cast<std::size_t>(*segment.grade)];
    add({"环节缺 / 弱 / 强", "Segments missing / weak / strong"},
        fmt::format("{} / {} / {}", count_text(grades[0], language), count_text(grades[1], language),
                    count_text(grades[2], language)));
    const auto order = worst_first(sweep);
    if (!order.empty()) add({"最怕", "Worst outages"}, zh ? "新增损失，能撑多久" : "added loss, holds for");
    for (std::size_t i = 0; i < std::min(most_shown, order.size()); ++i) {
        const auto& outage = sweep.outages[order[i]];
        const auto& finding = sweep.findings[order[i]];
        lines.push_back({"  " + name_of(cluster, outage).in(language),
                         money(finding.added_loss, style) + (zh ? "，" : ", ") + holds(finding.tts_days, language)});
    }
    if (findings.pairs)
        add({"成对停产中有叠加的", "Pairs that interact"}, count_text(findings.pairs->listed.size(), language));
    return aligned(lines);
}

}  // namespace chegu::cli
