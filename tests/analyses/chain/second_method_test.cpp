// The losses of outages a second time, by a program that shares no code with the first (tests/reference): straight from
// model.md 3 in totals over R days, solved by a textbook simplex method.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "analyses/chain/pairs.h"
#include "analyses/chain/sweep.h"
#include "generate/random.h"
#include "reference/random_feed.h"
#include "reference/reference_loss.h"
#include "support/cases.h"

namespace chegu {
namespace {

using reference::reference_added;
using reference::reference_loss;
using reference::reference_no_difference;
using synthetic::Random;

/// What a figure may be off: 1e-6 of itself, or of a thousandth of the margin at stake where it is tiny.
double tolerance(const Cluster& cluster, double days, double loss) {
    double margin = 0;
    for (const auto& row : cluster.demand) margin += std::abs(row.margin) * row.quantity_per_day;
    return 1e-6 * std::max({std::abs(loss), 1e-3 * days * margin, 1e-3});
}

OutageTarget some_target(const Cluster& cluster, Random& random) {
    const double shares[] = {0, 0, 0.25, 0.5, 0.9};
    const double share = shares[random.below(5)];
    const auto pick = [&]<class I, class Row>(const Table<I, Row>& table) {
        return table.empty() ? OutageTarget{SiteId{0}, share} : OutageTarget{I{random.below(table.size())}, share};
    };
    switch (random.below(7)) {
        case 0: return pick(cluster.sites);
        case 1: return pick(cluster.processes);
        case 2: return pick(cluster.lanes);
        case 3: return pick(cluster.firms);
        case 4: return pick(cluster.regions);
        case 5: return pick(cluster.modes);
        default: return pick(cluster.items);
    }
}

/// Three named outages of one to three rows, for some days; and every site recovers after some other time.
void add_outages(Cluster& cluster, Random& random) {
    const double lengths[] = {0.5, 1, 3, 7.5, 20, 60};
    for (auto& site : cluster.sites) site.recover_days = lengths[random.below(6)];
    cluster.outages = {};
    for (int k = 0; k < 3; ++k) {
        NamedOutage outage;
        outage.id = "K" + std::to_string(k);
        outage.recover_days = lengths[random.below(6)];
        outage.outages_per_year = 0.5;
        for (std::size_t rows = random.whole(1, 3); rows > 0; --rows)
            outage.targets.push_back(some_target(cluster, random));
        cluster.outages.push_back(std::move(outage));
    }
}

std::vector<OutageTarget> targets_of(const Cluster& cluster, const Outage& outage) {
    if (const auto* named = std::get_if<NamedOutageId>(&outage.target)) return cluster.outages[*named].targets;
    return {{site_of(outage), 0}};
}

/// The loss on a printed curve at any day: straight between its points.
double on_curve(const std::vector<OutageFinding::Point>& curve, double days) {
    for (std::size_t i = 1; i < curve.size(); ++i) {
        if (days > curve[i].days) continue;
        const double share = (days - curve[i - 1].days) / (curve[i].days - curve[i - 1].days);
        return curve[i - 1].loss + share * (curve[i].loss - curve[i - 1].loss);
    }
    return curve.back().loss;
}

struct Example {
    reference::EditableFeed feed;
    Cluster cluster;
    Network network;

