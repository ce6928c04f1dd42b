#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tables/content_hash.h"
#include "tables/csv_reader.h"

namespace chegu {
namespace {

std::string hash_of(std::string sites, std::string items = "a\n1\n", bool turned = false) {
    Notices notices;
    RawFeed feed;
    feed.tables = {read_csv("items", "", std::move(items), notices), read_csv("sites", "", std::move(sites), notices)};
    if (turned) std::swap(feed.tables[0], feed.tables[1]);
    return content_hash(feed);
}

TEST(ContentHash, IsSixteenBytesInHex) { EXPECT_EQ(hash_of("a\n").size(), 32U); }

TEST(ContentHash, IsThatOfTheCellsHoweverTheyAreWritten) {
    const auto hash = hash_of("a,b\n1,2\n3,4\n");
    EXPECT_EQ(hash_of("\xEF\xBB\xBF\"a\",b\r\n1,\"2\"\r\n3,4"), hash);
    EXPECT_EQ(hash_of("a,b\n1,2\n3,4\n", "a\n1\n", true), hash);  // the order of tables is not content
}

TEST(ContentHash, ChangesWithAnyCellRowOrName) {
    const std::set<std::string> hashes = {
        hash_of("a,b\n1,2\n3,4\n"),  hash_of("a,b\n1,2\n3,5\n"),  hash_of("a,b\n3,4\n1,2\n"),
        hash_of("a,c\n1,2\n3,4\n"),  hash_of("a,b\n12,\n3,4\n"),  hash_of("a,b\n,12\n3,4\n"),
        hash_of("a,b\n1,2\n"),       hash_of("a,b,1,2\n3,4,,\n"), hash_of("b,a\n1,2\n3,4\n"),
        hash_of("a,b\n1,2\n3,4 \n"), hash_of("a\n1\n2\n3\n4\n")};
    EXPECT_EQ(hashes.size(), 11U);
}

TEST(ContentHash, ATextMovedToTheNextTableIsAChange) {
    EXPECT_NE(hash_of("a\n1\n2\n", "a\n"), hash_of("a\n2\n", "a\n1\n"));
}

TEST(ContentHash, OfLargeTablesDoesNotDependOnBuffers) {
    const std::string cell(100'000, 'x');
    EXPECT_EQ(hash_of("a\n" + cell + "\n"), hash_of("a\n\"" + cell + "\"\n"));
    EXPECT_NE(hash_of("a\n" + cell + "\n"), hash_of("a\n" + cell + "x\n"));
}

// Short cells of few characters, so that two tables are often the same, or the same but for where a cell ends.
RC_GTEST_PROP(ContentHashProperty, IsTheSameOnlyForTheSameCells, ()) {
    using Rows = std::vector<std::pair<std::string, std::string>>;
    const auto cell = rc::gen::element<std::string>("1", "2", "12", "21");
    const auto some_rows = rc::gen::container<Rows>(rc::gen::pair(cell, cell));
    const auto hash = [](const Rows& rows) {
        std::string text = "a,b\n";
        for (const auto& [a, b] : rows) text += a + "," + b + "\n";
        return hash_of(text);
    };
    const Rows one = *rc::gen::resize(3, some_rows);
    const Rows other = *rc::gen::resize(3, some_rows);
    RC_ASSERT((hash(one) == hash(other)) == (one == other));
}

}  // namespace
}  // namespace chegu
