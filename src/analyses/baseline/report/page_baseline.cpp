// What really moved and was paid, against the model and the least-cost plan for the same deliveries.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analyses/baseline/report/baseline_page.h"
#include "analyses/baseline/report/waterfall_sum.h"
#include "analyses/baseline/results/baseline_results.h"
#include "page/numbers.h"

namespace chegu::page {
namespace {

constexpr std::size_t most_named = 5;

struct StepName {
    std::string_view step;
    Text name;
};
constexpr StepName step_names[] = {
    {"actual", {"实际支付", "What was paid"}},
    {"without_cost", {"没有写明费用的，按模型补上", "Shipments without a cost, by the model"}},
    {"model", {"模型与实际之差", "The model's difference from what was paid"}},
    {"source", {"换货源", "Other sources"}},
    {"mode", {"换运输方式", "Other modes"}},
    {"lane", {"同一方式换线路", "Other lanes of a mode"}},
    {"stock", {"在途货物占用的资金", "Capital of goods on their way"}},
    {"plan", {"最低成本方案", "The least-cost plan"}},
};

std::string signed_cell(const MoneyColumn& column, double value) {
    if (value == 0) return column.cell(0);
    return (value > 0 ? "+" : "−") + column.cell(std::abs(value));
}

/// The steps from paid to plan: totals from 0, between them what each step adds or saves.
Data steps(const Page& page, const std::vector<WaterfallStep>& all) {
    double most = 0;
    for (const auto& step : all) most = std::max(most, step.cumulative);
    const auto sum = waterfall_sum(all);
    const MoneyColumn column({sum}, page.style);
    const auto amounts = column.fitted(sum);
    Data rows{Data::type::list};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& step = all[i];
        const bool total = i == 0 || i + 1 == all.size();
        if (!total && step.amount == 0) continue;
        const double from = total ? 0 : std::min(step.cumulative, step.cumulative - step.amount);
        const auto name = std::find_if(std::begin(step_names), std::end(step_names),
                                       [&](const StepName& known) { return known.step == step.name; });
        rows << object({{"name", std::string{name->name.in(page.language())}},
                        {"amount", i + 1 == all.size() ? column.total(sum)
                                   : total             ? column.cell(amounts[i])
                                                       : signed_cell(column, amounts[i])},
                        {"x", bar_width(from, most)},
                        {"width", bar_width(total ? step.cumulative : std::abs(step.amount), most)},
                        {"kind", total             ? "whole"
                                 : step.amount > 0 ? "more"
                                                   : "less"}});
    }
    return object({{"unit", column.unit()}, {"rows", rows}});
}

/// The lanes on which the model is farthest from what was paid.
Data lanes(const Page& page, const Baseline& baseline) {
    auto fits = fit_by_lane(baseline);
    std::stable_sort(fits.begin(), fits.end(),
                     [](const auto& a, const auto& b) { return std::abs(a.difference()) > std::abs(b.difference()); });
    if (fits.size() > most_named) fits.resize(most_named);
    if (fits.empty()) return Data{false};
    double most = 0;
    for (const auto& fit : fits) most = std::max({most, fit.paid, fit.model});
    const MoneyColumn column(most, page.style);
    Data rows{Data::type::list};
    for (const auto& fit : fits) {
        const auto& lane = page.cluster.lanes[LaneId{fit.row}];
        rows << object({{"name", page.route(lane.from, lane.to)},
                        {"mode", page.name(lane.mode)},
                        {"paid", column.cell(fit.paid)},
                        {"model", column.cell(fit.model)},
                        {"difference", signed_cell(column, fit.difference())}});
    }
    return object({{"unit", column.unit()}, {"rows", rows}});
}

/// The deliveries of which the plan saves most.
Data deliveries(const Page& page, const Baseline& baseline) {
    auto savings = baseline.savings;
    constexpr double noticeable = 1e-9;
    std::erase_if(savings, [](const auto& of) { return of.plan_cost >= of.cost * (1 - noticeable); });
    std::stable_sort(savings.begin(), savings.end(),
                     [](const auto& a, const auto& b) { return a.cost - a.plan_cost > b.cost - b.plan_cost; });
    if (savings.size() > most_named) savings.resize(most_named);
    if (savings.empty()) return Data{false};
    double most = 0;
    for (const auto& saving : savings) most = std::max(most, saving.cost);
    const MoneyColumn column(most, page.style);
    Data rows{Data::type::list};
    for (const auto& saving : savings) {
        const auto& delivery = baseline.moved.deliveries[saving.delivery];
        rows << object({{"name", page.name(delivery.item)},
                        {"to", page.name(delivery.to)},
                        {"moved", column.cell(saving.cost)},
                        {"plan", column.cell(saving.plan_cost)},
                        {"saved", column.cell(saving.cost - saving.plan_cost)}});
    }
    return object({{"unit", column.unit()}, {"rows", rows}});
}

/// How many sources the plan asks for more than they have.
std::size_t beyond(const Baseline& baseline) {
    return static_cast<std::size_t>(std::count_if(baseline.sources.begin(), baseline.sources.end(),
                                                  [](const auto& source) { return source.beyond(); }));
}

/// What the plan saves by the model, as a share; 0 where nothing.
double saved_share(const Baseline& baseline) {
    const double before = baseline.moved.cost();
    return before > 0 ? std::max(0.0, (before - baseline.plan_cost) / before) : 0;
}

/// `baseline` may take from any source what it likes, `within` no more than there is; null: not asked for.
std::string title(const Page& page, const Baseline& baseline, const Baseline* within) {
    const bool zh = page.language() == Language::zh;
    const auto paid = page.money(baseline.moved.actual_cost);
    const auto days = fixed(baseline.moved.days, 0, page.language());
    const auto start =
        zh ? fmt::format("{} 天的实际运输付了 {}；", days, paid) : fmt::format("{} was paid in {} days; ", paid, days);
    const double free = saved_share(baseline);
    if (free == 0)
        return start +
               (zh ? "同样的到货，方案没有更省的走法。" : "the plan has no cheaper way for the same deliveries.");
    const auto all = percent(free, 0, page.language());
    if (beyond(baseline) == 0 || within == nullptr)
        return start + (zh ? fmt::format("同样的到货，按模型可省 {}。", all)
                           : fmt::format("the same deliveries can cost {} less, by the model.", all));
    const auto today = percent(saved_share(*within), 0, page.language());
    return start + (zh ? fmt::format("同样的到货，在现有货源内可省 {}，货源不受限时可省 {}。", today, all)
                       : fmt::format("the same deliveries can cost {} less within today's sources, {} less with free "
                                     "choice of them.",
                                     today, all));
}

/// How far the model and the saving can be trusted.
std::string sub(const Page& page, const Baseline& baseline) {
    const auto& moved = baseline.moved;
    const bool zh = page.language() == Language::zh;
    const auto covered = percent(static_cast<double>(moved.count.on_known_links) / static_cast<double>(moved.count.all),
                                 0, page.language());
    auto words = zh ? fmt::format("{} 的运输走的是数据里有的供应关系。", covered)
                    : fmt::format("{} of shipments are on links that the feed has.", covered);
    if (const auto sources = beyond(baseline); sources > 0)
        words +=
            zh ? fmt::format("下表按货源不受限计算，其中 {} 处超出可供的数量：这是努力的方向，不是今天就能省下的。",
                             sources)
               : fmt::format(
                     " Below, sources are free, and {} of them are asked for more than they have: what to aim "
                     "at, not what can be had today.",
                     sources);
    return words;
}

}  // namespace

Data baseline_section(const Page& page, const BaselineFindings& found) {
    const auto& baseline = found.baseline;
    return object({{"title", title(page, baseline, found.within_sources ? &*found.within_sources : nullptr)},
                   {"sub", sub(page, baseline)},
                   {"steps", steps(page, waterfall(baseline))},
                   {"lanes", lanes(page, baseline)},
                   {"deliveries", deliveries(page, baseline)}});
}

}  // namespace chegu::page
