// From which regions losses come, and the map of it.

#include <algorithm>

#include "analyses/chain/report/chain_page.h"
#include "analyses/chain/report/chain_sentences.h"
#include "base/number.h"
#include "page/numbers.h"

namespace chegu::page {
namespace {

Data region_row(const Page& page, const Sweep& sweep, const RegionRisk& region, const MoneyColumn& losses,
                const MoneyColumn& expected, double longest) {
    const auto language = page.language();
    const bool rated = region.annual_loss > 0;
    return object({{"name", page.cluster.regions[region.region].name.in(language)},
                   {"home", text_or_none(region.home ? sentences::at_home(language) : "")},
                   {"losing", count_text(region.losing, language)},
                   {"swept", count_text(region.swept, language)},
                   {"worst", outage_name(page, sweep, region.worst)},
                   {"loss", losses.cell(region.worst_loss)},
                   {"expected", rated ? expected.cell(region.annual_loss) : std::string{no_figure}},
                   {"why", text_or_none(rated ? "" : sentences::not_rated(language))},
                   {"width", bar_width(rated ? region.annual_loss : 0, longest)}});
}

}  // namespace

Data risk_section(const Page& page, const Sweep& sweep, const ChainFacts& chain, const RiskFacts& risk) {
    if (risk.regions.empty()) return Data{false};
    const auto language = page.language();
    double worst_loss = 0;
    double most_expected = 0;
    for (const auto& region : risk.regions) {
        worst_loss = std::max(worst_loss, region.worst_loss);
        most_expected = std::max(most_expected, region.annual_loss);
    }
    const MoneyColumn losses(worst_loss, page.style);
    const MoneyColumn expected(most_expected, page.style);
    const auto shown = std::min(risk.regions.size(), most_rows);
    Data rows{Data::type::list};
    for (std::size_t i = 0; i < shown; ++i)
        rows << region_row(page, sweep, risk.regions[i], losses, expected, most_expected);
    const auto from_elsewhere =
        risk.annual_loss > 0 ? percent(1 - risk.annual_loss_at_home / risk.annual_loss, 0, language) : "";
    const auto worst = chain.worst_site.value_or(risk.regions.front().worst);
    const auto finding = sentences::risk_finding(outage_name(page, sweep, worst),
                                                 page.money(sweep.findings[worst].added_loss), language);
    const auto rest = risk.regions.size() - shown;
    return object({{"names", sentences::risk_names(language)},
                   {"title", sentences::risk_title(risk.losing, risk.losing_at_home, from_elsewhere, language)},
                   {"figure", picture(page, "risk-map", finding, sentences::risk_caption(language))},
                   {"loss_unit", losses.unit()},
                   {"expected_unit", expected.unit()},
                   {"rows", rows},
                   {"more", text_or_none(rest > 0 ? sentences::more_regions(rest, language) : "")}});
}

}  // namespace chegu::page
