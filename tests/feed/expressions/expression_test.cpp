#include "feed/expressions/expression.h"

#include <gmock/gmock.h>

#include <chrono>
#include <string>

#include "base/number.h"
#include "support/inline_feed.h"
#include "tables/csv_reader.h"

namespace chegu {
namespace {

/// Two firms of the feed with further columns: staff (numbers), note (a text among them) and joined (dates).
const DecodedTable& firms() {
    static const ExampleFeed feed(R"(
        [firms]
        firm_id, name,    role,        staff, joined,     note, Odd name
        F1,      One,     supplier,    1500,  2025-03-01, 5,    x
        007,     "Two""", chain_owner, ,      2026-01-01, many, y
    )");
    return feed.decoded().table("firms");
}

/// The values as text: "1 NULL", or "fault: " and why.
std::string values(std::string_view expression, const DecodedTable& table = firms()) {
    const auto result = evaluate(expression, table);
    if (result.fault) return "fault: " + result.fault->message.en;
    std::string text;
    for (const auto& value : result.values) {
        if (!text.empty()) text += ' ';
        text += !value.given ? "NULL" : value.is_text ? "text" : number_text(value.number);
    }
    return text;
}

TEST(Expression, WhatIsWrongIsSaidInChineseToo) {
    const auto zh = [](std::string_view expression) { return evaluate(expression, firms()).fault->message.zh; };
    EXPECT_EQ(zh("staff ="), "「)」附近有语法错误");
    EXPECT_EQ(zh("staff > 1 2"), "「2」附近有语法错误");
    EXPECT_EQ(zh("abs(1, 2)"), "参数个数不对的函数：abs()");
    EXPECT_EQ(zh("nearby(1)"), "没有函数「nearby」");
    EXPECT_EQ(zh("stuff"), "没有「stuff」这一列");
}

TEST(Expression, IsEvaluatedForEachRow) {
    EXPECT_EQ(values("role = 'supplier'"), "1 0");
    EXPECT_EQ(values("role IN ('supplier', 'carrier') AND name LIKE 'o%'"), "1 0");
    EXPECT_EQ(values("firms.role = 'chain_owner'"), "0 1");
    EXPECT_EQ(values("name"), "text text");
    EXPECT_EQ(values("1"), "1 1");
    EXPECT_EQ(values("\"Odd name\" = 'x'"), "1 0");
    EXPECT_EQ(values("[Odd name] = 'y'"), "0 1");
}

TEST(Expression, AnEmptyCellIsUnknown) {
    EXPECT_EQ(values("staff > 1000"), "1 NULL");
    EXPECT_EQ(values("coalesce(staff, 0) > 1000"), "1 0");
    EXPECT_EQ(values("uscc IS NULL"), "1 1");  // a column of the schema that the file lacks
}

TEST(Expression, NumbersOfColumnsAreNotWhole) {
    EXPECT_EQ(values("staff / 1000"), "1.5 NULL");
    EXPECT_EQ(values("max(staff, 2000) * 2"), "4000 NULL");
}

TEST(Expression, IdsStayText) {
    EXPECT_EQ(values("firm_id = '007'"), "0 1");
    EXPECT_EQ(values("firm_id = '7'"), "0 0");
    EXPECT_EQ(values("joined < '2026-01-01'"), "1 0");
}

TEST(Expression, AFurtherColumnIsNumericOnlyIfAllItsCellsAre) {
    EXPECT_EQ(values("typeof(staff) = 'real'"), "1 0");
    EXPECT_EQ(values("typeof(note) = 'text'"), "1 1");
}

TEST(Expression, ADefaultStandsForAnEmptyCell) {
    const ExampleFeed feed(R"(
        [sites]
        site_id, outages_per_year
        A,
        B,       2
    )");
    EXPECT_EQ(values("outages_per_year + 1", feed.decoded().table("sites")), "1 3");
    EXPECT_EQ(values("recover_days", feed.decoded().table("sites")), "30 30");
}

TEST(Expression, ATableWithoutRowsHasNoValuesButFaults) {
    const ExampleFeed feed("");
    EXPECT_EQ(values("rate > 1", feed.decoded().table("lanes")), "");
    EXPECT_EQ(values("rat > 1", feed.decoded().table("lanes")), "fault: there is no column rat");
    EXPECT_EQ(values("per_month > 1", feed.decoded().table("budgets")), "");  // a table the feed does not have
}

TEST(Expression, AnUnknownColumnIsNamed) {
    EXPECT_EQ(evaluate("stff > 1", firms()).fault->unknown_column, "stff");
    EXPECT_EQ(evaluate("\"stff\" = 'a'", firms()).fault->unknown_column, "stff");  // not a text: quotes name columns
    EXPECT_EQ(evaluate("role = 'a'", firms()).fault, std::nullopt);
    EXPECT_TRUE(evaluate("role = (", firms()).fault->unknown_column.empty());
}

TEST(Expression, TwoColumnsThatDifferOnlyInCaseCannotBeToldApart) {
    const ExampleFeed feed(R"(
        [firms]
        firm_id, Staff, staff
        F1,      1,     2
    )");
    EXPECT_THAT(values("staff > 1", feed.decoded().table("firms")), testing::HasSubstr("differ only in case"));
    EXPECT_EQ(values("firm_id = 'F1'", feed.decoded().table("firms")), "1");
}

TEST(Expression, AQuoteInAColumnsNameDoesNoHarm) {
    const ExampleFeed feed(R"(
        [firms]
        firm_id, "a"") ; DROP TABLE firms--"
        F1,      5
    )");
    EXPECT_EQ(values("\"a\"\") ; DROP TABLE firms--\" + 1", feed.decoded().table("firms")), "6");
}

class RefusedExpression : public testing::TestWithParam<const char*> {};

TEST_P(RefusedExpression, IsAFaultWhateverTheTable) {
    EXPECT_THAT(values(GetParam()), testing::StartsWith("fault: "));
    const ExampleFeed empty("");
    EXPECT_THAT(values(GetParam(), empty.decoded().table("firms")), testing::StartsWith("fault: "));
}

INSTANTIATE_TEST_SUITE_P(
    Expression, RefusedExpression,
    testing::Values("", "  ", "1) UNION SELECT (1", "1) FROM firms, firms AS b, (SELECT 1", "(1)) --", "1 -- all",
                    "1 /* */", "1; DROP TABLE firms", "(SELECT 1)", "EXISTS (SELECT 1)", "(VALUES (1))",
                    "role IN firms", "role IN sqlite_master", "1 IN json_each('[1]')",
                    "1 IN pragma_table_info('firms')", "WITH a AS (SELECT 1) SELECT 1", "max(staff)", "count(*)",
                    "sum(staff)", "min(staff) OVER ()", "max(staff) FILTER (WHERE 1)", "row_number() OVER ()",
                    "random()", "randomblob(9)", "zeroblob(1000000000)", "printf('%.1000000000c', 'x')",
                    "load_extension('x')", "current_time", "date('now')", "datetime('now')", "readfile('x')",
                    "json('{}')", "note -> 'a'", "sqlite_version()", "rowid", "firms.oid", "_rowid_", "\"\x01\"", "?1",
                    ":a", "@a", "$a", "#", "1, 2", "*", "firms.*", "1 AS a", "'open", "\"open", "[open", "1 )(", "((1)",
                    "RAISE(ABORT, 'x')", "staff MATCH 'a'", "staff REGEXP 'a'", "PRAGMA user_version", "1 ORDER BY 1",
                    "1 LIMIT 1", "1 WHERE 0", "x'00' IS 1 FROM", "\xff", "staf", "abs()", "1e999 * 1 1"));

TEST(Expression, WhatIsNotFiniteIsAFault) {
    EXPECT_EQ(values("1e308 * staff"), "fault: its result is not finite");
    EXPECT_EQ(values("staff / 0"), "NULL NULL");
}

TEST(Expression, ATooLongCellIsAFaultWhereItsColumnIsUsed) {
    const auto text = "[firms]\nfirm_id,note\nF1," + std::string(20'000, 'x');
    const ExampleFeed feed(text);
    EXPECT_EQ(values("firm_id = 'F1'", feed.decoded().table("firms")), "1");
    EXPECT_EQ(values("note = 'x'", feed.decoded().table("firms")), "fault: row 2 has a cell longer than 16 KiB");
}

TEST(Expression, LengthAndDepthAreLimited) {
    EXPECT_EQ(values(std::string(5000, '1')), "fault: it is longer than 4 KiB");
    EXPECT_THAT(values(std::string(2000, '(') + "1" + std::string(2000, ')')), testing::StartsWith("fault: "));
    EXPECT_THAT(values(std::string(2000, '~') + "1"), testing::StartsWith("fault: "));
}

// The longest search that the limits allow: 'aaa…' for 'aaa…b' in each row. It must end soon.
TEST(Expression, NoExpressionRunsForLong) {
    const auto text = "[firms]\nfirm_id,note\nF1," + std::string(16'000, 'a');
    const ExampleFeed feed(text);
    std::string pattern = "'";
    for (int i = 0; i < 95; ++i) pattern += "%a";
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(values("instr(note, substr(note, 8000) || 'b')", feed.decoded().table("firms")), "0");
    EXPECT_EQ(values("note LIKE " + pattern + "b'", feed.decoded().table("firms")), "0");
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

}  // namespace
}  // namespace chegu
