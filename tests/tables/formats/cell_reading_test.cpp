#include "tables/formats/cell_reading.h"

#include <gtest/gtest.h>

#include "tables/notice_kinds.h"

namespace chegu::formats {
namespace {

const Column& column_of(std::string_view table, std::string_view name) {
    return *find_table(feed_tables(), table)->find(name);
}

CellReading read_as(const Column* column, CellKind kind, const std::string& text, const NumberFormat& format = {}) {
    Workbook book;
    book.bytes = text;
    book.formats = {format};
    return read_cell(book, {1, 0, kind, 0, 0, static_cast<std::uint32_t>(text.size())}, column, "Asia/Shanghai");
}

/// What is said of a number in the column of the items' ids.
std::string said_of(const std::string& number, const NumberFormat& format = {}) {
    const auto reading = read_as(&column_of("items", "item_id"), CellKind::number, number, format);
    return reading.kind == nullptr ? "nothing" : reading.problem.en;
}

TEST(CellReading, AnIdIsReadAsItIsShown) {
    const auto reading = read_as(&column_of("links", "item_id"), CellKind::number, "123", {164, "0000000"});
    EXPECT_EQ(reading.text, "0000123");
    EXPECT_EQ(reading.kind, &kinds::id_changed);
    EXPECT_FALSE(reading.lost);
    EXPECT_EQ(reading.problem.en, "the cell holds the number 123, which only its format shows as “0000123”");
}

TEST(CellReading, WhatBecameOfAnIdIsSaid) {
    EXPECT_EQ(said_of("123"), "nothing");
    EXPECT_EQ(said_of("123456789012345"), "nothing");
    EXPECT_EQ(said_of("46056", {16, ""}), "it became the date 2026-02-03");
    EXPECT_EQ(said_of("46056", {164, "m\"月\"d\"日\""}), "it became the date 2026-02-03");
    const std::string lost = "; spreadsheets keep 15 digits, the others are lost";
    EXPECT_EQ(said_of("1234567890123456"), "it became the number 1234567890123456" + lost);
    EXPECT_EQ(said_of("9.1420100300014E+17"), "it became the number 9.1420100300014E+17" + lost);
    EXPECT_EQ(said_of("0.5", {12, ""}), "it became the number 0.5, which its format shows in another way") << "1/2";
    EXPECT_EQ(said_of("0.1041666", {20, ""}), "it became the number 0.1041666, which its format shows in another way")
        << "2:30";
    EXPECT_EQ(said_of("1234", {3, ""}), "it became the number 1234, which its format shows in another way") << "1,234";
    EXPECT_EQ(said_of("12", {3, ""}), "nothing");
}

TEST(CellReading, PowersAreWrittenOut) {
    EXPECT_EQ(read_as(&column_of("items", "item_id"), CellKind::number, "1.23E+5").text, "123000");
    EXPECT_EQ(read_as(&column_of("items", "value"), CellKind::number, "1.23E+5").text, "1.23E+5") << "no id";
}

TEST(CellReading, CodesAreIdsAndOtherTextsAreNot) {
    EXPECT_EQ(read_as(&column_of("firms", "uscc"), CellKind::number, "914201003000140000").kind, &kinds::id_changed);
    EXPECT_EQ(read_as(&column_of("items", "hs_code"), CellKind::number, "1012100", {164, "00000000"}).text, "01012100");
    EXPECT_EQ(read_as(&column_of("items", "name"), CellKind::number, "46056", {14, ""}).kind, nullptr);
    EXPECT_EQ(read_as(nullptr, CellKind::number, "123", {164, "00000"}).text, "123");
}

TEST(CellReading, TheTypeOfACellCounts) {
    const auto* id = &column_of("items", "item_id");
    EXPECT_EQ(read_as(id, CellKind::text, "0000123", {164, "0000000"}).kind, nullptr);
    EXPECT_EQ(read_as(id, CellKind::boolean, "1").problem.en, "it became the truth value TRUE");
    EXPECT_EQ(read_as(nullptr, CellKind::boolean, "1").text, "1");
    EXPECT_EQ(read_as(id, CellKind::error, "#REF!").kind, &kinds::cell_error);
    const auto formula = read_as(id, CellKind::formula, "A1+1");
    EXPECT_EQ(formula.kind, &kinds::formula_without_value);
    EXPECT_EQ(formula.text, "");
    EXPECT_TRUE(formula.lost);
}

}  // namespace
}  // namespace chegu::formats
