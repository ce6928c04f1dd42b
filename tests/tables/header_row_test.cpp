#include "tables/header_row.h"

#include <gtest/gtest.h>

namespace chegu {
namespace {

const TableSchema& items() { return *find_table(feed_tables(), "items"); }

TEST(HeaderRow, CountsTheNamesThatTheTableHas) {
    EXPECT_EQ(known_columns(items(), {"item_id", " name\t", "Name", "", "site_id"}), 2U);
    EXPECT_EQ(known_columns(items(), {}), 0U);
}

TEST(HeaderRow, TwoNamesMakeAHeader) {
    EXPECT_TRUE(seems_header(items(), {"x", "item_id", "name"}));
    EXPECT_FALSE(seems_header(items(), {"item_id", "x"})) << "one may stand in a row of data";
    TableSchema narrow;
    narrow.columns.resize(1);
    narrow.columns[0].name = "only";
    EXPECT_TRUE(seems_header(narrow, {"only"})) << "all that there are";
    EXPECT_FALSE(seems_header(narrow, {"other"}));
}

}  // namespace
}  // namespace chegu
