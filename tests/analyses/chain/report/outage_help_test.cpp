// What would help in an outage: never less claimed than it brings.

#include "analyses/chain/report/outage_help.h"

#include <gtest/gtest.h>

#include "report/example_chain.h"

namespace chegu {
namespace {

std::size_t outage_named(const ExampleChain& example, std::string_view id) {
    const auto& outages = example.chain.sweep.outages;
    for (std::size_t k = 0; k < outages.size(); ++k)
        if (id_of(example.cluster, outages[k]) == id) return k;
    return outages.size();
}

OutageHelp help_in(const ExampleChain& example, std::string_view id) {
    return outage_help(example.cluster, example.network, example.chain.sweep, outage_named(example, id));
}

double loss_of(const ExampleChain& example, std::string_view id) {
    return example.chain.sweep.findings[outage_named(example, id)].added_loss;
}

TEST(OutageHelp, IsToldInDaysOfWhatTheStoppedSiteSupplies) {
    // Far makes 5 of the 8 packs a day; each is a car, 20 000. It makes all seats too, but 400 are in stock.
    const ExampleChain example;
    const auto help = help_in(example, "far");
    ASSERT_EQ(help.items.size(), 1U);
    EXPECT_EQ(example.cluster.items[help.items[0]].id, "pack");
    EXPECT_NEAR(help.quantity, 5, 1e-9);
    EXPECT_NEAR(help.of_a_day, 100'000, 1e-3);
    EXPECT_NEAR(help.of_a_tenth.value_or(0), 300'000, 1e-3);  // half a pack a day for 30 days
    ASSERT_NE(help.substitute, nullptr);
    EXPECT_EQ(example.cluster.processes[help.substitute->process].id, "pack_near");
}

TEST(OutageHelp, NeverAvoidsMoreThanItSays) {
    const ExampleChain before;
    const auto help = help_in(before, "far");
    for (const auto* stock : {"45", "100", "190"}) {  // of 40: one day's use, 12 and 30 days' more
        std::string feed{two_packs};
        feed.replace(feed.find("pack,    40"), 11, "pack,    " + std::string{stock});
        const double days = (std::stod(stock) - 40) / help.quantity;
        EXPECT_LE(loss_of(before, "far") - loss_of(ExampleChain(feed), "far"), help.of_a_day * days + 1e-3) << stock;
    }
}

TEST(OutageHelp, OfAPlantOfVehiclesIsVehiclesAndNoSecondSource) {
    const ExampleChain example;
    const auto help = help_in(example, "works");
    ASSERT_EQ(help.items.size(), 1U);
    EXPECT_EQ(example.cluster.items[help.items[0]].id, "car");
    EXPECT_NEAR(help.of_a_day, 160'000, 1e-3);
    EXPECT_FALSE(help.of_a_tenth.has_value());
}

TEST(OutageHelp, OfAnEventThatStopsThePlantsIsVehicles) {
    const ExampleChain example;
    const auto help = help_in(example, "closed");
    EXPECT_TRUE(help.vehicles);
    EXPECT_NEAR(help.quantity, 8, 1e-9);
    EXPECT_NEAR(help.of_a_day, 160'000, 1e-3);
}

TEST(OutageHelp, IsNothingWhereNothingIsLost) {
    std::string feed{two_packs};
    feed.replace(feed.find("pack,    40"), 11, "pack,    4000");
    EXPECT_TRUE(help_in(ExampleChain(feed), "far").items.empty());
}

}  // namespace
}  // namespace chegu
