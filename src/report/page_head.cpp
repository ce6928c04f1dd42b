// The head of the page: the sentence and the four figures. Where outages were computed they come first, and what the
// plan costs stands below.

#include <cmath>
#include <optional>
#include <utility>

#include "analyses/chain/report/chain_page.h"
#include "analyses/chain/report/chain_sentences.h"
#include "analyses/flow/report/flow_page.h"
#include "base/moment.h"
#include "base/number.h"
#include "page/numbers.h"
#include "page/sentences.h"
#include "report/head_sentences.h"
#include "report/report_page.h"

namespace chegu::page {
namespace {

/// The full capacity of which 1 % more saves most; none where none saves anything.
const FullCapacity* tightest(const PlanFacts& facts) {
    return facts.full.empty() || facts.full.front().saving <= 0 ? nullptr : &facts.full.front();
}

std::string tightest_name(const HeadInput& of) {
    const auto* full = tightest(of.facts);
    return full == nullptr ? "" : of.page.capacity_name(full->process, full->lane, full->link);
}

double unmet_share(const PlanFacts& facts) { return facts.unmet_sales / facts.asked_sales; }

std::string plan_headline(const HeadInput& of) {
    const auto& facts = of.facts;
    const auto language = of.page.language();
    if (of.page.stopped) {
        if (!std::isfinite(of.flow.plan.bound))
            return sentences::stopped_without_bound(of.page.money(of.flow.plan.objective, Rounding::up), language);
        return sentences::stopped(money_range(of.flow.plan.bound, of.flow.plan.objective, of.page.style), language);
    }
    if (facts.shortages.empty() && facts.asked_sales <= 0) return sentences::nothing_asked(language);
    if (!facts.shortages.empty())
        return sentences::unmet(percent(unmet_share(facts), 0, language), of.page.money(of.flow.plan.cost.unmet),
                                reason_words(of.page, facts.shortages.front()), language);
    if (facts.average.served > 0)
        return sentences::all_met_vehicles(of.page.money(facts.average.unit.total()), tightest_name(of), language);
    return sentences::all_met(quantity(facts.days, language), of.page.money(of.flow.plan.objective), tightest_name(of),
                              language);
}

std::string plan_lead(const HeadInput& of) {
    const auto language = of.page.language();
    if (of.page.stopped) return sentences::stopped_lead(language);
    auto text = sentences::total(quantity(of.facts.days, language), of.page.money(of.flow.plan.objective),
                                 significant(of.flow.plan.co2_t, 3, language), language);
    if (const auto* full = tightest(of.facts))
        text += sentences::more_capacity(tightest_name(of), of.page.money(full->saving_of_a_percent(), Rounding::up),
                                         language);
    return text;
}

/// The outage that the headline is about: the worst site, else the worst named event; none where nothing adds a loss.
std::optional<std::size_t> headline_outage(const HeadInput& of) {
    if (of.chain == nullptr) return std::nullopt;
    return of.chain->worst_site ? of.chain->worst_site : of.chain->worst_named;
}

const OutageFinding& finding_of(const HeadInput& of, std::size_t outage) { return of.found->sweep.findings[outage]; }

bool event_is_worse(const HeadInput& of) {
    const auto& [site, event] = std::pair(of.chain->worst_site, of.chain->worst_named);
    return site && event && finding_of(of, *event).added_loss > finding_of(of, *site).added_loss;
}

std::string loss_of(const HeadInput& of, const OutageFinding& finding) {
    return finding.solved ? of.page.money(finding.added_loss)
                          : money_range(finding.loss_lower, finding.loss_upper, of.page.style);
}

std::string headline(const HeadInput& of) {
    const auto worst = headline_outage(of);
    if (!worst) return plan_headline(of);
    const auto language = of.page.language();
    const auto& outage = of.found->sweep.outages[*worst];
    const auto& finding = finding_of(of, *worst);
    return sentences::worst_outage(
        {outage_name(of.page, of.found->sweep, *worst), quantity(outage.recover_days, language), loss_of(of, finding),
         quantity(std::floor(finding.tts_days) + 1, language), kind_of(outage) == Swept::named, event_is_worse(of),
         finding.first_hit.given()},
        language);
}

std::string lead(const HeadInput& of) {
    const auto language = of.page.language();
    if (!headline_outage(of)) return plan_lead(of);
    std::string text;
    if (event_is_worse(of)) {
        const auto event = *of.chain->worst_named;
        text += sentences::worst_event(outage_name(of.page, of.found->sweep, event),
                                       quantity(of.found->sweep.outages[event].recover_days, language),
                                       loss_of(of, finding_of(of, event)), language);
    }
    text += plan_headline(of);
    if (of.page.stopped) return text;
    if (language == Language::en) text += ' ';
    return text + sentences::total(quantity(of.facts.days, language), of.page.money(of.flow.plan.objective),
                                   significant(of.flow.plan.co2_t, 3, language), language);
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

Data landed_figure(const HeadInput& of) {
    const auto label = term_link(of.page, "landed_cost");
    const auto& average = of.facts.average;
    if (average.served <= 0) {
        const auto why = no_vehicles_reason(of.page);
        return figure(label, missing, why, why);
    }
    const double a_year = average.served * 365 / of.facts.days;
    return figure(label, money_parts(average.unit.total(), of.page.style),
                  sentences::vehicles_note(quantity(std::round(a_year), of.page.language()), of.page.language()));
}

Data logistics_figure(const HeadInput& of) {
    const auto label = term_link(of.page, "logistics_share");
    const auto& average = of.facts.average;
    if (average.unit.total() <= 0) {
        const auto why = no_vehicles_reason(of.page);
        return figure(label, missing, why, why);
    }
    return figure(label, share_parts(average.logistics() / average.unit.total(), of.page.language()),
                  sentences::logistics_note(of.page.money(average.logistics()), of.page.language()));
}

Data local_figure(const HeadInput& of) {
    const auto label = term_link(of.page, "local_rate");
    const auto& rate = of.flow.figures.local_rate;
    if (!rate) {
        const auto why = sentences::no_local_rate(of.page.language());
        return figure(label, missing, why, why);
    }
    return figure(label, share_parts(*rate, of.page.language()), sentences::parts_note(of.page.language()));
}

Data last_figure(const HeadInput& of) {
    const auto& facts = of.facts;
    const auto language = of.page.language();
    if (!facts.shortages.empty()) {
        auto data = figure(term_link(of.page, "demand_served"), share_parts(facts.served_share().value_or(0), language),
                           sentences::unmet_note(of.page.money(of.flow.plan.cost.unmet), language));
        data.set("loss", true);
        return data;
    }
    if (!facts.served_share()) {
        const auto why = sentences::no_demand_value(language);
        return figure(term_link(of.page, "demand_served"), missing, why, why);
    }
    return figure(term_link(of.page, "full_capacity"),
                  {count_text(facts.full.size(), language), language == Language::zh ? "处" : ""},
                  sentences::full_note(full_at_home(facts), language));
}

Data expected_figure(const HeadInput& of) {
    const auto& chain = *of.chain;
    const auto language = of.page.language();
    auto note = sentences::nothing_lost(language);
    if (chain.annual_loss > 0)
        note = sentences::top_share_note(chain.top_rows,
                                         percent(chain.top_annual_loss / chain.annual_loss, 0, language), language);
    return figure(term_link(of.page, "expected_annual_loss"), money_parts(chain.annual_loss, of.page.style), note);
}

Data worst_figure(const HeadInput& of) {
    const auto label = term_link(of.page, "worst_loss");
    if (!of.chain->worst_site) {
        const auto why = sentences::nothing_lost(of.page.language());
        return figure(label, missing, why, why);
    }
    const auto& finding = finding_of(of, *of.chain->worst_site);
    auto data = figure(label,
                       finding.solved ? money_parts(finding.added_loss, of.page.style)
                                      : money_range_parts(finding.loss_lower, finding.loss_upper, of.page.style),
                       outage_name(of.page, of.found->sweep, *of.chain->worst_site));
    data.set("loss", true);
    return data;
}

Data landed_with_logistics(const HeadInput& of) {
    const auto& average = of.facts.average;
    if (average.unit.total() <= 0) return landed_figure(of);
    const auto share = percent(average.logistics() / average.unit.total(), 1, of.page.language());
    return figure(term_link(of.page, "landed_cost"), money_parts(average.unit.total(), of.page.style),
                  sentences::logistics_share_note(share, of.page.language()));
}

}  // namespace

void add_head(const HeadInput& of, Data& data) {
    const auto& settings = of.page.cluster.settings;
    const auto language = of.page.language();
    data.set("feed_name", settings.name.in(language));
    data.set("horizon", sentences::horizon(date_text(settings.plan_start), quantity(of.facts.days, language),
                                           static_cast<std::size_t>(settings.periods), language));
    data.set("proof",
             of.page.stopped ? sentences::not_proven(language) : sentences::proven(of.assumed_share, language));
    data.set("stopped", of.page.stopped);
    data.set("headline", headline(of));
    data.set("lead", text_or_none(lead(of)));
    Data figures{Data::type::list};
    if (of.chain != nullptr && !of.page.stopped)
        figures << local_figure(of) << expected_figure(of) << worst_figure(of) << landed_with_logistics(of);
    else if (of.page.stopped)
        for (const auto* id : {"landed_cost", "logistics_share", "local_rate", "demand_served"})
            figures << figure(term_link(of.page, id), missing, sentences::not_known(language),
                              sentences::no_answer(language));
    else figures << landed_figure(of) << logistics_figure(of) << local_figure(of) << last_figure(of);
    data.set("figures", figures);
}

}  // namespace chegu::page
