#include "reference/reference_flow.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace chegu::reference {
namespace {

long double weight(const Item& item, const Lane& lane) {
    if (lane.per == Per::t) return item.mass_kg / 1000.0L;
    if (lane.per == Per::m3) return item.volume_m3;
    if (lane.per == Per::ceu) return item.ceu;
    return 1;
}

template <class Row>
bool exists(const Row& row) {
    return !row.candidate.given();
}

class Writer {
   public:
    explicit Writer(const Cluster& cluster) : cluster_(cluster) {}

    ReferenceProgram write() {
        for (int t = 0; t < cluster_.settings.periods; ++t) {
            add_making(t);
            add_moving(t);
            add_keeping(t);
            add_serving(t);
        }
        for (int t = 0; t < cluster_.settings.periods; ++t) {
            add_balances(t);
            add_capacities(t);
        }
        add_last_stock();
        return std::move(out_);
    }

   private:
    std::size_t add(Name name, long double cost) {
        const std::size_t index = out_.program.cost.size();
        out_.program.cost.push_back(cost);
        out_.variables.emplace(name, index);
        return index;
    }
    [[nodiscard]] std::size_t at(Name name) const { return out_.variables.at(name); }
    [[nodiscard]] long double days() const { return cluster_.settings.period_days; }

    void add_making(int t) {
        for (auto p : cluster_.processes.ids())
            if (exists(cluster_.processes[p])) add({'y', t, p.index(), 0}, cluster_.processes[p].cost_per_unit);
    }

    void add_moving(int t) {
        const auto& settings = cluster_.settings;
        for (auto l : cluster_.links.ids())
            for (auto a : cluster_.lanes.ids()) {
                const auto& link = cluster_.links[l];
                const auto& lane = cluster_.lanes[a];
                if (!exists(link) || !exists(lane) || link.from != lane.from || link.to != lane.to) continue;
                if (link.lane.given() && link.lane != a) continue;
                const auto& item = cluster_.items[link.item];
                const long double freight = lane.rate * weight(item, lane);
                const long double carbon = settings.carbon_price * cluster_.modes[lane.mode].co2_g_per_tkm / 1e6L *
                                           lane.distance_km * (item.mass_kg / 1000.0L);
                const long double capital = item.value * settings.holding_rate * lane.transit_hours / 24.0L / 365.0L;
                add({'x', t, l.index(), a.index()}, freight + carbon + capital);
            }
    }

    void add_keeping(int t) {
        for (auto i : cluster_.items.ids())
            for (auto s : cluster_.sites.ids())
                add({'z', t, i.index(), s.index()},
                    cluster_.items[i].value * cluster_.settings.holding_rate * days() / 365.0L);
    }

    void add_serving(int t) {
        for (auto d : cluster_.demand.ids()) {
            const auto& row = cluster_.demand[d];
            const long double sale = cluster_.items[row.item].value + static_cast<long double>(row.margin);
            const auto u = add({'u', t, d.index(), 0}, std::max(0.0L, sale));
            const auto served = add({'v', t, d.index(), 0}, 0);
            const bool counts = row.period == 0 || row.period == t + 1;
            out_.program.rows.push_back(
                {{{u, 1}, {served, 1}}, Sense::equal, counts ? row.quantity_per_day * days() : 0.0L});
            if (sale < 0) out_.program.rows.push_back({{{served, 1}}, Sense::equal, 0.0L});
        }
    }

    [[nodiscard]] long double on_hand(ItemId item, SiteId site) const {
        long double sum = 0;
        for (const auto& stock : cluster_.stocks)
            if (exists(stock) && stock.item == item && stock.site == site) sum += stock.on_hand;
        return sum;
    }

    void add_balances(int t) {
        for (auto i : cluster_.items.ids())
            for (auto s : cluster_.sites.ids()) {
                Row row;
                if (t == 0) row.right = -on_hand(i, s);
                else row.terms.push_back({at({'z', t - 1, i.index(), s.index()}), 1});
                row.terms.push_back({at({'z', t, i.index(), s.index()}), -1});
                for (const auto& [name, variable] : out_.variables) {
                    if (name.period != t) continue;
                    if (const long double sum = in_balance(name, i, s); sum != 0) row.terms.push_back({variable, sum});
                }
                out_.program.rows.push_back(std::move(row));
            }
    }

