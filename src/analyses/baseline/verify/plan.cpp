// The plan for the same deliveries: feasible, priced as written, and proven least by its certificate.

#include <fmt/format.h>

#include <cmath>

#include "analyses/baseline/verify/checks.h"
#include "base/number.h"

namespace chegu::checking {
namespace {

PlaceKey place_of(const WayKey& key) { return {key.item, key.to}; }

class PlanCheck {
   public:
    explicit PlanCheck(const BaselineCheck& check) : check_(check), cluster_(check.net.cluster) {
        for (const auto& [key, line] : check.tables.ways) kept_[place_of(key)] += line.kept;
        for (const auto& arc : check.net.arcs)
            if (check.facts.arrived(place(arc)) > nothing) served_.insert({place(arc), 0}).first->second += 1;
        for (const auto& [key, way] : check.facts.ways) sent_[{key.item, key.from}] += way.quantity;
    }

    double bound() {
        check_moved();
        check_rows();
        check_deliveries();
        check_capacities();
        check_kept();
        Sum sum;
        for (const auto& [at, quantity] : check_.facts.deliveries)
            if (served_.contains(at)) sum.add(dual(check_.tables.duals, at) * (quantity - kept_[at]));
        add_limits(check_.tables.duals, sum);
        for (const auto& arc : check_.net.arcs) {
            const double most = check_.facts.arrived(place(arc)) - kept_[place(arc)];
            sum.add(std::min(0.0, reduced(check_.tables.duals, arc, arc.cost())) * std::max(0.0, most));
        }
        for (const auto& [key, line] : check_.tables.ways) sum.add(kept_cost(key));
        return sum.value;
    }

   private:
    [[nodiscard]] PlaceKey place(const Arc& arc) const {
        const Node& to = check_.net.nodes[arc.to];
        return {to.item, to.site};
    }
    [[nodiscard]] static double dual(const DeliveryDuals& duals, const PlaceKey& at) {
        const auto found = duals.deliveries.find(at);
        return found == duals.deliveries.end() ? 0 : found->second;
    }
    template <class I>
    [[nodiscard]] static double price(const std::map<I, double>& prices, I of) {
        const auto found = prices.find(of);
        return found == prices.end() ? 0 : found->second;
    }
    [[nodiscard]] double reduced(const DeliveryDuals& duals, const Arc& arc, double cost) const {
        const Node& from = check_.net.nodes[arc.from];
        return cost - dual(duals, place(arc)) - arc.weight * price(duals.lanes, arc.lane) -
               price(duals.links, arc.link) - price(duals.sources, PlaceKey{from.item, from.site});
    }
    /// What a source may send: what it has, or really sent where that is more.
    [[nodiscard]] double most_of(const PlaceKey& source) const {
        const auto sent = sent_.find(source);
        return std::max(available(check_, source), sent == sent_.end() ? 0 : sent->second);
    }
    void add_limits(const DeliveryDuals& duals, Sum& sum) const {
        for (const auto& [source, value] : duals.sources) {
            const double most = check_.within_sources ? most_of(source) : unlimited;
            if (most < unlimited) sum.add(value * most);
            else if (value != 0)
                check_.findings.add("dual_of_unlimited", {"certificates.csv"}, number_text(value), "0",
                                    {"方案没有这个货源上限", "the plan was not held to this source"});
        }
        for (const auto& [lane, value] : duals.lanes)
            sum.add(value * cluster_.lanes[lane].capacity_per_day * check_.facts.days);
        for (const auto& [link, value] : duals.links)
            sum.add(value * cluster_.links[link].max_per_day * check_.facts.days);
    }
    /// What stays as it moved on a way costs its share of what it stood for.
    [[nodiscard]] double kept_cost(const WayKey& key) const {
        const auto way = check_.facts.ways.find(key);
        return way == check_.facts.ways.end() ? 0 : way->second.moved_cost() * kept_share(key);
    }
    [[nodiscard]] double kept_share(const WayKey& key) const {
        const double all = check_.facts.arrived(place_of(key));
        return all > 0 ? kept_.at(place_of(key)) / all : 1;
    }
    [[nodiscard]] Words words(const PlaceKey& at) const {
        const auto& item = cluster_.items[at.first].id;
        const auto& site = cluster_.sites[at.second].id;
        return {fmt::format("送到 {} 的产品 {}", site, item), fmt::format("item {} delivered to {}", item, site)};
    }

    void check_moved() {
        for (const auto& [of, moved] : check_.tables.moved) {
            const auto [link, lane] = of;
            const ArcId arc = check_.net.arc(link, lane);
            if (!arc.given()) {
                check_.findings.add("other_id", {"certificates.csv"}, cluster_.links[link].id, {},
                                    {"这条供应关系不能走线路 " + cluster_.lanes[lane].id,
                                     "this link can't use lane " + cluster_.lanes[lane].id});
                continue;
            }
            const Link& row = cluster_.links[link];
            const WayKey key{row.item, row.from, row.to, lane};
            planned_[key] += moved;
            arrives_[place_of(key)] += moved;
            leaves_[{row.item, row.from}] += moved;
            on_lane_[lane] += check_.net.arcs[arc].weight * moved;
            on_link_[link] += moved;
            if (!check_.tables.ways.contains(key))
                check_.findings.add("row_missing", {"baseline.csv"}, {}, number_text(moved),
                                    {"证书中方案的这段路没有列出：" + row.id,
                                     "the plan of the certificate uses link " + row.id + ", which is not listed"});
        }
    }

