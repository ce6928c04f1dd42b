#pragma once
// ZIP files and workbooks as a test wants them, sound or not.

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace chegu {

struct ZipEntry {
    std::string name;
    std::string bytes;
    std::string link;  // the target: the entry is a symbolic link
};

void write_zip(const std::filesystem::path& file, const std::vector<ZipEntry>& entries, bool encrypted = false);

/// The parts of a workbook whose sheets are these, name and XML of the rows: <row r="1"><c r="A1" ...>. Style 1 is a
/// date (yyyy-mm-dd), style 2 the built-in Chinese date 31, style 3 a built-in date with time (22), 0 none.
/// `shared`: the <si> elements. `after`: what follows the rows in each sheet (merged cells).
struct WorkbookParts {
    std::vector<std::pair<std::string, std::string>> sheets;
    std::string shared = "";
    std::string after = "";
    std::string workbook_properties = "";
};
std::vector<ZipEntry> workbook_entries(const WorkbookParts& parts);

/// "<c r="A1" t="inlineStr">..." : a cell that holds a text.
std::string text_cell(const std::string& reference, const std::string& text);
/// Rows of texts.
std::string text_rows(const std::vector<std::vector<std::string>>& rows);

}  // namespace chegu
