#pragma once
// The single lists of lists.xlsx. Private to src/report.

#include "cluster/rows.h"
#include "report/lists.h"

namespace chegu::lists {

/// Money in the unit that offices count in: 万元 for CNY, else the currency itself.
struct MoneyUnit {
    double size = 1;
    Words name;
};
MoneyUnit money_unit(const Settings& settings);
SheetColumn money_column(const Words& head, const MoneyUnit& unit, double width = 12);

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

Sheet firms(const ListsInput& input);
Sheet items(const ListsInput& input);
Sheet weak_links(const ListsInput& input);
Sheet projects(const ListsInput& input);
Sheet policies(const ListsInput& input);

}  // namespace chegu::lists