    void check_rows() {
        for (const auto& [key, line] : check_.tables.ways) {
            const double moved = planned_.contains(key) ? planned_.at(key) : 0;
            const double unit = key.lane.given() ? lane_use(cluster_, key.item, key.lane).cost() : 0;
            const auto way = check_.facts.ways.find(key);
            const double kept = way == check_.facts.ways.end() ? 0 : way->second.quantity * kept_share(key);
            check_.findings.expect("figure_differs", {"baseline.csv", line.row, "quantity_kept"}, line.kept, kept,
                                   {"每段路按同一比例保持原样", "every way of a delivery keeps the same share"});
            check_.findings.expect("figure_differs", {"baseline.csv", line.row, "quantity_plan"}, line.quantity_plan,
                                   kept + moved,
                                   {"证书中方案的数量加保持原样的数量",
                                    "what the plan of the certificate moves and what stays as it moved"});
            check_.findings.expect("figure_differs", {"baseline.csv", line.row, "cost_plan"}, line.cost_plan,
                                   unit * moved + kept_cost(key),
                                   {"方案数量的费用", "the cost of what the plan moves"});
        }
    }

    void note(double violation, double size) {
        auto& worst = check_.findings.report().worst_violation;
        worst = std::max(worst, violation / std::max(1.0, size));
    }

    void check_deliveries() {
        for (const auto& [at, quantity] : check_.facts.deliveries) {
            const double arrives = (arrives_.contains(at) ? arrives_.at(at) : 0) + kept_[at];
            note(std::abs(arrives - quantity), quantity);
            if (std::abs(arrives - quantity) > tolerance * std::max(1.0, quantity))
                check_.findings.add("balance", {"baseline.csv", 0, "quantity_plan"}, number_text(arrives),
                                    number_text(quantity),
                                    {words(at).zh + "：方案送到的应与实际送到的一样多",
                                     words(at).en + ": the plan must deliver as much as arrived"});
        }
    }

    void check_limit(double used, double limit, const Words& what) {
        if (limit == unlimited) return;
        note(std::max(0.0, used - limit), std::max(used, limit));
        if (used - limit <= tolerance * std::max({1.0, used, limit})) return;
        check_.findings.add("over_capacity", {"certificates.csv"}, number_text(used), number_text(limit),
                            {what.zh + " 的总量超出这些天的能力", what.en + " carries more than it can in those days"});
    }
    void check_capacities() {
        for (const auto& [lane, used] : on_lane_)
            check_limit(used, cluster_.lanes[lane].capacity_per_day * check_.facts.days,
                        {"线路 " + cluster_.lanes[lane].id, "lane " + cluster_.lanes[lane].id});
        for (const auto& [link, used] : on_link_)
            check_limit(used, cluster_.links[link].max_per_day * check_.facts.days,
                        {"供应关系 " + cluster_.links[link].id, "link " + cluster_.links[link].id});
        if (!check_.within_sources) return;
        for (const auto& [source, used] : leaves_)
            check_limit(used, most_of(source),
                        {"货源 " + cluster_.sites[source.second].id, "source " + cluster_.sites[source.second].id});
    }

    /// What a link could deliver stays as it moved only where the capacities do not suffice, and as little as can be.
    void check_kept() {
        double shares = 0;
        bool any = false;
        Sum least;
        const auto& duals = check_.tables.kept_duals;
        for (const auto& [at, quantity] : check_.facts.deliveries) {
            if (!served_.contains(at)) continue;
            shares += kept_[at] / quantity;
            any |= kept_[at] > 0;
            least.add(dual(duals, at) * quantity);
            least.add(std::min(0.0, 1 / quantity - dual(duals, at)) * quantity);
        }
        if (!any && !duals.given) return;
        add_limits(duals, least);
        for (const auto& arc : check_.net.arcs)
            least.add(std::min(0.0, reduced(duals, arc, 0)) * check_.facts.arrived(place(arc)));
        ++check_.findings.report().answers;
        if (shares - least.value > tolerance * std::max(1.0, shares) + 1e-11 * least.size)
            check_.findings.add("not_optimal", {"baseline.csv", 0, "quantity_kept"}, number_text(shares),
                                number_text(least.value),
                                {"保持原样的份额之和比证书证明的下界大",
                                 "the shares that stay as they moved add up to more than the certificate proves"});
    }

    const BaselineCheck& check_;
    const Cluster& cluster_;
    std::map<PlaceKey, double> kept_;
    std::map<PlaceKey, int> served_;  // by how many arcs; others are not there
    std::map<WayKey, double> planned_;
    std::map<PlaceKey, double> arrives_;
    std::map<PlaceKey, double> leaves_;
    std::map<PlaceKey, double> sent_;  // really
    std::map<LaneId, double> on_lane_;
    std::map<LinkId, double> on_link_;
};

}  // namespace

double check_delivery_plan(const BaselineCheck& check) { return PlanCheck(check).bound(); }

}  // namespace chegu::checking
