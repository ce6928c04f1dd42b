// What an outage leaves of processes and lanes (model.md 3), before any loss is looked at.

#include "network/availability.h"

#include <gtest/gtest.h>

#include <map>
#include <stdexcept>

#include "cluster/build.h"
#include "support/inline_feed.h"

namespace chegu {
namespace {

/// S and its neighbour N make a part, P builds from it. `sub` is a subsidiary of `top`; the town lies in the province.
/// The candidate's site, process and lane are not built yet.
constexpr const char* feed = R"(
[regions]
region_id, parent_id
province,
town,      province
[firms]
firm_id, parent_firm_id
top,
sub,     top
[sites]
site_id, firm_id, region_id, kind,      candidate_id
S,       sub,     town,      plant,
N,       top,     province,  plant,
P,       ,        home,      warehouse,
C,       sub,     town,      plant,     c
[items]
item_id
part
car
[modes]
mode
road
rail
[processes]
process_id, site_id, item_id, capacity_per_day, candidate_id
s1,         S,       part,    8,
s2,         S,       part,    ,
n1,         N,       part,    5,
p1,         P,       car,     9,
c1,         C,       part,    7,                c
[lanes]
lane_id, from_site, to_site, mode, capacity_per_day, candidate_id
sp,      S,         P,       road, 6,
np,      N,         P,       rail, ,
sn,      S,         N,       rail, 3,
cp,      C,         P,       road, 3,                c
[links]
link_id, item_id, from_site, to_site
1,       part,    S,         P
2,       part,    N,         P
3,       part,    S,         N
4,       car,     S,         P
[candidates]
candidate_id
c
)";

class Availabilities : public testing::Test {
   protected:
    Cluster cluster = build_cluster(ExampleFeed(feed));
    Network network = build_network(cluster);
    OutageIndex index{cluster, network};

    /// The id of a row in its table, by the id that the feed gives it.
    template <class I, class Row>
    static I in(const Table<I, Row>& table, std::string_view id) {
        for (auto at : table.ids())
            if (table[at].id == id) return at;
        throw std::out_of_range(std::string(id));
    }
    [[nodiscard]] SiteId site(std::string_view id) const { return in(cluster.sites, id); }
    [[nodiscard]] ProcessId process(std::string_view id) const { return in(cluster.processes, id); }
    [[nodiscard]] LaneId lane(std::string_view id) const { return in(cluster.lanes, id); }
    [[nodiscard]] FirmId firm(std::string_view id) const { return in(cluster.firms, id); }
    [[nodiscard]] RegionId region(std::string_view id) const { return in(cluster.regions, id); }
    [[nodiscard]] ModeId mode(std::string_view id) const { return in(cluster.modes, id); }
    [[nodiscard]] ItemId item(std::string_view id) const { return in(cluster.items, id); }

