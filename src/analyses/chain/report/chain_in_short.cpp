#include "analyses/chain/report/chain_in_short.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "base/number.h"
#include "page/aligned.h"
#include "page/money.h"
#include "page/numbers.h"

namespace chegu {
namespace {

constexpr std::size_t most_shown = 10;

/// The outages with an added loss, the largest first.
std::vector<std::size_t> worst_first(const Sweep& sweep) {
    std::vector<std::size_t> order(sweep.outages.size());
    std::iota(order.begin(), order.end(), 0U);
    std::erase_if(order, [&](std::size_t k) {
        const auto target = kind_of(sweep.outages[k]);
        return sweep.findings[k].added_loss <= 0 || (target != Swept::site && target != Swept::named);
    });
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return sweep.findings[a].added_loss > sweep.findings[b].added_loss;
    });
    return order;
}

std::string holds(double days, Language language) {
    if (std::isinf(days)) return language == Language::zh ? "不受影响" : "for good";
    const auto whole = fixed(std::floor(days), 0, language);
    if (language == Language::zh) return whole + " 天";
    return whole + (whole == "1" ? " day" : " days");
}

}  // namespace

std::string chain_in_short(const Cluster& cluster, const ChainFindings& findings, Language language) {
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
                         (finding.solved ? money(finding.added_loss, style)
                                         : money_range(finding.loss_lower, finding.loss_upper, style)) +
                             (zh ? "，" : ", ") + holds(finding.tts_days, language)});
    }
    if (findings.pairs)
        add({"成对停产中有叠加的", "Pairs that interact"}, count_text(findings.pairs->listed.size(), language));
    return aligned(lines);
}

}  // namespace chegu
