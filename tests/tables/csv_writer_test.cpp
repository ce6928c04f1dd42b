#include "tables/csv_writer.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>
#include <string>
#include <vector>

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

/// A cell of what CSV cares about and what it doesn't.
rc::Gen<std::string> any_cell() {
    using Characters = std::vector<std::string>;
    return rc::gen::map(
        rc::gen::container<Characters>(rc::gen::element<std::string>("a", "1", " ", ",", "\"", "\n", "\r", "=", "车")),
        [](const Characters& all) { return std::accumulate(all.begin(), all.end(), std::string()); });
}

RC_GTEST_PROP(CsvWriterProperty, WhateverTheCellsHoldTheyReadBack, ()) {
    const auto columns = *rc::gen::inRange<std::size_t>(1, 4);
    const auto rows = *rc::gen::container<std::vector<std::vector<std::string>>>(
        rc::gen::container<std::vector<std::string>>(columns, any_cell()));
    TextTable table;
    for (std::size_t column = 0; column < columns; ++column) table.header.push_back("c" + std::to_string(column));
    for (const auto& row : rows) {
        table.cells.insert(table.cells.end(), row.begin(), row.end());
        table.row_numbers.push_back(0);
    }
    Notices notices;
    const auto back = read_csv("t", "t.csv", csv_text(table), notices);
    RC_ASSERT(notices.by_code().empty());
    RC_ASSERT(back.header == table.header);
    RC_ASSERT(back.cells == table.cells);
}

}  // namespace
}  // namespace chegu