    explicit Example(std::uint64_t seed) : feed(reference::random_feed(seed)), cluster(reference::cluster_of(feed)) {
        Random random(seed * 977 + 5);
        add_outages(cluster, random);
        network = build_network(cluster);
    }
    [[nodiscard]] Sweep sweep() const {
        SweepTargets targets;
        targets.named = true;
        const OutageIndex index(cluster, network);
        return sweep_outages(cluster, network, outages_to_sweep(cluster, network, index, targets), {1}, {});
    }
    [[nodiscard]] std::string message(const Outage& outage) const {
        std::string text = std::string(word(kind_of(outage))) + " " + id_of(cluster, outage);
        for (const auto& target : targets_of(cluster, outage))
            text += " (kind " + std::to_string(target.id.index()) + " row " +
                    std::to_string(std::visit([](auto id) { return id.index(); }, target.id)) + " left " +
                    std::to_string(target.availability) + ")";
        return text + " for " + std::to_string(outage.recover_days) + " days\n" + reference::text_of(feed);
    }
};

/// How much of the variety of outages a set of feeds really had.
struct Variety {
    int outages = 0, lossless = 0, lossy = 0, everyday_loss = 0, bent = 0, survived_at_first = 0, partial = 0;
};

/// What the outage leaves of every process and lane, whatever it hits.
void compare_availability(const Example& example, const Outage& outage) {
    const auto targets = targets_of(example.cluster, outage);
    std::vector<double> processes(example.cluster.processes.size(), 1);
    std::vector<double> lanes(example.cluster.lanes.size(), 1);
    for (const auto& [maker, share] : outage.left.makers)
        processes[example.network.makers[maker].process.index()] = share;
    for (const auto& [lane, share] : outage.left.lanes) lanes[lane.index()] = share;
    for (auto id : example.cluster.processes.ids()) {
        if (example.cluster.processes[id].candidate.given()) continue;
        EXPECT_NEAR(processes[id.index()], reference::process_availability(example.cluster, id, targets), 1e-12);
    }
    for (auto id : example.cluster.lanes.ids()) {
        if (example.cluster.lanes[id].candidate.given()) continue;
        EXPECT_NEAR(lanes[id.index()], reference::lane_availability(example.cluster, id, targets), 1e-12);
    }
}

void compare_loss(const Example& example, const Outage& outage, const OutageFinding& finding) {
    const auto targets = targets_of(example.cluster, outage);
    const double days = outage.recover_days;
    const double with = reference_loss(example.cluster, targets, days);
    const double added = with - reference_loss(example.cluster, {}, days);
    const double may_be_off = tolerance(example.cluster, days, with);
    EXPECT_TRUE(finding.solved);
    EXPECT_NEAR(finding.added_loss, added, may_be_off);
    EXPECT_NEAR(finding.loss_lower, added, may_be_off);
    EXPECT_NEAR(finding.loss_upper, added, may_be_off);
}

void compare_curve(const Example& example, const Outage& outage, const OutageFinding& finding) {
    const auto targets = targets_of(example.cluster, outage);
    ASSERT_GE(finding.curve.size(), 2U);
    EXPECT_EQ(finding.curve.front().days, 0);
    EXPECT_EQ(finding.curve.back().days, outage.recover_days);
    for (const double share : {0.03, 0.11, 0.27, 0.44, 0.63, 0.81, 1.0}) {
        const double days = share * outage.recover_days;
        const double loss = reference_loss(example.cluster, targets, days);
        // A breakpoint may be left out where the slope changes by less than a millionth of a day's margin.
        const double may_be_off = 3 * tolerance(example.cluster, outage.recover_days, loss);
        EXPECT_NEAR(on_curve(finding.curve, days), loss, may_be_off) << "at day " << days;
    }
    for (const auto& point : finding.curve)
        EXPECT_NEAR(point.loss, reference_loss(example.cluster, targets, point.days),
                    tolerance(example.cluster, point.days, point.loss))
            << "at the breakpoint " << point.days;
}

/// Up to TTS the outage adds no more than counts as none, and nothing that grows; right behind TTS it grows by more.
void compare_survival(const Example& example, const Outage& outage, const OutageFinding& finding) {
    const auto targets = targets_of(example.cluster, outage);
    const double survived = finding.tts_days;
    const double size = 1e-3 * tolerance(example.cluster, 1, 0);   // rounding of the reference, per day
    const double none = reference_no_difference(example.cluster);  // per day
    const auto added = [&](double days) { return reference_added(example.cluster, targets, days); };
    const auto excess = [&](double days) { return added(days) - none * days; };
    const auto growth = [&](double from, double to) { return (added(to) - added(from)) / (to - from); };
    if (survived == unlimited) {
        for (const double days : {0.7, 13.0, 400.0, 1e5}) EXPECT_LE(excess(days), size * days) << "at day " << days;
        return;
    }
    for (const double share : {0.2, 0.5, 0.8, 1 - 1e-5})
        EXPECT_LE(excess(share * survived), size * survived) << "at day " << share * survived << " of " << survived;
    const double behind = growth(survived, survived * (1 + 1e-5) + 1e-5);
    EXPECT_GT(behind, none) << "just after TTS " << survived;
    if (survived <= 0) return;
    EXPECT_LE(growth(survived * (1 - 1e-5), survived), none + 1e-3 * behind) << "just before TTS " << survived;
}

void count(const Outage& outage, const OutageFinding& finding, const Sweep& sweep, Variety& variety) {
    ++variety.outages;
    variety.lossy += finding.added_loss > 1e-6 ? 1 : 0;
    variety.lossless += finding.added_loss > 1e-6 ? 0 : 1;
    variety.everyday_loss += sweep.base_loss_per_year > 1e-6 ? 1 : 0;
    variety.bent += finding.curve.size() > 2 ? 1 : 0;
    variety.survived_at_first += finding.tts_days > 1e-6 && finding.tts_days < unlimited ? 1 : 0;
    const auto& left = outage.left;
    variety.partial += std::any_of(left.makers.begin(), left.makers.end(), [](const auto& m) { return m.share > 0; });
}

TEST(SecondMethod, FindsTheSameLossesCurvesAndSurvivalForEveryTinyFeed) {
    constexpr std::uint64_t feeds = cases(220);
    Variety variety;
    for (std::uint64_t seed = 1; seed <= feeds; ++seed) {
        const Example example(seed);
        const auto sweep = example.sweep();
        EXPECT_NEAR(sweep.base_loss_per_year, reference_loss(example.cluster, {}, 365),
                    tolerance(example.cluster, 365, sweep.base_loss_per_year));
        for (std::size_t k = 0; k < sweep.outages.size(); ++k) {
            SCOPED_TRACE("seed " + std::to_string(seed));
            compare_availability(example, sweep.outages[k]);
            compare_loss(example, sweep.outages[k], sweep.findings[k]);
            compare_curve(example, sweep.outages[k], sweep.findings[k]);
            compare_survival(example, sweep.outages[k], sweep.findings[k]);
            count(sweep.outages[k], sweep.findings[k], sweep, variety);
            if (testing::Test::HasFailure()) FAIL() << example.message(sweep.outages[k]);
        }
    }
    // The outages are not all alike: each of these happens in a fair share of them.
    EXPECT_GT(variety.outages, cases(800));
    EXPECT_GT(variety.lossy, variety.outages / 8);
    EXPECT_GT(variety.lossless, variety.outages / 8);
    EXPECT_GT(variety.everyday_loss, variety.outages / 8);
    EXPECT_GT(variety.bent, variety.outages / 20);
    EXPECT_GT(variety.survived_at_first, variety.outages / 20);
    EXPECT_GT(variety.partial, variety.outages / 20);
}

TEST(SecondMethod, FindsTheSamePairsForEveryTinyFeed) {
    std::size_t listed = 0;
    for (std::uint64_t seed = 300; seed < 300 + cases(120); ++seed) {
        const Example example(seed);
        const auto& cluster = example.cluster;
        const auto pairs = sweep_pairs(cluster, example.network, {1}, {});
        EXPECT_EQ(pairs.bounded, 0U);
        std::vector<SiteId> sites;
        for (auto id : cluster.sites.ids())
            if (cluster.sites[id].kind != SiteKind::market) sites.push_back(id);
        auto next = pairs.listed.begin();
        for (std::size_t a = 0; a < sites.size(); ++a)
            for (std::size_t b = a + 1; b < sites.size(); ++b) {
                SCOPED_TRACE("seed " + std::to_string(seed) + " sites " + cluster.sites[sites[a]].id + " " +
                             cluster.sites[sites[b]].id + "\n" + reference::text_of(example.feed));
                const double days =
                    std::max(cluster.sites[sites[a]].recover_days, cluster.sites[sites[b]].recover_days);
                const OutageTarget first{sites[a], 0};
                const OutageTarget second{sites[b], 0};
                const double base = reference_loss(cluster, {}, days);
                const double of_a = reference_loss(cluster, std::vector{first}, days) - base;
                const double of_b = reference_loss(cluster, std::vector{second}, days) - base;
                const double both = reference_loss(cluster, std::vector{first, second}, days);
                const double interaction = both - base - of_a - of_b;
                const double may_be_off = 4 * tolerance(cluster, days, both);
                const double counts = 0.001 * std::max(of_a, of_b) + 1e-6 * std::max(1.0, both);
                const bool is_listed = next != pairs.listed.end() && next->a == sites[a] && next->b == sites[b];
                // So near to the limit that the last digits decide, either is right.
                if (std::abs(std::abs(interaction) - counts) > may_be_off) {
                    ASSERT_EQ(is_listed, std::abs(interaction) > counts) << interaction;
                }
                if (!is_listed) continue;
                EXPECT_EQ(next->recover_days, days);
                EXPECT_NEAR(next->added_a, of_a, may_be_off);
                EXPECT_NEAR(next->added_b, of_b, may_be_off);
                EXPECT_NEAR(next->loss_lower, both - base, may_be_off);
                EXPECT_NEAR(next->loss_upper, both - base, may_be_off);
                EXPECT_NEAR(next->interaction, interaction, may_be_off);
                ++next;
                ++listed;
            }
        ASSERT_TRUE(next == pairs.listed.end()) << "a pair that is none, seed " << seed;
        if (HasFailure()) return;
    }
    EXPECT_GT(listed, cases(20));
}

}  // namespace
}  // namespace chegu
