// lists.xlsx, read back from its bytes.

#include "report/lists.h"

#include <archive.h>
#include <archive_entry.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <regex>
#include <set>

#include "report/example_chain.h"

namespace chegu {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;

/// The files of a zip archive by name.
std::map<std::string, std::string> unzipped(const std::string& bytes) {
    std::map<std::string, std::string> files;
    const std::unique_ptr<archive, int (*)(archive*)> reader(archive_read_new(), archive_read_free);
    archive_read_support_format_zip(reader.get());
    if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) return files;
    archive_entry* entry = nullptr;
    while (archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK) {
        auto& file = files[archive_entry_pathname(entry)];
        char buffer[8192];
        for (la_ssize_t size = 0; (size = archive_read_data(reader.get(), buffer, sizeof buffer)) > 0;)
            file.append(buffer, static_cast<std::size_t>(size));
    }
    return files;
}

std::string plain(std::string text) {
    for (const auto& [from, to] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}})
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + 1))
            text.replace(at, std::string{from}.size(), to);
    return text;
}

/// A workbook as a spreadsheet would read it: cells by sheet and address.
struct Workbook {
    std::map<std::string, std::string> files;
    std::vector<std::string> strings;
    std::vector<std::map<std::string, std::string>> sheets;

    explicit Workbook(const std::string& bytes) : files(unzipped(bytes)) {
        // By hand: std::regex runs out of stack on a text that fills a cell.
        const auto& shared = files["xl/sharedStrings.xml"];
        for (auto at = shared.find("<si>"); at != std::string::npos; at = shared.find("<si>", at + 1)) {
            const auto from = shared.find('>', shared.find("<t", at)) + 1;
            strings.push_back(plain(shared.substr(from, shared.find("</t>", from) - from)));
        }
        for (int n = 1; files.contains(sheet_file(n)); ++n) sheets.push_back(cells_of(files[sheet_file(n)]));
    }
    static std::string sheet_file(int number) { return "xl/worksheets/sheet" + std::to_string(number) + ".xml"; }
    [[nodiscard]] std::map<std::string, std::string> cells_of(const std::string& xml) const {
        std::map<std::string, std::string> cells;
        const std::regex cell("<c r=\"([A-Z]+[0-9]+)\"([^>]*)><v>([^<]*)</v></c>");
        for (std::sregex_iterator it(xml.begin(), xml.end(), cell), end; it != end; ++it) {
            const bool text = (*it)[2].str().find("t=\"s\"") != std::string::npos;
            cells[(*it)[1]] = text ? strings.at(std::stoul((*it)[3])) : (*it)[3].str();
        }
        return cells;
    }
    [[nodiscard]] std::set<std::string> values(std::size_t sheet) const {
        std::set<std::string> all;
        for (const auto& [address, value] : sheets.at(sheet)) all.insert(value);
        return all;
    }
};

constexpr std::string_view programme = R"(
[candidates]
candidate_id, name,       kind,     capital,  lead_days
second,       Second MCU, supplier, 30000000, 365
[tasks]
task_id, name,     months, due,        progress_pct, status
map,     Draw map, 4,      2027-05-31, 40,           running
[policies]
policy_id, name,      benefit,           cap,     valid_from
award,     Award,     invest_cny * 0.05, 5000000, 2023-01-10
[policy_clauses]
policy_id, any_of, column,    op, value, citation
award,     1,      zone_site, =,  1,     made in the zone
award,     2,      employees, >=, 100,
)";

struct ExampleLists {
    std::string text;
    ExampleChain chain;

    explicit ExampleLists(std::string all = std::string{two_packs} + std::string{programme})
        : text(std::move(all)), chain(text) {}
    [[nodiscard]] std::string bytes() const { return lists_xlsx(chain.input()); }
};

enum SheetNumber : std::size_t { cover, firms, items, weak, projects, policies };

