// The glossary: one source for report, page and docs.

#include "page/glossary.h"
#include "analyses/catalogue.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>

#include "schema/table.h"

namespace chegu {
namespace {

TEST(Glossary, EveryTermSaysInBothLanguagesWhatItMeans) {
    std::set<std::string> ids;
    for (const auto& entry : glossary()) {
        EXPECT_TRUE(ids.insert(entry.id).second) << entry.id << " stands twice";
        EXPECT_EQ(entry.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_"), std::string::npos) << entry.id;
        for (const auto* text : {&entry.name.zh, &entry.name.en, &entry.definition.zh, &entry.definition.en})
            EXPECT_FALSE(text->empty()) << entry.id;
        EXPECT_TRUE(entry.definition.zh.ends_with("。")) << entry.id;
        EXPECT_TRUE(entry.definition.en.ends_with(".")) << entry.id;
        EXPECT_EQ(entry.formula.zh.empty(), entry.formula.en.empty()) << entry.id;
    }
    EXPECT_GE(ids.size(), 20U);
}

TEST(Glossary, NamesResultTablesAndColumnsThatExist) {
    for (const auto& entry : glossary()) {
        const auto dot = entry.column.find(".csv ");
        if (dot == std::string::npos || entry.column.starts_with("settings")) continue;
        const auto* table = find_table(result_schema().tables, entry.column.substr(0, dot));
        ASSERT_NE(table, nullptr) << entry.column;
        const auto column = entry.column.substr(dot + 5, entry.column.find(';') - dot - 5);
        EXPECT_NE(table->find(column), nullptr) << entry.column;
    }
}

TEST(Glossary, HeadingsBeginWithACapital) {
    EXPECT_EQ(heading(term("landed_cost"), Language::en), "Landed cost");
    EXPECT_EQ(heading(term("landed_cost"), Language::zh), "到岸成本");
    EXPECT_THROW((void)term("no_such_term"), std::logic_error);
}

TEST(Glossary, PageInDocsIsUpToDate) {
    std::ifstream file(CHEGU_SOURCE_DIR "/docs/glossary.md", std::ios::binary);
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(page, glossary_document()) << "docs/glossary.json has changed: make docs/glossary.md again";
}

}  // namespace
}  // namespace chegu
