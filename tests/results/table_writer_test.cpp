#include "results/table_writer.h"
#include "analyses/catalogue.h"

#include <gtest/gtest.h>

#include <limits>

#include "base/defuse.h"

namespace chegu {
namespace {

TEST(TableWriter, TextThatASpreadsheetWouldRunIsDefused) {
    TableWriter table(*find_table(result_schema().tables, "unmet"));
    table.number(1).text("=cmd()").number(0.1).end_row();
    table.number(1).text("a,\"b\"").number(2).end_row();
    EXPECT_EQ(table.take(), "period,demand_id,quantity\n1,'=cmd(),0.1\n1,\"a,\"\"b\"\"\",2\n");
}

TEST(TableWriter, WhatIsNotANumberIsBlank) {
    TableWriter table(*find_table(result_schema().tables, "unmet"));
    table.number(1).text("d").number(std::numeric_limits<double>::quiet_NaN()).end_row();
    EXPECT_EQ(table.take(), "period,demand_id,quantity\n1,d,\n");
}

TEST(Defuse, OnlyTheFirstLetterMatters) {
    for (const auto* text : {"=1", "+1", "-1", "@x", "\tx"}) EXPECT_EQ(defused(text), "'" + std::string(text));
    for (const auto* text : {"a=1", "", "'=1", "007"}) EXPECT_EQ(defused(text), text);
}

}  // namespace
}  // namespace chegu
