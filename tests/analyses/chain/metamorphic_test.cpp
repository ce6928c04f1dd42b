// Nobody knows the losses of a large feed beforehand, but everybody knows how they must change when the feed does.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

#include "analyses/chain/pairs.h"
#include "base/number.h"
#include "generate/generate.h"
#include "reference/random_feed.h"
#include "reference/transform.h"
#include "support/cases.h"

namespace chegu {
namespace {

using reference::EditableFeed;
using reference::EditableRow;
using reference::Random;

struct Found {
    double added = 0;
    double loss = 0;  // loss_k(R), the everyday loss included
    double tts = 0;
    double margin = 0;  // a day's, for what counts as the same
};
/// What a sweep found, by "target:id".
using Findings = std::map<std::string, Found>;

Findings swept(const EditableFeed& feed, SweepTargets targets = {true, true, true, true, true, true}) {
    const auto cluster = reference::cluster_of(feed);
    if (cluster.sites.size() > 8) targets.processes = targets.lanes = false;  // there are too many for a fast test
    const auto network = build_network(cluster);
    const OutageIndex index(cluster, network);
    const auto sweep = sweep_outages(cluster, network, outages_to_sweep(cluster, network, index, targets), {1}, {});
    double margin = 0;
    for (const auto& row : cluster.demand) margin += std::abs(row.margin) * row.quantity_per_day;
    Findings found;
    for (std::size_t k = 0; k < sweep.outages.size(); ++k) {
        const auto& outage = sweep.outages[k];
        const auto& finding = sweep.findings[k];
        EXPECT_TRUE(finding.solved) << id_of(cluster, outage);
        found[std::string(word(kind_of(outage))) + ":" + id_of(cluster, outage)] = {
            finding.added_loss, finding.curve.back().loss, finding.tts_days, margin * outage.recover_days};
    }
    return found;
}

std::string cell(const EditableRow& row, std::string_view column) {
    const auto found = row.find(column);
    return found == row.end() ? std::string{} : found->second;
}

void add_named(EditableFeed& feed, const std::string& outage, const std::string& target, const std::string& id,
               const std::string& left, const std::string& days) {
    feed["outages"].push_back({{"outage_id", outage},
                               {"name", outage},
                               {"target", target},
                               {"target_id", id},
                               {"availability", left},
                               {"recover_days", days}});
}

std::string some_id(const EditableFeed& feed, const std::string& table, const std::string& column, Random& random) {
    const auto& rows = feed.tables.at(table);
    return rows.empty() ? std::string{} : rows[random.below(rows.size())].at(column);
}

/// Sites and lanes recover after different times; two partial outages are named.
EditableFeed with_outages(EditableFeed feed, Random& random) {
    const char* days[] = {"2", "5", "12", "30"};
    for (const auto* table : {"sites", "lanes"})
        for (auto& row : feed[table]) row["recover_days"] = days[random.below(4)];
    feed["outages"].clear();
    add_named(feed, "k1", "item", some_id(feed, "items", "item_id", random), "0.4", "10");
    add_named(feed, "k1", "site", some_id(feed, "sites", "site_id", random), "0.5", "4");
    add_named(feed, "k2", "site", some_id(feed, "sites", "site_id", random), "0", "6");
    return feed;
}

void for_each_feed(const std::function<void(const EditableFeed&, Random&)>& rule) {
    Random random(20261124);
    for (std::uint64_t seed = 1; seed <= cases(30) && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE("random feed " + std::to_string(seed));
        rule(with_outages(reference::random_feed(seed), random), random);
    }
    for (const std::size_t sites : {10U, 25U}) {
        if (testing::Test::HasFailure()) return;
        SCOPED_TRACE("generated feed of " + std::to_string(sites) + " sites");
        auto feed = with_outages(reference::editable(generate({sites, sites})), random);
        rule(feed, random);
        if (testing::Test::HasFailure()) return;
        SCOPED_TRACE("with more wanted than can be made");
        for (auto& row : feed["demand"]) reference::multiply(row, "quantity_per_day", 1.4);
        rule(feed, random);
    }
}

double tolerance(const Found& found) { return 1e-6 * std::max(std::abs(found.loss), 1e-3 * found.margin + 1e-6); }

void expect_tts(double tts, double expected, const std::string& id) {
    if (expected == unlimited) {
        EXPECT_EQ(tts, unlimited) << id;
    } else {
        EXPECT_NEAR(tts, expected, 1e-5 * (1 + expected)) << id;
    }
}

/// `after` has every outage of `before` under its name after the change, with so many times the loss and days.
void expect_same(const Findings& before, const Findings& after, double losses = 1, double days = 1,
                 const std::function<std::string(std::string)>& renamed = {}) {
    for (const auto& [id, found] : before) {
        const auto other = after.find(renamed ? renamed(id) : id);
        ASSERT_NE(other, after.end()) << id;
        const double may_be_off = 2 * std::max(1.0, losses) * tolerance(found);
        EXPECT_NEAR(other->second.added, losses * found.added, may_be_off) << id;
        EXPECT_NEAR(other->second.loss, losses * found.loss, may_be_off) << id;
        expect_tts(other->second.tts, days * found.tts, id);
    }
}

TEST(ChainMetamorphic, TheOrderOfRowsDoesNotMatter) {
    for_each_feed([](const auto& feed, auto& random) {
        expect_same(swept(feed), swept(reference::rows_shuffled(feed, random)));
    });
}

TEST(ChainMetamorphic, TheNamesOfThingsDoNotMatter) {
    const auto renamed = [](const std::string& id) {
        const auto colon = id.find(':') + 1;
        return id.substr(0, colon) + "x" + std::string(id.rbegin(), id.rend() - static_cast<std::ptrdiff_t>(colon));
    };
    for_each_feed(
        [&](const auto& feed, auto&) { expect_same(swept(feed), swept(reference::ids_renamed(feed)), 1, 1, renamed); });
}

TEST(ChainMetamorphic, CountingAnItemInThousandsChangesNothing) {
    for_each_feed([](const auto& some, auto& random) {
        const auto feed = reference::no_unit_lanes(some);
        expect_same(swept(feed), swept(reference::unit_scaled(feed, some_id(feed, "items", "item_id", random), 1000)));
    });
}

TEST(ChainMetamorphic, TwiceTheDaysAndTwiceTheStockLoseTwiceAsMuch) {
    for_each_feed([](const auto& feed, auto&) {
        auto longer = feed;
        for (const auto* table : {"sites", "processes", "lanes", "outages"})
            for (auto& row : longer[table]) reference::multiply(row, "recover_days", 2);
        for (auto& row : longer["stocks"]) reference::multiply(row, "on_hand", 2);
        expect_same(swept(feed), swept(longer), 2, 2);
    });
}

TEST(ChainMetamorphic, TwiceTheMarginLosesTwiceAsMuchAsSoonAsBefore) {
    for_each_feed([](const auto& feed, auto&) {
        auto dearer = feed;
        for (auto& row : dearer["demand"]) reference::multiply(row, "margin", 2);
        expect_same(swept(feed), swept(dearer), 2);
    });
}

TEST(ChainMetamorphic, TwiceEverythingLosesTwiceAsMuchAsSoonAsBefore) {
    for_each_feed([](const auto& feed, auto&) { expect_same(swept(feed), swept(reference::size_scaled(feed, 2)), 2); });
}

TEST(ChainMetamorphic, ACandidateThatIsNotBuiltChangesNothing) {
    for_each_feed([](const auto& feed, auto& random) {
        const auto before = swept(feed);
        const auto after = swept(reference::with_candidate(feed, some_id(feed, "items", "item_id", random)));
        EXPECT_EQ(before.size(), after.size());
        expect_same(before, after);
    });
}

TEST(ChainMetamorphic, AnOutageOfASiteThatNothingUsesLosesNothing) {
    for_each_feed([](const auto& feed, auto&) {
        auto more = feed;
        auto idle = more["sites"].front();
        idle["site_id"] = "idle";
        idle["kind"] = "plant";
        idle.erase("candidate_id");
        more["sites"].push_back(idle);
        const auto found = swept(more);
        EXPECT_EQ(found.at("site:idle").added, 0);
        EXPECT_EQ(found.at("site:idle").tts, unlimited);
        expect_same(swept(feed), found);
    });
}

TEST(ChainMetamorphic, TwoOutagesTogetherLoseNoLessThanEither) {
    for_each_feed([](const auto& some, auto& random) {
        auto feed = some;
        const auto site = some_id(feed, "sites", "site_id", random);
        const auto item = some_id(feed, "items", "item_id", random);
        add_named(feed, "a", "site", site, "0.2", "20");
        add_named(feed, "b", "item", item, "0.6", "20");
        add_named(feed, "ab", "site", site, "0.2", "20");
        add_named(feed, "ab", "item", item, "0.6", "20");
        const auto found = swept(feed, {false, false, false, false, false, true});
        const auto& both = found.at("outage:ab");
        for (const auto* id : {"outage:a", "outage:b"}) {
            EXPECT_GE(both.loss, found.at(id).loss - tolerance(both));
            EXPECT_TRUE(both.tts <= found.at(id).tts * (1 + 1e-5) + 1e-5) << both.tts << " and " << found.at(id).tts;
        }
    });
}

TEST(ChainMetamorphic, LessLeftOfASiteNeverLosesLess) {
    for_each_feed([](const auto& some, auto& random) {
        auto feed = some;
        const auto site = some_id(feed, "sites", "site_id", random);
        for (const auto* left : {"0", "0.3", "0.7", "1"})
            add_named(feed, std::string("left") + left, "site", site, left, "9");
        const auto found = swept(feed, {false, false, false, false, false, true});
        const char* ids[] = {"outage:left1", "outage:left0.7", "outage:left0.3", "outage:left0"};
        for (std::size_t k = 1; k < 4; ++k)
            EXPECT_LE(found.at(ids[k - 1]).loss, found.at(ids[k]).loss + tolerance(found.at(ids[k])));
    });
}

TEST(ChainMetamorphic, MoreStockNeverRaisesALoss) {
    for_each_feed([](const auto& feed, auto& random) {
        auto more = feed;
        for (int times = 0; times < 3; ++times)
            more["stocks"].push_back({{"site_id", some_id(feed, "sites", "site_id", random)},
                                      {"item_id", some_id(feed, "items", "item_id", random)},
                                      {"on_hand", number_text(random.between(1, 40))}});
        // The site may be a candidate's, whose stock is one that exists only with it.
        for (auto& row : more["stocks"]) row.try_emplace("candidate_id", "");
        const auto before = swept(feed);
        for (const auto& [id, found] : swept(more)) EXPECT_LE(found.loss, before.at(id).loss + tolerance(found)) << id;
    });
}

TEST(ChainMetamorphic, ASiteInTwoHalvesLosesTogetherWhatTheWholeDid) {
    for_each_feed([](const auto& some, auto& random) {
        auto feed = some;
        const auto site = some_id(feed, "sites", "site_id", random);
        add_named(feed, "whole", "site", site, "0", "9");
        auto halves = reference::site_split(feed, site, true);
        add_named(halves, "whole", "site", site + "b", "0", "9");
        const auto named = [](const EditableFeed& of) {
            auto found = swept(of, {false, false, false, false, false, true});
            std::erase_if(found, [](const auto& entry) { return entry.first != "outage:whole"; });
            return found;
        };
        expect_same(named(feed), named(halves));
    });
}

TEST(ChainMetamorphic, AFirmsOutageIsTheOutageOfItsSites) {
    for_each_feed([](const auto& some, auto&) {
        auto feed = some;
        const auto firm = cell(feed["firms"].front(), "firm_id");
        double longest = 0;
        for (const auto& row : feed["sites"])
            if (cell(row, "firm_id") == firm && cell(row, "candidate_id").empty())
                longest = std::max(longest, reference::number_in(row, "recover_days"));
        if (longest == 0) return;
        for (const auto& row : feed["sites"])
            if (cell(row, "firm_id") == firm)
                add_named(feed, "its sites", "site", cell(row, "site_id"), "0", number_text(longest));
        const auto found = swept(feed);
        EXPECT_NEAR(found.at("firm:" + firm).added, found.at("outage:its sites").added,
                    tolerance(found.at("firm:" + firm)));
    });
}

TEST(ChainMetamorphic, APairLosesNoLessThanEitherAndIsTheNamedOutageOfBoth) {
    std::size_t compared = 0;
    for_each_feed([&](const auto& some, auto&) {
        auto feed = some;
        const auto cluster = reference::cluster_of(feed);
        const auto pairs = sweep_pairs(cluster, build_network(cluster), {1}, {});
        const auto shown = std::min<std::size_t>(pairs.listed.size(), 20);
        for (std::size_t k = 0; k < shown; ++k)
            for (const auto site : {pairs.listed[k].a, pairs.listed[k].b})
                add_named(feed, "pair" + std::to_string(k), "site", cluster.sites[site].id, "0",
                          number_text(pairs.listed[k].recover_days));
        const auto found = swept(feed, {false, false, false, false, false, true});
        for (std::size_t k = 0; k < shown; ++k) {
            const auto& pair = pairs.listed[k];
            const auto& both = found.at("outage:pair" + std::to_string(k));
            EXPECT_NEAR(pair.loss_upper, both.added, tolerance(both));
            EXPECT_GE(pair.loss_upper, std::max(pair.added_a, pair.added_b) - tolerance(both));
            ++compared;
        }
    });
    EXPECT_GT(compared, cases(50));
}

}  // namespace
}  // namespace chegu
