// The workbook that check gives back.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "feed/check.h"
#include "feed/decoded.h"
#include "feed/write_feed.h"
#include "support/inline_feed.h"
#include "support/program.h"
#include "support/zip_file.h"
#include "tables/content_hash.h"
#include "tables/formats/archive.h"
#include "tables/read.h"
#include "tables/write.h"

namespace chegu {
namespace {

/// The parts of a workbook by name.
std::map<std::string, std::string> parts_of(const std::filesystem::path& file) {
    std::map<std::string, std::string> all;
    formats::each_entry(file, [&](std::string_view name) -> formats::EntryBytes {
        return [&part = all[std::string(name)]](std::string_view bytes) { part += bytes; };
    });
    return all;
}

/// The style of a cell, as its sheet writes it; empty where the cell is not there.
std::string style_of(const std::string& sheet, const std::string& cell) {
    const auto at = sheet.find("<c r=\"" + cell + "\"");
    if (at == std::string::npos) return {};
    const auto style = sheet.find(" s=\"", at);
    if (style == std::string::npos || style > sheet.find('>', at)) return "plain";
    return sheet.substr(style + 4, sheet.find('"', style + 4) - style - 4);
}

constexpr std::string_view faulty = R"(
    [firms]
    firm_id, name, role
    F,       Acme, supplier
    [sites]
    site_id, firm_id, lat, lon
    A,       F,       30.5, 114.3
    B,       G,       95,   114.3
)";

/// The feed as a workbook, checked, and what is given back.
struct GivenBack {
    ScratchFolder scratch;
    std::filesystem::path file = scratch / "check.xlsx";
    Notices notices{0};

    explicit GivenBack(const RawFeed& feed) {
        write_feed(feed, (scratch / "feed.xlsx").string());
        give();
    }
    explicit GivenBack(const WorkbookParts& parts) {
        write_zip(scratch / "feed.xlsx", workbook_entries(parts));
        give();
    }

    [[nodiscard]] std::string sheet(int number) const {
        return parts_of(file).at("xl/worksheets/sheet" + std::to_string(number) + ".xml");
    }
    [[nodiscard]] std::string notes() const {
        std::string all;
        for (const auto& [name, bytes] : parts_of(file))
            if (name.starts_with("xl/comments")) all += bytes;
        return all;
    }

   private:
    static Notices read_and_check(const std::filesystem::path& place, RawFeed& feed) {
        Notices found(0);
        feed = read_feed(place.string(), found);
        check(decode(feed, found), found);
        return found;
    }

