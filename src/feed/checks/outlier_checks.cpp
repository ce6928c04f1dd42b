// Prices a hundred times off the median of their kind: lanes and services of one mode, processes of one item.

#include <fmt/format.h>

#include <cmath>
#include <functional>
#include <map>
#include <vector>

#include "base/great_circle.h"
#include "feed/checks/median.h"
#include "feed/checks/rows.h"
#include "feed/notice_kinds.h"

namespace chegu::checks {
namespace {

constexpr std::size_t fewest_values = 4;
constexpr double unusual_times = 100;
constexpr double unusual_times_per_km = 10;

/// A figure of a table, the kind that each row belongs to, and how far it goes (empty where that says nothing).
struct Figure {
    const DecodedTable& table;
    std::string_view column;
    std::function<std::string_view(std::size_t)> kind;  // empty = none
    std::function<Words(std::size_t)> kind_words;
    std::vector<double> km;
};

/// How many times the typical value one is, as a factor above 1 either way; negative where below.
double factor(double value, double typical) { return value >= typical ? value / typical : -typical / value; }

/// A long way costs more than a short one: a price must be off by the kilometre too, in the same direction.
bool is_unusual(double value, double typical, double value_per_km, double typical_per_km) {
    const double times = factor(value, typical);
    if (std::abs(times) < unusual_times) return false;
    const double times_per_km = factor(value_per_km, typical_per_km);
    return times > 0 ? times_per_km >= unusual_times_per_km : times_per_km <= -unusual_times_per_km;
}

void check_kind(const Figure& figure, const std::vector<std::size_t>& rows, Notices& notices) {
    if (rows.size() < fewest_values) return;
    const NumberColumn value(figure.table, figure.column);
    const auto per_km = [&](std::size_t row) {
        return figure.km.empty() ? value[row] : value[row] / std::max(1.0, figure.km[row]);
    };
    std::vector<double> values;
    std::vector<double> values_per_km;
    for (const auto row : rows) {
        values.push_back(value[row]);
        values_per_km.push_back(per_km(row));
    }
    const double typical = median(values);
    const double typical_per_km = median(values_per_km);
    for (const auto row : rows) {
        if (!is_unusual(value[row], typical, per_km(row), typical_per_km)) continue;
        notices.add(kinds::value_unusual, [&] {
            auto notice = at(figure.table, row, figure.column);
            notice.values["kind"] = figure.kind_words(row);
            notice.values["median"] = same_in_both(number_text(typical));
            notice.values["times"] = same_in_both(fmt::format("{:.3g}", value[row] / typical));
            return notice;
        });
    }
}

void check_figure(const Figure& figure, Notices& notices) {
    const NumberColumn value(figure.table, figure.column);
    std::map<std::string_view, std::vector<std::size_t>> kinds;
    for (std::size_t row = 0; row < figure.table.rows(); ++row)
        if (value[row] > 0) kinds[figure.kind(row)].push_back(row);
    for (const auto& [kind, rows] : kinds)
        if (!kind.empty()) check_kind(figure, rows, notices);
}

std::vector<double> distances(const DecodedTable& table, const DecodedTable& sites) {
    const NumberColumn given(table, "distance_km");
    const NumberColumn lat(sites, "lat");
    const NumberColumn lon(sites, "lon");
    const ReferenceColumn from(table, "from_site");
    const ReferenceColumn to(table, "to_site");
    std::vector<double> km(table.rows(), 0);
    for (std::size_t row = 0; row < km.size(); ++row) {
        if (!std::isnan(given[row])) km[row] = given[row];
        else if (from[row] != no_row && to[row] != no_row)
            km[row] = detour_factor * great_circle_km(lat[from[row]], lon[from[row]], lat[to[row]], lon[to[row]]);
        if (std::isnan(km[row])) km[row] = 0;
    }
    return km;
}

void check_lane_rates(const DecodedFeed& feed, Notices& notices) {
    const auto& lanes = feed.table("lanes");
    const CellColumn mode(lanes, "mode");
    const ChoiceColumn per(lanes, "per");
    const auto km = distances(lanes, feed.table("sites"));
    const auto& choices = lanes.column("per").schema->choices;
    for (const auto& choice : choices)
        check_figure(
            {lanes, "rate", [&](std::size_t row) { return per[row] == choice.value ? mode[row] : std::string_view{}; },
             [&](std::size_t row) {
                 const auto name = shown(mode[row]);
                 return Words{fmt::format("运输方式「{}」每 {} 运价", name, choice.value),
                              fmt::format("the rates per {} of mode “{}”", choice.value, name)};
             },
             km},
            notices);
}

void check_service_prices(const DecodedFeed& feed, Notices& notices) {
    const auto& services = feed.table("services");
    const CellColumn mode(services, "mode");
    const auto km = distances(services, feed.table("sites"));
    for (const std::string_view column : {"cost_per_ceu", "cost_per_t", "cost_per_m3"})
        check_figure({services, column, [&](std::size_t row) { return mode[row]; },
                      [&](std::size_t row) {
                          const auto name = shown(mode[row]);
                          return Words{fmt::format("运输方式「{}」的 {}", name, column),
                                       fmt::format("{} of mode “{}”", column, name)};
                      },
                      km},
                     notices);
}

void check_process_costs(const DecodedFeed& feed, Notices& notices) {
    const auto& processes = feed.table("processes");
    const CellColumn item(processes, "item_id");
    check_figure({processes,
                  "cost_per_unit",
                  [&](std::size_t row) { return item[row]; },
                  [&](std::size_t row) {
                      const auto name = shown(item[row]);
                      return Words{fmt::format("产品「{}」单位成本", name),
                                   fmt::format("the costs per unit of item “{}”", name)};
                  },
                  {}},
                 notices);
}

}  // namespace

void check_outliers(const DecodedFeed& feed, Notices& notices) {
    check_lane_rates(feed, notices);
    check_service_prices(feed, notices);
    check_process_costs(feed, notices);
}

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind value_unusual{
    "value_unusual",
    Severity::warning,
    {"「{value}」是{kind}的中位数（{median}）的 {times} 倍。",
     "“{value}” is {times} times the median ({median}) of {kind}."},
    {"核对小数点和单位（元与万元、公斤与吨）。", "Check the decimal point and the unit (kg or t, hundreds or one)."},
    {"相差百倍的数多半是单位写错，一个这样的数就能左右整个方案。",
     "A figure a hundred times off is mostly a wrong unit, and one of them can decide the whole plan."}};

}  // namespace chegu::kinds
