#include "generate/generate.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/failure.h"
#include "feed/check.h"
#include "feed/decoded.h"
#include "support/cases.h"
#include "tables/content_hash.h"
#include "tables/csv_writer.h"
#include "tables/read.h"

namespace chegu {
namespace {

std::size_t rows(const RawFeed& feed, std::string_view table) { return feed.find(table)->rows(); }

double number_at(const TextTable& table, std::size_t row, std::string_view column) {
    return std::stod(std::string(table.cell(row, table.find(column))));
}

TEST(Generate, TheSameOptionsGiveTheSameFeed) {
    EXPECT_EQ(content_hash(generate({200, 7})), content_hash(generate({200, 7})));
    EXPECT_NE(content_hash(generate({200, 7})), content_hash(generate({200, 8})));
}

// Written down once: another compiler, processor or release must give the same bytes.
TEST(Generate, TheFeedIsTheSameOnEveryPlatform) {
    EXPECT_EQ(content_hash(generate({100, 1})), "8cd23a57410a4cc0d57c01c698e2f26a");
}

TEST(Generate, EverySizeAndSeedPassesEveryCheckWithoutANotice) {
    for (const std::size_t sites : {10U, 11U, 12U, 17U, 29U, 30U, 60U, 100U, 500U, 2000U})
        for (std::uint64_t seed = 1; seed <= (sites < 100 ? cases(20) : cases(2)); ++seed) {
            const auto feed = generate({sites, seed});
            Notices notices;
            const auto decoded = decode(feed, notices);
            ASSERT_FALSE(notices.has_errors()) << sites << " sites, seed " << seed;
            check(decoded, notices);
            for (const auto& [code, count] : notices.by_code())
                ADD_FAILURE() << sites << " sites, seed " << seed << ": " << count.total << " × " << code
                              << ", first: " << count.samples.front().table << " row " << count.samples.front().row
                              << " " << sentence(count.samples.front(), Language::en);
        }
}

TEST(Generate, HasAsManySitesAsAskedFor) {
    for (const std::size_t sites : {10U, 35U, 1234U}) EXPECT_EQ(rows(generate({sites, 3}), "sites"), sites);
}

TEST(Generate, ATooSmallOrTooLargeClusterIsRefused) {
    EXPECT_THROW(generate({9, 1}), Failure);
    EXPECT_THROW(generate({300'001, 1}), Failure);
}

// What benchmarks.md is measured on: recovery times as generate.h says, and no part that rests on one source.
TEST(Generate, RecoveryTakesTenToSixtyDaysAndEveryPartHasSeveralSources) {
    const auto feed = generate({600, 5});
    const auto& sites = *feed.find("sites");
    for (std::size_t row = 0; row < sites.rows(); ++row) {
        if (sites.cell(row, sites.find("kind")) == "market") continue;
        EXPECT_GE(number_at(sites, row, "recover_days"), 10);
        EXPECT_LE(number_at(sites, row, "recover_days"), 60);
    }
    std::map<std::string_view, int> sources;
    const auto& processes = *feed.find("processes");
    for (std::size_t row = 0; row < processes.rows(); ++row) ++sources[processes.cell(row, processes.find("item_id"))];
    const auto& items = *feed.find("items");
    for (std::size_t row = 0; row < items.rows(); ++row) {
        const bool car = !items.cell(row, items.find("ceu")).empty();
        EXPECT_GE(sources[items.cell(row, 0)], car ? 1 : 2);
    }
}

TEST(Generate, EveryRowSaysThatItIsAssumed) {
    for (const auto& table : generate({50, 1}).tables) {
        if (table.name == "settings") continue;
        ASSERT_NE(table.find("confidence"), TextTable::npos) << table.name;
        for (std::size_t row = 0; row < table.rows(); ++row)
            EXPECT_EQ(table.cell(row, table.find("confidence")), "assumed");
    }
}

TEST(Generate, WhatIsWrittenReadsBackAsTheSameFeed) {
    const auto folder = std::filesystem::temp_directory_path() / ("chegu-generate-" + std::to_string(getpid()));
    const auto feed = generate({40, 9});
    write_new_folder(feed, folder);
    Notices notices;
    const auto read = read_folder(folder, notices);
    std::filesystem::remove_all(folder);
    EXPECT_TRUE(notices.by_code().empty());
    EXPECT_EQ(content_hash(read), content_hash(feed));
}

}  // namespace
}  // namespace chegu
