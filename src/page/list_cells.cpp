#include "page/list_cells.h"

#include <fmt/format.h>

#include <cmath>

#include "cluster/rows.h"
#include "page/words.h"

namespace chegu::lists {

MoneyUnit money_unit(const Settings& settings) {
    if (settings.currency == "CNY") return {1e4, {"万元", "CNY 10,000"}};
    return {1, {settings.currency, settings.currency}};
}

SheetColumn money_column(const Words& head, const MoneyUnit& unit, double width) {
    return {{fmt::format("{}（{}）", head.zh, unit.name.zh), fmt::format("{} ({})", head.en, unit.name.en)},
            Shown::money,
            width};
}

Cell english_cell(const Words& words) { return words.en == words.zh ? Cell{} : Cell{words.en}; }

std::string both(const Words& words) { return words.zh == words.en ? words.zh : words.zh + " " + words.en; }
std::string both(const Text& text) { return both(Words{std::string{text.zh}, std::string{text.en}}); }

Cell choice_cell(const DecodedTable& table, std::size_t row, std::string_view column) {
    constexpr std::uint8_t not_given = 255;
    const auto& of = table.column(column);
    const auto choice = of.choices[row];
    if (choice == not_given) return {};
    return both(of.schema->choices[choice].title);
}

Cell number_cell(double value) { return std::isfinite(value) ? Cell{value} : Cell{}; }

Cell date_cell(const DecodedTable& table, std::size_t row, std::string_view column) {
    const auto& of = table.column(column);
    if (of.given.empty() || !of.given[row]) return {};
    return of.dates[row];
}

void add_joined(std::string& text, const std::string& more) {
    if (more.empty()) return;
    if (!text.empty()) text += "；";
    text += more;
}

std::string names(const DecodedTable& table, std::size_t row, std::string_view column, const DecodedTable& of) {
    std::string text;
    for (const auto reference : table.column(column).reference_lists[row])
        if (reference != no_row) add_joined(text, both(Rows(of).name(reference)));
    return text;
}

void add_provenance(std::vector<SheetColumn>& columns) {
    columns.push_back({{"资料来源", "Source"}, Shown::text, 14});
    columns.push_back({{"数据日期", "As of"}, Shown::day, 12});
    columns.push_back({{"可信度", "How sound"}, Shown::text, 11});
}

void add_provenance(std::vector<Cell>& row, const DecodedTable& table, std::size_t at) {
    row.push_back(cell_or_none(std::string(table.text(at, "source"))));
    row.push_back(date_cell(table, at, "as_of"));
    row.push_back(both(confidence_word(Rows(table).evidence(at).confidence)));
}

}  // namespace chegu::lists
