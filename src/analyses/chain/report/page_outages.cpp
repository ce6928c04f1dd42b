// The worst outages: what each costs, how long the chain holds, who is hit, what would help.

#include <algorithm>
#include <cmath>

#include "analyses/chain/report/chain_page.h"
#include "analyses/chain/report/chain_sentences.h"
#include "analyses/chain/report/outage_help.h"
#include "page/numbers.h"

namespace chegu::page {
namespace {

/// The words that belong to an outage.
class OutageWords {
   public:
    OutageWords(const Page& page, const Network& network, const Sweep& sweep, std::size_t outage)
        : page_(page), network_(network), sweep_(sweep), outage_(outage), language_(page.language()) {}

    [[nodiscard]] std::string hit() const {
        const auto first_hit = sweep_.findings[outage_].first_hit;
        if (!first_hit.given()) return sentences::no_hit(language_);
        const auto& demand = page_.cluster.demand[first_hit];
        return sentences::hit(page_.name(demand.item), page_.name(demand.site), language_);
    }

    /// What would help; empty where nothing that is worth saying would.
    [[nodiscard]] std::string help() const {
        const auto help = outage_help(page_.cluster, network_, sweep_, outage_);
        if (help.items.empty())
            return sweep_.findings[outage_].levers.empty() ? sentences::nothing_helps(language_) : "";
        auto text = sentences::one_more_day(supply(help), page_.money(help.of_a_day, Rounding::up), language_);
        if (help.of_a_tenth)
            text = sentences::joined(
                text, sentences::another_source(page_.money(*help.of_a_tenth, Rounding::up), language_), language_);
        if (help.substitute != nullptr) text = sentences::joined(text, capacity(*help.substitute), language_);
        return text;
    }

   private:
    [[nodiscard]] std::string supply(const OutageHelp& help) const {
        if (help.vehicles) return sentences::day_of_vehicles(quantity(std::round(help.quantity), language_), language_);
        const auto first = help.items.front();
        if (help.items.size() > 1) return sentences::day_of_several(page_.name(first), help.items.size(), language_);
        return sentences::day_of(page_.name(first), quantity(help.quantity, language_), page_.unit(first), language_);
    }

    [[nodiscard]] std::string capacity(const Lever& lever) const {
        const auto& cluster = page_.cluster;
        const auto saving = page_.money(lever.price, Rounding::up);
        if (lever.process.given()) {
            const auto& process = cluster.processes[lever.process];
            return sentences::more_made(page_.name(process.site), page_.name(process.item), page_.unit(process.item),
                                        saving, language_);
        }
        return sentences::more_linked(page_.capacity_name({}, {}, lever.link),
                                      page_.unit(cluster.links[lever.link].item), saving, language_);
    }

    const Page& page_;
    const Network& network_;
    const Sweep& sweep_;
    std::size_t outage_;
    Language language_;
};

std::string where(const Page& page, const Outage& outage) {
    if (kind_of(outage) == Swept::named) return sentences::event(page.language());
    const auto& site = page.cluster.sites[site_of(outage)];
    return page.cluster.regions[site.region].name.in(page.language());
}

/// "–" where no outage is too long.
std::string whole_days_held(double tts_days, Language language) {
    if (!std::isfinite(tts_days)) return std::string{no_figure};
    return quantity(std::floor(tts_days), language);
}

Data outage_rows(const Page& page, const Network& network, const Sweep& sweep, const std::vector<std::size_t>& worst,
                 const MoneyColumn& losses, const MoneyColumn& expected) {
    const auto language = page.language();
    const double largest = sweep.findings[worst.front()].added_loss;
    double longest = 0;
    for (const auto k : worst) longest = std::max(longest, sweep.outages[k].recover_days);
    Data rows{Data::type::list};
    for (std::size_t i = 0; i < worst.size(); ++i) {
        const auto k = worst[i];
        const auto& outage = sweep.outages[k];
        const auto& finding = sweep.findings[k];
        const OutageWords words(page, network, sweep, k);
        const bool has_rate = finding.annual_loss && outage.outages_per_year > 0;
        rows << object({{"rank", std::to_string(i + 1)},
                        {"name", outage_name(page, sweep, k)},
                        {"where", where(page, outage)},
                        {"loss", finding.solved ? losses.cell(finding.added_loss)
                                                : losses.cell(finding.loss_lower, Rounding::down) + "–" +
                                                      losses.cell(finding.loss_upper, Rounding::up)},
                        {"width", bar_width(finding.added_loss, largest)},
                        {"expected", has_rate ? expected.cell(*finding.annual_loss) : std::string{no_figure}},
                        {"why", text_or_none(has_rate ? "" : sentences::no_rate(language))},
                        {"holds", whole_days_held(finding.tts_days, language)},
                        {"recover", quantity(outage.recover_days, language)},
                        {"recover_width", bar_width(outage.recover_days, longest)},
                        {"holds_width", bar_width(std::min(finding.tts_days, outage.recover_days), longest)},
                        {"hit", words.hit()},
                        {"lever", text_or_none(words.help())}});
    }
    return rows;
}

}  // namespace

std::string outage_name(const Page& page, const Sweep& sweep, std::size_t outage) {
    return name_of(page.cluster, sweep.outages[outage]).in(page.language());
}

Data outages_section(const Page& page, const Network& network, const Sweep& sweep, const ChainFacts& chain) {
    const auto language = page.language();
    if (chain.worst.empty())
        return object({{"title", sentences::no_outage_title(language)},
                       {"empty", sentences::no_outage(chain.swept, language)},
                       {"filled", false}});
    const auto& findings = sweep.findings;
    double most_expected = 0;
    for (const auto k : chain.worst) most_expected = std::max(most_expected, findings[k].annual_loss.value_or(0));
    const MoneyColumn losses(findings[chain.worst.front()].loss_upper, page.style);
    const MoneyColumn expected(most_expected, page.style);
    const auto title = chain.sites > 0 ? sentences::outages_title(chain.sites_that_lose, chain.sites, language)
                                       : sentences::outages_title(language);
    return object({{"title", title},
                   {"figure", picture(page, "curves", title, sentences::curves_caption(language))},
                   {"sub", sentences::outages_sub(chain.worst.size(), chain.swept, chain.bounded, language)},
                   {"empty", false},
                   {"filled", true},
                   {"loss_unit", losses.unit()},
                   {"expected_unit", expected.unit()},
                   {"rows", outage_rows(page, network, sweep, chain.worst, losses, expected)}});
}

}  // namespace chegu::page
