// The workbook that check gives back.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "feed/check.h"
#include "feed/decoded.h"
#include "support/inline_feed.h"
#include "support/program.h"
#include "tables/content_hash.h"
#include "tables/formats/archive.h"
#include "tables/read.h"
#include "tables/write.h"

namespace chegu {
namespace {

Notices checked(const RawFeed& feed) {
    Notices notices;
    check(decode(feed, notices), notices);
    return notices;
}

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

TEST(MarkedWorkbook, ReadsBackAsTheSameFeed) {
    const ScratchFolder scratch;
    const auto feed = inline_feed(faulty);
    write_bytes(scratch / "check.xlsx", marked_workbook(feed, checked(feed)));
    Notices notices;
    const auto back = read_feed((scratch / "check.xlsx").string(), notices);
    EXPECT_EQ(notice_lines(notices), "");
    EXPECT_EQ(content_hash(back), content_hash(feed));
}

TEST(MarkedWorkbook, ColoursTheCellsThatNoticesSpeakOfAndSaysWhy) {
    // Row 3 of sites refers to a firm that is not there and lies beyond the pole; nothing is said of row 2.
    const ScratchFolder scratch;
    const auto feed = inline_feed(faulty);
    const auto notices = checked(feed);
    EXPECT_EQ(notices.count(Severity::error), 2U) << notice_lines(notices);
    write_bytes(scratch / "check.xlsx", marked_workbook(feed, notices));
    const auto parts = parts_of(scratch / "check.xlsx");
    std::size_t number = 2;  // the list of problems comes first
    for (const auto& table : feed.tables) {
        if (table.name == "sites") break;
        ++number;
    }
    const auto& sheet = parts.at("xl/worksheets/sheet" + std::to_string(number) + ".xml");
    EXPECT_EQ(style_of(sheet, "B2"), "plain");
    EXPECT_NE(style_of(sheet, "B3"), "plain");
    EXPECT_EQ(style_of(sheet, "B3"), style_of(sheet, "C3")) << "both are errors";
    std::string comments;
    for (const auto& [name, bytes] : parts)
        if (name.starts_with("xl/comments")) comments += bytes;
    for (const auto* words : {"ref=\"B3\"", "ref=\"C3\"", "firms", "95"})
        EXPECT_NE(comments.find(words), std::string::npos) << words << "\n" << comments;
    EXPECT_NE(parts.at("xl/worksheets/sheet1.xml").find("location=\"'sites'!B3\""), std::string::npos);
}

TEST(MarkedWorkbook, KeepsRowsWhereTheyStood) {
    // The row that a spreadsheet shows as 5 is row 5 again, though 3 and 4 were blank.
    const ScratchFolder scratch;
    auto feed = inline_feed("[sites]\nsite_id, lat\nA, 30\nB, north");
    for (auto& table : feed.tables)
        if (table.name == "sites") table.row_numbers = {2, 5};
    const auto notices = checked(feed);
    write_bytes(scratch / "check.xlsx", marked_workbook(feed, notices));
    Notices reading;
    const auto back = read_feed((scratch / "check.xlsx").string(), reading);
    EXPECT_EQ(back.find("sites")->row_numbers, (std::vector<std::uint32_t>{2, 5}));
}

TEST(MarkedWorkbook, SaysHowManyAreNotListed) {
    const ScratchFolder scratch;
    std::string text = "[sites]\nsite_id, lat";
    for (int k = 0; k < 12; ++k) text += "\nS" + std::to_string(k) + ", north";
    const auto feed = inline_feed(text);
    Notices notices(10);
    check(decode(feed, notices), notices);
    write_bytes(scratch / "check.xlsx", marked_workbook(feed, notices));
    std::string all;
    for (const auto& [name, bytes] : parts_of(scratch / "check.xlsx")) all += bytes;
    EXPECT_NE(all.find("12 in all, 10 listed"), std::string::npos);
}

}  // namespace
}  // namespace chegu
