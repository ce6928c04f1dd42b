// What limits output, and what demand stays unmet because of it.

#include <algorithm>
#include <cmath>

#include "analyses/flow/report/flow_page.h"
#include "analyses/flow/report/flow_sentences.h"
#include "analyses/flow/report/flow_words.h"
#include "page/numbers.h"
#include "page/sentences.h"
#include "page/words.h"

namespace chegu::page {
namespace {

std::string kind_of_capacity(const Page& page, const FullCapacity& full) {
    const auto& cluster = page.cluster;
    if (full.process.given()) return sentences::process_kind(cluster.processes[full.process].bought, page.language());
    if (full.lane.given()) return sentences::lane_kind(page.name(cluster.lanes[full.lane].mode), page.language());
    return sentences::link_kind(page.language());
}

/// What the capacity is counted in.
std::string unit_of_capacity(const Page& page, const FullCapacity& full) {
    const auto& cluster = page.cluster;
    if (full.process.given()) return page.unit(cluster.processes[full.process].item);
    if (full.link.given()) return page.unit(cluster.links[full.link].item);
    return std::string{per_word(cluster.lanes[full.lane].per).in(page.language())};
}

Data limit_rows(const Page& page, const std::vector<FullCapacity>& all, const MoneyColumn& prices,
                const MoneyColumn& savings) {
    const auto language = page.language();
    Data rows{Data::type::list};
    for (std::size_t i = 0; i < std::min(all.size(), most_rows); ++i) {
        const auto& full = all[i];
        const bool saves = full.saving > 0;
        rows << object(
            {{"rank", std::to_string(i + 1)},
             {"name", page.capacity_name(full.process, full.lane, full.link)},
             {"kind", kind_of_capacity(page, full)},
             {"place", std::string{place_word(full.place).in(language)}},
             {"capacity", quantity(full.capacity_per_day, language)},
             {"unit", unit_of_capacity(page, full)},
             {"periods", std::to_string(full.periods) + "/" + std::to_string(page.cluster.settings.periods)},
             {"price", saves ? prices.cell(full.saving, Rounding::up) : std::string{no_figure}},
             {"saving", saves ? savings.cell(full.saving_of_a_percent(), Rounding::up) : std::string{no_figure}},
             {"why", text_or_none(saves ? "" : sentences::no_price(language))},
             {"width", bar_width(full.saving_of_a_percent(), all.front().saving_of_a_percent())}});
    }
    return rows;
}

Data more(std::size_t rows, Language language) {
    return text_or_none(rows > most_rows ? sentences::more_rows(rows - most_rows, language) : "");
}

}  // namespace

std::size_t full_at_home(const PlanFacts& facts) {
    return static_cast<std::size_t>(std::count_if(facts.full.begin(), facts.full.end(),
                                                  [](const auto& full) { return full.place == Place::home; }));
}

Data limits_section(const Page& page, const PlanFacts& facts) {
    const auto language = page.language();
    const auto& all = facts.full;
    if (page.stopped) return unknown_section(sentences::limits_unknown(language), page);
    if (all.empty())
        return object({{"title", sentences::no_limits_title(language)},
                       {"empty", sentences::no_limits(language)},
                       {"filled", false}});
    double dearest = 0;
    for (const auto& full : all) dearest = std::max(dearest, full.saving);
    const MoneyColumn prices(dearest, page.style);
    const MoneyColumn savings(all.front().saving_of_a_percent(), page.style);
    const auto idle = static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [](const auto& full) { return full.saving <= 0; }));
    return object({{"title", sentences::limits_title(all.size(), full_at_home(facts), language)},
                   {"sub", sentences::limits_sub(idle, language)},
                   {"empty", false},
                   {"filled", true},
                   {"price_unit", prices.unit()},
                   {"saving_unit", savings.unit()},
                   {"rows", limit_rows(page, all, prices, savings)},
                   {"more", more(all.size(), language)}});
}

std::string reason_words(const Page& page, const Shortage& shortage) {
    const auto language = page.language();
    if (page.stopped || !shortage.why) return sentences::unknown_reason(language);
    const auto& why = *shortage.why;
    switch (why.reason) {
        case WhyReason::capacity: return sentences::full(page.capacity_name(why.process, why.lane, why.link), language);
        case WhyReason::no_path: return sentences::no_path(page.name(why.item), language);
        case WhyReason::dearer: {
            const auto& demand = page.cluster.demand[why.demand];
            return sentences::dearer(page.money(why.price), page.money(unmet_cost(page.cluster, demand)), language);
        }
    }
    return {};
}

Data unmet_section(const Page& page, const PlanFacts& facts, double lost) {
    const auto language = page.language();
    if (page.stopped) return unknown_section(sentences::unmet_unknown(language), page);
    if (facts.shortages.empty()) {
        const bool anything = facts.asked_sales > 0;
        return object({{"title", sentences::nothing_unmet_title(anything, language)},
                       {"empty", sentences::nothing_unmet(anything, language)},
                       {"filled", false}});
    }
    const MoneyColumn costs(facts.shortages.front().cost, page.style);
    Data rows{Data::type::list};
    for (std::size_t i = 0; i < std::min(facts.shortages.size(), most_rows); ++i) {
        const auto& shortage = facts.shortages[i];
        rows << object({{"item", page.name(shortage.item)},
                        {"market", page.name(shortage.site)},
                        {"unit", page.unit(shortage.item)},
                        {"asked", quantity(shortage.asked, language)},
                        {"short", quantity(shortage.unmet, language)},
                        {"share", percent_figure(shortage.unmet / shortage.asked, 0, language)},
                        {"cost", costs.cell(shortage.cost)},
                        {"reason", reason_words(page, shortage)}});
    }
    return object({{"title", sentences::unmet_title(percent(facts.unmet_sales / facts.asked_sales, 0, language),
                                                    page.money(lost), language)},
                   {"empty", false},
                   {"filled", true},
                   {"cost_unit", costs.unit()},
                   {"rows", rows},
                   {"more", more(facts.shortages.size(), language)}});
}

}  // namespace chegu::page
