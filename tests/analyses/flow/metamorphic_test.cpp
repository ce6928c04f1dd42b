// Nobody knows the least cost of a large feed beforehand, but everybody knows how it must change when the feed does.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "analyses/flow/flow.h"
#include "base/number.h"
#include "generate/generate.h"
#include "reference/random_feed.h"
#include "reference/reference_flow.h"
#include "reference/transform.h"
#include "support/cases.h"

namespace chegu {
namespace {

using reference::EditableFeed;
using reference::Random;

struct Answer {
    Cluster cluster;
    Network network;
    FlowPlan plan;
};

Answer planned(const EditableFeed& feed) {
    Answer answer;
    answer.cluster = reference::cluster_of(feed);
    answer.network = build_network(answer.cluster);
    answer.plan = plan_flow(answer.cluster, answer.network, {}, {});
    return answer;
}

double least_cost(const EditableFeed& feed) { return planned(feed).plan.objective; }

/// Tiny feeds in which anything may happen, and made-up clusters in which nearly everything is used.
void for_each_feed(const std::function<void(const EditableFeed&, Random&)>& rule) {
    Random random(20261124);
    for (std::uint64_t seed = 1; seed <= cases(60) && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE("random feed " + std::to_string(seed));
        rule(reference::random_feed(seed), random);
    }
    for (const std::size_t sites : {10U, 14U, 25U, 40U}) {
        if (testing::Test::HasFailure()) return;
        SCOPED_TRACE("generated feed of " + std::to_string(sites) + " sites");
        rule(reference::editable(generate({sites, sites})), random);
    }
}

void expect_equal(const EditableFeed& before, const EditableFeed& after, double factor = 1) {
    const double expected = factor * least_cost(before);
    EXPECT_NEAR(least_cost(after), expected, reference::cost_tolerance(expected))
        << reference::text_of(before) << "\nbecame\n"
        << reference::text_of(after);
}

void expect_not_larger(const EditableFeed& cheap, const EditableFeed& dear) {
    const double most = least_cost(dear);
    EXPECT_LE(least_cost(cheap), most + reference::cost_tolerance(most))
        << reference::text_of(cheap) << "\nshould cost at most\n"
        << reference::text_of(dear);
}

std::string some_id(const EditableFeed& feed, const std::string& table, const std::string& column, Random& random) {
    const auto& rows = feed.tables.at(table);
    return rows.empty() ? std::string{} : rows[random.below(rows.size())].at(column);
}

TEST(Metamorphic, TheOrderOfRowsDoesNotMatter) {
    for_each_feed([](const auto& feed, auto& random) { expect_equal(feed, reference::rows_shuffled(feed, random)); });
}

TEST(Metamorphic, TheNamesOfThingsDoNotMatter) {
    for_each_feed([](const auto& feed, auto&) { expect_equal(feed, reference::ids_renamed(feed)); });
}

TEST(Metamorphic, CountingAnItemInThousandsChangesNothing) {
    for_each_feed([](const auto& some, auto& random) {
        const auto feed = reference::no_unit_lanes(some);
        const auto item = some_id(feed, "items", "item_id", random);
        expect_equal(feed, reference::unit_scaled(feed, item, 1000));
        expect_equal(feed, reference::unit_scaled(feed, item, 0.001));
    });
}

// The halves can do together what the site did, each half of it; and what the halves do, the site could do.
TEST(Metamorphic, ASiteInTwoHalvesCostsAsMuchAsTheWhole) {
    for_each_feed([](const auto& feed, auto& random) {
        const auto site = some_id(feed, "sites", "site_id", random);
        expect_equal(feed, reference::site_split(feed, site, true));
    });
}

TEST(Metamorphic, ASiteInTwoHalvesWithFullLanesEachCostsNoMore) {
    for_each_feed([](const auto& feed, auto& random) {
        const auto site = some_id(feed, "sites", "site_id", random);
        expect_not_larger(reference::site_split(feed, site, false), feed);
    });
}

TEST(Metamorphic, ACandidateThatIsNotChosenChangesNothingHoweverGood) {
    for_each_feed([](const auto& feed, auto& random) {
        expect_equal(feed, reference::with_candidate(feed, some_id(feed, "items", "item_id", random)));
    });
}

TEST(Metamorphic, MoneyInAnotherCurrencyIsTheSameMoney) {
    for_each_feed([](const auto& feed, auto&) {
        expect_equal(feed, reference::money_scaled(feed, 7), 7);
        expect_equal(feed, reference::money_scaled(feed, 0.125), 0.125);
    });
}

TEST(Metamorphic, AProcessThatThePlanDoesNotUseIsNotMissed) {
    int removed = 0;
    for_each_feed([&](const auto& feed, auto&) {
        const auto before = planned(feed);
        for (auto id : before.network.makers.ids()) {
            const bool used = std::any_of(before.plan.periods.begin(), before.plan.periods.end(),
                                          [&](const auto& period) { return period.made[id] > 1e-9; });
            if (used) continue;
            const auto process = before.cluster.processes[before.network.makers[id].process].id;
            expect_equal(feed, reference::without_process(feed, process));
            ++removed;
            return;
        }
    });
    EXPECT_GT(removed, int{cases(20)});
}

TEST(Metamorphic, FourPeriodsOfADayAreOnePeriodOfFourDaysWhereHoldingCostsNothing) {
    for_each_feed([](const auto& some, auto&) {
        auto one = reference::uniform_demand(some);
        one.set_setting("holding_rate", "0");
        one.set_setting("periods", "1");
        one.set_setting("period_days", "4");
        auto four = one;
        four.set_setting("periods", "4");
        four.set_setting("period_days", "1");
        expect_equal(one, four);
    });
}

// Day by day stock may be used first and made good later: what is not there costs no holding.
TEST(Metamorphic, FourPeriodsOfADayCostNoMoreThanOnePeriodOfFourDays) {
    for_each_feed([](const auto& some, auto&) {
        auto one = reference::uniform_demand(some);
        one.set_setting("periods", "1");
        one.set_setting("period_days", "4");
        auto four = one;
        four.set_setting("periods", "4");
        four.set_setting("period_days", "1");
        expect_not_larger(four, one);
    });
}

TEST(Metamorphic, TwiceEverythingCostsTwiceAsMuch) {
    for_each_feed([](const auto& feed, auto&) { expect_equal(feed, reference::size_scaled(feed, 2), 2); });
}

TEST(Metamorphic, WithoutALaneNothingGetsCheaper) {
    for_each_feed([](const auto& feed, auto& random) {
        const auto lane = some_id(feed, "lanes", "lane_id", random);
        if (!lane.empty()) expect_not_larger(feed, reference::without_lane(feed, lane));
    });
}

TEST(Metamorphic, WithoutAProcessNothingGetsCheaper) {
    for_each_feed([](const auto& feed, auto& random) {
        const auto process = some_id(feed, "processes", "process_id", random);
        if (!process.empty()) expect_not_larger(feed, reference::without_process(feed, process));
    });
}

TEST(Metamorphic, DemandInTwoRowsIsTheirSum) {
    for_each_feed([](const auto& feed, auto&) {
        auto split = feed;
        for (auto& row : split["demand"]) reference::multiply(row, "quantity_per_day", 0.5);
        const auto rows = split["demand"];
        for (auto row : rows) {
            row["demand_id"] += "-2";
            split["demand"].push_back(row);
        }
        expect_equal(feed, split);
    });
}

TEST(Metamorphic, ALargerMarginNeverMakesThePlanCheaper) {
    for_each_feed([](const auto& feed, auto&) {
        auto dearer = feed;
        for (auto& row : dearer["demand"]) row["margin"] = number_text(reference::number_in(row, "margin") + 10);
        expect_not_larger(feed, dearer);
    });
}

}  // namespace
}  // namespace chegu
