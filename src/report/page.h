#pragma once
// The page in one language: what the template fills in. Private to src/report.

#include <initializer_list>
#include <kainjow/mustache.hpp>
#include <string>
#include <utility>

#include "report/chain_facts.h"
#include "report/facts.h"
#include "report/money.h"

namespace chegu::page {

using Data = kainjow::mustache::data;

/// What every section is made from.
struct Page {
    const ReportInput& input;
    const PlanFacts& facts;
    MoneyStyle style;
    const ChainFacts* chain = nullptr;  // given where input.chain is

    [[nodiscard]] Language language() const { return style.language; }
    [[nodiscard]] std::string money(double value) const { return chegu::money(value, style); }
    [[nodiscard]] std::string name(ItemId id) const { return input.cluster.items[id].name.in(language()); }
    [[nodiscard]] std::string name(SiteId id) const { return input.cluster.sites[id].name.in(language()); }
    [[nodiscard]] std::string name(ModeId id) const { return input.cluster.modes[id].name.in(language()); }
    [[nodiscard]] std::string unit(ItemId id) const;
    [[nodiscard]] bool stopped() const { return input.plan.status != PlanStatus::optimal; }
    /// "A to B"
    [[nodiscard]] std::string route(SiteId from, SiteId to) const;
    /// A capacity by name: "cells at plant X", "A to B", "cells from A to B".
    [[nodiscard]] std::string capacity_name(ProcessId process, LaneId lane, LinkId link) const;
};

/// How many rows a long table shows.
inline constexpr std::size_t most_rows = 15;

Data object(std::initializer_list<std::pair<std::string, Data>> values);
/// The text, or false where it is empty: a section of the template that is then left out.
Data text_or_none(const std::string& text);
/// A section that an unfinished solve has no answer for.
Data unknown_section(const std::string& title, const Page& page);
/// A term of the glossary as a link to its definition (HTML).
std::string term_link(const Page& page, std::string_view id);
/// A share of the largest as the width of a bar in percent: "42.1".
std::string bar_width(double value, double largest);

/// Why there is no cost per vehicle.
std::string no_vehicles_reason(const Page& page);
/// Why a demand row is short, as a clause.
std::string reason_words(const Page& page, const Shortage& shortage);
std::size_t full_at_home(const PlanFacts& facts);
/// The name of what stops.
std::string outage_name(const Page& page, std::size_t outage);
/// The whole days that the chain holds; "–" where no outage is too long.
std::string whole_days_held(double tts_days, Language language);

/// The sections, in the page's order.
void add_head(const Page& page, Data& data);  // kicker, headline, lead, figures
Data outages_section(const Page& page);       // false where the chain was not computed
Data segments_section(const Page& page);      // the same
Data costs_section(const Page& page);
Data limits_section(const Page& page);
Data unmet_section(const Page& page);
Data flows_section(const Page& page);
Data sources_section(const Page& page);
Data check_section(const Page& page);
Data certificate_section(const Page& page);
Data definitions(const Page& page);

}  // namespace chegu::page
