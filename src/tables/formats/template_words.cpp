#include "tables/formats/template_words.h"

#include "base/number.h"

namespace chegu::formats {
namespace {

/// "process1" of processes: the key's own name without "_id".
std::string example_id(std::string_view table, std::size_t number) {
    std::string_view name = find_table(feed_tables(), table)->key.front();
    if (name.ends_with("_id")) name.remove_suffix(3);
    return std::string(name) + std::to_string(number);
}

/// The how-many-th column it is that names a row of the table, whose own key is the first: a lane leads from site1 to
/// site2, and a firm's parent is another firm.
std::size_t number_of(const Column& column, const TableSchema& table) {
    std::size_t number = 0;
    for (const auto& other : table.columns) {
        const bool same = other.type == Type::id ? table.name == column.refers_to : other.refers_to == column.refers_to;
        if (same) ++number;
        if (other.name == column.name) break;
    }
    return number;
}

std::string fallback_words(const Column& column, Language language) {
    const bool zh = language == Language::zh;
    if (!column.fallback.empty()) return (zh ? "不填：" : "Empty: ") + std::string(column.fallback);
    if (!column.empty_means.in(language).empty())
        return (zh ? "不填：" : "Empty: ") + std::string(column.empty_means.in(language));
    if (column.required && !column.may_be_empty) return zh ? "必填" : "Required";
    return zh ? "可不填" : "Optional";
}

std::string words_of(const Column& column, Language language) {
    const bool zh = language == Language::zh;
    std::string words(column.title.in(language));
    if (!column.description.in(language).empty())
        words += (zh ? "：" : ": ") + std::string(column.description.in(language));
    words += zh ? "。" : ". ";
    if (!column.unit.empty()) words += (zh ? "单位：" : "Unit: ") + std::string(column.unit) + (zh ? "。" : ". ");
    words += fallback_words(column, language) + (zh ? "。" : ".");
    for (const auto& choice : column.choices)
        words += "\n" + std::string(choice.value) + (zh ? "：" : ": ") + std::string(choice.title.in(language));
    return words;
}

}  // namespace

std::vector<std::string> template_help() {
    std::vector<std::string> lines = {
        "怎样填写",
        "每张工作表是一张表，第一行是列名，不要改动；鼠标停在列名上，可看到含义、单位和不填时的默认值。",
        "底色的列名是必填的列。灰色的一行（第一格以 #example 开头）是示例，读取时忽略，可以删去。",
        "编号要填在别的表里也有的编号，可从下拉列表中选。日期写成 2026-03-20，时刻写成 2026-03-20T08:00+08:00。",
        "不用的表留空。填好后运行：chegu check 文件名.xlsx",
        "",
        "How to fill it in",
        "Each sheet is a table. Its first row names the columns: leave it.",
        "Point at a column's name to see its meaning, its unit and what an empty cell means.",
        "Coloured names are required. The grey row, whose first cell begins with #example, is not read.",
        "Ids refer to rows of other sheets: pick them from the list.",
        "Dates are written 2026-03-20, moments 2026-03-20T08:00+08:00.",
        "Leave tables empty that you do not need. Then run: chegu check FILE.xlsx",
        ""};
    for (const auto& table : feed_tables())
        lines.push_back(std::string(table.name) + "  " + std::string(table.title.zh) + "  " +
                        std::string(table.title.en) + (table.required ? "  （必需 / required）" : ""));
    return lines;
}

std::string column_note(const Column& column) {
    return words_of(column, Language::zh) + "\n\n" + words_of(column, Language::en);
}

std::string example_cell(const Column& column, const TableSchema& table) {
    switch (column.type) {
        case Type::id: return example_id(table.name, 1);
        case Type::reference:
        case Type::references: return example_id(column.refers_to, number_of(column, table));
        case Type::enumeration: return std::string(column.choices.front().value);
        case Type::number:
        case Type::integer:
            return column.fallback.empty() ? number_text(column.max < 10 ? column.max : 10)
                                           : std::string(column.fallback);
        case Type::date: return "2026-03-20";
        case Type::month: return "2026-03";
        case Type::moment: return "2026-03-20T08:00+08:00";
        case Type::expression: return "1 = 1";
        case Type::list: return "a; b";
        case Type::text: break;
    }
    return std::string(column.name == "name_en" ? column.title.en : column.title.zh);
}

}  // namespace chegu::formats
