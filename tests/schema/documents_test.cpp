// The generated pages of docs/.

#include "schema/documents.h"
#include "analyses/catalogue.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "schema/table.h"
#include "schema/vocabulary.h"

namespace chegu {
namespace {

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The part of a page under "## title", up to the next such heading.
std::string section(const std::string& page, const std::string& title) {
    const auto from = page.find("\n## " + title + "\n");
    if (from == std::string::npos) return {};
    const auto to = page.find("\n## ", from + 1);
    return page.substr(from, to == std::string::npos ? to : to - from);
}

// The row of a column: its name, title and description stand in it.
bool describes(const std::string& text, const Column& column, Language language) {
    const auto row =
        text.find("\n| `" + std::string{column.name} + "` | " + std::string{column.title.in(language)} + " |");
    if (row == std::string::npos) return false;
    return text.substr(row, text.find('\n', row + 1) - row).find(column.description.in(language)) != std::string::npos;
}

class DocumentIn : public testing::TestWithParam<Language> {};
INSTANTIATE_TEST_SUITE_P(Documents, DocumentIn, testing::Values(Language::zh, Language::en));

TEST_P(DocumentIn, FeedPageDescribesEveryColumn) {
    const auto page = feed_document(GetParam());
    const auto provenance = provenance_columns();
    for (const auto& table : feed_tables()) {
        const auto text = section(page, std::string{table.name});
        EXPECT_NE(text.find(table.description.in(GetParam())), std::string::npos) << table.name;
        for (const auto& column : std::span{table.columns}.first(table.columns.size() - provenance.size()))
            EXPECT_TRUE(describes(text, column, GetParam())) << table.name << "." << column.name;
    }
    for (const auto& column : provenance) EXPECT_TRUE(describes(page, column, GetParam())) << column.name;
    const auto settings = section(page, "settings");
    for (const auto& key : settings_keys().columns) EXPECT_TRUE(describes(settings, key, GetParam())) << key.name;
}

TEST_P(DocumentIn, ResultsPageDescribesEveryColumn) {
    const auto page = results_document(result_schema().tables, result_schema().figures, GetParam());
    for (const auto& table : result_schema().tables) {
        const auto text = section(page, std::string{table.name} + ".csv");
        for (const auto& column : table.columns)
            EXPECT_TRUE(describes(text, column, GetParam())) << table.name << "." << column.name;
    }
}

TEST_P(DocumentIn, ResultsPageDescribesEveryFigure) {
    const auto page = results_document(result_schema().tables, result_schema().figures, GetParam());
    const auto text = section(page, GetParam() == Language::zh ? "数字" : "Figures");
    for (const auto& figure : result_schema().figures) {
        const auto row =
            fmt::format("\n| `{}` | `{}` | {} | {} | {} |\n", figure.part, figure.name, figure.title.in(GetParam()),
                        unit_title(figure.unit).in(GetParam()), figure.description.in(GetParam()));
        EXPECT_NE(text.find(row), std::string::npos) << row;
    }
}

TEST(Documents, ARowSaysWhatTheSchemaSays) {
    EXPECT_NE(feed_document(Language::en)
                  .find("| `recover_days` | Days to recover | | number, days, > 0 | `30` | Days until the site is back "
                        "after a stop |"),
              std::string::npos);
    EXPECT_NE(feed_document(Language::zh)
                  .find("| `capacity_per_day` | 日产能 | 须有列 | 数，单位/天 | 不限 | 每天最多生产多少单位 |"),
              std::string::npos);
}

TEST(Documents, CommittedPagesAreThoseOfTheSchema) {
    for (const auto& [name, content] : generated_documents(result_schema().tables, result_schema().figures))
        EXPECT_TRUE(read(CHEGU_SOURCE_DIR "/docs/" + name) == content)
            << "docs/" << name << " is not what the schema says; write it anew: build/chegu docs docs";
}

}  // namespace
}  // namespace chegu
