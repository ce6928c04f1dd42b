// The firms whose production figures the plan rests on, and how sound these are.

#include <algorithm>

#include "analyses/flow/report/flow_page.h"
#include "analyses/flow/report/supply_sentences.h"
#include "page/numbers.h"

namespace chegu::page {

Data firm_table(const Page& page, const std::vector<FirmEvidence>& firms) {
    if (page.stopped || firms.empty()) return Data{false};
    const auto language = page.language();
    double all = 0;
    double largest = 0;
    std::size_t assumed = 0;
    for (const auto& firm : firms) {
        all += firm.cost;
        largest = std::max(largest, firm.cost);
        if (firm.assumed > 0) ++assumed;
    }
    const MoneyColumn column(largest, page.style);
    const auto shown = std::min(firms.size(), most_rows);
    Data rows{Data::type::list};
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& firm = firms[i];
        rows << object({{"name", firm.firm.given() ? page.cluster.firms[firm.firm].name.in(language)
                                                   : sentences::no_firm(language)},
                        {"amount", column.cell(firm.cost)},
                        {"share", percent_figure(firm.cost / all, 0, language)},
                        {"assumed", percent_figure(firm.assumed / firm.cost, 0, language)},
                        {"old", percent_figure(firm.old / firm.cost, 0, language)}});
    }
    const auto rest = firms.size() - shown;
    return object({{"heading", sentences::firms_heading(firms.size(), assumed, language)},
                   {"unit", column.unit()},
                   {"rows", rows},
                   {"more", text_or_none(rest > 0 ? sentences::more_firms(rest, language) : "")}});
}

}  // namespace chegu::page