    void give() {
        RawFeed before, after;
        notices = read_and_check(scratch / "feed.xlsx", before);
        write_bytes(file, marked_workbook(scratch / "feed.xlsx", notices));
        const auto again = read_and_check(file, after);
        EXPECT_EQ(notice_lines(again), notice_lines(notices)) << "each fault is one still, and none is new";
        EXPECT_EQ(content_hash(after), content_hash(before));
    }
};

TEST(MarkedWorkbook, ReadsBackAsTheSameFeed) { EXPECT_TRUE(GivenBack(inline_feed(faulty)).notices.has_errors()); }

TEST(MarkedWorkbook, ColoursTheCellsThatNoticesSpeakOfAndSaysWhy) {
    // Row 3 of sites refers to a firm that is not there and lies beyond the pole; nothing is said of row 2.
    const auto feed = inline_feed(faulty);
    const GivenBack given(feed);
    EXPECT_EQ(given.notices.count(Severity::error), 2U) << notice_lines(given.notices);
    int number = 2;  // the list of problems comes first
    for (const auto& table : feed.tables) {
        if (table.name == "sites") break;
        ++number;
    }
    const auto sheet = given.sheet(number);
    EXPECT_EQ(style_of(sheet, "B2"), "plain");
    EXPECT_NE(style_of(sheet, "B3"), "plain");
    EXPECT_EQ(style_of(sheet, "B3"), style_of(sheet, "C3")) << "both are errors";
    const auto notes = given.notes();
    for (const auto* words : {"ref=\"B3\"", "ref=\"C3\"", "firms", "95"})
        EXPECT_NE(notes.find(words), std::string::npos) << words << "\n" << notes;
    EXPECT_NE(given.sheet(1).find("location=\"'sites'!B3\""), std::string::npos);
}

TEST(MarkedWorkbook, EachCellHasItsNoteAndANoteAllItsNotices) {
    // Three cells of one column, and one cell of which two things are said.
    const GivenBack given(WorkbookParts{
        {{"sites", text_rows({{"site_id", "lat"}, {"A", "north"}, {"B", "south"}, {"C", "east"}, {"C", "1"}}) +
                       R"(<row r="6">)" + text_cell("A6", "C") + text_cell("D6", "stray") + "</row>"}}});
    const auto notes = given.notes();
    for (const auto* words : {"ref=\"B2\"", "ref=\"B3\"", "ref=\"B4\"", "north", "south", "east", "ref=\"D6\""})
        EXPECT_NE(notes.find(words), std::string::npos) << words;
    const auto corner = notes.substr(notes.find("ref=\"A1\""), notes.find("</comment>") - notes.find("ref=\"A1\""));
    for (const auto* column : {"kind", "region_id", "lon"})
        EXPECT_NE(corner.find("“" + std::string(column) + "” is missing"), std::string::npos) << column;
}

TEST(MarkedWorkbook, EveryCellStaysAndEveryFaultStaysOne) {
    const auto cell = [](const std::string& at, const std::string& type, const std::string& inside) {
        return "<c r=\"" + at + "\"" + type + ">" + inside + "</c>";
    };
    const GivenBack given(WorkbookParts{
        .sheets = {{"processes", text_rows({{"process_id", "site_id", "item_id", "capacity_per_day", "", "cost"}}) +
                                     "<row r=\"3\">" + cell("A3", " s=\"1\"", "<v>46101</v>") +
                                     cell("B3", "", "<v>1234567890123456789</v>") +
                                     cell("C3", " t=\"e\"", "<v>#REF!</v>") +
                                     cell("D3", "", "<f>SUM(E3:E9)&amp;\"&lt;\"</f>") +
                                     cell("E3", "", "<v>0.30000000000000004</v>") + cell("F3", " t=\"b\"", "<v>1</v>") +
                                     "</row><row r=\"7\">" + cell("A7", " t=\"e\"", "<v>#GETTING_DATA</v>") +
                                     cell("D7", "", "<f t=\"shared\" si=\"0\"/>") +
                                     cell("F7", "", "<v>0.1234567890123456789</v>") + "</row>"},
                   {"#notes", text_rows({{"mine"}})},
                   {"Sheet3", ""}},
        .after = R"(<mergeCells count="2"><mergeCell ref="A8:A9"/><mergeCell ref="H1:J2"/></mergeCells>)",
        .workbook_properties = R"(<workbookPr date1904="1"/>)"});
    for (const auto* code : {"id_changed", "cell_error", "formula_without_value", "unnamed_column", "merged_cells"})
        EXPECT_GT(given.notices.count(code), 0U) << code << "\n" << notice_lines(given.notices);
    const auto sheet = given.sheet(2);
    for (const auto* kept :
         {"<v>46101</v>", "<v>1234567890123456789</v>", "t=\"e\"><v>#REF!</v>", "<f>SUM(E3:E9)&amp;\"&lt;\"</f></c>",
          "<v>0.30000000000000004</v>", "t=\"b\"><v>1</v>", "t=\"e\"><v>#GETTING_DATA</v>", "<f>NA()</f></c>",
          "<v>0.1234567890123456789</v>", "<mergeCell ref=\"H1:J2\"/>"})
        EXPECT_NE(sheet.find(kept), std::string::npos) << kept << "\n" << sheet;
    const auto parts = parts_of(given.file);
    EXPECT_NE(parts.at("xl/workbook.xml").find("date1904=\"1\""), std::string::npos);
    for (const auto* name : {"name=\"processes\"", "name=\"#notes\"", "name=\"Sheet3\""})
        EXPECT_NE(parts.at("xl/workbook.xml").find(name), std::string::npos) << name;
    EXPECT_NE(parts.at("xl/styles.xml").find("formatCode=\"yyyy\\-mm\\-dd\""), std::string::npos);
}

TEST(MarkedWorkbook, OfAWorkbookGivenBackTheListIsNew) {
    const GivenBack given(inline_feed(faulty));
    const auto again = marked_workbook(given.file, given.notices);
    EXPECT_EQ(again, bytes_of(given.file));
}

TEST(MarkedWorkbook, OfWhatIsNoWorkbookThereIsTheListAlone) {
    const ScratchFolder scratch;
    write_bytes(scratch / "feed.xlsx", "no workbook");
    Notices notices;
    read_feed((scratch / "feed.xlsx").string(), notices);
    write_bytes(scratch / "check.xlsx", marked_workbook(scratch / "feed.xlsx", notices));
    EXPECT_NE(parts_of(scratch / "check.xlsx").at("xl/worksheets/sheet1.xml").find("wrong_content"), std::string::npos);
}

TEST(MarkedWorkbook, SaysHowManyAreNotListed) {
    const ScratchFolder scratch;
    std::string text = "[sites]\nsite_id, lat";
    for (int k = 0; k < 12; ++k) text += "\nS" + std::to_string(k) + ", north";
    const auto feed = inline_feed(text);
    write_feed(feed, (scratch / "feed.xlsx").string());
    Notices notices(10);
    check(decode(feed, notices), notices);
    write_bytes(scratch / "check.xlsx", marked_workbook(scratch / "feed.xlsx", notices));
    std::string all;
    for (const auto& [name, bytes] : parts_of(scratch / "check.xlsx")) all += bytes;
    EXPECT_NE(all.find("12 in all, 10 listed"), std::string::npos);
}

}  // namespace
}  // namespace chegu
