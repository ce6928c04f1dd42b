#pragma once
// The cells that the sheets of lists.xlsx have in common.

#include <string>
#include <string_view>
#include <vector>

#include "cluster/cluster.h"
#include "feed/decoded.h"
#include "page/workbook.h"

namespace chegu::lists {

/// Money in the unit that offices count in: 万元 for CNY, else the currency itself.
struct MoneyUnit {
    double size = 1;
    Words name;
};
MoneyUnit money_unit(const Settings& settings);
SheetColumn money_column(const Words& head, const MoneyUnit& unit, double width = 12);

/// The English name of a row; empty where the feed has none, since `words` then repeats the Chinese one.
Cell english_cell(const Words& words);
/// Both languages where they differ: "链主 chain owner".
std::string both(const Words& words);
std::string both(const Text& text);
/// An enumeration's cell in both languages; empty where it is not given.
Cell choice_cell(const DecodedTable& table, std::size_t row, std::string_view column);
Cell number_cell(double value);
Cell date_cell(const DecodedTable& table, std::size_t row, std::string_view column);
/// The names that a list of references points to, in both languages.
std::string names(const DecodedTable& table, std::size_t row, std::string_view column, const DecodedTable& of);
void add_joined(std::string& text, const std::string& more);

/// The last columns of a list whose rows are a table's: source, date, soundness.
void add_provenance(std::vector<SheetColumn>& columns);
void add_provenance(std::vector<Cell>& row, const DecodedTable& table, std::size_t at);

}  // namespace chegu::lists
