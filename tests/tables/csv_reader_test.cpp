#include "tables/csv_reader.h"

#include <gmock/gmock.h>

#include <string>
#include <string_view>

#include "support/inline_feed.h"
#include "tables/csv_encoding.h"

namespace chegu {
namespace {

using namespace std::string_literals;

struct Read {
    std::string table;    // "header|header / row: cell|cell / ..."
    std::string notices;  // as notice_lines()
};

Read read(std::string bytes, const std::string& of = "t") {
    Notices notices;
    const auto table = read_csv(of, of + ".csv", std::move(bytes), notices);
    EXPECT_EQ(table.cells.size(), table.header.size() * table.rows());
    Read result;
    for (const auto& name : table.header) result.table += (result.table.empty() ? "" : "|") + name;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        result.table += " / " + std::to_string(table.row_numbers[row]) + ": ";
        for (std::size_t column = 0; column < table.header.size(); ++column)
            result.table.append(column == 0 ? "" : "|").append(table.cell(row, column));
    }
    result.notices = notice_lines(notices);
    return result;
}

TEST(CsvReader, ReadsRowsAndNumbersThemAsAnEditorDoes) {
    const auto result = read("a,b\n1,2\n3,\n");
    EXPECT_EQ(result.table, "a|b / 2: 1|2 / 3: 3|");
    EXPECT_EQ(result.notices, "");
}

TEST(CsvReader, TheLastLineNeedsNoEnd) { EXPECT_EQ(read("a,b\n1,2").table, "a|b / 2: 1|2"); }

TEST(CsvReader, LinesMayEndInCrLf) { EXPECT_EQ(read("a,b\r\n1,2\r\n").table, "a|b / 2: 1|2"); }

TEST(CsvReader, AByteOrderMarkIsAllowed) {
    EXPECT_EQ(read("\xEF\xBB\xBF"
                   "a\n1\n")
                  .table,
              "a / 2: 1");
}

TEST(CsvReader, ASecondByteOrderMarkIsRefused) {
    // Found by the fuzzer: written again without the first mark, the file would have read back differently.
    EXPECT_EQ(read("\xEF\xBB\xBF\xEF\xBB\xBF"
                   "a\n1\n")
                  .notices,
              "invalid_csv t 1\n");
    EXPECT_EQ(read("\"\xEF\xBB\xBF"
                   "a\"\n1\n")
                  .notices,
              "invalid_csv t 1\n");
}

TEST(CsvReader, TrimsNothing) { EXPECT_EQ(read("a,b\n 1 ,\t\n").table, "a|b / 2:  1 |\t"); }

TEST(CsvReader, QuotedCellsHoldCommasQuotesAndLines) {
    // The cell of line 2 ends in line 3, so the next row is in line 4.
    const auto result = read("a,b\n\"x, \"\"y\"\"\nz\",1\n\"\",\"\"\"\"\n");
    EXPECT_EQ(result.table, "a|b / 2: x, \"y\"\nz|1 / 4: |\"");
    EXPECT_EQ(result.notices, "");
}

TEST(CsvReader, AHeaderAloneIsAnEmptyTable) { EXPECT_EQ(read("a,b\n").table, "a|b"); }

TEST(CsvReader, ARowOfTheWrongLengthIsLeftOut) {
    const auto result = read("a,b\n1\n1,2,3\n\n4,5\n");
    EXPECT_EQ(result.table, "a|b / 5: 4|5");
    EXPECT_EQ(result.notices, "wrong_cell_count t 2 1\nwrong_cell_count t 3 1,2\nwrong_cell_count t 4\n");
}

TEST(CsvReader, RowsWithoutTextAreSkippedWithOneWarning) {
    // Rows of commas, of too few or too many of them, of empty quotes, and blank lines.
    const auto of_items = [](std::string bytes) { return read(std::move(bytes), "items"); };
    const auto result = of_items("item_id,name\r\n1,2\r\n,\r\n,,,\r\n\r\n\"\",\"\"\r\n3,4\r\n\r\n\r\n");
    EXPECT_EQ(result.table, "item_id|name / 2: 1|2 / 7: 3|4");
    EXPECT_EQ(result.notices, "empty_rows items 3\n");
    EXPECT_EQ(of_items("item_id,name\n ,\n").notices, "") << "a blank is a text";
    EXPECT_EQ(of_items("item_id,name\n,,,x\n").notices, "wrong_cell_count items 2 ,\n");
    EXPECT_EQ(of_items("item_id\n\"\"\n\n1\n").table, "item_id / 2:  / 4: 1")
        << "the way to write an empty cell of one column";
}

TEST(CsvReader, ATableOfOnesOwnKeepsItsRowsOfCommas) {
    const auto result = read("a,b\n,\n1,2\n\n\r\n");
    EXPECT_EQ(result.table, "a|b / 2: | / 3: 1|2");
    EXPECT_EQ(result.notices, "empty_rows t 4\n") << "blank lines at its end are none";
}

TEST(CsvReader, TheEmptyRowsAreCounted) {
    Notices notices;
    read_csv("items", "items.csv", "item_id,b\n,\n1,2\n\n", notices);
    EXPECT_EQ(sentence(notices.by_code().at("empty_rows").samples.at(0), Language::en),
              "Rows that hold nothing were skipped: 2 in all, the first is row 2.");
}

TEST(CsvReader, OfARowThatIsLeftOutTheIdIsKnown) {
    Notices notices;
    const auto table = read_csv(
        "firms", "firms.csv", "name,firm_id,role\nn,F,a,b\nn,G\nn\xFF,H,r\n5\" pipe,I,r\nn,J,\"r\" \nn,K,r\n", notices);
    EXPECT_EQ(table.told.ids, (std::set<std::string, std::less<>>{"F", "G", "H", "J"}))
        << "reading of the row of I ends before its id";
}

TEST(CsvReader, AnotherLayoutIsOneNotice) {
    Notices notices;
    const auto table = read_csv("items", "items.csv", "\xEF\xBB\xBFitem_id;name\nx;a\ny;b,c\nz\n", notices);
    EXPECT_TRUE(table.header.empty());
    EXPECT_EQ(notice_lines(notices), "wrong_separator items 1\n");
}

TEST(CsvReader, AColumnWithoutANameIsCalledByItsLetter) {
    Notices notices;
    read_csv("t", "t.csv", "a,,b,\n1,2,3,4\n", notices);
    std::string said;
    for (const auto& notice : notices.by_code().at("unnamed_column").samples) said += sentence(notice, Language::en);
    EXPECT_EQ(said, "Column B has no name.Column D has no name.");
}

TEST(CsvReader, TheNoticeSaysHowManyCellsWereFoundAndExpected) {
    Notices notices;
    read_csv("t", "t.csv", "a,b\n1,2,3\n", notices);
    const auto& notice = notices.by_code().at("wrong_cell_count").samples.at(0);
    EXPECT_EQ(sentence(notice, Language::en), "The row has 3 cells, the header has 2.");
}

TEST(CsvReader, AQuoteWithinACellIsRefused) {
    const auto result = read("a,b\n5\" pipe,1\n\"x\"y,1\n\"x\" ,1\n3,4\n");
    EXPECT_EQ(result.table, "a|b / 5: 3|4");
    EXPECT_EQ(result.notices, "stray_quote t 2 5\nstray_quote t 3 x\nstray_quote t 4 x\n");
}

TEST(CsvReader, AfterAnOpenQuoteReadingGoesOnAtTheNextLine) {
    const auto result = read("a,b\n1,\"open\n3,4\n5,\"6\"\"\"\n");
    // The quote of line 2 pairs with the one of line 4, where `6` follows: that is a stray quote, and line 4 is lost
    // with it.
    EXPECT_EQ(result.table, "a|b");
    EXPECT_EQ(result.notices, "stray_quote t 2 open 3,4 5,\n");

    const auto open = read("a,b\n1,\"open\n3,4\n5,6\n");
    EXPECT_EQ(open.table, "a|b / 3: 3|4 / 4: 5|6");
    EXPECT_EQ(open.notices, "unclosed_quote t 2 open \n");
}

TEST(CsvReader, ACarriageReturnAloneIsRefused) {
    EXPECT_EQ(read("a,b\n1,2\r3,4\n5,6\n").notices, "invalid_csv t 2 2\n");
    EXPECT_EQ(read("a\r1\r2\r").notices, "invalid_csv t 1 a\n");  // line ends of another age
    EXPECT_EQ(read("a\n\"1\"\r").notices, "invalid_csv t 2 1\n");
    EXPECT_EQ(read("a\n\"1\r2\"\n").table, "a / 2: 1\r2");  // but in quotes it is a character like others
}

TEST(CsvReader, NulIsRefusedAndDoesNotEndACell) {
    const auto result = read("a,b\nx\0y,1\n2,3\n"s);
    EXPECT_EQ(result.table, "a|b / 3: 2|3");
    EXPECT_EQ(result.notices, "nul_byte t 2 x�y\n");
}

TEST(CsvReader, BytesThatAreNotUtf8AreRefusedRowByRow) {
    const auto result = read("a,b\n武汉,1\nx\xFFy,2\n3,4\n");
    EXPECT_EQ(result.table, "a|b / 2: 武汉|1 / 4: 3|4");
    EXPECT_EQ(result.notices, "not_utf8 t 3 x�y\n");
}

TEST(CsvReader, GB18030IsRecognised) {
    const auto result = read("a\n\xCE\xE4\xBA\xBA\n");  // 武汉
    EXPECT_EQ(result.table, "");
    EXPECT_EQ(result.notices, "wrong_encoding t 0\n");
    EXPECT_EQ(recognised_encoding("a\n\xCE\xE4\xBA\xBA\n"), "GB18030");
    EXPECT_EQ(recognised_encoding("\x81\x30\x81\x30\xCE\xE4"), "GB18030");  // with a character of four bytes
    EXPECT_EQ(recognised_encoding("a\xFF"), "");
    EXPECT_EQ(recognised_encoding("caf\xE9 creme"), "");  // Latin-1
}

TEST(CsvReader, UTF16IsRecognised) {
    EXPECT_EQ(read("\xFF\xFE"
                   "a\0\n\0"s)
                  .notices,
              "wrong_encoding t 0\n");
    EXPECT_EQ(read("\xFE\xFF\0a\0\n"s).notices, "wrong_encoding t 0\n");
    EXPECT_EQ(read("a\0,\0b\0\n\0001\0,\0002\0\n\0"s).notices, "wrong_encoding t 0\n");  // without a mark
}

TEST(CsvReader, AnEmptyFileIsNotAnEmptyTable) {
    EXPECT_EQ(read("").notices, "empty_file t 1\n");
    EXPECT_EQ(read("\xEF\xBB\xBF").notices, "empty_file t 1\n");
    EXPECT_EQ(read("\r\n\n").notices, "empty_file t 1\n");
}

TEST(CsvReader, ColumnsNeedNamesOfTheirOwn) {
    EXPECT_EQ(read("a,b,a,a,b\n").notices, "repeated_column t 1 a\nrepeated_column t 1 b\n");
    EXPECT_EQ(read("a,,\n").notices, "unnamed_column t 1\nunnamed_column t 1\n");
    EXPECT_EQ(read("a,\"b\nc\n").notices, "unclosed_quote t 1 b \n");
}

TEST(CsvReader, LimitsHoldHostileFiles) {
    EXPECT_EQ(read(std::string(4095, ',') + "a\n").notices.substr(0, 14), "unnamed_column");
    EXPECT_EQ(read(std::string(4096, ',') + "a\n").notices, "too_many_columns t 1\n");
    const std::string mib(1U << 20U, 'x');
    EXPECT_EQ(read("a\n" + mib + "\n").notices, "");
    EXPECT_EQ(read("a\n" + mib + "x\n").notices.substr(0, 13), "cell_too_long");
    EXPECT_EQ(read("a\n\"" + mib + "x\"\n2\n").table, "a / 3: 2");
}

TEST(CsvReader, KeepsItsCellsWhenMovedAndCopied) {
    Notices notices;
    auto table = read_csv("t", "t.csv", "a\nx\n", notices);
    const TextTable copy = table;
    const TextTable moved = std::move(table);
    table = TextTable{};
    EXPECT_EQ(copy.cell(0, 0), "x");
    EXPECT_EQ(moved.cell(0, 0), "x");
}

}  // namespace
}  // namespace chegu
