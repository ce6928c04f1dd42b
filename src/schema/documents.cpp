#include "schema/documents.h"

#include <fmt/format.h>

#include <cmath>
#include <span>

#include "base/number.h"
#include "schema/document_prose.h"
#include "schema/frictionless.h"
#include "schema/table.h"
#include "schema/vocabulary.h"

namespace chegu {

namespace {

constexpr Text not_given = {"未提供", "not given"};

std::string code(std::string_view text) { return "`" + std::string{text} + "`"; }

std::string words(const Text& text, Language language) { return std::string{text.in(language)}; }

// "0..1", "> 0", "any sign": only what differs from the rule that numbers are not negative.
std::string range(const Column& column, Language language) {
    const bool low = std::isfinite(column.min);
    const bool high = std::isfinite(column.max);
    if (column.min == column.max) return number_text(column.min);
    if (low && high) return number_text(column.min) + ".." + number_text(column.max);
    if (!low) return words({"可为负", "may be negative"}, language);
    if (column.above_min) return "> " + number_text(column.min);
    if (column.min != 0) return "≥ " + number_text(column.min);
    return {};
}

// The pages that a reference links to are tables of the feed: on this page, or on the page named.
std::string type_cell(const Column& column, Language language, std::string_view feed_page) {
    const std::string comma = language == Language::zh ? "，" : ", ";
    std::string cell = words(type_title(column.type), language);
    if (!column.refers_to.empty()) {
        const std::string table{column.refers_to};
        cell += language == Language::zh ? "：" : " to ";
        cell += "[" + table + "](" + std::string{feed_page} + "#" + table + ")";
    }
    if (!column.unit.empty()) cell += comma + words(unit_title(column.unit), language);
    if (column.type == Type::number || column.type == Type::integer)
        if (const auto limits = range(column, language); !limits.empty()) cell += comma + limits;
    return cell;
}

std::string required_cell(const Column& column, Language language) {
    if (!column.required) return {};
    if (column.may_be_empty) return words({"须有列", "column"}, language);
    return words({"必填", "yes"}, language);
}

std::string empty_cell(const Column& column, Language language) {
    if (!column.fallback.empty()) return code(column.fallback);
    if (!column.empty_means.en.empty()) return words(column.empty_means, language);
    return column.may_be_empty ? words(not_given, language) : "";
}

std::string meaning_cell(const Column& column, Language language) {
    const bool zh = language == Language::zh;
    std::string cell = words(column.description, language);
    for (const auto& choice : column.choices) {
        cell += &choice == &column.choices.front() ? (zh ? "：" : ": ") : (zh ? "，" : ", ");
        cell += code(choice.value) + " " + words(choice.title, language);
    }
    return cell;
}

std::string column_table(std::span<const Column> columns, Language language, std::string_view feed_page) {
    std::string page = language == Language::zh ? "| 列 | 名称 | 必填 | 类型 | 空格的含义 | 说明 |\n"
                                                : "| column | title | required | type | empty means | meaning |\n";
    page += "|---|---|---|---|---|---|\n";
    for (const auto& column : columns) {
        const auto cells = {code(column.name),
                            words(column.title, language),
                            required_cell(column, language),
                            type_cell(column, language, feed_page),
                            empty_cell(column, language),
                            meaning_cell(column, language)};
        page += "|";
        for (const auto& cell : cells) page += " " + cell + (cell.empty() ? "|" : " |");
        page += "\n";
    }
    return page + "\n";
}

std::string key_sentence(const TableSchema& table, Language language) {
    const bool zh = language == Language::zh;
    std::string key;
    for (const auto name : table.key) {
        if (!key.empty()) key += zh ? "、" : ", ";
        key += code(name);
    }
    if (table.unique_key) return zh ? "键：" + key + "，不得重复。" : "Key: " + key + ", once each.";
    return zh ? "键：" + key + "，可以有多行。" : "Key: " + key + "; several rows may share it.";
}

std::string heading(const TableSchema& table, std::string_view title, Language language) {
    const bool zh = language == Language::zh;
    const auto stop = zh ? "。" : ". ";
    return "## " + std::string{title} + "\n\n**" + words(table.title, language) + "**" + (table.required ? " *" : "") +
           (zh ? "　" : " — ") + words(table.description, language) + stop + key_sentence(table, language) + "\n\n";
}

std::string contents(std::span<const TableSchema> tables, std::string_view suffix, Language language) {
    std::string page = language == Language::zh ? "| 表 | 名称 | 内容 |\n|---|---|---|\n"
                                                : "| table | title | what it holds |\n|---|---|---|\n";
    for (const auto& table : tables) {
        const std::string title = std::string{table.name} + std::string{suffix};
        std::string anchor = title;
        std::erase(anchor, '.');
        page += fmt::format("| [{}](#{}){} | {} | {} |\n", title, anchor, table.required ? " *" : "",
                            table.title.in(language), table.description.in(language));
    }
    return page + "\n";
}

std::string figure_table(std::span<const Figure> figures, Language language) {
    std::string page = language == Language::zh ? "| 部分 | 数字 | 名称 | 单位 | 说明 |\n"
                                                : "| part | figure | title | unit | meaning |\n";
    page += "|---|---|---|---|---|\n";
    for (const auto& figure : figures)
        page +=
            fmt::format("| {} | {} | {} | {} | {} |\n", code(figure.part), code(figure.name), figure.title.in(language),
                        unit_title(figure.unit).in(language), figure.description.in(language));
    return page + "\n";
}

}  // namespace

std::string feed_document(Language language) {
    const auto shared = provenance_columns();
    std::string page = words(feed_introduction(), language) + "\n" + words(feed_rules(), language) + "\n";
    page += language == Language::zh ? "## 各表\n\n" : "## Tables\n\n";
    page += contents(feed_tables(), "", language);
    page += language == Language::zh ? "## 每张表都可以有的列\n\n" : "## Columns of every table\n\n";
    page += words(provenance_introduction(), language) + "\n" + column_table(shared, language, "");
    for (const auto& table : feed_tables()) {
        page += heading(table, table.name, language);
        page += column_table(std::span{table.columns}.first(table.columns.size() - shared.size()), language, "");
        if (table.name == settings_keys().name)
            page +=
                words(settings_introduction(), language) + "\n" + column_table(settings_keys().columns, language, "");
    }
    page.pop_back();
    return page;
}

std::string results_document(std::span<const TableSchema> tables, std::span<const Figure> figures, Language language) {
    const std::string_view feed_page = language == Language::zh ? "feed.zh-CN.md" : "feed.md";
    std::string page = words(results_introduction(), language) + "\n";
    page += contents(tables, ".csv", language);
    for (const auto& table : tables) {
        page += heading(table, std::string{table.name} + ".csv", language);
        page += column_table(table.columns, language, feed_page);
    }
    page += words(figures_introduction(), language) + "\n" + figure_table(figures, language);
    page.pop_back();
    return page;
}

std::map<std::string, std::string> generated_documents(std::span<const TableSchema> result_tables,
                                                       std::span<const Figure> figures) {
    return {{"feed.md", feed_document(Language::en)},
            {"feed.zh-CN.md", feed_document(Language::zh)},
            {"results.md", results_document(result_tables, figures, Language::en)},
            {"results.zh-CN.md", results_document(result_tables, figures, Language::zh)},
            {"feed.schema.json", frictionless_schema(feed_tables(), settings_keys())}};
}

}  // namespace chegu
