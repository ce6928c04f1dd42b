// What a solver says is not believed: answers made wrong by hand are not proven, and what they still prove holds.

#include "analyses/chain/loss_answer.h"

#include <gtest/gtest.h>

#include "analyses/chain/swept_example.h"

namespace chegu {
namespace {

/// supplier_and_plant, but 12 cars a day are wanted: 10 are made, and the 2 that are not cost 200 a day.
class LossAnswers : public testing::Test {
   protected:
    LossAnswers() {
        // 10 made, moved and served; a car is worth 100 and so is what the full supplier makes one more of.
        right_.status = LpStatus::optimal;
        right_.x.assign(checker_.layout().columns(), 10);
        right_.row_dual.assign(checker_.layout().rows(), 0);
        for (auto id : network_.nodes.ids()) right_.row_dual[checker_.layout().row(id)] = 100;
        price("part", "S") = 0;
        price("part", "P") = 0;
        // The car plant is full: its car costs nothing but a place in it, and a part is worth nothing more.
    }

    [[nodiscard]] NodeId node(std::string_view item, std::string_view site) const {
        for (auto id : network_.nodes.ids())
            if (cluster_.items[network_.nodes[id].item].id == item &&
                cluster_.sites[network_.nodes[id].site].id == site)
                return id;
        throw std::out_of_range("no such node");
    }
    double& price(std::string_view item, std::string_view site) {
        return right_.row_dual[checker_.layout().row(node(item, site))];
    }
    double& made(std::size_t maker) { return right_.x[checker_.layout().column(MakerId{maker})]; }
    double& moved(std::size_t arc) { return right_.x[checker_.layout().column(ArcId{arc})]; }
    double& served() { return right_.x[checker_.layout().column(DemandId{0})]; }
    [[nodiscard]] LossAnswer checked(double days = 5) const { return checker_.check(right_, {}, days); }
    void expect_refused(double violation) const {
        const auto answer = checked();
        EXPECT_FALSE(answer.proven);
        EXPECT_NEAR(answer.violation, violation, 1e-12);
        EXPECT_LE(answer.lower, 1000 + 1e-9) << "no prices prove more than is lost";
    }

