// Who supplies the plants at home, and of what there is only one source.

#include <algorithm>

#include "analyses/flow/report/flow_page.h"
#include "analyses/flow/report/supply_sentences.h"
#include "page/numbers.h"

namespace chegu::page {
namespace {

Data supply_rows(const Page& page, const SupplyFacts& supplies, const MoneyColumn& values, std::size_t shown) {
    const auto language = page.language();
    Data rows{Data::type::list};
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& supply = supplies.relations[i];
        rows << object({{"rank", std::to_string(i + 1)},
                        {"item", page.name(supply.item)},
                        {"from", page.name(supply.from)},
                        {"to", page.name(supply.to)},
                        {"value", values.cell(supply.value)},
                        {"share", percent_figure(supply.value / supplies.value, 0, language)},
                        {"kind", supply.single() ? "loss" : "several"},
                        {"sources", sentences::sources_cell(supply.sources, language)},
                        {"bar", supply.single() ? "lost" : "value"},
                        {"width", bar_width(supply.value, supplies.relations.front().value)}});
    }
    return rows;
}

}  // namespace

Data suppliers_section(const Page& page, const SupplyFacts& supplies) {
    const auto language = page.language();
    const auto names = sentences::suppliers_names(language);
    if (page.stopped || supplies.value <= 0) {
        auto data = page.stopped ? unknown_section(sentences::suppliers_unknown(language), page)
                                 : object({{"title", sentences::no_suppliers_title(language)},
                                           {"empty", sentences::no_suppliers(language)},
                                           {"filled", false}});
        data.set("names", names);
        return data;
    }
    const auto& largest = supplies.relations.front();
    const MoneyColumn values(largest.value, page.style);
    const auto shown = std::min(supplies.relations.size(), most_rows);
    const auto rest = supplies.relations.size() - shown;
    const auto finding =
        sentences::suppliers_finding(page.name(largest.item), page.name(largest.from), page.name(largest.to), language);
    return object(
        {{"names", names},
         {"title", sentences::suppliers_title(page.money(supplies.value),
                                              percent(supplies.single_value / supplies.value, 0, language), language)},
         {"empty", false},
         {"filled", true},
         {"figure", picture(page, "suppliers", finding, sentences::suppliers_caption(language))},
         {"unit", values.unit()},
         {"rows", supply_rows(page, supplies, values, shown)},
         {"more", text_or_none(rest > 0 ? sentences::suppliers_more(rest, language) : "")}});
}

}  // namespace chegu::page