TEST(Lists, HaveACoverAndFiveSheets) {
    const Workbook book(ExampleLists().bytes());
    std::vector<std::string> names;
    const auto& index = book.files.at("xl/workbook.xml");
    const std::regex name("<sheet name=\"([^\"]+)\"");
    for (std::sregex_iterator it(index.begin(), index.end(), name), end; it != end; ++it) names.push_back((*it)[1]);
    EXPECT_THAT(names, ElementsAre("说明", "企业清单", "产品清单", "短板清单", "项目清单", "政策清单"));
    EXPECT_THAT(
        book.values(cover),
        IsSupersetOf({"blake2b:0123456789abcdef", "example", "企业清单",
                      "3 行：企业和机构：在哪里、做什么、停产会损失多少 3 rows: Firms and offices: where, what they "
                      "make, what their outage costs"}));
    for (std::size_t sheet = firms; sheet <= policies; ++sheet) {
        const auto& xml = book.files.at(Workbook::sheet_file(static_cast<int>(sheet + 1)));
        EXPECT_THAT(xml, HasSubstr("<autoFilter ref=\"A1:"));
        EXPECT_THAT(xml, HasSubstr("state=\"frozen\""));
        // Printed on A4 across, as wide as the page, every row as high as its text.
        EXPECT_THAT(xml, HasSubstr("paperSize=\"9\""));
        EXPECT_THAT(xml, HasSubstr("orientation=\"landscape\""));
        EXPECT_THAT(xml, HasSubstr("fitToHeight=\"0\""));
        EXPECT_THAT(xml, HasSubstr("customHeight=\"1\""));
        EXPECT_EQ(book.sheets[sheet].at("A1"), "序号\nNo.");
    }
}

TEST(Lists, WeakLinksSayWhyAndWhatTheyCost) {
    // Seats are missing: far is their only source; battery and vehicle are weak.
    const Workbook book(ExampleLists().bytes());
    const auto& sheet = book.sheets[weak];
    EXPECT_EQ(sheet.at("B2"), "Seat");
    EXPECT_EQ(sheet.at("F2"), "缺 missing");
    EXPECT_THAT(sheet.at("G2"), HasSubstr("本地没有工序生产这些产品"));
    EXPECT_THAT(sheet.at("H2"), HasSubstr("no process at home makes any of its items"));
    EXPECT_NEAR(std::stod(sheet.at("I2")), 8 * 365 * 1000 / 1e4, 1e-6);  // 万元
    EXPECT_EQ(sheet.at("M2"), "Seats");
    EXPECT_EQ(sheet.at("N2"), "Far works");
    EXPECT_EQ(sheet.at("F3"), "弱 weak");
    EXPECT_NEAR(std::stod(sheet.at("P3")), 220, 1e-3);
    EXPECT_FALSE(sheet.contains("A5"));  // Idle has no grade
}

TEST(Lists, ItemsAndFirmsCarryThePlan) {
    const Workbook book(ExampleLists().bytes());
    const auto& sheet = book.sheets[items];
    EXPECT_EQ(sheet.at("B2"), "Pack");
    EXPECT_NEAR(std::stod(sheet.at("H2")), 8 * 365, 1e-6);
    EXPECT_EQ(sheet.at("L2"), "2");
    EXPECT_FALSE(sheet.contains("M2"));   // two sources
    EXPECT_EQ(sheet.at("M3"), "是 yes");  // seats
    EXPECT_THAT(book.values(firms), IsSupersetOf({"f_far", "Far works", "Battery；Seat"}));
}

TEST(Lists, ProjectsAndPoliciesAreTheFeeds) {
    const Workbook book(ExampleLists().bytes());
    const auto& sheet = book.sheets[projects];
    EXPECT_EQ(sheet.at("B2"), "Second MCU");
    EXPECT_EQ(sheet.at("J2"), "3000");   // 万元
    EXPECT_EQ(sheet.at("R3"), "46538");  // 2027-05-31 as a spreadsheet counts days
    EXPECT_EQ(sheet.at("S3"), "0.4");
    EXPECT_EQ(book.sheets[policies].at("F2"), "zone_site = 1（made in the zone）\n或 or\nemployees ≥ 100");
    EXPECT_EQ(book.sheets[policies].at("H2"), "500");
    EXPECT_FALSE(book.sheets[policies].contains("I2"));  // no budget: no limit, and no figure made up
}

