#pragma once
// The linear program behind the plan for the same deliveries (model.md 7), and what a plan and prices of it are worth,
// found without the solver.

#include "analyses/baseline/moved.h"
#include "network/network.h"
#include "solve/linear_program.h"

namespace chegu {

using SourceId = Id<struct SourceTag>;

/// How much of an item may leave a site over all days.
struct SourceLimit {
    ItemId item;
    SiteId site;
    double most = 0;
};

/// Dual prices of a program over deliveries and capacities.
struct BaselinePrices {
    Table<DeliveryId, double> delivery;  // what one more unit delivered costs
    Table<LimitId, double> limit;        // <= 0: what one more unit of capacity over all days saves, negative
    Table<SourceId, double> source;      // the same of what a site may send
    [[nodiscard]] bool given() const { return !delivery.empty(); }
};

/// Which of the two programs: the cheapest way for the quantities, or the least share that has to be kept.
enum class Aim { cost, keep_least };

/// Keeps what it is made of by reference.
class DeliveryProgram {
   public:
    DeliveryProgram(const Network& network, const Moved& moved, const Table<SourceId, SourceLimit>& sources);

    /// Of each delivery whether some arc of the network leads there.
    [[nodiscard]] const Table<DeliveryId, char>& served() const { return served_; }
    /// What is to be delivered by the plan: less what is kept.
    void keep(const Table<DeliveryId, double>& kept);

    /// Rows: deliveries, limits, sources. Columns: arcs that lead to a delivery, then what is kept of each delivery.
    [[nodiscard]] LinearProgram build(Aim aim) const;
    [[nodiscard]] BaselinePrices prices(const LpAnswer& answer) const;
    [[nodiscard]] Table<ArcId, double> arcs(const LpAnswer& answer) const;
    [[nodiscard]] Table<DeliveryId, double> kept(const LpAnswer& answer) const;

    /// Weak duality: no plan of the program has a lower objective, whatever the prices are, as long as those of limits
    /// and sources are <= 0. No arc carries more than its delivery.
    [[nodiscard]] double bound(Aim aim, const BaselinePrices& prices) const;
    /// Of deliveries, capacities and sources, relative to the row's size, 1 at least.
    [[nodiscard]] double largest_violation(const Table<ArcId, double>& x) const;

   private:
    [[nodiscard]] double capacity(LimitId id) const { return network_.limits[id].capacity_per_day * moved_.days; }

    const Network& network_;
    const Moved& moved_;
    const Table<SourceId, SourceLimit>& sources_;
    Table<DeliveryId, double> quantity_;
    Table<ArcId, DeliveryId> delivery_of_;  // none where nothing arrived
    Table<ArcId, std::vector<LimitId>> limits_of_;
    Table<ArcId, SourceId> source_of_;  // none where it is not limited
    Table<DeliveryId, char> served_;
};

}  // namespace chegu
