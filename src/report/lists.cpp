#include "report/lists.h"

#include <fmt/format.h>

#include "base/number.h"
#include "base/version.h"
#include "page/lists_sheets.h"
#include "page/words.h"

namespace chegu {
namespace lists {

MoneyUnit money_unit(const Settings& settings) {
    if (settings.currency == "CNY") return {1e4, {"万元", "CNY 10,000"}};
    return {1, {settings.currency, settings.currency}};
}

SheetColumn money_column(const Words& head, const MoneyUnit& unit, double width) {
    return {{fmt::format("{}（{}）", head.zh, unit.name.zh), fmt::format("{} ({})", head.en, unit.name.en)},
            Shown::money,
            width};
}

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

namespace {

/// What the workbook is of, and what each sheet holds.
Sheet cover(const ListsInput& input, const std::vector<Sheet>& sheets) {
    const auto& settings = input.report.cluster.settings;
    Sheet sheet{"说明",
                {"本工作簿的说明", "What this workbook is"},
                {{{"项", "Item"}, Shown::text, 22}, {{"内容", "Content"}, Shown::text, 60}},
                {},
                false};
    const auto row = [&](const Words& label, Cell value) { sheet.rows.push_back({both(label), std::move(value)}); };
    row({"名称", "Name"}, both(settings.name));
    row({"数据集", "Feed"}, input.report.feed.name);
    row({"数据指纹", "Feed hash"}, input.report.feed.hash);
    row({"计划起始日", "Plan starts"}, date_text(settings.plan_start));
    row({"程序", "Program"}, "Chegu " + std::string{version});
    row({"金额单位", "Money"}, both(money_unit(settings).name));
    for (const auto& of : sheets) {
        const auto rows = count_words(of.rows.size());
        row({of.name, of.name},
            both(Words{fmt::format("{} 行：{}", rows.zh, of.title.zh),
                       fmt::format("{} {}: {}", rows.en, of.rows.size() == 1 ? "row" : "rows", of.title.en)}));
    }
    row({"空格", "Blank cells"},
        both(Words{"数据集没有给出，或不适用", "not given in the feed, or without meaning there"}));
    return sheet;
}

}  // namespace
}  // namespace lists

std::vector<Sheet> planning_lists(const ListsInput& input) {
    std::vector<Sheet> sheets{lists::firms(input), lists::items(input), lists::weak_links(input),
                              lists::projects(input), lists::policies(input)};
    sheets.insert(sheets.begin(), lists::cover(input, sheets));
    return sheets;
}

std::string lists_xlsx(const ListsInput& input) {
    const auto& settings = input.report.cluster.settings;
    return workbook_bytes(planning_lists(input), {lists::both(settings.name) + " 五清单",
                                                  "Chegu " + std::string{version}, settings.plan_start});
}

}  // namespace chegu
