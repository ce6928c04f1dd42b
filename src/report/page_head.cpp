// The head of the page: the sentence and the four figures.

#include <cmath>

#include "base/moment.h"
#include "report/numbers.h"
#include "report/page.h"
#include "report/sentences.h"

namespace chegu::page {
namespace {

/// The full capacity of which 1 % more saves most; none where none saves anything.
const FullCapacity* tightest(const PlanFacts& facts) {
    return facts.full.empty() || facts.full.front().saving <= 0 ? nullptr : &facts.full.front();
}

std::string tightest_name(const Page& page) {
    const auto* full = tightest(page.facts);
    return full == nullptr ? "" : page.capacity_name(full->process, full->lane, full->link);
}

double unmet_share(const PlanFacts& facts) { return facts.unmet_value / facts.asked_value; }

std::string headline(const Page& page) {
    const auto& [input, facts, style] = page;
    const auto language = page.language();
    if (page.stopped()) {
        if (!std::isfinite(input.plan.bound))
            return sentences::stopped_without_bound(page.money(input.plan.objective), language);
        return sentences::stopped(money_range(input.plan.bound, input.plan.objective, style), language);
    }
    if (facts.shortages.empty() && facts.asked_value <= 0) return sentences::nothing_asked(language);
    if (!facts.shortages.empty())
        return sentences::unmet(percent(unmet_share(facts), 0, language), page.money(input.plan.cost.unmet),
                                reason_words(page, facts.shortages.front()), language);
    if (facts.average.served > 0)
        return sentences::all_met_vehicles(page.money(facts.average.unit.total()), tightest_name(page), language);
    return sentences::all_met(quantity(facts.days, language), page.money(input.plan.objective), tightest_name(page),
                              language);
}

std::string lead(const Page& page) {
    const auto language = page.language();
    if (page.stopped()) return sentences::stopped_lead(language);
    auto text = sentences::total(quantity(page.facts.days, language), page.money(page.input.plan.objective),
                                 significant(page.input.plan.co2_t, 3, language), language);
    if (const auto* full = tightest(page.facts))
        text += sentences::more_capacity(tightest_name(page), page.money(full->saving_of_a_percent()), language);
    return text;
}

Data figure(const std::string& label, const MoneyParts& value, const std::string& note, const std::string& why = "") {
    return object({{"label", label},
                   {"figure", value.figure},
                   {"unit", value.unit},
                   {"note", note},
                   {"why", text_or_none(why)},
                   {"loss", false}});
}

MoneyParts share_parts(double share, Language language) { return {percent_figure(share, 1, language), "%"}; }

const MoneyParts missing{std::string{no_figure}, ""};

Data landed_figure(const Page& page) {
    const auto label = term_link(page, "landed_cost");
    const auto& average = page.facts.average;
    if (average.served <= 0) {
        const auto why = no_vehicles_reason(page);
        return figure(label, missing, why, why);
    }
    const double a_year = average.served * 365 / page.facts.days;
    return figure(label, money_parts(average.unit.total(), page.style),
                  sentences::vehicles_note(quantity(std::round(a_year), page.language()), page.language()));
}

Data logistics_figure(const Page& page) {
    const auto label = term_link(page, "logistics_share");
    const auto& average = page.facts.average;
    if (average.unit.total() <= 0) {
        const auto why = no_vehicles_reason(page);
        return figure(label, missing, why, why);
    }
    return figure(label, share_parts(average.logistics() / average.unit.total(), page.language()),
                  sentences::logistics_note(page.money(average.logistics()), page.language()));
}

Data local_figure(const Page& page) {
    const auto label = term_link(page, "local_rate");
    const auto& rate = page.input.figures.local_rate;
    if (!rate) {
        const auto why = sentences::no_local_rate(page.language());
        return figure(label, missing, why, why);
    }
    return figure(label, share_parts(*rate, page.language()), sentences::parts_note(page.language()));
}

Data last_figure(const Page& page) {
    const auto& facts = page.facts;
    const auto language = page.language();
    if (!facts.shortages.empty()) {
        auto data = figure(term_link(page, "demand_served"), share_parts(facts.served_share().value_or(0), language),
                           sentences::unmet_note(page.money(page.input.plan.cost.unmet), language));
        data.set("loss", true);
        return data;
    }
    if (!facts.served_share()) {
        const auto why = sentences::no_demand_value(language);
        return figure(term_link(page, "demand_served"), missing, why, why);
    }
    return figure(term_link(page, "full_capacity"),
                  {std::to_string(facts.full.size()), language == Language::zh ? "处" : ""},
                  sentences::full_note(full_at_home(facts), language));
}

}  // namespace

void add_head(const Page& page, Data& data) {
    const auto& settings = page.input.cluster.settings;
    const auto language = page.language();
    data.set("feed_name", settings.name.in(language));
    data.set("horizon", sentences::horizon(date_text(settings.plan_start), quantity(page.facts.days, language),
                                           static_cast<std::size_t>(settings.periods), language));
    data.set("proof", page.stopped() ? sentences::not_proven(language) : sentences::proven(language));
    data.set("stopped", page.stopped());
    data.set("headline", headline(page));
    data.set("lead", text_or_none(lead(page)));
    Data figures{Data::type::list};
    figures << landed_figure(page) << logistics_figure(page) << local_figure(page) << last_figure(page);
    data.set("figures", figures);
}

}  // namespace chegu::page
