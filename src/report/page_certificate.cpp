// How far the plan can be trusted, and what the words mean.

#include <algorithm>
#include <cmath>

#include "analyses/chain/report/chain_sentences.h"
#include "analyses/flow/report/flow_words.h"
#include "base/version.h"
#include "page/glossary.h"
#include "page/numbers.h"
#include "report/report_page.h"
#include "report/report_sentences.h"

namespace chegu::page {
namespace {

Data fact(const std::string& label, const std::string& value, const std::string& why = "") {
    return object({{"label", label}, {"value", value}, {"why", text_or_none(why)}});
}

/// A relative figure: what is below 1e-9 is rounding and said so, the figure itself on hover.
Data relative_fact(const std::string& label, double value, Language language) {
    constexpr double rounding = 1e-9;
    if (value < rounding) return fact(label, sentences::negligible(language), scientific(value));
    return fact(label, scientific(value));
}

}  // namespace

Data certificate_section(const Page& page, const Case& of, const Shelf& facts, const FeedIdentity& feed) {
    const auto language = page.language();
    const auto& plan = of.answers.get<FlowFindings>().plan;
    const bool bounded = std::isfinite(plan.bound);
    const double gap = std::abs(plan.objective - plan.bound) / std::max(1.0, std::abs(plan.objective));
    const double worst = largest_violation(of.cluster, of.network, plan.periods);
    const auto without_bound = bounded ? "" : sentences::no_bound(language);
    Data rows{Data::type::list};
    rows << fact(sentences::status_label(language), std::string{status_word(plan.status).in(language)})
         << fact(term_link(page, "objective"), exact_money(plan.objective, page.style, Rounding::up))
         << fact(term_link(page, "bound"), exact_money(plan.bound, page.style, Rounding::down), without_bound)
         << (bounded ? relative_fact(term_link(page, "gap"), gap, language)
                     : fact(term_link(page, "gap"), std::string{no_figure}, without_bound))
         << relative_fact(term_link(page, "violation"), worst, language);
    if (const auto* chain = facts.find<ChainFacts>())
        rows << fact(sentences::outages_label(language),
                     sentences::outages_proven(chain->swept, chain->bounded, language));
    rows << fact(sentences::feed_label(language), feed.name) << fact(term_link(page, "feed_hash"), feed.hash)
         << fact(sentences::version_label(language), "Chegu " + std::string{version});
    return object({{"title", sentences::certificate_title(!page.stopped, language)},
                   {"sub", sentences::certificate_sub(!page.stopped, language)},
                   {"rows", rows}});
}

Data definitions(const Page& page) {
    const auto language = page.language();
    Data terms{Data::type::list};
    for (const auto& entry : glossary())
        terms << object({{"key", entry.id},
                         {"name", heading(entry, language)},
                         {"definition", entry.definition.in(language)},
                         {"formula", text_or_none(entry.formula.in(language))},
                         {"column", entry.column}});
    return terms;
}

}  // namespace chegu::page
