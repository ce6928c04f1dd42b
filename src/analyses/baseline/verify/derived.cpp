// The tables that follow from baseline.csv and the feed: savings, waterfall, sources, fits.

#include <fmt/format.h>

#include <cmath>
#include <functional>
#include <numeric>
#include <set>

#include "analyses/baseline/verify/checks.h"
#include "base/defuse.h"
#include "base/number.h"

namespace chegu::checking {
namespace {

/// A haul as it was and as it is planned: units, and freight and carbon.
struct Hauls {
    double before = 0, paid = 0, after = 0, cost = 0;
    void add(const Hauls& other) {
        before += other.before;
        paid += other.paid;
        after += other.after;
        cost += other.cost;
    }
    /// The planned units at what a unit was.
    [[nodiscard]] double at_old_cost() const { return before > 0 ? after * paid / before : cost; }
};

struct Steps {
    double moved = 0, plan = 0, kept = 0;
    std::array<double, saving_steps.size()> step{};
};

/// docs/baseline.md: sources, modes, lanes by freight and carbon; stock is the capital in transit.
Steps steps_of(const BaselineCheck& check, const PlaceKey& place) {
    const Cluster& cluster = check.net.cluster;
    std::map<SiteId, Hauls> sources;
    std::map<std::pair<SiteId, ModeId>, Hauls> modes;
    Hauls all;
    Steps steps;
    const auto& ways = check.tables.ways;  // by item first
    for (auto at = ways.lower_bound({place.first, SiteId{0}, SiteId{0}, LaneId{0}}); at != ways.end(); ++at) {
        const auto& [key, line] = *at;
        if (key.item != place.first) break;
        if (key.to != place.second) continue;
        const auto found = check.facts.ways.find(key);
        const WayFacts way = found == check.facts.ways.end() ? WayFacts{} : found->second;
        const bool priced = found == check.facts.ways.end() || way.priced;
        const double capital = priced ? lane_use(cluster, key.item, key.lane).transit_capital : 0;
        const Hauls haul{way.quantity, way.moved_cost() - capital * way.quantity, line.quantity_plan,
                         line.cost_plan - capital * line.quantity_plan};
        sources[key.from].add(haul);
        modes[{key.from, key.lane.given() ? cluster.lanes[key.lane].mode : ModeId{}}].add(haul);
        all.add(haul);
        steps.moved += way.moved_cost();
        steps.plan += line.cost_plan;
        steps.kept += line.kept;
        steps.step[3] += capital * (line.quantity_plan - way.quantity);
    }
    const auto total = [](const auto& hauls) {
        return std::accumulate(hauls.begin(), hauls.end(), 0.0,
                               [](double sum, const auto& entry) { return sum + entry.second.at_old_cost(); });
    };
    const double by_source = total(sources);
    const double by_mode = total(modes);
    steps.step[0] = by_source - all.paid;
    steps.step[1] = by_mode - by_source;
    steps.step[2] = all.cost - by_mode;
    return steps;
}

}  // namespace

void check_savings(const BaselineCheck& check) {
    const Cluster& cluster = check.net.cluster;
    constexpr auto file = "baseline_savings.csv";
    for (const auto& [place, line] : check.tables.savings) {
        if (!check.facts.deliveries.contains(place)) {
            check.findings.add("no_such_shipment", {file, line.row}, {}, {},
                               {"没有这样的到货", "nothing of the item arrived there"});
            continue;
        }
        const Steps right = steps_of(check, place);
        const double scale = std::max(right.moved, right.plan) * noise;
        const auto expect = [&, row = line.row](const char* column, double written, double value) {
            check.findings.expect("figure_differs", {file, row, column}, written, value,
                                  {"由 baseline.csv 该到货的各行算出", "the rows of baseline.csv for this delivery"},
                                  scale);
        };
        expect("quantity", line.quantity, check.facts.arrived(place));
        expect("quantity_kept", line.kept, right.kept);
        expect("cost_moved", line.cost_moved, right.moved);
        expect("cost_plan", line.cost_plan, right.plan);
        for (std::size_t k = 0; k < right.step.size(); ++k) expect(saving_steps[k], line.step[k], right.step[k]);
    }
    for (const auto& [place, quantity] : check.facts.deliveries)
        if (!check.tables.savings.contains(place))
            check.findings.add("row_missing", {file}, {}, {},
                               {"缺少送到 " + cluster.sites[place.second].id + " 的 " + cluster.items[place.first].id,
                                "item " + cluster.items[place.first].id + " delivered to " +
                                    cluster.sites[place.second].id + " is not listed"});
}

void check_waterfall(const BaselineCheck& check) {
    constexpr auto file = "waterfall.csv";
    double unpaid = 0;
    double model = 0;
    double plan = 0;
    for (const auto& [key, way] : check.facts.ways) {
        if (!way.priced) continue;
        unpaid += way.unit.cost() * (way.quantity - way.paid_quantity);
        model += way.model_of_paid() - way.paid;
    }
    std::array<double, saving_steps.size()> steps{};
    for (const auto& [place, line] : check.tables.savings)
        for (std::size_t k = 0; k < steps.size(); ++k) steps[k] += line.step[k];
    for (const auto& [key, line] : check.tables.ways) plan += line.cost_plan;
    const std::vector<std::pair<std::string, double>> right = {
        {"actual", check.facts.paid}, {"without_cost", unpaid}, {"model", model},    {"source", steps[0]},
        {"mode", steps[1]},           {"lane", steps[2]},       {"stock", steps[3]}, {"plan", plan}};
    const double scale = (check.facts.paid + unpaid + plan) * noise;
    const auto& lines = check.tables.waterfall;
    if (lines.size() != right.size()) {
        check.findings.add("row_missing", {file}, std::to_string(lines.size()), std::to_string(right.size()),
                           {"应为从 actual 到 plan 的八步", "there are eight steps from actual to plan"});
        return;
    }
    double sum = 0;
    for (std::size_t k = 0; k < right.size(); ++k) {
        if (lines[k].step != right[k].first)
            check.findings.add("other_id", {file, lines[k].row, "step"}, lines[k].step, right[k].first,
                               {"各步的次序是固定的", "the steps stand in a fixed order"});
        check.findings.expect("figure_differs", {file, lines[k].row, "amount"}, lines[k].amount, right[k].second,
                              {"由实际运输和各表之和算出", "the sums of shipments and tables"}, scale);
        sum = k + 1 == right.size() ? right[k].second : sum + right[k].second;
        check.findings.expect("figure_differs", {file, lines[k].row, "cumulative"}, lines[k].cumulative, sum,
                              {"逐步累计", "the steps so far add up to this"}, scale);
    }
    const double before = lines[right.size() - 2].cumulative;
    check.findings.expect("figure_differs", {file, lines.back().row, "amount"}, lines.back().amount, before,
                          {"各步相加应等于方案费用", "the steps must add up to the cost of the plan"}, scale);
}

double available(const BaselineCheck& check, const PlaceKey& source) {
    const auto& [item, site] = source;
    double sum = check.facts.arrived(source);
    for (const auto& process : check.net.cluster.processes)
        if (in_place(process) && process.item == item && process.site == site)
            sum += process.capacity_per_day * check.facts.days;
    for (const auto& stock : check.net.cluster.stocks)
        if (in_place(stock) && stock.item == item && stock.site == site) sum += stock.on_hand;
    return sum;
}

double check_sources(const BaselineCheck& check) {
    const Cluster& cluster = check.net.cluster;
    constexpr auto file = "baseline_sources.csv";
    std::map<PlaceKey, std::pair<double, double>> right;
    for (const auto& [key, line] : check.tables.ways) {
        const auto way = check.facts.ways.find(key);
        right[{key.item, key.from}].first += way == check.facts.ways.end() ? 0 : way->second.quantity;
        right[{key.item, key.from}].second += line.quantity_plan;
    }
    double beyond = 0;
    for (const auto& [place, sent] : right) {
        const double most = available(check, place);
        if (sent.second > std::max(most, sent.first) * (1 + tolerance)) beyond += 1;
        const auto line = check.tables.sources.find(place);
        if (line == check.tables.sources.end()) {
            if (sent.first > 0 || sent.second > 0)
                check.findings.add("row_missing", {file}, {}, {},
                                   {"缺少货源 " + cluster.sites[place.second].id,
                                    "the source " + cluster.sites[place.second].id + " is not listed"});
            continue;
        }
        const auto& written = line->second;
        const Words sums{"baseline.csv 该货源各行之和", "the rows of baseline.csv that start there"};
        check.findings.expect("figure_differs", {file, written.row, "quantity_actual"}, written.actual, sent.first,
                              sums);
        check.findings.expect("figure_differs", {file, written.row, "quantity_plan"}, written.plan, sent.second, sums);
        const Words why{"产能乘天数、库存与到货之和", "capacity times the days, stock and what arrives"};
        if (written.available.has_value() != (most < unlimited))
            check.findings.add("figure_differs", {file, written.row, "available"},
                               written.available ? number_text(*written.available) : "",
                               most < unlimited ? number_text(most) : "", why);
        else if (written.available)
            check.findings.expect("figure_differs", {file, written.row, "available"}, *written.available, most, why);
    }
    for (const auto& [place, line] : check.tables.sources)
        if (!right.contains(place))
            check.findings.add("no_such_shipment", {file, line.row}, {}, {},
                               {"没有东西从那里发出", "nothing leaves from there"});
    return beyond;
}

void check_fits(const BaselineCheck& check) {
    const Cluster& cluster = check.net.cluster;
    constexpr auto file = "model_fit.csv";
    struct Sums {
        double shipments = 0, paid = 0, model = 0;
    };
    std::map<std::pair<std::string, std::string>, Sums> right;
    for (const auto& [key, way] : check.facts.ways) {
        if (!way.priced || way.paid_shipments == 0) continue;
        const Lane& lane = cluster.lanes[key.lane];
        for (const auto& [by, id] : {std::pair<std::string, std::string>{"lane", lane.id},
                                     {"item", cluster.items[key.item].id},
                                     {"mode", cluster.modes[lane.mode].id}}) {
            auto& sums = right[{by, defused(id)}];
            sums.shipments += way.paid_shipments;
            sums.paid += way.paid;
            sums.model += way.model_of_paid();
        }
    }
    for (const auto& [key, sums] : right) {
        const auto line = check.tables.fits.find(key);
        if (line == check.tables.fits.end()) {
            check.findings.add("row_missing", {file}, {}, key.second,
                               {"缺少 " + key.first + " 的这一行", "this row of " + key.first + " is missing"});
            continue;
        }
        const auto& written = line->second;
        const double scale = std::max(sums.paid, sums.model) * noise;
        const auto expect = [&](const char* column, double value, double is) {
            check.findings.expect(
                "figure_differs", {file, written.row, column}, value, is,
                {"有费用也有模型价格的实际运输之和", "the sum of the shipments that have a cost and a price"}, scale);
        };
        expect("shipments", written.shipments, sums.shipments);
        expect("cost_actual", written.actual, sums.paid);
        expect("cost_model", written.model, sums.model);
        expect("difference", written.difference, sums.paid - sums.model);
        if (written.share.has_value() != (sums.model > 0))
            check.findings.add("figure_differs", {file, written.row, "share"}, {}, {},
                               {"模型费用为 0 时留空", "blank where the model's cost is 0, and only there"});
        else if (written.share)
            check.findings.expect("figure_differs", {file, written.row, "share"}, *written.share,
                                  (sums.paid - sums.model) / sums.model,
                                  {"差额占模型费用的比例", "the difference as a share of the model's cost"}, noise);
    }
    for (const auto& [key, line] : check.tables.fits)
        if (!right.contains(key))
            check.findings.add("no_such_shipment", {file, line.row}, key.second, {},
                               {"没有这样的实际运输", "there are no such shipments"});
}

}  // namespace chegu::checking
