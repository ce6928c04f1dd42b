#include "tables/column_letters.h"

#include <gtest/gtest.h>

namespace chegu {
namespace {

TEST(ColumnLetters, AreThoseOfASpreadsheet) {
    const std::pair<std::size_t, const char*> known[] = {{0, "A"},   {25, "Z"},   {26, "AA"},   {51, "AZ"},
                                                         {52, "BA"}, {701, "ZZ"}, {702, "AAA"}, {16383, "XFD"}};
    for (const auto& [column, letters] : known) {
        EXPECT_EQ(column_letters(column), letters);
        EXPECT_EQ(column_of_letters(letters), column);
    }
}

}  // namespace
}  // namespace chegu