    using Left = std::map<std::string, double>;
    /// What is left of whatever is hit, by id.
    [[nodiscard]] Left left(std::initializer_list<OutageTarget> targets) const {
        const auto availability = index.availability(targets);
        Left all;
        for (const auto& [maker, share] : availability.makers)
            all[cluster.processes[network.makers[maker].process].id] = share;
        for (const auto& [lane, share] : availability.lanes) all[cluster.lanes[lane].id] = share;
        EXPECT_EQ(all.size(), availability.makers.size() + availability.lanes.size()) << "something is there twice";
        return all;
    }
};

TEST_F(Availabilities, ASiteHitsItsProcessesAndItsLanesInBothDirections) {
    EXPECT_EQ(left({{site("S"), 0}}), (Left{{"s1", 0}, {"s2", 0}, {"sp", 0}, {"sn", 0}}));
    EXPECT_EQ(left({{site("N"), 0.3}}), (Left{{"n1", 0.3}, {"np", 0.3}, {"sn", 0.3}}));
}

TEST_F(Availabilities, AProcessHitsItselfOnly) { EXPECT_EQ(left({{process("s1"), 0.5}}), (Left{{"s1", 0.5}})); }

TEST_F(Availabilities, ALaneHitsItselfOnly) { EXPECT_EQ(left({{lane("sn"), 0}}), (Left{{"sn", 0}})); }

TEST_F(Availabilities, ALaneHasItsOwnShareTimesTheSmallerOfItsEnds) {
    // 0.5 · min(0.8, 0.4); the ends do not multiply each other.
    EXPECT_EQ(left({{lane("sn"), 0.5}, {site("S"), 0.8}, {site("N"), 0.4}}),
              (Left{{"s1", 0.8}, {"s2", 0.8}, {"n1", 0.4}, {"sp", 0.8}, {"np", 0.4}, {"sn", 0.2}}));
}

TEST_F(Availabilities, AFirmHitsTheSitesThatNameItOnly) {
    EXPECT_EQ(left({{firm("top"), 0}}), (Left{{"n1", 0}, {"np", 0}, {"sn", 0}}));
    EXPECT_EQ(left({{firm("sub"), 0}}), (Left{{"s1", 0}, {"s2", 0}, {"sp", 0}, {"sn", 0}}));
}

TEST_F(Availabilities, ARegionHitsItsSitesAndThoseBeneathIt) {
    EXPECT_EQ(left({{region("town"), 0}}), (Left{{"s1", 0}, {"s2", 0}, {"sp", 0}, {"sn", 0}}));
    EXPECT_EQ(left({{region("province"), 0}}),
              (Left{{"s1", 0}, {"s2", 0}, {"n1", 0}, {"sp", 0}, {"np", 0}, {"sn", 0}}));
}

TEST_F(Availabilities, AModeHitsItsLanes) {
    EXPECT_EQ(left({{mode("rail"), 0.25}}), (Left{{"np", 0.25}, {"sn", 0.25}}));
}

TEST_F(Availabilities, AnItemHitsTheProcessesThatMakeIt) {
    EXPECT_EQ(left({{item("part"), 0.25}}), (Left{{"s1", 0.25}, {"s2", 0.25}, {"n1", 0.25}}));
}

TEST_F(Availabilities, SeveralOnOneResourceMultiply) {
    EXPECT_EQ(
        left({{item("part"), 0.5}, {site("S"), 0.5}, {process("s1"), 0.5}, {mode("rail"), 0.5}, {firm("sub"), 0.5}}),
        (Left{{"s1", 0.0625}, {"s2", 0.125}, {"n1", 0.5}, {"np", 0.5}, {"sn", 0.125}, {"sp", 0.25}}));
}

TEST_F(Availabilities, TheSameTargetTwiceMultiplies) {
    EXPECT_EQ(left({{lane("sp"), 0.5}, {lane("sp"), 0.5}}), (Left{{"sp", 0.25}}));
}

TEST_F(Availabilities, WhatKeepsEverythingIsNotNamed) {
    EXPECT_EQ(left({{site("S"), 1}, {process("n1"), 1}}), Left{});
    EXPECT_EQ(left({}), Left{});
}

TEST_F(Availabilities, RowsOfCandidatesDoNotExist) {
    EXPECT_EQ(left({{site("C"), 0}}), Left{});
    EXPECT_EQ(left({{process("c1"), 0}}), Left{});
    EXPECT_EQ(left({{lane("cp"), 0}}), Left{});
    EXPECT_EQ(index.sites_of(firm("sub")).size(), 1U);
    EXPECT_EQ(index.sites_in(region("town")).size(), 1U);
}

TEST_F(Availabilities, TheIndexKnowsTheSitesOfFirmsAndRegions) {
    const auto ids = [&](const std::vector<SiteId>& sites) {
        std::string text;
        for (auto site : sites) text += cluster.sites[site].id + " ";
        return text;
    };
    EXPECT_EQ(ids(index.sites_of(firm("top"))), "N ");
    EXPECT_EQ(ids(index.sites_in(region("province"))), "S N ");
    EXPECT_EQ(ids(index.sites_in(region("home"))), "P ");
}

TEST_F(Availabilities, TheIndexKnowsTheFlowsAndTheLimitOfALane) {
    EXPECT_EQ(index.arcs_on(lane("sp")).size(), 2U);
    EXPECT_EQ(network.limits[index.limit_of(lane("sp"))].capacity_per_day, 6);
    EXPECT_FALSE(index.limit_of(lane("np")).given());  // unlimited
}

}  // namespace
}  // namespace chegu
