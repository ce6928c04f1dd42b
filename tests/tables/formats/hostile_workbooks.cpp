#include "support/program.h"
#include "support/zip_file.h"
#include "tables/formats/hostile_files.h"

namespace chegu {
namespace {

namespace fs = std::filesystem;
using Make = std::function<void(const fs::path&)>;

const std::string virtual_layer =
    "<OGRVRTDataSource><OGRVRTLayer name=\"firms\"><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer>"
    "</OGRVRTDataSource>";

Make bytes(const std::string& content) {
    return [content](const fs::path& file) { write_bytes(file, content); };
}

WorkbookParts one_sheet(const std::string& rows) { return {{{"firms", rows}}}; }

Make workbook(const WorkbookParts& parts) {
    return [parts](const fs::path& file) { write_zip(file, workbook_entries(parts)); };
}
Make rows(const std::string& xml) { return workbook(one_sheet(text_rows({{"firm_id", "name", "role"}}) + xml)); }

/// A sound workbook with something done to its entries.
Make entries(const std::function<void(std::vector<ZipEntry>&)>& change) {
    return [change](const fs::path& file) {
        auto all = workbook_entries(one_sheet(text_rows({{"firm_id", "name", "role"}, {"F", "f", "supplier"}})));
        change(all);
        write_zip(file, all);
    };
}
/// 300 MB of zeros: made only when the file is.
Make zeros(const std::string& name) {
    return entries([name](auto& all) {
        std::erase_if(all, [&](const auto& entry) { return entry.name == name; });
        all.push_back({name, std::string(300U << 20U, '\0'), ""});
    });
}
/// 10 MB that do not compress to nothing.
std::string long_text() {
    std::string text;
    std::uint32_t state = 1;
    while (text.size() < 10U << 20U)
        text += static_cast<char>('a' + ((state = state * 1664525 + 1013904223) >> 24U) % 26);
    return text;
}
Make further(const ZipEntry& entry) {
    return entries([entry](auto& all) { all.push_back(entry); });
}
/// The part of this name gets other bytes.
Make part(const std::string& name, const std::string& content) {
    return entries([name, content](auto& all) {
        for (auto& entry : all)
            if (entry.name == name) entry.bytes = content;
    });
}

/// A sound workbook with something done to its bytes.
Make changed(const std::function<void(std::string&)>& change) {
    return [change](const fs::path& file) {
        entries([](auto&) {})(file);
        auto content = bytes_of(file);
        change(content);
        write_bytes(file, content);
    };
}

const std::string sheet = "xl/worksheets/sheet1.xml";
const std::string laughs =
    R"(<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>)";

/// A text of 30 KB that 20,000 cells refer to: 2 MB of file, 600 MB of cells.
WorkbookParts shared_by_many() {
    WorkbookParts parts;
    parts.shared = "<si><t>firm_id</t></si><si><t>" + std::string(30'000, 'x') + "</t></si>";
    std::string cells = R"(<row r="1"><c r="A1" t="s"><v>0</v></c></row>)";
    for (int row = 2; row < 20'000; ++row)
        cells += R"(<row r=")" + std::to_string(row) + R"("><c t="s"><v>1</v></c></row>)";
    parts.sheets = {{"firms", cells}};
    return parts;
}

}  // namespace

std::vector<HostileFile> hostile_workbooks() {
    const std::string f = "f.xlsx";
    return {
        {"an empty file", f, "wrong_content", bytes("")},
        {"a GDAL virtual layer over another file", f, "wrong_content", bytes(virtual_layer)},
        {"a web page", f, "wrong_content", bytes("<!doctype html><table><tr><td>firm_id</td></tr></table>")},
        {"a PDF", f, "wrong_content", bytes("%PDF-1.7\n")},
        {"an old .xls or a workbook with a password", f, "wrong_content", bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")},
        {"a database", f, "wrong_content", bytes(std::string("SQLite format 3\0", 16) + std::string(84, '\0'))},
        {"CSV", f, "wrong_content", bytes("firm_id,name,role\nF,f,supplier\n")},
        {"text in GB18030", f, "wrong_content", bytes("\xB6\xAB\xB7\xE7\xC6\xFB\xB3\xB5,\xCE\xE4\xBA\xBA\n")},
        {"text in UTF-16", f, "wrong_content", bytes("\xFF\xFE" + std::string("f\0i\0r\0m\0", 8))},
        {"only the magic bytes", f, "unreadable_file", bytes("PK\x03\x04")},
        {"cut in the middle", f, "unreadable_file", changed([](std::string& b) { b.resize(b.size() / 2); })},
        {"cut at its end", f, "unreadable_file", changed([](std::string& b) { b.resize(b.size() - 60); })},
        {"compressed bytes overwritten", f, "unreadable_file",
         changed([](std::string& b) { b.replace(b.find(sheet) + sheet.size() + 20, 40, 40, '\xFF'); })},
        {"a ZIP without a workbook", f, "wrong_content",
         [](const fs::path& file) {
             write_zip(file, {{"readme.txt", "hello", ""}});
         }},
        {"300 MB of zeros in the sheet", f, "unsafe_archive", zeros(sheet)},
        {"300 MB of zeros in a part that nobody reads", f, "unsafe_archive", zeros("xl/media/image1.png")},
        {"5,000 entries", f, "unsafe_archive", entries([](auto& all) {
             for (int i = 0; i < 5000; ++i) all.push_back({"x" + std::to_string(i), "", ""});
         })},
        {"an entry that leads out of the archive", f, "unsafe_archive", further({"../../etc/cron.d/x", "x", ""})},
        {"an entry with an absolute name", f, "unsafe_archive", further({"/etc/passwd", "x", ""})},
        {"an entry that is a link", f, "unsafe_archive", further({"xl/worksheets/sheet2.xml", "", "/etc/passwd"})},
        {"an entry that stands twice", f, "unsafe_archive", further({sheet, "<worksheet/>", ""})},
        {"encrypted entries", f, "unsafe_archive",
         [](const fs::path& file) { write_zip(file, workbook_entries(one_sheet("")), true); }},
        {"entities in the sheet", f, "unsafe_archive", part(sheet, laughs)},
        {"entities in the shared texts", f, "unsafe_archive", part("xl/sharedStrings.xml", laughs)},
        {"entities in the workbook", f, "unsafe_archive", part("xl/workbook.xml", laughs)},
        {"one text in 20,000 cells", f, "unsafe_archive",
         [](const fs::path& file) { workbook(shared_by_many())(file); }},
        {"a sheet that ends in the middle", f, "unreadable_file", part(sheet, "<worksheet><sheetData><row r=\"1\">")},
        {"NUL in a cell", f, "unreadable_file", rows(R"(<row r="2">)" + text_cell("A2", "&#0;") + "</row>")},
        {"a sheet that is not there", f, "unreadable_file", entries([](auto& all) { all.pop_back(); })},
        {"a sheet that lies outside", f, "unreadable_file",
         part(
             "xl/_rels/workbook.xml.rels",
             R"(<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../etc/passwd"/></Relationships>)")},
        {"two sheets of one name", f, "unreadable_file",
         workbook({{{"firms", text_rows({{"firm_id"}})}, {"firms", text_rows({{"firm_id"}})}}})},
        {"a text that is not there", f, "unreadable_file", rows(R"(<row r="2"><c r="A2" t="s"><v>7</v></c></row>)")},
        {"a row far below", f, "missing_value", rows(R"(<row r="1048576">)" + text_cell("A1048576", "x") + "</row>")},
        {"a column far to the right", f, "unnamed_column",
         rows(R"(<row r="2"><c r="XFD2" t="inlineStr"><is><t>x</t></is></c></row>)")},
        {"a row above the one before", f, "unreadable_file",
         rows(R"(<row r="9">)" + text_cell("A9", "F") + R"(</row><row r="8">)" + text_cell("A8", "G") + "</row>")},
        {"a cell of another row", f, "unreadable_file", rows(R"(<row r="2">)" + text_cell("A7", "F") + "</row>")},
        {"a cell left of the one before", f, "unreadable_file",
         rows(R"(<row r="2">)" + text_cell("B2", "f") + text_cell("A2", "F") + "</row>")},
        {"a row below the last", f, "unreadable_file",
         rows(R"(<row r="1048577">)" + text_cell("A1048577", "F") + "</row>")},
        {"a column behind the last", f, "unreadable_file", rows(R"(<row r="2">)" + text_cell("XFE2", "F") + "</row>")},
        {"merged cells that end before they begin", f, "unreadable_file",
         workbook({.sheets = {{"firms", text_rows({{"firm_id", "name", "role"}, {"F", "f", "supplier"}})}},
                   .after = R"(<mergeCells count="1"><mergeCell ref="C5:A2"/></mergeCells>)"})},
        {"merged cells without end", f, "merged_cells",
         workbook({.sheets = {{"firms", text_rows({{"firm_id", "name", "role"}}) + R"(<row r="1048576">)" +
                                            text_cell("A1048576", "F") + "</row>"}},
                   .after = R"(<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>)"})},
        {"ids that became dates", f, "id_changed",
         rows(R"(<row r="2"><c r="A2" s="1"><v>46101</v></c>)" + text_cell("B2", "f") + "</row>")},
        {"a title above the header", f, "header_elsewhere",
         workbook(one_sheet(text_rows({{"Firms 2026"}, {"firm_id", "name", "role"}, {"F", "f", "supplier"}})))},
        {"a formula without a value", f, "formula_without_value",
         rows(R"(<row r="2"><c r="A2"><f>B2</f></c></row><row r="3">)" + text_cell("A3", "F") + "</row>")},
        {"a cell that shows an error", f, "cell_error", rows(R"(<row r="2"><c r="A2" t="e"><v>#REF!</v></c></row>)")},
        {"merged cells", f, "merged_cells",
         workbook({.sheets = {{"firms", text_rows({{"firm_id", "name", "role"}, {"F", "f", "supplier"}})}},
                   .after = R"(<mergeCells count="1"><mergeCell ref="A2:A5"/></mergeCells>)"})},
        {"a cell of 10 MB", f, "cell_too_long",
         [](const fs::path& file) { rows(R"(<row r="2">)" + text_cell("A2", long_text()) + "</row>")(file); }},
        {"a column that stands twice", f, "repeated_column", workbook(one_sheet(text_rows({{"firm_id", "firm_id"}})))},
        {"a column without a name", f, "unnamed_column",
         workbook(one_sheet(text_rows({{"firm_id", ""}, {"F", "what is this"}})))},
        {"a date that is only a number", f, "not_a_date",
         workbook(one_sheet(text_rows({{"firm_id", "name", "role", "as_of"}}) + R"(<row r="2">)" +
                            text_cell("A2", "F") + text_cell("B2", "f") + text_cell("C2", "supplier") +
                            R"(<c r="D2"><v>46101</v></c></row>)"))},
    };
}

}  // namespace chegu
