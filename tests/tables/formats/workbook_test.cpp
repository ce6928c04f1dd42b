// What stands in a workbook as people see it is what is read.

#include "tables/formats/workbook.h"

#include <gdal/gdal.h>
#include <gdal/ogr_api.h>
#include <gdal/ogrsf_frmts.h>
#include <gtest/gtest.h>

#include "feed/write_feed.h"
#include "support/inline_feed.h"
#include "support/program.h"
#include "support/zip_file.h"
#include "tables/formats/ogr.h"
#include "tables/formats/workbook_dates.h"
#include "tables/read.h"

namespace chegu {
namespace {

using formats::DateStyle;
using formats::serial_date_text;

std::string said(const Notices& notices) {
    std::string text;
    for (const auto& [code, count] : notices.by_code())
        for (const auto& notice : count.samples) text += sentence(notice, Language::en) + "\n";
    return text;
}

/// One sheet's rows as lines, cells joined by |.
std::string lines_of_sheet(const WorkbookParts& parts, const std::string& expected_notices = "") {
    const ScratchFolder scratch;
    const auto file = scratch / "book.xlsx";
    write_zip(file, workbook_entries(parts));
    Notices notices;
    const auto feed = read_feed(file.string(), notices);
    EXPECT_EQ(notice_lines(notices), expected_notices) << said(notices);
    const auto* table = feed.find(parts.sheets.front().first);
    if (table == nullptr) return "none";
    std::string lines;
    for (std::size_t c = 0; c < table->header.size(); ++c) lines += (c == 0 ? "" : "|") + table->header[c];
    for (std::size_t r = 0; r < table->rows(); ++r) {
        lines += "\n" + std::to_string(table->row_numbers[r]) + ": ";
        for (std::size_t c = 0; c < table->header.size(); ++c)
            lines += (c == 0 ? "" : "|") + std::string(table->cell(r, c));
    }
    return lines;
}

std::string number_cell(const std::string& reference, const std::string& value, int style = 0) {
    return R"(<c r=")" + reference + R"(" s=")" + std::to_string(style) + R"("><v>)" + value + "</v></c>";
}

TEST(Workbook, NumbersKeepTheDigitsOfTheFile) {
    EXPECT_EQ(lines_of_sheet({{{"own", R"(<row r="1">)" + text_cell("A1", "a") + R"(</row><row r="2">)" +
                                           number_cell("A2", "0.30000000000000004") + R"(</row><row r="3">)" +
                                           number_cell("A3", "12") + "</row>"}}}),
              "a\n2: 0.30000000000000004\n3: 12");
}

TEST(Workbook, DateCellsAreIsoWhateverTheirFormat) {
    // 46101 is 2026-03-20. Style 2 is Excel's Chinese date, which OGR does not know; style 3 has the time.
    EXPECT_EQ(
        lines_of_sheet({{{"own", text_rows({{"a", "b", "c", "d"}}) + R"(<row r="2">)" + number_cell("A2", "46101", 1) +
                                     number_cell("B2", "46101", 2) + number_cell("C2", "46101.333333333336", 3) +
                                     number_cell("D2", "46101") + "</row>"}}}),
        "a|b|c|d\n2: 2026-03-20|2026-03-20|2026-03-20T08:00|46101");
}

TEST(Workbook, ADateInAColumnOfMonthsIsAMonth) {
    EXPECT_EQ(lines_of_sheet({{{"budgets", text_rows({{"resource_id", "from_month"}}) + R"(<row r="2">)" +
                                               text_cell("A2", "r") + number_cell("B2", "46082", 1) + "</row>"}}}),
              "resource_id|from_month\n2: r|2026-03");
}

TEST(Workbook, ADateWithATimeIsInTheTimeZoneOfTheSettings) {
    // settings stands behind the sheet that needs it.
    const auto rows = text_rows({{"service_id", "depart_at"}}) + R"(<row r="2">)" + text_cell("A2", "s") +
                      number_cell("B2", "46101.333333333336", 3) + "</row>";
    const auto settings = [](const std::string& zone) {
        return std::pair<std::string, std::string>{"settings", text_rows({{"key", "value"}, {"time_zone", zone}})};
    };
    EXPECT_EQ(lines_of_sheet({{{"departures", rows}, settings("Asia/Shanghai")}}),
              "service_id|depart_at\n2: s|2026-03-20T08:00+08:00");
    EXPECT_EQ(lines_of_sheet({{{"departures", rows}, settings("Asia/Wuhan")}}),
              "service_id|depart_at\n2: s|2026-03-20T08:00")
        << "check says that it has no offset";
}

TEST(Workbook, DaysCountFrom1904WhereTheWorkbookSaysSo) {
    EXPECT_EQ(lines_of_sheet({.sheets = {{"own", text_rows({{"a"}}) + R"(<row r="2">)" + number_cell("A2", "44639", 1) +
                                                     "</row>"}},
                              .workbook_properties = R"(<workbookPr date1904="1"/>)"}),
              "a\n2: 2026-03-20");
}

TEST(Workbook, SerialDays) {
    EXPECT_EQ(serial_date_text("1", false, DateStyle::date), "1900-01-01");
    EXPECT_EQ(serial_date_text("59", false, DateStyle::date), "1900-02-28");
    EXPECT_EQ(serial_date_text("60", false, DateStyle::date), "") << "Excel's day that never was";
    EXPECT_EQ(serial_date_text("61", false, DateStyle::date), "1900-03-01");
    EXPECT_EQ(serial_date_text("46101.99999999", false, DateStyle::date), "2026-03-21") << "rounded to a second";
    EXPECT_EQ(serial_date_text("46101", false, DateStyle::moment), "2026-03-20T00:00");
    EXPECT_EQ(serial_date_text("-1", false, DateStyle::date), "");
    EXPECT_EQ(serial_date_text("1e9", false, DateStyle::date), "");
    EXPECT_EQ(serial_date_text("2958465.9999", false, DateStyle::date), "9999-12-31T23:59:51");
    EXPECT_EQ(serial_date_text("2958465.999999", false, DateStyle::date), "") << "rounded, the year 10000";
    EXPECT_EQ(serial_date_text("2957003", true, DateStyle::date), "9999-12-31");
    EXPECT_EQ(serial_date_text("2957004", true, DateStyle::date), "") << "counted from 1904, the year 10000";
}

TEST(Workbook, DateFormats) {
    for (const auto* code : {"yyyy-mm-dd", "d.m.yy", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "mmm\\-yy"})
        EXPECT_TRUE(formats::is_date_format(std::string_view(code))) << code;
    for (const auto* code : {"General", "0.00", "[Red]0", "\"day\" 0", "0.00E+00", "#,##0\\d", "hh:mm", "@"})
        EXPECT_FALSE(formats::is_date_format(std::string_view(code))) << code;
}

TEST(Workbook, TextsOfSeveralRunsAreWholeAndPhoneticsAreNot) {
    EXPECT_EQ(
        lines_of_sheet(
            {.sheets = {{"own", R"(<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2">)"
                                R"(<c r="A2" t="s"><v>1</v></c></row><row r="3">)"
                                R"(<c r="A3" t="inlineStr"><is><r><t>two </t></r><r><t>runs</t></r></is></c></row>)"}},
             .shared = "<si><t>a</t></si><si><r><t>武</t></r><r><t>汉</t></r><rPh><t>wuhan</t></rPh></si>"}),
        "a\n2: 武汉\n3: two runs");
}

TEST(Workbook, EscapesStandForCharacters) {
    EXPECT_EQ(lines_of_sheet({{{"own", text_rows({{"a"}, {"x_x000D_y"}, {"_x005F_x000D_"}, {"_x_"}})}}}),
              "a\n2: x\ry\n3: _x000D_\n4: _x_");
}

TEST(Workbook, AHeaderAloneIsAnEmptyTable) { EXPECT_EQ(lines_of_sheet({{{"own", text_rows({{"a", "b"}})}}}), "a|b"); }

TEST(Workbook, BlankRowsAndColumnsAndExamplesAreNoData) {
    EXPECT_EQ(
        lines_of_sheet(
            {{{"own",
               text_rows(
                   {{"a", "", "b", ""}, {"#example x", "", "y"}, {"", "", ""}, {"#示例"}, {"1", "", "2", ""}})}}}),
        "a|b\n5: 1|2");
    EXPECT_EQ(lines_of_sheet({{{"#help", text_rows({{"how to"}})}}}), "none");
    EXPECT_EQ(lines_of_sheet({{{"Sheet2", ""}}}), "none") << "a sheet that Excel made and nobody filled";
    EXPECT_EQ(lines_of_sheet({{{"sites", ""}}}, "empty_file sites 1\n"), "");
}

TEST(Workbook, AFormulaWithAValueIsThatValue) {
    EXPECT_EQ(lines_of_sheet({{{"own", text_rows({{"a"}}) +
                                           R"(<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>)"
                                           R"(<row r="3"><c r="A3" t="str" s="1"><f>"x"</f><v>x</v></c></row>)"}}}),
              "a\n2: 2\n3: x");
}

TEST(Workbook, RowsAndCellsNeedNoReferences) {
    // The first cell of row 4 is A4 by its place; C4 says where it is. Rows without a number have that of their cells.
    EXPECT_EQ(lines_of_sheet({{{"own", R"(<row>)" + text_cell("", "a") + text_cell("", "b") + text_cell("", "c") +
                                           R"(</row><row><c><v>1</v></c><c/><c><v>2</v></c></row>)"
                                           R"(<row r="4"><c><v>3</v></c><c r="C4"><v>4</v></c></row>)"
                                           R"(<row><c r="B9"><v>5</v></c></row>)"}}}),
              "a|b|c\n2: 1||2\n4: 3||4\n9: |5|");
}

TEST(Workbook, AnEmptyCellInTheLastRowIsNothing) {
    EXPECT_EQ(
        lines_of_sheet({{{"own", text_rows({{"a"}, {"1"}}) + R"(<row r="1048576"><c r="XFD1048576" s="1"/></row>)"}}}),
        "a\n2: 1");
}

TEST(Workbook, ElementsMayHaveAPrefix) {
    EXPECT_EQ(lines_of_sheet({{{"own", R"(<x:row xmlns:x="urn:x" r="1"><x:c r="A1" t="str"><x:v>a</x:v></x:c></x:row>)"
                                       R"(<x:row xmlns:x="urn:x" r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row>)"}}}),
              "a\n2: 1");
}

TEST(Workbook, AnIdThatIsANumberOrADateIsNamed) {
    // Style 1 is a date; 2026-02-03 was 2-3. The table's ids are not known then: what refers to them is no second
    // fault.
    EXPECT_EQ(
        lines_of_sheet(
            {{{"items", text_rows({{"item_id", "name"}}) + R"(<row r="2">)" + number_cell("A2", "46056", 1) +
                            text_cell("B2", "n") + R"(</row><row r="3">)" +
                            number_cell("A3", "1.2345678901234501E+18") + text_cell("B3", "n") +
                            R"(</row><row r="4">)" + number_cell("A4", "123") + text_cell("B4", "n") +
                            R"(</row><row r="5"><c r="A5" t="b"><v>1</v></c>)" + text_cell("B5", "n") + "</row>"}}},
            "id_changed items 2 item_id 2026-02-03\nid_changed items 3 item_id "
            "1.2345678901234501E+18\nid_changed items 5 item_id TRUE\n"),
        "item_id|name\n2: 2026-02-03|n\n3: 1.2345678901234501E+18|n\n4: 123|n\n5: TRUE|n");
}

TEST(Workbook, ANumberThatIsNoIdIsNotSuspected) {
    EXPECT_EQ(lines_of_sheet({{{"stocks", text_rows({{"site_id", "on_hand"}}) + R"(<row r="2">)" +
                                              text_cell("A2", "s") + number_cell("B2", "1E+16") + "</row>"}}}),
              "site_id|on_hand\n2: s|1E+16");
}

TEST(Workbook, AHeaderBelowATitleIsFoundAndNothingElseSaid) {
    const std::vector<std::vector<std::string>> rows = {{"Parts 2026"}, {}, {"item_id", "", "name"}, {"x", "what", ""}};
    EXPECT_EQ(lines_of_sheet({{{"items", text_rows(rows)}}}, "header_elsewhere items 1\n"), "");
    EXPECT_EQ(lines_of_sheet({{{"own", text_rows({{"Title"}, {"item_id", "name"}})}}}, "unnamed_column own 2 name\n"),
              "Title\n2: item_id")
        << "nobody knows the columns of a table of one's own";
}

TEST(Workbook, OgrReadsTheSameCellsOfOurWorkbooks) {
    // The second reader: GDAL's own, as anyone may use it.
    const ScratchFolder scratch;
    write_feed(exact_feed("[own]\na,b\n007,1.5\n武汉,\n"), (scratch / "a.xlsx").string());
    RegisterOGRXLSX();
    const formats::GdalOption headers("OGR_XLSX_HEADERS", "FORCE");
    const formats::GdalOption types("OGR_XLSX_FIELD_TYPES", "STRING");
    const auto dataset = formats::open_dataset((scratch / "a.xlsx").string(), "XLSX", {});
    ASSERT_TRUE(dataset);
    auto* layer = GDALDatasetGetLayer(dataset.get(), 0);
    ASSERT_EQ(OGR_L_GetFeatureCount(layer, 1), 2);
    auto* feature = OGR_L_GetNextFeature(layer);
    EXPECT_STREQ(OGR_F_GetFieldAsString(feature, 0), "007");
    EXPECT_STREQ(OGR_F_GetFieldAsString(feature, 1), "1.5");
    OGR_F_Destroy(feature);
}

}  // namespace
}  // namespace chegu
