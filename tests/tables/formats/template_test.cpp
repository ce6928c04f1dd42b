// The template as it comes, and filled in.

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "base/failure.h"
#include "schema/table.h"
#include "support/inline_feed.h"
#include "support/program.h"
#include "support/zip_file.h"
#include "tables/formats/archive.h"
#include "tables/formats/template_words.h"
#include "tables/read.h"
#include "tables/write.h"

namespace chegu {
namespace {

class Template : public ::testing::Test {
   protected:
    Template() { write_template(file()); }
    [[nodiscard]] std::string file() const { return (scratch_ / "t.xlsx").string(); }
    [[nodiscard]] const ScratchFolder& scratch() const { return scratch_; }

    /// The parts of the workbook.
    [[nodiscard]] std::map<std::string, std::string> parts() const {
        std::map<std::string, std::string> all;
        formats::each_entry(file(), [&](std::string_view name) -> formats::EntryBytes {
            return [&part = all[std::string(name)]](std::string_view bytes) { part += bytes; };
        });
        return all;
    }
    /// The part of the sheet of this table: help comes first, then the tables in the schema's order.
    static std::string sheet_of(std::string_view table) {
        std::size_t number = 2;
        for (const auto& schema : feed_tables()) {
            if (schema.name == table) break;
            ++number;
        }
        return "xl/worksheets/sheet" + std::to_string(number) + ".xml";
    }
    /// Types texts into a sheet, from this row on, as a spreadsheet would save them.
    static void type_in(std::map<std::string, std::string>& parts, std::string_view table, int row,
                        const std::vector<std::vector<std::string>>& rows) {
        std::string xml;
        for (const auto& cells : rows) {
            const auto number = std::to_string(row++);
            xml += R"(<row r=")" + number + R"(">)";
            for (std::size_t c = 0; c < cells.size(); ++c)
                if (!cells[c].empty()) xml += text_cell(std::string(1, static_cast<char>('A' + c)) + number, cells[c]);
            xml += "</row>";
        }
        auto& sheet = parts[sheet_of(table)];
        sheet.insert(sheet.find("</sheetData>"), xml);
    }
    [[nodiscard]] RawFeed saved(const std::map<std::string, std::string>& parts, Notices& notices) const {
        std::vector<ZipEntry> entries;
        for (const auto& [name, bytes] : parts) entries.push_back({name, bytes, ""});
        write_zip(scratch_ / "filled.xlsx", entries);
        return read_feed((scratch_ / "filled.xlsx").string(), notices);
    }

   private:
    ScratchFolder scratch_;
};

TEST_F(Template, ItsExamplesAreIdsAsPeopleWouldChooseThem) {
    std::string texts;
    for (const auto& [name, part] : parts()) texts += part;
    for (const auto* id : {"#example process1", "#example policy1", "#example lane1"})
        EXPECT_NE(texts.find(std::string(id) + "<"), std::string::npos) << id;
    for (const auto* id : {"processe1", "policie1", "bom1"}) EXPECT_EQ(texts.find(id), std::string::npos) << id;
}

TEST_F(Template, NoExampleLeadsFromAPlaceToItself) {
    for (const auto& schema : feed_tables()) {
        std::set<std::string> named;
        for (const auto& column : schema.columns) {
            if (column.type != Type::id && column.type != Type::reference) continue;
            const auto id = formats::example_cell(column, schema);
            EXPECT_TRUE(named.insert(id).second) << schema.name << " " << column.name << " " << id;
        }
    }
}

TEST_F(Template, HasEveryTableAndColumnAndNoData) {
    Notices notices;
    const auto feed = read_feed(file(), notices);
    EXPECT_EQ(notice_lines(notices), "");
    ASSERT_EQ(feed.tables.size(), feed_tables().size());
    for (const auto& schema : feed_tables()) {
        const auto* table = feed.find(schema.name);
        ASSERT_NE(table, nullptr) << schema.name;
        ASSERT_EQ(table->header.size(), schema.columns.size());
        for (std::size_t c = 0; c < schema.columns.size(); ++c) EXPECT_EQ(table->header[c], schema.columns[c].name);
        EXPECT_EQ(table->rows(), schema.name == "settings" ? settings_keys().columns.size() : 0U) << schema.name;
    }
}

TEST_F(Template, FilledInItReadsBack) {
    auto all = parts();
    type_in(all, "regions", 3, {{"007", "", "武汉"}, {"R2", "007", "沌口"}});
    type_in(all, "firms", 3, {{"F", "东风", "", "supplier"}});
    Notices notices;
    const auto feed = saved(all, notices);
    EXPECT_EQ(notice_lines(notices), "");
    const auto& regions = *feed.find("regions");
    ASSERT_EQ(regions.rows(), 2U) << "the example is left out";
    EXPECT_EQ(regions.cell(0, 0), "007");
    EXPECT_EQ(regions.cell(1, 1), "007");
    EXPECT_EQ(regions.row_numbers[0], 3U);
    EXPECT_EQ(feed.find("firms")->cell(0, 1), "东风");
}

TEST_F(Template, ColumnsHaveNotesAndDropDowns) {
    const auto all = parts();
    const auto& sites = all.at(sheet_of("sites"));
    EXPECT_NE(sites.find("<dataValidation type=\"list\""), std::string::npos);
    EXPECT_NE(sites.find("plant,warehouse,port"), std::string::npos) << "kinds";
    EXPECT_NE(sites.find("regions!$A$3:$A$5001"), std::string::npos) << "ids of another sheet";
    EXPECT_NE(sites.find("state=\"frozen\""), std::string::npos);
    std::string notes;
    for (const auto& [name, bytes] : all)
        if (name.starts_with("xl/comments")) notes += bytes;
    for (const auto* words : {"年停产次数", "Stops a year", "单位：°", "Unit: km", "Empty: piece", "必填", "Required"})
        EXPECT_NE(notes.find(words), std::string::npos) << words;
}

TEST_F(Template, IsTheSameEachTimeAndOverwritesNothing) {
    const auto bytes = bytes_of(file());
    EXPECT_THROW(write_template(file()), Failure);
    EXPECT_THROW(write_template((scratch() / "t.csv").string()), Failure);
    write_template((scratch() / "u.xlsx").string());
    EXPECT_TRUE(bytes_of(scratch() / "u.xlsx") == bytes);
    EXPECT_EQ(files_of(scratch().path()).size(), 2U) << "litter";
}

}  // namespace
}  // namespace chegu
