#include "reference/reference_loss.h"

#include <algorithm>
#include <map>
#include <vector>

#include "reference/dense_simplex.h"

namespace chegu::reference {
namespace {

template <class Row>
bool exists(const Row& row) {
    return !row.candidate.given();
}

bool lies_in(const Cluster& cluster, SiteId site, RegionId region) {
    for (auto at = cluster.sites[site].region; at.given(); at = cluster.regions[at].parent)
        if (at == region) return true;
    return false;
}

bool is(const OutageTarget& target, TargetId id) { return target.id == id; }

long double of_site(const Cluster& cluster, SiteId site, std::span<const OutageTarget> outage) {
    long double share = 1;
    for (const auto& target : outage) {
        const bool itself = is(target, site);
        const auto firm = cluster.sites[site].firm;
        const bool its_firm = is(target, firm);
        const auto* region = std::get_if<RegionId>(&target.id);
        const bool its_region = region != nullptr && lies_in(cluster, site, *region);
        if (itself || its_firm || its_region) share *= target.availability;
    }
    return share;
}

long double of_process(const Cluster& cluster, ProcessId id, std::span<const OutageTarget> outage) {
    const auto& process = cluster.processes[id];
    long double share = of_site(cluster, process.site, outage);
    for (const auto& target : outage) {
        const bool itself = is(target, id);
        const bool its_item = is(target, process.item);
        if (itself || its_item) share *= target.availability;
    }
    return share;
}

long double of_lane(const Cluster& cluster, LaneId id, std::span<const OutageTarget> outage) {
    const auto& lane = cluster.lanes[id];
    long double share = std::min(of_site(cluster, lane.from, outage), of_site(cluster, lane.to, outage));
    for (const auto& target : outage) {
        const bool itself = is(target, id);
        const bool its_mode = is(target, lane.mode);
        if (itself || its_mode) share *= target.availability;
    }
    return share;
}

/// So much of a daily capacity over `days`, without limit where it is blank and something is left of it.
void add_capacity(DenseProgram& program, std::vector<Term> terms, double capacity, long double share, double days) {
    if (share > 0 && capacity == unlimited) return;
    const long double right = share > 0 ? share * static_cast<long double>(capacity) * days : 0;
    program.rows.push_back({std::move(terms), Sense::at_most, right});
}

class LossWriter {
   public:
    LossWriter(const Cluster& cluster, std::span<const OutageTarget> outage, double days)
        : cluster_(cluster), outage_(outage), days_(days) {}

    DenseProgram write() {
        for (const auto& stock : cluster_.stocks)
            if (exists(stock)) on_hand_[{stock.item, stock.site}] += stock.on_hand;
        for (auto p : cluster_.processes.ids())
            if (exists(cluster_.processes[p])) make(p);
        for (auto a : cluster_.lanes.ids())
            if (exists(cluster_.lanes[a])) move_over(a);
        for (const auto& [link, terms] : of_link_)
            add_capacity(program_, terms, cluster_.links[link].max_per_day, 1, days_);
        for (auto d : cluster_.demand.ids()) serve(d);
        for (auto& [place, terms] : balance_) {
            const auto stock = on_hand_.find(place);
            program_.rows.push_back({terms, Sense::at_least, stock == on_hand_.end() ? 0 : -stock->second});
        }
        return std::move(program_);
    }

   private:
    using Place = std::pair<ItemId, SiteId>;

    std::size_t add_variable(long double cost) {
        program_.cost.push_back(cost);
        return program_.cost.size() - 1;
    }
    void change(ItemId item, SiteId site, std::size_t variable, long double by) {
        balance_[{item, site}].push_back({variable, by});
    }

    void make(ProcessId id) {
        const auto& process = cluster_.processes[id];
        const auto made = add_variable(0);
        change(process.item, process.site, made, 1);
        for (const auto& input : process.inputs) change(input.item, process.site, made, -input.quantity);
        add_capacity(program_, {{made, 1}}, process.capacity_per_day, of_process(cluster_, id, outage_), days_);
    }

    void move_over(LaneId id) {
        const auto& lane = cluster_.lanes[id];
        const long double share = of_lane(cluster_, id, outage_);
        std::vector<Term> carried;
        for (auto l : cluster_.links.ids()) {
            const auto& link = cluster_.links[l];
            if (!exists(link) || link.from != lane.from || link.to != lane.to) continue;
            if (link.lane.given() && link.lane != id) continue;
            const auto moved = add_variable(0);
            change(link.item, link.from, moved, -1);
            change(link.item, link.to, moved, 1);
            of_link_[l].push_back({moved, 1});
            const auto& item = cluster_.items[link.item];
            const long double weight = lane.per == Per::t     ? item.mass_kg / 1000.0L
                                       : lane.per == Per::m3  ? item.volume_m3
                                       : lane.per == Per::ceu ? item.ceu
                                                              : 1;
            carried.push_back({moved, weight});
        }
        if (!carried.empty()) add_capacity(program_, carried, lane.capacity_per_day, share, days_);
    }

    /// A row of one period counts with its share of the horizon.
    void serve(DemandId id) {
        const auto& row = cluster_.demand[id];
        const long double share = row.period == 0 ? 1.0L : 1.0L / cluster_.settings.periods;
        const auto served = add_variable(0);
        const auto lost = add_variable(row.margin);
        change(row.item, row.site, served, -1);
        program_.rows.push_back(
            {{{served, 1}, {lost, 1}}, Sense::equal, row.quantity_per_day * share * static_cast<long double>(days_)});
    }

    const Cluster& cluster_;
    std::span<const OutageTarget> outage_;
    double days_;
    DenseProgram program_;
    std::map<Place, std::vector<Term>> balance_;
    std::map<Place, long double> on_hand_;
    std::map<LinkId, std::vector<Term>> of_link_;
};

}  // namespace

double process_availability(const Cluster& cluster, ProcessId process, std::span<const OutageTarget> outage) {
    return static_cast<double>(of_process(cluster, process, outage));
}

double lane_availability(const Cluster& cluster, LaneId lane, std::span<const OutageTarget> outage) {
    return static_cast<double>(of_lane(cluster, lane, outage));
}

double reference_loss(const Cluster& cluster, std::span<const OutageTarget> outage, double days) {
    return static_cast<double>(least_cost(LossWriter(cluster, outage, days).write()));
}

double reference_added(const Cluster& cluster, std::span<const OutageTarget> outage, double days) {
    const long double with = least_cost(LossWriter(cluster, outage, days).write());
    const long double without = least_cost(LossWriter(cluster, {}, days).write());
    return static_cast<double>(with - without);
}

double reference_no_difference(const Cluster& cluster) {
    long double margin = 0;
    for (const auto& row : cluster.demand)
        margin += static_cast<long double>(row.margin) * row.quantity_per_day /
                  (row.period == 0 ? 1 : cluster.settings.periods);
    return static_cast<double>(1e-7L * std::max(0.0L, margin));
}

}  // namespace chegu::reference