    /// What one unit of a variable brings to an item at a site, less what it takes away.
    [[nodiscard]] long double in_balance(const Name& name, ItemId item, SiteId site) const {
        if (name.kind == 'y') {
            const auto& process = cluster_.processes[ProcessId{name.first}];
            if (process.site != site) return 0;
            long double sum = process.item == item ? 1 : 0;
            for (const auto& input : process.inputs)
                if (input.item == item) sum -= input.quantity;
            return sum;
        }
        if (name.kind == 'x') {
            const auto& link = cluster_.links[LinkId{name.first}];
            if (link.item != item) return 0;
            return (link.to == site ? 1 : 0) - (link.from == site ? 1 : 0);
        }
        if (name.kind == 'v') {
            const auto& row = cluster_.demand[DemandId{name.first}];
            return row.item == item && row.site == site ? -1 : 0;
        }
        return 0;
    }

    void add_capacities(int t) {
        for (auto p : cluster_.processes.ids()) {
            const auto& process = cluster_.processes[p];
            if (exists(process) && process.capacity_per_day < unlimited)
                out_.program.rows.push_back(
                    {{{at({'y', t, p.index(), 0}), 1}}, Sense::at_most, process.capacity_per_day * days()});
        }
        for (auto a : cluster_.lanes.ids()) {
            const auto& lane = cluster_.lanes[a];
            if (lane.capacity_per_day == unlimited) continue;
            Row row{{}, Sense::at_most, lane.capacity_per_day * days()};
            for (auto l : cluster_.links.ids())
                if (const auto x = out_.variables.find({'x', t, l.index(), a.index()}); x != out_.variables.end())
                    row.terms.push_back({x->second, weight(cluster_.items[cluster_.links[l].item], lane)});
            out_.program.rows.push_back(std::move(row));
        }
        for (auto l : cluster_.links.ids()) {
            const auto& link = cluster_.links[l];
            if (link.max_per_day == unlimited) continue;
            Row row{{}, Sense::at_most, link.max_per_day * days()};
            for (auto a : cluster_.lanes.ids())
                if (const auto x = out_.variables.find({'x', t, l.index(), a.index()}); x != out_.variables.end())
                    row.terms.push_back({x->second, 1});
            out_.program.rows.push_back(std::move(row));
        }
    }

    void add_last_stock() {
        for (auto i : cluster_.items.ids())
            for (auto s : cluster_.sites.ids())
                if (const long double least = on_hand(i, s); least > 0)
                    out_.program.rows.push_back({{{at({'z', cluster_.settings.periods - 1, i.index(), s.index()}), 1}},
                                                 Sense::at_least,
                                                 least});
    }

    const Cluster& cluster_;
    ReferenceProgram out_;
};

}  // namespace

ReferenceProgram reference_program(const Cluster& cluster) { return Writer(cluster).write(); }

double reference_flow_objective(const Cluster& cluster) {
    return static_cast<double>(least_cost(reference_program(cluster).program));
}

double cost_of(const ReferenceProgram& program, const Values& values) {
    long double sum = 0;
    for (const auto& [name, value] : values) sum += program.program.cost[program.variables.at(name)] * value;
    return static_cast<double>(sum);
}

double violation_of(const ReferenceProgram& program, const Values& values) {
    std::vector<long double> x(program.program.cost.size(), 0);
    for (const auto& [name, value] : values) x[program.variables.at(name)] = value;
    long double worst = 0;
    for (const auto value : x) worst = std::max(worst, -value);
    for (const auto& row : program.program.rows) {
        long double sum = -row.right;
        long double size = std::max(1.0L, std::abs(row.right));
        for (const auto& term : row.terms) {
            sum += term.coefficient * x[term.variable];
            size = std::max(size, std::abs(term.coefficient * x[term.variable]));
        }
        const long double off = row.sense == Sense::equal ? std::abs(sum) : row.sense == Sense::at_most ? sum : -sum;
        worst = std::max(worst, off / size);
    }
    return static_cast<double>(worst);
}

}  // namespace chegu::reference
