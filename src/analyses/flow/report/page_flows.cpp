// The flows that cost most to carry.

#include <algorithm>

#include "analyses/flow/report/flow_page.h"
#include "analyses/flow/report/flow_sentences.h"
#include "page/numbers.h"

namespace chegu::page {

Data dearest_flows(const Page& page, const PlanFacts& facts) {
    const auto language = page.language();
    auto movements = facts.movements;
    std::stable_sort(movements.begin(), movements.end(), [](const auto& a, const auto& b) { return a.cost > b.cost; });
    movements.resize(std::min(movements.size(), most_rows));
    double most_value = 0;
    double cost = 0;
    for (const auto& row : movements) {
        most_value = std::max(most_value, row.value);
        cost += row.cost;
    }
    const MoneyColumn values(most_value, page.style);
    const MoneyColumn costs(movements.front().cost, page.style);
    const auto share = [&](double of) {
        return facts.moved_cost > 0 ? percent_figure(of / facts.moved_cost, 0, language) : std::string{no_figure};
    };
    Data rows{Data::type::list};
    for (std::size_t i = 0; i < movements.size(); ++i) {
        const auto& row = movements[i];
        rows << object({{"rank", std::to_string(i + 1)},
                        {"item", page.name(row.item)},
                        {"from", page.name(row.from)},
                        {"to", page.name(row.to)},
                        {"mode", page.name(row.mode)},
                        {"quantity", quantity(row.quantity, language)},
                        {"unit", page.unit(row.item)},
                        {"value", values.cell(row.value)},
                        {"cost", costs.cell(row.cost)},
                        {"share", share(row.cost)},
                        {"width", bar_width(row.cost, movements.front().cost)}});
    }
    return object(
        {{"heading", sentences::flows_heading(
                         movements.size(),
                         facts.moved_cost > 0 ? percent(cost / facts.moved_cost, 0, language) : percent(0, 0, language),
                         language)},
         {"caption", sentences::flows_caption(movements.size(), facts.movements.size(), language)},
         {"value_unit", values.unit()},
         {"cost_unit", costs.unit()},
         {"rows", rows}});
}

}  // namespace chegu::page
