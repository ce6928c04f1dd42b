#include "tables/csv_writer.h"

#include <gtest/gtest.h>

#include "tables/csv_reader.h"

namespace chegu {
namespace {

std::string again(const std::string& text) {
    Notices notices;
    const auto table = read_csv("t", "t.csv", text, notices);
    EXPECT_TRUE(notices.by_code().empty());
    return csv_text(table);
}

TEST(CsvWriter, WritesWhatTheReaderRead) {
    const std::string text = "id,name\n1,plain\n2,\"a,b\"\n3,\"says \"\"hi\"\"\"\n4,\"two\nlines\"\n5,\n";
    EXPECT_EQ(again(text), text);
}

TEST(CsvWriter, QuotesOnlyWhereItMust) { EXPECT_EQ(again("\"id\",\"name\"\r\n\"1\",\"x y\"\r\n"), "id,name\n1,x y\n"); }

// An empty line would be no row.
TEST(CsvWriter, TheOnlyCellOfARowIsQuotedWhereItIsEmpty) { EXPECT_EQ(again("id\n\"\"\na\n"), "id\n\"\"\na\n"); }

}  // namespace
}  // namespace chegu
