// What a vehicle costs where it lands, by model and kind.

#include <algorithm>
#include <cmath>
#include <functional>
#include <span>

#include "analyses/flow/report/flow_page.h"
#include "analyses/flow/report/flow_sentences.h"
#include "page/glossary.h"
#include "page/numbers.h"

namespace chegu::page {
namespace {

struct Kind {
    const char* term;  // in the glossary, and the class of its colour
    const char* key;   // in the template
    double LandedCost::*of;
};
constexpr Kind kinds[] = {{"production_cost", "production", &LandedCost::production},
                          {"freight_cost", "freight", &LandedCost::freight},
                          {"carbon_cost", "carbon", &LandedCost::carbon},
                          {"transit_capital", "transit", &LandedCost::transit_capital},
                          {"stock_cost", "stock", &LandedCost::stock}};

std::string colour(const Kind& kind) { return std::string{"kind-"} + kind.key; }

double largest(const std::vector<VehicleCost>& vehicles, const std::function<double(const VehicleCost&)>& of) {
    double most = 0;
    for (const auto& vehicle : vehicles) most = std::max(most, of(vehicle));
    return most;
}

MoneySum sum_of(const VehicleCost& vehicle) {
    MoneySum sum{vehicle.unit.total(), {}};
    for (const auto& kind : kinds) sum.parts.push_back(vehicle.unit.*kind.of);
    return sum;
}

std::vector<MoneySum> sums_of(const std::vector<VehicleCost>& vehicles, const VehicleCost& average) {
    std::vector<MoneySum> sums;
    for (std::size_t i = 0; i < std::min(vehicles.size(), most_models); ++i) sums.push_back(sum_of(vehicles[i]));
    sums.push_back(sum_of(average));
    return sums;
}

/// The columns of the table: the total and its parts in one unit.
struct CostColumns {
    MoneyColumn costs;
    MoneyColumn logistics;
    double longest = 0;         // the dearest vehicle: the length of the whole bar
    double most_logistics = 0;  // the same of logistics alone

    CostColumns(const Page& page, const PlanFacts& facts)
        : costs(sums_of(facts.vehicles, facts.average), page.style),
          logistics(largest(facts.vehicles, [](const auto& of) { return of.logistics(); }), page.style),
          longest(largest(facts.vehicles, [](const auto& of) { return of.unit.total(); })),
          most_logistics(largest(facts.vehicles, [](const auto& of) { return of.logistics(); })) {}
};

/// Production and all the rest, of the dearest vehicle's length.
Data whole_bar(const VehicleCost& vehicle, double longest) {
    Data bars{Data::type::list};
    bars << object({{"kind", "kind-production"}, {"x", "0"}, {"width", bar_width(vehicle.unit.production, longest)}});
    bars << object({{"kind", "kind-logistics"},
                    {"x", bar_width(vehicle.unit.production, longest)},
                    {"width", bar_width(vehicle.logistics(), longest)}});
    return bars;
}

/// The kinds of logistics, stacked.
Data logistics_bar(const LandedCost& unit, double longest) {
    Data bars{Data::type::list};
    double start = 0;
    for (const auto& kind : std::span{kinds}.subspan(1)) {
        const double part = unit.*kind.of;
        if (part > 0)
            bars << object(
                {{"kind", colour(kind)}, {"x", bar_width(start, longest)}, {"width", bar_width(part, longest)}});
        start += part;
    }
    return bars;
}

Data row(const Page& page, double days, const CostColumns& columns, const VehicleCost& vehicle) {
    const auto language = page.language();
    const double total = vehicle.unit.total();
    auto data = object(
        {{"name", vehicle.item.given() ? page.name(vehicle.item) : sentences::average(language)},
         {"year", quantity(std::round(vehicle.served * 365 / days), language)},
         {"total", columns.costs.cell(total)},
         {"share", total > 0 ? percent_figure(vehicle.logistics() / total, 1, language) : std::string{no_figure}},
         {"logistics", columns.logistics.cell(vehicle.logistics())},
         {"whole", whole_bar(vehicle, columns.longest)},
         {"bars", logistics_bar(vehicle.unit, columns.most_logistics)}});
    const auto parts = columns.costs.fitted(sum_of(vehicle));
    for (std::size_t k = 0; k < std::size(kinds); ++k) data.set(kinds[k].key, columns.costs.cell(parts[k]));
    return data;
}

/// What a vehicle costs on average, and its two parts, which add up.
std::string title(const Page& page, const VehicleCost& average) {
    const MoneySum sum{average.unit.total(), {average.unit.production, average.logistics()}};
    const MoneyColumn column({sum}, page.style);
    const auto parts = column.fitted(sum);
    return sentences::costs_title(column.with_unit(column.total(sum)), column.with_unit(column.cell(parts[0])),
                                  column.with_unit(column.cell(parts[1])), page.language());
}

}  // namespace

std::string no_vehicles_reason(const Page& page) {
    const auto& cluster = page.cluster;
    const bool asked_for = std::any_of(cluster.demand.begin(), cluster.demand.end(), [&](const Demand& demand) {
        return cluster.items[demand.item].ceu > 0 && demand.quantity_per_day > 0;
    });
    return asked_for ? sentences::no_vehicles_served(page.language()) : sentences::no_vehicles(page.language());
}

Data costs_section(const Page& page, const PlanFacts& facts, const StageCosts& stages) {
    const auto& vehicles = facts.vehicles;
    const auto language = page.language();
    if (page.stopped) return unknown_section(sentences::costs_unknown(language), page);
    const bool filled = !vehicles.empty();
    auto data = object({{"filled", filled},
                        {"empty", text_or_none(filled ? "" : no_vehicles_reason(page))},
                        {"title", filled ? title(page, facts.average) : sentences::no_vehicles_title(language)}});
    const CostColumns columns(page, facts);
    data.set("total_unit", columns.costs.unit());
    data.set("logistics_unit", columns.logistics.unit());
    data.set("landed_name", heading(term("landed_cost"), language));
    data.set("production_name", heading(term("production_cost"), language));
    Data names{Data::type::list};
    for (const auto& kind : std::span{kinds}.subspan(1))
        names << object({{"kind", colour(kind)}, {"name", heading(term(kind.term), language)}});
    data.set("kinds", names);
    Data rows{Data::type::list};
    const auto shown = std::min(vehicles.size(), most_models);
    for (std::size_t i = 0; i < shown; ++i) rows << row(page, facts.days, columns, vehicles[i]);
    const auto rest = vehicles.size() - shown;
    data.set("more", text_or_none(rest > 0 ? sentences::more_models(rest, language) : ""));
    data.set("rows", rows);
    data.set("several", vehicles.size() > 1);
    data.set("average", row(page, facts.days, columns, facts.average));
    data.set("stages", filled ? stage_table(page, facts, stages) : Data{false});
    return data;
}

}  // namespace chegu::page
