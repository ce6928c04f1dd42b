#pragma once
// The loss of an outage (model.md 3) as verify sees it: an answer is a plan a day and prices, and what it proves is
// added up by definition. Private to src/results/verify*.

#include <cstddef>
#include <span>
#include <vector>

#include "checking/feed_network.h"
#include "checking/findings.h"

namespace chegu::checking {

/// What an outage leaves of each resource, in [0, 1]. A process's already has its site's in it, a lane's its ends'.
struct Availability {
    Table<ProcessId, double> processes;
    Table<LaneId, double> lanes;
};

/// Plan and prices of one answer. x: processes, arcs, demand (made, moved, served a day); y: nodes, lanes, links.
struct LossVectors {
    std::vector<double> x;
    std::vector<double> y;
};

/// What a plan loses a day, and how far it breaks the worst of its limits.
struct PlanLoss {
    double rate = 0;       // money a day
    double violation = 0;  // relative to the row's largest term, 1 at least
    Words worst;           // the limit; only where the violation counts
};

/// For every r > 0 the loss over r days is at least slope · r - offset.
struct LossLine {
    double slope = 0;
    double offset = 0;
    double violation = 0;  // of a reduced cost of something unlimited, relative to its largest term, 1 at least
    Words worst;           // only where the violation counts
    [[nodiscard]] double at(double days) const { return slope * days - offset; }
};

class LossProgram {
   public:
    explicit LossProgram(const FeedNetwork& network);

    const FeedNetwork& net;

    [[nodiscard]] std::size_t columns() const { return demand_begin_ + net.cluster.demand.size(); }
    [[nodiscard]] std::size_t rows() const { return links_begin_ + net.cluster.links.size(); }
    [[nodiscard]] std::size_t column(ProcessId id) const { return id.index(); }
    [[nodiscard]] std::size_t column(ArcId id) const { return arcs_begin_ + id.index(); }
    [[nodiscard]] std::size_t column(DemandId id) const { return demand_begin_ + id.index(); }
    [[nodiscard]] std::size_t row(NodeId id) const { return id.index(); }
    [[nodiscard]] std::size_t row(LaneId id) const { return lanes_begin_ + id.index(); }
    [[nodiscard]] std::size_t row(LinkId id) const { return links_begin_ + id.index(); }

    /// Asked for a day: a row with a period counts with its share of the horizon.
    [[nodiscard]] double asked(DemandId id) const { return asked_[id]; }
    /// Sum of |margin| · asked: what is at stake a day.
    [[nodiscard]] double at_stake() const { return at_stake_; }
    [[nodiscard]] static double limit(double capacity, double availability) {
        return availability == 0 ? 0 : capacity * availability;
    }

    /// The plan over so many days (inf: stock counts for nothing). O(network).
    [[nodiscard]] PlanLoss plan(const LossVectors& answer, const Availability& left, double days) const;
    /// The bound that the prices prove, by weak duality. O(network).
    [[nodiscard]] LossLine line(const LossVectors& answer, const Availability& left) const;
    /// What one more unit a day of the process's output is worth at the prices: below 0 where it costs.
    [[nodiscard]] double worth_of_making(const LossVectors& answer, ProcessId id) const;

    /// Everything is there.
    [[nodiscard]] Availability whole() const;

   private:
    std::size_t arcs_begin_, demand_begin_, lanes_begin_, links_begin_;
    Table<DemandId, double> asked_;
    double at_stake_ = 0;
};

}  // namespace chegu::checking
