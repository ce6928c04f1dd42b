// The head of the page: the sentence and the four figures. Where outages were computed they come first, and what the
// plan costs stands below.

#include <cmath>
#include <optional>
#include <utility>

#include "analyses/chain/report/chain_sentences.h"
#include "base/moment.h"
#include "base/number.h"
#include "page/numbers.h"
#include "page/page.h"
#include "page/sentences.h"

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

double unmet_share(const PlanFacts& facts) { return facts.unmet_sales / facts.asked_sales; }

std::string plan_headline(const Page& page) {
    const auto& input = page.input;
    const auto& facts = page.facts;
    const auto language = page.language();
    if (page.stopped()) {
        if (!std::isfinite(input.plan.bound))
            return sentences::stopped_without_bound(page.money(input.plan.objective), language);
        return sentences::stopped(money_range(input.plan.bound, input.plan.objective, page.style), language);
    }
    if (facts.shortages.empty() && facts.asked_sales <= 0) return sentences::nothing_asked(language);
    if (!facts.shortages.empty())
        return sentences::unmet(percent(unmet_share(facts), 0, language), page.money(input.plan.cost.unmet),
                                reason_words(page, facts.shortages.front()), language);
    if (facts.average.served > 0)
        return sentences::all_met_vehicles(page.money(facts.average.unit.total()), tightest_name(page), language);
    return sentences::all_met(quantity(facts.days, language), page.money(input.plan.objective), tightest_name(page),
                              language);
}

std::string plan_lead(const Page& page) {
    const auto language = page.language();
    if (page.stopped()) return sentences::stopped_lead(language);
    auto text = sentences::total(quantity(page.facts.days, language), page.money(page.input.plan.objective),
                                 significant(page.input.plan.co2_t, 3, language), language);
    if (const auto* full = tightest(page.facts))
        text += sentences::more_capacity(tightest_name(page), page.money(full->saving_of_a_percent()), language);
    return text;
}

/// The outage that the headline is about: the worst site, else the worst named event; none where nothing adds a loss.
std::optional<std::size_t> headline_outage(const Page& page) {
    if (page.chain == nullptr) return std::nullopt;
    return page.chain->worst_site ? page.chain->worst_site : page.chain->worst_named;
}

const OutageFinding& finding_of(const Page& page, std::size_t outage) {
    return page.input.chain->sweep.findings[outage];
}

bool event_is_worse(const Page& page) {
    const auto& [site, event] = std::pair(page.chain->worst_site, page.chain->worst_named);
    return site && event && finding_of(page, *event).added_loss > finding_of(page, *site).added_loss;
}

std::string loss_of(const Page& page, const OutageFinding& finding) {
    return finding.solved ? page.money(finding.added_loss)
                          : money_range(finding.loss_lower, finding.loss_upper, page.style);
}

std::string headline(const Page& page) {
    const auto worst = headline_outage(page);
    if (!worst) return plan_headline(page);
    const auto language = page.language();
    const auto& outage = page.input.chain->sweep.outages[*worst];
    const auto& finding = finding_of(page, *worst);
    return sentences::worst_outage({outage_name(page, *worst), quantity(outage.recover_days, language),
                                    loss_of(page, finding), quantity(std::floor(finding.tts_days) + 1, language),
                                    kind_of(outage) == Swept::named, event_is_worse(page), finding.first_hit.given()},
                                   language);
}

std::string lead(const Page& page) {
    const auto language = page.language();
    if (!headline_outage(page)) return plan_lead(page);
    std::string text;
    if (event_is_worse(page)) {
        const auto event = *page.chain->worst_named;
        text += sentences::worst_event(outage_name(page, event),
                                       quantity(page.input.chain->sweep.outages[event].recover_days, language),
                                       loss_of(page, finding_of(page, event)), language);
    }
    text += plan_headline(page);
    if (page.stopped()) return text;
    if (language == Language::en) text += ' ';
    return text + sentences::total(quantity(page.facts.days, language), page.money(page.input.plan.objective),
                                   significant(page.input.plan.co2_t, 3, language), language);
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
                  {count_text(facts.full.size(), language), language == Language::zh ? "处" : ""},
                  sentences::full_note(full_at_home(facts), language));
}

Data expected_figure(const Page& page) {
    const auto& chain = *page.chain;
    const auto language = page.language();
    auto note = sentences::nothing_lost(language);
    if (chain.annual_loss > 0)
        note = sentences::top_share_note(chain.top_rows,
                                         percent(chain.top_annual_loss / chain.annual_loss, 0, language), language);
    return figure(term_link(page, "expected_annual_loss"), money_parts(chain.annual_loss, page.style), note);
}

Data worst_figure(const Page& page) {
    const auto label = term_link(page, "worst_loss");
    if (!page.chain->worst_site) {
        const auto why = sentences::nothing_lost(page.language());
        return figure(label, missing, why, why);
    }
    const auto& finding = finding_of(page, *page.chain->worst_site);
    auto data = figure(label, money_parts(finding.added_loss, page.style), outage_name(page, *page.chain->worst_site));
    data.set("loss", true);
    return data;
}

Data landed_with_logistics(const Page& page) {
    const auto& average = page.facts.average;
    if (average.unit.total() <= 0) return landed_figure(page);
    const auto share = percent(average.logistics() / average.unit.total(), 1, page.language());
    return figure(term_link(page, "landed_cost"), money_parts(average.unit.total(), page.style),
                  sentences::logistics_share_note(share, page.language()));
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
    if (page.chain != nullptr && !page.stopped())
        figures << local_figure(page) << expected_figure(page) << worst_figure(page) << landed_with_logistics(page);
    else if (page.stopped())
        for (const auto* id : {"landed_cost", "logistics_share", "local_rate", "demand_served"})
            figures << figure(term_link(page, id), missing, sentences::not_known(language),
                              sentences::no_answer(language));
    else figures << landed_figure(page) << logistics_figure(page) << local_figure(page) << last_figure(page);
    data.set("figures", figures);
}

}  // namespace chegu::page
