// What is written of an answer suffices to recompute it: the plan loses what the finding says, and the prices prove it.

#include "analyses/chain/certificate.h"

#include <gtest/gtest.h>

#include "analyses/chain/swept_example.h"
#include "reference/editable_feed.h"
#include "reference/random_feed.h"
#include "support/cases.h"

namespace chegu {
namespace {

std::vector<double> applied(std::vector<double> values, const std::vector<Difference>& differences) {
    for (const auto& difference : differences) values[difference.index] = difference.value;
    return values;
}

TEST(Differences, AreTheValuesThatChangedMoreThanRounding) {
    const auto found = differences({1, 2, 3e6, 0}, {1 + 1e-13, 2.5, 3e6 + 1e-7, 1e-9});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].index, 1U);
    EXPECT_EQ(found[0].value, 2.5);
    EXPECT_EQ(found[1].index, 3U);
}

TEST(Differences, GiveTheOtherAnswerBack) {
    const std::vector<double> from{1, 2, 3};
    const std::vector<double> to{1, 0, 5};
    EXPECT_EQ(applied(from, differences(from, to)), to);
    EXPECT_TRUE(differences(from, from).empty());
}

/// The loss of a plan over `days`, from what it serves.
double lost(const Cluster& cluster, const LossLayout& layout, const std::vector<double>& x, double days) {
    double sum = 0;
    for (auto id : cluster.demand.ids()) {
        const auto& row = cluster.demand[id];
        sum += row.margin * (daily_demand(cluster, row) - x[layout.column(id)]);
    }
    return sum * days;
}

TEST(Certificates, AreThePlansAndPricesOfTheLossesPrinted) {
    for (std::uint64_t seed = 1; seed <= cases(60); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const auto cluster = reference::cluster_of(reference::random_feed(seed));
        const auto network = build_network(cluster);
        const OutageIndex index(cluster, network);
        const LossChecker checker(cluster, network);
        const auto sweep =
            sweep_outages(cluster, network, outages_to_sweep(cluster, network, index, {true, true, true}), {1}, {});
        for (std::size_t k = 0; k < sweep.outages.size(); ++k) {
            const auto& outage = sweep.outages[k];
            const auto& finding = sweep.findings[k];
            const auto base = std::find_if(sweep.bases.begin(), sweep.bases.end(),
                                           [&](const auto& b) { return b.days == outage.recover_days; });
            ASSERT_NE(base, sweep.bases.end());
            const auto changes = bounds_in_outage(network, index, checker.layout(), outage.left);
            const auto x = applied(base->answer.x, finding.certificate.x);
            const auto dual = applied(base->answer.dual, finding.certificate.dual);
            const double may_be_off = 1e-6 * std::max({1e-3 * outage.recover_days * checker.margin_a_day(), 1e-3,
                                                       std::abs(finding.curve.back().loss)});

            const auto at_end = checker.check({LpStatus::optimal, x, dual}, changes, outage.recover_days);
            EXPECT_TRUE(at_end.proven) << id_of(cluster, outage);
            EXPECT_NEAR(at_end.lower, finding.curve.back().loss, may_be_off);
            EXPECT_NEAR(lost(cluster, checker.layout(), x, outage.recover_days), finding.curve.back().loss, may_be_off);
            // Each point between the ends against the next later one; what survives against the first of them.
            auto plan = x;
            auto prices = dual;
            for (std::size_t p = finding.curve.size() - 1; p-- > 1;) {
                const auto& point = finding.curve[p];
                plan = applied(std::move(plan), point.certificate.x);
                prices = applied(std::move(prices), point.certificate.dual);
                const auto then = checker.check({LpStatus::optimal, plan, prices}, changes, point.days);
                EXPECT_LE(then.violation, 1e-6);
                EXPECT_NEAR(then.upper, point.loss, may_be_off) << "at day " << point.days;
                EXPECT_NEAR(then.lower, point.loss, may_be_off) << "at day " << point.days;
            }
            if (finding.tts_days <= 0) continue;
            const auto survived = checker.check({LpStatus::optimal, applied(plan, finding.survival.x), prices}, changes,
                                                finding.tts_days);
            EXPECT_LE(survived.violation, 1e-6) << id_of(cluster, outage) << " TTS " << finding.tts_days;
        }
    }
}

}  // namespace
}  // namespace chegu
