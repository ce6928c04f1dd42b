// Databases as others make them: everything in a column reads as PostgreSQL itself writes it.

#include <gtest/gtest.h>

#include "support/inline_feed.h"
#include "support/postgres_server.h"
#include "tables/formats/place.h"
#include "tables/read.h"

namespace chegu {
namespace {

/// A table's header and rows, cells joined by |.
std::string lines_of(const RawFeed& feed, std::string_view name) {
    const auto* table = feed.find(name);
    if (table == nullptr) return "none";
    std::string lines;
    for (const auto& column : table->header) lines += (lines.empty() ? "" : "|") + column;
    for (std::size_t r = 0; r < table->rows(); ++r) {
        lines += "\n";
        for (std::size_t c = 0; c < table->header.size(); ++c)
            lines += (c == 0 ? "" : "|") + std::string(table->cell(r, c));
    }
    return lines;
}

class Postgres : public testing::Test {
   protected:
    void SetUp() override {
        if (!PostgresServer::installed()) GTEST_SKIP() << "PostgreSQL is not installed";
        server_ = std::make_unique<PostgresServer>();
        (void)server_->ask("CREATE SCHEMA s");
    }
    /// After these statements.
    RawFeed read(const std::string& sql) {
        (void)server_->ask("SET search_path = s; " + sql);
        Notices notices;
        auto feed = read_feed(server_->url("s"), notices);
        EXPECT_EQ(notice_lines(notices), "");
        return feed;
    }
    std::unique_ptr<PostgresServer> server_;
};

TEST_F(Postgres, DatesAndMomentsAreTexts) {
    EXPECT_EQ(
        lines_of(read("CREATE TABLE t (n int PRIMARY KEY, d date, z timestamptz, l timestamp); INSERT INTO t VALUES "
                      "(1, '2026-03-20', '2026-03-20 08:00+08', '2026-03-20 08:00'), "
                      "(2, 'infinity', '-infinity', '2026-03-20 08:00:30'), "
                      "(3, '0044-03-15 BC', '2026-03-20 08:00:00.250+08', '2026-03-20 08:00:10.5'), "
                      "(4, '12026-03-20', '0044-03-15 00:00+00 BC', NULL)"),
                 "t"),
        "n|d|z|l\n"
        "1|2026-03-20|2026-03-20T00:00+00:00|2026-03-20T08:00\n"
        "2|infinity|-infinity|2026-03-20T08:00:30\n"
        "3|0044-03-15 BC|2026-03-20T00:00:00.25+00:00|2026-03-20T08:00:10.5\n"
        "4|12026-03-20|0044-03-15 00:00:00+00 BC|");
}

TEST_F(Postgres, NumbersKeepTheirDigits) {
    EXPECT_EQ(
        lines_of(read("CREATE TABLE t (id numeric PRIMARY KEY, price numeric(10,2), d float8, f float4, b bool, "
                      "i int8); INSERT INTO t VALUES (1234567890123456789, 1.5, 0.1, 0.1, true, 9007199254740993), "
                      "(12345678901234567890.5, NULL, 1e20, 'NaN', false, -1)"),
                 "t"),
        "id|price|d|f|b|i\n"
        "1234567890123456789|1.50|0.1|0.1|1|9007199254740993\n"
        "12345678901234567890.5||1e+20|NaN|0|-1");
}

TEST_F(Postgres, OtherTypesAreTheTextsOfPostgres) {
    EXPECT_EQ(
        lines_of(read("CREATE DOMAIN share AS float8; CREATE TYPE colour AS ENUM ('red'); CREATE TABLE t (a text[], "
                      "i interval, u uuid, j jsonb, y bytea, e colour, s share, v varchar(9)); INSERT INTO t VALUES "
                      "('{a,NULL,\\\"b c\\\"}', '1 day 2 hours', '00000000-0000-0000-0000-000000000001', "
                      "'{\\\"k\\\": 1}', decode('ab', 'hex'), 'red', 0.10, 'x')"),
                 "t"),
        "a|i|u|j|y|e|s|v\n"
        "{a,NULL,\"b c\"}|1 day 02:00:00|00000000-0000-0000-0000-000000000001|{\"k\": 1}|\\xab|red|0.1|x");
}

TEST_F(Postgres, ViewsAreTablesToo) {
    const auto feed = read(
        "CREATE TABLE t (fid int PRIMARY KEY, a text); INSERT INTO t VALUES (2, 'y'), (1, 'z'); CREATE "
        "VIEW v AS SELECT * FROM t; CREATE MATERIALIZED VIEW m AS SELECT a FROM t; CREATE TABLE p (k "
        "int) PARTITION BY LIST (k); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); INSERT INTO p "
        "VALUES (1)");
    EXPECT_EQ(lines_of(feed, "t"), "a\nz\ny");
    EXPECT_EQ(lines_of(feed, "v"), "a\nz\ny") << "by the number that is no column";
    EXPECT_EQ(lines_of(feed, "m"), "a\ny\nz");
    EXPECT_EQ(lines_of(feed, "p"), "k\n1");
    EXPECT_EQ(lines_of(feed, "p1"), "none");
}

TEST_F(Postgres, RowsComeInTheOrderOfAKeyElseOfAllColumns) {
    const auto feed = read(
        "CREATE TABLE keyed (v int, k text PRIMARY KEY); INSERT INTO keyed VALUES (1, 'b'), (2, 'a'), "
        "(3, 'B'); CREATE TABLE numbered (id int PRIMARY KEY, v text); INSERT INTO numbered VALUES "
        "(10, 'x'), (9, 'y'); CREATE TABLE bare (a text, n int); INSERT INTO bare VALUES ('b', 10), "
        "('b', 9), ('a', 11); CREATE TABLE two (fid text, chegu_fid int PRIMARY KEY); INSERT INTO "
        "two VALUES ('x', 2), ('y', 1)");
    EXPECT_EQ(lines_of(feed, "keyed"), "v|k\n3|B\n2|a\n1|b");
    EXPECT_EQ(lines_of(feed, "numbered"), "id|v\n9|y\n10|x");
    EXPECT_EQ(lines_of(feed, "bare"), "a|n\na|11\nb|9\nb|10");
    EXPECT_EQ(lines_of(feed, "two"), "fid\ny\nx");
}

TEST_F(Postgres, TheShorterSchemeIsTheSame) {
    (void)read("CREATE TABLE t (a text); INSERT INTO t VALUES ('x')");
    auto url = server_->url("s");
    url.replace(0, url.find(':'), "postgres");
    Notices notices;
    EXPECT_EQ(lines_of(read_feed(url, notices), "t"), "a\nx");
}

}  // namespace
}  // namespace chegu
