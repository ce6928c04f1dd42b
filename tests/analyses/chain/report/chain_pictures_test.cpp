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

TEST(RiskData, LossesHaveNineDigits) {
    EXPECT_EQ(risks(123456789.6, 0, 0), (Rows{{"far", 123456790}}));
    EXPECT_EQ(risks(1.23456789123, 0, 0), (Rows{{"far", 1.23456789}}));
}

}  // namespace
}  // namespace chegu::page
