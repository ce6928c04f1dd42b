#pragma once
// The page in one language: what the template fills in. Private to src/report.

#include <initializer_list>
#include <kainjow/mustache.hpp>
#include <optional>
#include <string>
#include <utility>

#include "analyses/chain/report/chain_facts.h"
#include "analyses/chain/report/risk_facts.h"
#include "analyses/flow/report/drawn_lanes.h"
#include "analyses/flow/report/facts.h"
#include "analyses/flow/report/firm_evidence.h"
#include "analyses/flow/report/stage_costs.h"
#include "analyses/flow/report/supply_facts.h"
#include "page/money.h"

namespace chegu::page {

using Data = kainjow::mustache::data;

/// What is derived once and said in both languages.
struct Findings {
    explicit Findings(const ReportInput& input);

    PlanFacts plan;
    std::optional<ChainFacts> chain;  // given where input.chain is
    std::optional<RiskFacts> risk;    // the same
    SupplyFacts supplies;
    CorridorFacts corridors;
    DrawnLanes drawn;  // of the corridors
    StageCosts stages;
    std::vector<FirmEvidence> firms;
};

/// What every section is made from.
struct Page {
    const ReportInput& input;
    const Findings& findings;
    MoneyStyle style;
    bool pictures = false;  // whether the script that draws them is there
    const PlanFacts& facts = findings.plan;
    const ChainFacts* chain = findings.chain ? &*findings.chain : nullptr;

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
/// How many models of vehicles, dearest first.
inline constexpr std::size_t most_models = 20;

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

/// A figure that the script fills: which picture, its finding for who can't see it, how to read it. False where no
/// script is there.
Data picture(const Page& page, std::string_view name, const std::string& finding, const std::string& caption);

/// The sections, in the page's order. One without an answer says why.
void add_head(const Page& page, Data& data);  // kicker, headline, lead, figures
Data outages_section(const Page& page);       // false where the chain was not computed
Data risk_section(const Page& page);          // the same; and where nothing adds a loss
Data segments_section(const Page& page);      // as outages_section
Data suppliers_section(const Page& page);
Data costs_section(const Page& page);
Data stage_table(const Page& page);  // part of costs_section
Data limits_section(const Page& page);
Data unmet_section(const Page& page);
Data lanes_section(const Page& page);
Data dearest_flows(const Page& page);      // part of lanes_section
Data baseline_section(const Page& page);   // false where the feed has no shipments
Data scenarios_section(const Page& page);  // false where only the base was computed
Data sources_section(const Page& page);
Data firm_table(const Page& page);  // part of sources_section; false where nothing is made
Data check_section(const Page& page);
Data certificate_section(const Page& page);
Data definitions(const Page& page);

}  // namespace chegu::page
