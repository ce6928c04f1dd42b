#include "support/zip_file.h"

#include <archive.h>
#include <archive_entry.h>

#include <stdexcept>

namespace chegu {
namespace {

const std::string declaration = R"(<?xml version="1.0" encoding="UTF-8"?>)";
const std::string main_space = R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";

}  // namespace

void write_zip(const std::filesystem::path& file, const std::vector<ZipEntry>& entries, bool encrypted) {
    archive* out = archive_write_new();
    archive_write_set_format_zip(out);
    if (encrypted) {
        archive_write_set_options(out, "zip:encryption=zipcrypt");
        archive_write_set_passphrase(out, "secret");
    }
    archive_write_open_filename(out, file.c_str());
    for (const auto& [name, bytes, link] : entries) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_filetype(entry, link.empty() ? AE_IFREG : AE_IFLNK);
        if (link.empty()) archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
        else archive_entry_set_symlink(entry, link.c_str());
        if (archive_write_header(out, entry) != ARCHIVE_OK) throw std::runtime_error(archive_error_string(out));
        archive_write_data(out, bytes.data(), bytes.size());
        archive_entry_free(entry);
    }
    archive_write_free(out);
}

std::vector<ZipEntry> workbook_entries(const WorkbookParts& parts) {
    std::string sheets, relations;
    std::vector<ZipEntry> entries;
    for (std::size_t i = 0; i < parts.sheets.size(); ++i) {
        const auto number = std::to_string(i + 1);
        sheets += R"(<sheet name=")" + parts.sheets[i].first + R"(" sheetId=")" + number + R"(" r:id="rId)" + number +
                  R"("/>)";
        relations += R"(<Relationship Id="rId)" + number +
                     R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" )" +
                     R"(Target="worksheets/sheet)" + number + R"(.xml"/>)";
        entries.push_back({"xl/worksheets/sheet" + number + ".xml",
                           declaration + "<worksheet " + main_space + "><sheetData>" + parts.sheets[i].second +
                               "</sheetData>" + parts.after + "</worksheet>",
                           ""});
    }
    entries.insert(
        entries.begin(),
        {{"[Content_Types].xml",
          declaration + R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
                        R"(<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/)"
                        R"(vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>)",
          ""},
         {"xl/workbook.xml",
          declaration + "<workbook " + main_space +
              R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">)" +
              parts.workbook_properties + "<sheets>" + sheets + "</sheets></workbook>",
          ""},
         {"xl/_rels/workbook.xml.rels",
          declaration + R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)" +
              relations + "</Relationships>",
          ""},
         {"xl/styles.xml",
          declaration + "<styleSheet " + main_space +
              R"(><numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>)"
              R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="31"/><xf numFmtId="22"/></cellXfs>)"
              "</styleSheet>",
          ""},
         {"xl/sharedStrings.xml", declaration + "<sst " + main_space + ">" + parts.shared + "</sst>", ""}});
    return entries;
}

std::string text_cell(const std::string& reference, const std::string& text) {
    return R"(<c r=")" + reference + R"(" t="inlineStr"><is><t>)" + text + "</t></is></c>";
}

std::string text_rows(const std::vector<std::vector<std::string>>& rows) {
    std::string xml;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const auto number = std::to_string(r + 1);
        xml += R"(<row r=")" + number + R"(">)";
        for (std::size_t c = 0; c < rows[r].size(); ++c)
            xml += text_cell(std::string(1, static_cast<char>('A' + c)) + number, rows[r][c]);
        xml += "</row>";
    }
    return xml;
}

}  // namespace chegu