/// The columns' widths of a sheet, in characters.
std::vector<double> widths_in(const std::string& xml) {
    std::vector<double> widths;
    const std::regex column("<col min=\"([0-9]+)\" max=\"([0-9]+)\" width=\"([0-9.]+)\"");
    for (std::sregex_iterator it(xml.begin(), xml.end(), column), end; it != end; ++it)
        for (auto at = std::stoi((*it)[1]); at <= std::stoi((*it)[2]); ++at) widths.push_back(std::stod((*it)[3]));
    return widths;
}

TEST(Lists, ASheetAcrossA4IsReadable) {
    // 200 characters in 27.7 cm are 8 points high; the 26 columns of the projects are a little smaller.
    const Workbook book(ExampleLists().bytes());
    for (std::size_t sheet = firms; sheet <= policies; ++sheet) {
        double all = 0;
        for (const double width : widths_in(book.files.at(Workbook::sheet_file(static_cast<int>(sheet + 1)))))
            all += width;
        EXPECT_LE(all, sheet == projects ? 240 : 215) << sheet;
    }
}

TEST(Lists, AFigureHasTheRoomItNeeds) {
    std::string feed = std::string{two_packs} + std::string{programme};
    feed.replace(feed.find("30000000"), 8, "987654321987.5");
    feed += "[settings]\nkey, value\ncurrency, 人民币\n";
    const Workbook book(ExampleLists(feed).bytes());
    const auto& sheet = book.files.at(Workbook::sheet_file(projects + 1));
    ASSERT_EQ(book.sheets[projects].at("J2"), "987654321987.5");
    EXPECT_GE(widths_in(sheet).at(9), std::string{"987,654,321,987.50"}.size() + 1);
}

TEST(Lists, ANameInOneLanguageStandsOnce) {
    const Workbook book(ExampleLists().bytes());
    EXPECT_EQ(book.sheets[items].at("B2"), "Pack");
    EXPECT_FALSE(book.sheets[items].contains("C2"));
    EXPECT_FALSE(book.sheets[policies].contains("C2"));
}

TEST(Lists, TheCoverAndTheRowsLeadToOneAnother) {
    const Workbook book(ExampleLists().bytes());
    const auto links = [&](SheetNumber sheet) {
        return book.files.at(Workbook::sheet_file(static_cast<int>(sheet) + 1));
    };
    for (const auto* name : {"企业清单", "产品清单", "短板清单", "项目清单", "政策清单"})
        EXPECT_THAT(links(cover), HasSubstr(std::string{"location=\"'"} + name + "'!A1\""));
    // Seats: their segment is missing, and has one source, whose firm is the third row.
    EXPECT_THAT(links(items), HasSubstr("<hyperlink ref=\"E3\" location=\"'短板清单'!A2\""));
    EXPECT_THAT(links(weak), HasSubstr("<hyperlink ref=\"M2\" location=\"'产品清单'!A3\""));
    EXPECT_EQ(book.sheets[weak].at("N2"), "Far works");
    EXPECT_THAT(links(weak), HasSubstr("<hyperlink ref=\"N2\" location=\"'企业清单'!A"));
}

TEST(Lists, PoliciesAreInWordsAndNotInSql) {
    std::string feed = std::string{two_packs} + std::string{programme};
    feed.replace(feed.find("invest_cny * 0.05"), 17, "\"COALESCE(invest_cny, 0) * 0.05\"");
    feed += "award,     3,      role, in, supplier; chain_owner,\n";
    const Workbook book(ExampleLists(feed).bytes());
    EXPECT_EQ(book.sheets[policies].at("G2"), "invest_cny（未填按 blank: 0） × 0.05");
    EXPECT_THAT(book.sheets[policies].at("F2"), HasSubstr("角色 Role = 供应商 supplier / 链主 chain owner"));
}

