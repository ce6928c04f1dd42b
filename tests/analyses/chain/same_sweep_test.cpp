// A scenario's sweep is the base's only where nothing that losses rest on is another.

#include "analyses/chain/same_sweep.h"

#include <gtest/gtest.h>

#include "analyses/chain/swept_example.h"

namespace chegu {
namespace {

const std::string base_feed = supplier_and_plant + R"(
[stocks]
site_id, item_id, on_hand
S,       part,    20
[outages]
outage_id, target, target_id, availability, recover_days
flood,     region, R,         0.5,          7
strike,    mode,   rail,      0.2,          3
[regions]
region_id
R
Q
)";

const std::string lanes =
    "mode, capacity_per_day\nsp,      S,         P,       road, 10\npm,      P,         M,       rail, 10\n";
const std::string costly_lanes =
    "mode, capacity_per_day, rate, transit_hours\nsp, S, P, road, 10, 5, 48\npm, P, M, rail, 10, 3, 20\n";
const std::string lanes_by_ceu = "mode, capacity_per_day, per\nsp, S, P, road, 10, ceu\npm, P, M, rail, 10, ceu\n";

bool same(const SweptExample& a, const SweptExample& b) {
    return same_sweep({a.cluster, a.network, a.sweep.outages}, {b.cluster, b.network, b.sweep.outages});
}

std::string hash(const SweptExample& of) { return sweep_hash({of.cluster, of.network, of.sweep.outages}); }

struct OtherFeed {
    std::string what, part, instead;
};
void PrintTo(const OtherFeed& feed, std::ostream* out) { *out << feed.what; }

class SameSweep : public testing::TestWithParam<OtherFeed> {
   protected:
    const SweptExample base_{base_feed};
    const SweptExample other_{with(base_feed, GetParam().part, GetParam().instead)};
};

class SameSweepOf : public SameSweep {};
TEST_P(SameSweepOf, WhatOnlyCostsOrTakesTime) {
    ASSERT_TRUE(same(base_, other_));
    EXPECT_EQ(hash(base_), hash(other_));
    // And then it is: whatever a sweep finds of the one it finds of the other.
    ASSERT_EQ(base_.sweep.findings.size(), other_.sweep.findings.size());
    for (std::size_t k = 0; k < base_.sweep.findings.size(); ++k) {
        const auto& one = base_.sweep.findings[k];
        const auto& other = other_.sweep.findings[k];
        EXPECT_EQ(one.added_loss, other.added_loss);
        EXPECT_EQ(one.tts_days, other.tts_days);
        EXPECT_EQ(one.annual_loss, other.annual_loss);
        EXPECT_EQ(one.first_hit, other.first_hit);
        EXPECT_EQ(one.curve.size(), other.curve.size());
        EXPECT_EQ(one.levers.size(), other.levers.size());
        EXPECT_EQ(one.responses.size(), other.responses.size());
    }
}
INSTANTIATE_TEST_SUITE_P(
    Chain, SameSweepOf,
    testing::Values(OtherFeed{"nothing", "[firms]", "[firms]"},
                    OtherFeed{"rates and times of lanes", lanes, costly_lanes},
                    OtherFeed{"cost of a process", "item_id, capacity_per_day\nmake,       S,       part,    10\n",
                              "item_id, capacity_per_day, cost_per_unit\nmake, S, part, 10, 3\n"},
                    OtherFeed{"values of items", "item_id, ceu\npart,    0\ncar,     1\n",
                              "item_id, ceu, value\npart, 0, 70\ncar, 1, 90\n"},
                    OtherFeed{"price of carbon", "[firms]", "[settings]\nkey, value\ncarbon_price, 90\n[firms]"},
                    OtherFeed{"emissions of a mode", "mode\nroad", "mode, co2_g_per_tkm\nroad, 55"}));

class AnotherSweep : public SameSweep {};
TEST_P(AnotherSweep, WhatLossesRestOn) {
    EXPECT_FALSE(same(base_, other_));
    EXPECT_NE(hash(base_), hash(other_));
}
INSTANTIATE_TEST_SUITE_P(
    Chain, AnotherSweep,
    testing::Values(OtherFeed{"capacity of a process", "part,    10\nbuild", "part,    9\nbuild"},
                    OtherFeed{"a recipe", "part,     1", "part,     2"},
                    OtherFeed{"capacity of a lane", "road, 10", "road, 9"},
                    OtherFeed{"what lanes' capacities count", lanes, lanes_by_ceu},
                    OtherFeed{"mode of a lane in a strike", "road, 10", "rail, 10"},
                    OtherFeed{"a lane more", "[links]", "sp2, S, P, road, 10\n[links]"},
                    OtherFeed{"limit of a link", "P,       10\ncars", "P,       9\ncars"},
                    OtherFeed{"demand", "M,       10,               100", "M,       9,                100"},
                    OtherFeed{"margin", "M,       10,               100", "M,       10,               90"},
                    OtherFeed{"whether the demand is for cars", "car,     1\n[modes]", "car,     0\n[modes]"},
                    OtherFeed{"stock", "part,    20", "part,    21"},
                    OtherFeed{"time to recover of a site", "plant,  20,", "plant,  21,"},
                    OtherFeed{"rate of outages of a site", "20,           0.5", "20,           0.6"},
                    OtherFeed{"firm of a site", "S,       parts,", "S,       group,"},
                    OtherFeed{"what is left in an outage", "rail,      0.2", "rail,      0.3"},
                    OtherFeed{"the outages", "strike,    mode,   rail,      0.2,          3", ""}));

}  // namespace
}  // namespace chegu
