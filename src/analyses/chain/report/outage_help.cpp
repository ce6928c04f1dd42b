#include "analyses/chain/report/outage_help.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "analyses/chain/loss_program.h"

namespace chegu {
namespace {

/// So much of an item is used at a place a day where nothing is out, and what one more of it is worth in the outage.
struct Wanted {
    ItemId item;
    double quantity = 0;  // a day
    double worth = 0;     // of a day's use
};

/// The outage's prices and the base's rates.
class Prices {
   public:
    Prices(const Cluster& cluster, const Network& network, const LossAnswer& base, const Certificate& certificate)
        : layout_(cluster, network), rates_(base.x), dual_(base.dual) {
        for (const auto& change : certificate.dual) dual_[change.index] = change.value;
    }
    [[nodiscard]] double price(NodeId node) const { return std::max(0.0, dual_[layout_.row(node)]); }
    [[nodiscard]] double rate(ArcId arc) const { return rates_[layout_.column(arc)]; }
    [[nodiscard]] double rate(MakerId maker) const { return rates_[layout_.column(maker)]; }
    [[nodiscard]] double rate(DemandId demand) const { return rates_[layout_.column(demand)]; }

   private:
    LossLayout layout_;
    std::vector<double> rates_;
    std::vector<double> dual_;
};

class ByItem {
   public:
    explicit ByItem(const Cluster& cluster) : wanted_(cluster.items.size()) {}
    void add(ItemId item, double quantity, double price) {
        wanted_[item].item = item;
        wanted_[item].quantity += quantity;
        wanted_[item].worth += quantity * price;
    }
    /// Those that are worth something, dearest first.
    [[nodiscard]] std::vector<Wanted> worth_having(double least) const {
        std::vector<Wanted> found;
        std::copy_if(wanted_.begin(), wanted_.end(), std::back_inserter(found),
                     [&](const Wanted& of) { return of.worth > least; });
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.worth > b.worth; });
        return found;
    }

   private:
    Table<ItemId, Wanted> wanted_;
};

/// What the site sends elsewhere where nothing is out.
std::vector<Wanted> supplied_by(const Cluster& cluster, const Network& network, const Prices& prices, SiteId site,
                                double least) {
    ByItem by_item(cluster);
    for (auto id : network.arcs.ids()) {
        const auto& arc = network.arcs[id];
        const auto& from = network.nodes[arc.from];
        if (from.site == site && prices.rate(id) > 0) by_item.add(from.item, prices.rate(id), prices.price(arc.to));
    }
    return by_item.worth_having(least);
}

/// Each part where it is used to make something.
std::vector<Wanted> parts_used(const Cluster& cluster, const Network& network, const Prices& prices, double least) {
    ByItem by_item(cluster);
    for (auto id : network.makers.ids())
        for (const auto& use : network.makers[id].inputs)
            by_item.add(network.nodes[use.node].item, use.quantity * prices.rate(id), prices.price(use.node));
    return by_item.worth_having(least);
}

std::vector<Wanted> vehicles_sold(const Cluster& cluster, const Network& network, const Prices& prices, double least) {
    ByItem by_item(cluster);
    for (auto id : cluster.demand.ids())
        if (cluster.items[cluster.demand[id].item].ceu > 0)
            by_item.add(cluster.demand[id].item, prices.rate(id), prices.price(network.demand_nodes[id]));
    return by_item.worth_having(least);
}

double worth(const std::vector<Wanted>& wanted) {
    return std::accumulate(wanted.begin(), wanted.end(), 0.0,
                           [](double sum, const Wanted& of) { return sum + of.worth; });
}

bool made_at(const Cluster& cluster, SiteId site, ItemId item) {
    return std::any_of(cluster.processes.begin(), cluster.processes.end(), [&](const Process& process) {
        return process.site == site && process.item == item && !process.candidate.given();
    });
}

const Lever* substitute_of(const Cluster& cluster, const OutageFinding& finding, const std::vector<ItemId>& items) {
    for (const auto& lever : finding.levers) {
        const auto item = lever.process.given() ? cluster.processes[lever.process].item
                          : lever.link.given()  ? cluster.links[lever.link].item
                                                : ItemId{};
        if (std::find(items.begin(), items.end(), item) != items.end()) return &lever;
    }
    return nullptr;
}

}  // namespace

OutageHelp outage_help(const Cluster& cluster, const Network& network, const Sweep& sweep, std::size_t index) {
    constexpr double least_share = 1e-3;  // of an average day's loss: what is worth less is no help
    constexpr double tenth = 0.1;
    const auto& outage = sweep.outages[index];
    const auto& finding = sweep.findings[index];
    const auto base = std::find_if(sweep.bases.begin(), sweep.bases.end(),
                                   [&](const BaseFinding& of) { return of.days == outage.recover_days; });
    if (!finding.solved || base == sweep.bases.end() || finding.added_loss <= 0) return {};
    const Prices prices(cluster, network, base->answer, finding.certificate);
    const double least = least_share * finding.added_loss / outage.recover_days;
    OutageHelp help;
    std::vector<Wanted> wanted;
    const bool is_site = kind_of(outage) == Swept::site;
    if (is_site) {
        wanted = supplied_by(cluster, network, prices, site_of(outage), least);
    } else {
        wanted = parts_used(cluster, network, prices, least);
        wanted.resize(std::min<std::size_t>(wanted.size(), 1));
        auto vehicles = vehicles_sold(cluster, network, prices, least);
        help.vehicles = worth(vehicles) > 2 * worth(wanted);
        if (help.vehicles) wanted = std::move(vehicles);
    }
    bool makes_all = is_site && !wanted.empty();
    for (const auto& of : wanted) {
        help.items.push_back(of.item);
        if (help.vehicles || wanted.size() == 1) help.quantity += of.quantity;
        makes_all = makes_all && cluster.items[of.item].ceu <= 0 && made_at(cluster, site_of(outage), of.item);
    }
    help.of_a_day = worth(wanted);
    // Nothing can avoid more than is lost.
    const double all = finding.added_loss + base->answer.upper;
    if (makes_all) help.of_a_tenth = std::min(all, help.of_a_day * outage.recover_days * tenth);
    help.of_a_day = std::min(all, help.of_a_day);
    help.substitute = substitute_of(cluster, finding, help.items);
    return help;
}

}  // namespace chegu