TEST(Lists, NoTextIsEverAFormula) {
    for (const std::string name : {"=1+1", "+cmd", "-2", "@SUM(A1)"}) {
        std::string feed{two_packs};
        feed.replace(feed.find("Sedan"), 5, "\"" + name + "\"");
        const Workbook book(ExampleLists(feed).bytes());
        EXPECT_THAT(book.values(items), Contains(name));
        for (const auto& [file, xml] : book.files) EXPECT_THAT(xml, Not(HasSubstr("<f>"))) << file;
        // The cell is marked as text, so that it stays one when it is edited.
        EXPECT_THAT(book.files.at("xl/styles.xml"), HasSubstr("numFmtId=\"49\""));
    }
}

TEST(Lists, NamesAreEscaped) {
    std::string feed{two_packs};
    feed.replace(feed.find("Sedan"), 5, R"("<script>""&'</t>")");
    const Workbook book(ExampleLists(feed).bytes());
    EXPECT_THAT(book.values(items), Contains("<script>\"&'</t>"));
    EXPECT_THAT(book.files.at("xl/sharedStrings.xml"), Not(HasSubstr("<script>")));
}

TEST(Lists, ATextThatNoCellHoldsIsCut) {
    std::string name;
    for (int i = 0; i < 40'000; ++i) name += "长";
    std::string feed{two_packs};
    feed.replace(feed.find("Sedan"), 5, name);
    const Workbook book(ExampleLists(feed).bytes());
    bool found = false;
    for (const auto& text : book.strings) found = found || (text.starts_with("长长") && text.ends_with("长…"));
    EXPECT_TRUE(found);
}

TEST(Lists, TheSameFeedGivesTheSameBytes) {
    EXPECT_EQ(ExampleLists().bytes(), ExampleLists().bytes());
    const Workbook book(ExampleLists().bytes());
    EXPECT_THAT(book.files.at("docProps/core.xml"), HasSubstr("2026-01-01T00:00:00Z</dcterms:created>"));
}

TEST(Lists, WithoutTheChainAndTheProgrammeTheSheetsAreThereAndEmpty) {
    const ExampleLists example{std::string{two_packs}};
    const Workbook book(lists_xlsx(example.chain.ExamplePlan::input()));
    ASSERT_EQ(book.sheets.size(), 6U);
    for (const auto sheet : {weak, projects, policies}) EXPECT_FALSE(book.sheets[sheet].contains("A2"));
    EXPECT_THAT(book.values(cover), Contains("0 行：缺和弱的环节及其原因 0 rows: Missing and weak segments and why"));
}

TEST(Lists, AFirmHasTheFiguresOfAllItsSites) {
    // Near belongs to the firm of Far works too, which then has a site away and one at home. Far costs 2.2 million when
    // it stops, once in ten years, Near 0.4 million once in five: 0.22 + 0.08 = 0.3 million a year.
    std::string feed{two_packs};
    feed.replace(feed.find("f_near,  0.2"), 6, "f_far ");
    const Workbook book(ExampleLists(feed).bytes());
    const auto& sheet = book.sheets[firms];
    ASSERT_EQ(sheet.at("B2"), "f_far");
    EXPECT_EQ(sheet.at("I2"), "2");
    EXPECT_EQ(sheet.at("J2"), "1");
    EXPECT_EQ(sheet.at("N2"), "Far works");
    EXPECT_NEAR(std::stod(sheet.at("O2")), 220, 1e-3);  // 万元
    EXPECT_NEAR(std::stod(sheet.at("P2")), 30, 1e-3);
    EXPECT_EQ(sheet.at("I3"), "0");
    EXPECT_EQ(sheet.at("J3"), "0");
    for (const auto* none : {"N3", "O3", "P3"}) EXPECT_FALSE(sheet.contains(none)) << none;
    EXPECT_EQ(sheet.at("I4"), "1");
    EXPECT_EQ(sheet.at("J4"), "1");
    EXPECT_NEAR(std::stod(sheet.at("O4")), 160, 1e-3);
    EXPECT_NEAR(std::stod(sheet.at("P4")), 8, 1e-3);
}

}  // namespace
}  // namespace chegu