    Cluster cluster_ = example_cluster(with(supplier_and_plant, "M,       10,  ", "M,       12,  "));
    Network network_ = build_network(cluster_);
    LossChecker checker_{cluster_, network_};
    LpAnswer right_;
};

TEST_F(LossAnswers, ARightOneIsProven) {
    const auto answer = checked();
    EXPECT_TRUE(answer.proven);
    EXPECT_NEAR(answer.loss(), 5 * 200, 1e-9);
    EXPECT_NEAR(answer.lower, 5 * 200, 1e-9);
    EXPECT_EQ(answer.violation, 0);
    EXPECT_TRUE(checked(infinite).proven);
    EXPECT_NEAR(checked(infinite).loss(), 200, 1e-9) << "a day";
}

TEST_F(LossAnswers, MoreUsedThanIsThereIsAViolation) {
    made(0) = 9;  // 9 parts, of which 10 are sent
    expect_refused(1.0 / 10);
}

TEST_F(LossAnswers, MoreSentThanArrivesIsAViolation) {
    moved(0) = 8;  // 8 parts arrive, 10 are built in
    expect_refused(2.0 / 10);
}

TEST_F(LossAnswers, MoreServedThanArrivesIsAViolation) {
    served() = 12;
    expect_refused(2.0 / 12);
    EXPECT_LT(checked().upper, 1000) << "what it claims";
}

TEST_F(LossAnswers, MoreThanALimitTakesIsAViolation) {
    // A lane that takes 9 a day in an outage, and carries 10.
    const BoundChange change{true, checker_.layout().row(LimitId{0}), 9, 10};
    const auto answer = checker_.check(right_, std::span(&change, 1), 5);
    EXPECT_FALSE(answer.proven);
    EXPECT_NEAR(answer.violation, 1.0 / 10, 1e-12);
}

TEST_F(LossAnswers, AColumnIsCutToWhatAnOutageLeaves) {
    const BoundChange change{false, checker_.layout().column(MakerId{0}), 4, 10};
    const auto answer = checker_.check(right_, std::span(&change, 1), 5);
    EXPECT_FALSE(answer.proven);
    EXPECT_NEAR(answer.violation, 6.0 / 10, 1e-12);
    EXPECT_EQ(answer.x[change.index], 4);
}

TEST_F(LossAnswers, ATinyViolationIsRoundingAndALargerOneIsNot) {
    made(0) = 10 * (1 - 5e-7);
    EXPECT_TRUE(checked().proven);
    made(0) = 10 * (1 - 2e-6);
    EXPECT_FALSE(checked().proven);
}

TEST_F(LossAnswers, PricesThatProveLessAreNotEnough) {
    for (double& price : right_.row_dual) price = 0;
    const auto answer = checked();
    EXPECT_FALSE(answer.proven);
    EXPECT_NEAR(answer.upper, 1000, 1e-9);
    EXPECT_NEAR(answer.lower, 0, 1e-9);
}

TEST_F(LossAnswers, PricesAtWhichAWayBringsAProfitProveNothing) {
    price("part", "P") = 50;  // a part worth nothing at S gains 50 on its way
    EXPECT_FALSE(checked().proven);
}

TEST_F(LossAnswers, PricesOfTheWrongSignCountAsNone) {
    for (auto id : network_.limits.ids()) right_.row_dual[checker_.layout().row(id)] = 70;
    price("part", "S") = -3;
    price("part", "P") = -3;
    const auto answer = checked();
    EXPECT_TRUE(answer.proven);
    EXPECT_NEAR(answer.lower, 1000, 1e-9);
    for (auto id : network_.limits.ids()) EXPECT_LE(answer.dual[checker_.layout().row(id)], 0);
    for (auto id : network_.nodes.ids()) EXPECT_GE(answer.dual[checker_.layout().row(id)], 0);
}

TEST_F(LossAnswers, WhereTheSolverGivesUpNothingIsMadeAndNothingProven) {
    right_.status = LpStatus::infeasible;
    auto answer = checked();
    EXPECT_FALSE(answer.proven);
    EXPECT_NEAR(answer.upper, 5 * 1200, 1e-9);
    EXPECT_NEAR(answer.lower, 0, 1e-9);
    right_.status = LpStatus::optimal;
    right_.row_dual.pop_back();
    answer = checked();
    EXPECT_FALSE(answer.proven);
    EXPECT_NEAR(answer.upper, 5 * 1200, 1e-9);
}

TEST_F(LossAnswers, StockIsDrawnOverTheDaysAndItsPriceCounts) {
    const auto cluster = example_cluster(supplier_and_plant + "[stocks]\nsite_id, item_id, on_hand\nM, car, 20\n");
    const auto network = build_network(cluster);
    const LossChecker checker(cluster, network);
    // Nothing is made: 20 cars of stock for 5 days are 4 a day, and a car more would be worth 100.
    LpAnswer answer{LpStatus::optimal, std::vector<double>(checker.layout().columns(), 0),
                    std::vector<double>(checker.layout().rows(), 0)};
    answer.x[checker.layout().column(DemandId{0})] = 4;
    EXPECT_EQ(checker.check(answer, {}, 5).violation, 0);
    EXPECT_NEAR(checker.check(answer, {}, 8).violation, 1.5 / 4, 1e-12) << "2.5 a day for 8 days";
    for (auto id : network.nodes.ids())
        if (network.nodes[id].on_hand > 0) answer.row_dual[checker.layout().row(id)] = 100;
    EXPECT_EQ(checker.check(answer, {}, 5).offset, 2000);
}

TEST(DrawnADay, IsTheStockSpreadOverTheDays) {
    Node node;
    EXPECT_EQ(drawn_a_day(node, 5), 0);
    EXPECT_EQ(drawn_a_day(node, 0), 0) << "where there is none, none may be drawn in however short a time";
    node.on_hand = 20;
    EXPECT_EQ(drawn_a_day(node, 5), 4);
    EXPECT_EQ(drawn_a_day(node, 0), infinite);
    EXPECT_EQ(drawn_a_day(node, infinite), 0);
}

LossAnswer between(double lower, double upper, bool proven) {
    LossAnswer answer;
    answer.lower = lower;
    answer.upper = upper;
    answer.proven = proven;
    return answer;
}

TEST(AddedLoss, IsExactWhereBothLossesAreProven) {
    const auto loss = added_loss(between(10, 10, true), between(50, 50, true));
    EXPECT_TRUE(loss.exact);
    EXPECT_EQ(loss.added, 40);
    EXPECT_EQ(loss.lower, 40);
    EXPECT_EQ(loss.upper, 40);
}

TEST(AddedLoss, IsBoundedWhereEitherIsNot) {
    const auto outage = added_loss(between(10, 10, true), between(30, 50, false));
    EXPECT_FALSE(outage.exact);
    EXPECT_EQ(outage.lower, 20);
    EXPECT_EQ(outage.upper, 40);
    const auto base = added_loss(between(5, 10, false), between(50, 50, true));
    EXPECT_FALSE(base.exact);
    EXPECT_EQ(base.lower, 40);
    EXPECT_EQ(base.upper, 45);
}

TEST(AddedLoss, IsNeverBelowNothing) {
    const auto rounding = added_loss(between(10, 10, true), between(9.9, 9.9, true));
    EXPECT_EQ(rounding.added, 0);
    EXPECT_EQ(rounding.upper, 0);
    const auto bounded = added_loss(between(5, 12, false), between(3, 10, false));
    EXPECT_EQ(bounded.lower, 0);
    EXPECT_EQ(bounded.upper, 5);
}

}  // namespace
}  // namespace chegu
