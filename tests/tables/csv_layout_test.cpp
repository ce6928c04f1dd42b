#include "tables/csv_layout.h"

#include <gtest/gtest.h>

namespace chegu {
namespace {

/// What is said of a table of items; empty where nothing is.
std::string said(std::string_view text, const std::string& table = "items") {
    const auto notice = other_layout(text, table, find_table(feed_tables(), table));
    if (!notice) return {};
    return std::string(notice->kind->code) + " " + std::to_string(notice->row) + ": " + sentence(*notice, Language::en);
}

TEST(CsvLayout, CommasInRow1AreWhatIsWanted) {
    for (const auto* text : {"item_id,name\nx,a;b\n", "item_id\n", "item_id,x;y\n", "\"item_id\",\"name\"\r\nx,y\r\n",
                             "item_id,name\n\"a;b\nc\",n\n", "item_id,name\n", ""})
        EXPECT_EQ(said(text), "") << text;
}

TEST(CsvLayout, TheSeparatorIsNamed) {
    const auto by = [](const std::string& name) {
        return "wrong_separator 1: The columns seem to be separated by " + name + ", not by commas.";
    };
    EXPECT_EQ(said("item_id;name;value\nx;a;1,5\n"), by("semicolons (;)"));
    EXPECT_EQ(said("item_id\tname\r\n"), by("tabs"));
    EXPECT_EQ(said("\"item_id\"|\"name\"\n"), by("vertical bars (|)"));
    EXPECT_EQ(said("item_id，name，value\n"), by("full-width commas (，)"));
    EXPECT_EQ(said("item_id；name\n"), by("full-width semicolons (；)"));
    EXPECT_EQ(said("item_id;naam\nx;a\n"), by("semicolons (;)")) << "one name is enough in row 1";
    EXPECT_EQ(said("编号;名称\nx;a\n"), by("semicolons (;)")) << "none, but both rows fall into two";
    EXPECT_EQ(said("编号,名称\nx,a\n"), "") << "the header is wrong, which check says";
}

TEST(CsvLayout, AFirstLineForExcelIsNoHeader) {
    EXPECT_EQ(said("sep=;\r\nitem_id;name\r\n"),
              "wrong_separator 1: The first line is “sep=;”, which names no columns; they are separated by semicolons "
              "(;).");
    EXPECT_EQ(said("\"SEP=,\"\nitem_id,name\n", "own").substr(0, 17), "wrong_separator 1");
    EXPECT_EQ(said("sep=\t\nitem_id\tname\n").substr(0, 17), "wrong_separator 1");
    EXPECT_EQ(said("sep=long\n", "own"), "");
    EXPECT_EQ(said("sep,name\n", "own"), "");
}

TEST(CsvLayout, OnlyTheRowsMayHaveTheOther) {
    EXPECT_EQ(said("item_id,name,value\nx;a;1\n"),
              "wrong_separator 2: The columns seem to be separated by semicolons (;), not by commas.");
}

TEST(CsvLayout, AHeaderFurtherDownIsFound) {
    const std::string found = "header_elsewhere 1: Row 1 does not name the columns; row ";
    EXPECT_EQ(said("Parts 2026,,\nitem_id,name,value\nx,a,1\n"), found + "2 seems to.");
    EXPECT_EQ(said("Parts\n\n,,\nitem_id,name\n"), found + "4 seems to.");
    EXPECT_EQ(said("编号,名称\nitem_id,name\n"), found + "2 seems to.");
    EXPECT_EQ(said("Parts;;\nitem_id;name;value\n"),
              "wrong_separator 1: The columns seem to be separated by semicolons (;), not by commas.");
    EXPECT_EQ(said("Parts\nx,item_id\n"), "") << "one name may stand in a row of data";
    EXPECT_EQ(said(std::string(20, '\n') + "item_id,name\n"), "") << "too far down";
}

TEST(CsvLayout, OfATableOfOnesOwnNothingIsKnown) {
    EXPECT_EQ(said("a;b\n1;2\n", "own"), "");
    EXPECT_EQ(said("Title\nitem_id,name\n", "own"), "");
}

}  // namespace
}  // namespace chegu
