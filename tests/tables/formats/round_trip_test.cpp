// A feed through every format comes back the same: every table, column, cell and the order of all of them.

#include <gtest/gtest.h>

#include "base/failure.h"
#include "feed/write_feed.h"
#include "reference/random_tables.h"
#include "support/inline_feed.h"
#include "support/postgres_server.h"
#include "support/program.h"
#include "tables/content_hash.h"
#include "tables/read.h"

namespace chegu {
namespace {

/// Read from there without a notice.
RawFeed back(const std::string& place) {
    Notices notices;
    auto feed = read_feed(place, notices);
    EXPECT_EQ(notice_lines(notices), "") << place;
    return feed;
}

void expect_same(const RawFeed& read, const RawFeed& feed, const std::string& where) {
    ASSERT_EQ(read.tables.size(), feed.tables.size()) << where;
    for (std::size_t i = 0; i < feed.tables.size(); ++i) {
        EXPECT_EQ(read.tables[i].name, feed.tables[i].name) << where;
        EXPECT_EQ(read.tables[i].header, feed.tables[i].header) << where << feed.tables[i].name;
        EXPECT_EQ(read.tables[i].cells, feed.tables[i].cells) << where << feed.tables[i].name;
    }
    EXPECT_EQ(content_hash(read), content_hash(feed)) << where;
}

TEST(RoundTrip, RandomTablesThroughFolderWorkbookAndGeoPackage) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const ScratchFolder scratch;
        const auto feed = reference::random_tables(seed);
        for (const auto* name : {"folder", "book.xlsx", "map.gpkg"}) {
            const auto place = (scratch / name).string();
            write_feed(feed, place);
            expect_same(back(place), feed, "seed " + std::to_string(seed) + " " + name + " ");
        }
    }
}

TEST(RoundTrip, FromEachFormatToEachOther) {
    if (!PostgresServer::installed()) GTEST_SKIP() << "PostgreSQL is not installed";
    const PostgresServer server;
    const ScratchFolder scratch;
    const auto feed = reference::random_tables(99);
    std::vector<std::string> places = {(scratch / "folder").string(), (scratch / "book.xlsx").string(),
                                       (scratch / "map.gpkg").string(), server.url("feed")};
    for (const auto& place : places) write_feed(feed, place);
    int made = 0;
    for (const auto& from : places) {
        const auto read = back(from);
        const auto name = "again" + std::to_string(++made);
        for (const auto& to : {(scratch / name).string(), (scratch / (name + ".xlsx")).string(),
                               (scratch / (name + ".gpkg")).string(), server.url(name)}) {
            write_feed(read, to);
            expect_same(back(to), feed, from + " to " + to + " ");
        }
    }
}

TEST(RoundTrip, RandomTablesThroughPostgres) {
    if (!PostgresServer::installed()) GTEST_SKIP() << "PostgreSQL is not installed";
    const PostgresServer server;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const auto feed = reference::random_tables(seed);
        const auto place = server.url("seed" + std::to_string(seed));
        write_feed(feed, place);
        expect_same(back(place), feed, place);
    }
}

TEST(RoundTrip, TheSampleThroughEveryFormat) {
    Notices notices;
    const auto sample = read_feed(CHEGU_SOURCE_DIR "/data/wuhan", notices);
    const ScratchFolder scratch;
    for (const auto* name : {"book.xlsx", "map.gpkg"}) {
        write_feed(sample, (scratch / name).string());
        expect_same(back((scratch / name).string()), sample, name);
    }
}

TEST(RoundTrip, TheSameFeedGivesTheSameBytes) {
    const ScratchFolder scratch;
    const auto feed = reference::random_tables(5);
    for (const std::string ending : {".xlsx", ".gpkg"}) {
        write_feed(feed, (scratch / ("a" + ending)).string());
        write_feed(feed, (scratch / ("b" + ending)).string());
        EXPECT_EQ(bytes_of(scratch / ("a" + ending)), bytes_of(scratch / ("b" + ending))) << ending;
    }
}

TEST(RoundTrip, WhatIsThereIsNeverOverwritten) {
    const ScratchFolder scratch;
    const auto feed = exact_feed("[regions]\nregion_id,name\nR,r");
    for (const auto* name : {"a.xlsx", "a.gpkg", "a"}) {
        write_bytes(scratch / name, "ours");
        EXPECT_THROW(write_feed(feed, (scratch / name).string()), Failure) << name;
        EXPECT_EQ(bytes_of(scratch / name), "ours") << name;
    }
    EXPECT_EQ(files_of(scratch.path()).size(), 3U) << "litter";
}

TEST(RoundTrip, WhatAFormatCanNotHoldIsRefusedAndNothingIsWritten) {
    const ScratchFolder scratch;
    const auto blank = exact_feed("[own]\na,b\n,\n1,2");                         // a row of nothing in a workbook
    const auto long_cell = exact_feed("[own]\na\n" + std::string(40'000, 'x'));  // Excel ends at 32,767
    const auto long_name = exact_feed("[" + std::string(40, 'n') + "]\na\n1");   // and at 31
    const auto twice = exact_feed("[own]\na,A\n1,2");                            // SQLite has no two names but for case
    for (const auto* feed : {&blank, &long_cell, &long_name})
        EXPECT_THROW(write_feed(*feed, (scratch / "a.xlsx").string()), Failure);
    EXPECT_THROW(write_feed(twice, (scratch / "a.gpkg").string()), Failure);
    auto path = exact_feed("[own]\na\n1");
    path.tables[0].name = "../own";
    EXPECT_THROW(write_feed(path, (scratch / "folder").string()), Failure);
    EXPECT_TRUE(std::filesystem::is_empty(scratch.path()));
}

TEST(RoundTrip, AnInterruptedRunLeavesNothingInTheWay) {
    const ScratchFolder scratch;
    write_bytes(scratch / ".a.being-written.xlsx", "half");
    write_feed(exact_feed("[regions]\nregion_id\nR"), (scratch / "a.xlsx").string());
    EXPECT_EQ(files_of(scratch.path()).size(), 1U);
}

}  // namespace
}  // namespace chegu
