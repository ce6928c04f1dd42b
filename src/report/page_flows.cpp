// The largest flows, by value and by what carrying them costs.

#include <algorithm>
#include <numeric>

#include "report/numbers.h"
#include "report/page.h"
#include "report/sentences.h"

namespace chegu::page {
namespace {

double of(const Movement& movement, bool by_value) { return by_value ? movement.value : movement.cost; }

double all_of(const PlanFacts& facts, bool by_value) { return by_value ? facts.moved_value : facts.moved_cost; }

std::vector<Movement> largest(const PlanFacts& facts, bool by_value) {
    auto rows = facts.movements;
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const auto& a, const auto& b) { return of(a, by_value) > of(b, by_value); });
    rows.resize(std::min(rows.size(), most_rows));
    return rows;
}

/// The part that the rows have of all; 0 where all is 0.
double share_of(const std::vector<Movement>& rows, const PlanFacts& facts, bool by_value) {
    const double all = all_of(facts, by_value);
    if (all <= 0) return 0;
    return std::accumulate(rows.begin(), rows.end(), 0.0,
                           [&](double sum, const auto& row) { return sum + of(row, by_value); }) /
           all;
}

MoneyColumn column(const std::vector<Movement>& rows, bool by_value, const Page& page) {
    double most = 0;
    for (const auto& row : rows) most = std::max(most, of(row, by_value));
    return {most, page.style};
}

Data flow_table(const Page& page, bool by_value) {
    const auto language = page.language();
    const auto& facts = page.facts;
    const auto movements = largest(facts, by_value);
    const auto values = column(movements, true, page);
    const auto costs = column(movements, false, page);
    const double all = all_of(facts, by_value);
    Data rows{Data::type::list};
    for (std::size_t i = 0; i < movements.size(); ++i) {
        const auto& row = movements[i];
        rows << object(
            {{"rank", std::to_string(i + 1)},
             {"item", page.name(row.item)},
             {"from", page.name(row.from)},
             {"to", page.name(row.to)},
             {"mode", page.name(row.mode)},
             {"quantity", quantity(row.quantity, language)},
             {"unit", page.unit(row.item)},
             {"value", values.cell(row.value)},
             {"cost", costs.cell(row.cost)},
             {"share", all > 0 ? percent_figure(of(row, by_value) / all, 0, language) : std::string{no_figure}},
             {"width", bar_width(of(row, by_value), of(movements.front(), by_value))}});
    }
    return object(
        {{"heading", sentences::flows_heading(by_value, movements.size(),
                                              percent(share_of(movements, facts, by_value), 0, language), language)},
         {"caption", sentences::flows_caption(by_value, movements.size(), facts.movements.size(), language)},
         {"by_value", by_value},
         {"bar", by_value ? "value" : "cost"},
         {"value_unit", values.unit()},
         {"cost_unit", costs.unit()},
         {"rows", rows}});
}

}  // namespace

Data flows_section(const Page& page) {
    const auto language = page.language();
    const auto& facts = page.facts;
    if (page.stopped()) return unknown_section(sentences::flows_unknown(language), page);
    if (facts.movements.empty())
        return object({{"title", sentences::nothing_moves_title(language)},
                       {"empty", sentences::nothing_moves(language)},
                       {"filled", false}});
    const auto share = [&](bool by_value) {
        return percent(share_of(largest(facts, by_value), facts, by_value), 0, language);
    };
    Data tables{Data::type::list};
    tables << flow_table(page, true) << flow_table(page, false);
    return object({{"title", sentences::flows_title(std::min(facts.movements.size(), most_rows), share(true),
                                                    share(false), language)},
                   {"empty", false},
                   {"filled", true},
                   {"tables", tables}});
}

}  // namespace chegu::page
