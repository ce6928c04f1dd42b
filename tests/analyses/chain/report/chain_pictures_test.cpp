#include "analyses/chain/report/chain_pictures.h"

#include <gtest/gtest.h>

#include "report/example_chain.h"

namespace chegu::page {
namespace {

/// The sites of the map of risks and their losses, where the three sites lose so much.
std::vector<std::pair<std::string, double>> risks(double far, double near, double works) {
    ExampleChain example;
    auto& sweep = example.chain.sweep;
    for (std::size_t k = 0; k < sweep.outages.size(); ++k) {
        const auto id = id_of(example.cluster, sweep.outages[k]);
        auto& loss = sweep.findings[k].added_loss;
        loss = id == "far" ? far : id == "near" ? near : id == "works" ? works : 1e12;
    }
    (void)example.input();
    DrawnPlaces places(example.cluster);
    std::vector<std::pair<std::string, double>> rows;
    for (const auto& row : risk_data(example.of, {}, places)) rows.emplace_back(row["site"], row["loss"]);
    return rows;
}

using Rows = std::vector<std::pair<std::string, double>>;

TEST(RiskData, LargestFirstAndEqualOnesInTheFeedsOrder) {
    EXPECT_EQ(risks(5, 5, 7), (Rows{{"works", 7}, {"far", 5}, {"near", 5}}));
    EXPECT_EQ(risks(5, 0, 5), (Rows{{"far", 5}, {"works", 5}}));
}

TEST(RiskData, ManyEqualOnesStayInTheFeedsOrderToo) {
    // Few things keep their order under any sort; of forty, each second one loses twice as much.
    std::string feed{two_packs};
    std::string sites;
    for (int n = 10; n < 50; ++n) sites += "s" + std::to_string(n) + ", S, plant, far, f_far, 0, 1\n";
    feed.insert(feed.find("market,  Market,"), sites);
    ExampleChain example(feed);
    auto& sweep = example.chain.sweep;
    std::vector<std::string> twice;
    std::vector<std::string> once;
    for (std::size_t k = 0; k < sweep.outages.size(); ++k) {
        const auto id = id_of(example.cluster, sweep.outages[k]);
        const bool even = id.starts_with('s') && k % 2 == 0;
        sweep.findings[k].added_loss = id.starts_with('s') ? (even ? 2 : 1) : 0;
        if (id.starts_with('s')) (even ? twice : once).push_back(id);
    }
    ASSERT_EQ(twice.size() + once.size(), 40U);
    twice.insert(twice.end(), once.begin(), once.end());
    (void)example.input();
    DrawnPlaces places(example.cluster);
    std::vector<std::string> drawn;
    for (const auto& row : risk_data(example.of, {}, places)) drawn.push_back(row["site"]);
    EXPECT_EQ(drawn, twice);
}

TEST(RiskData, LossesHaveNineDigits) {
    EXPECT_EQ(risks(123456789.6, 0, 0), (Rows{{"far", 123456790}}));
    EXPECT_EQ(risks(1.23456789123, 0, 0), (Rows{{"far", 1.23456789}}));
}

}  // namespace
}  // namespace chegu::page
