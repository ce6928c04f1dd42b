// The sentences behind a grade, from findings by hand.

#include <gtest/gtest.h>

#include "analyses/chain/results/chain_results.h"

namespace chegu {
namespace {

/// Home needs 10 tyres a day; U, out for 30 days, is the worst site.
struct Wheels {
    Cluster cluster;
    SegmentFinding finding;

    Wheels(double strong_home_share, double strong_loss_share) {
        cluster.settings.currency = "CNY";
        cluster.settings.strong_home_share = strong_home_share;
        cluster.settings.strong_loss_share = strong_loss_share;
        Site site;
        site.name = {"优厂", "U"};
        Item item;
        item.name = {"轮胎", "tyres"};
        finding.worst_outage = cluster.sites.push_back(site);
        finding.short_item = cluster.items.push_back(item);
        finding.short_need = 10;
        finding.short_capacity = 4;
        finding.home_share = 0.829;
        finding.worst_added_loss = 18000;
        finding.loss_share = 0.014;
    }
};

TEST(GradeReason, OfAStrongSegmentSaysHowNearItIs) {
    Wheels wheels(0.8, 0.02);
    wheels.finding.grade = Grade::strong;
    EXPECT_EQ(
        grade_reason(wheels.cluster, wheels.finding).en,
        "home can make 83 % of its need by value; U out for 30 days loses ¥18,000, 1.4 % of all margin in that time");
    EXPECT_EQ(grade_reason(wheels.cluster, wheels.finding).zh,
              "本地产能按价值满足本地需要的 83 %；优厂停产 30 天损失 1.80 万元，占同期全部毛利的 1.4 %");
    // With all made at home and nothing lost it is what it always was.
    wheels.finding.short_item = {};
    wheels.finding.worst_added_loss = 0;
    wheels.finding.loss_share = 0;
    EXPECT_EQ(grade_reason(wheels.cluster, wheels.finding).en,
              "home can make what it needs, and no site that makes its items costs anything when it stops");
}

TEST(GradeReason, OfAWeakSegmentSaysOnlyWhatMakesItWeak) {
    Wheels wheels(0.9, 0.02);
    wheels.finding.grade = Grade::weak;
    wheels.finding.covered = false;
    EXPECT_EQ(grade_reason(wheels.cluster, wheels.finding).en,
              "home can make only 83 % of its need by value; home needs 10 of tyres a day and can make 4");
    wheels.finding.covered = true;
    wheels.finding.safe = false;
    EXPECT_EQ(grade_reason(wheels.cluster, wheels.finding).en,
              "U out for 30 days loses ¥18,000, 1.4 % of all margin in that time");
}

TEST(GradeReason, ByTheDefaultsSpeaksOfNoShares) {
    Wheels wheels(1, 1e-6);
    wheels.finding.grade = Grade::weak;
    wheels.finding.covered = false;
    wheels.finding.safe = false;
    EXPECT_EQ(grade_reason(wheels.cluster, wheels.finding).en,
              "U out for 30 days loses ¥18,000; home needs 10 of tyres a day and can make 4");
}

}  // namespace
}  // namespace chegu
