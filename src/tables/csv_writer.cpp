#include "tables/csv_writer.h"

#include <algorithm>
#include <span>
#include <system_error>

#include "base/failure.h"
#include "base/file_io.h"
#include "notices/notice.h"
#include "schema/frictionless.h"

namespace chegu {
namespace {

template <class Cells>
void append_row(std::string& out, const Cells& cells) {
    bool first = true;
    for (const auto& cell : cells) {
        if (!first) out += ',';
        first = false;
        // A line without any character would read as no row at all.
        if (cells.size() == 1 && cell.empty()) out += "\"\"";
        else append_csv_cell(out, cell);
    }
    out += '\n';
}

/// A table's name becomes a file's: one from a workbook or a database may be anything.
void check_file_name(const std::string& table) {
    constexpr std::size_t longest = 200;
    const bool fits = !table.empty() && table.size() <= longest && table.front() != '.' &&
                      std::none_of(table.begin(), table.end(), [](char c) {
                          return c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
                      });
    if (!fits)
        throw Failure(FailureKind::bad_input, {"表名「" + shown(table) + "」不能用作文件名。",
                                               "the table's name “" + shown(table) + "” can't be the name of a file"});
}

}  // namespace

void append_csv_cell(std::string& out, std::string_view cell) {
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += cell;
        return;
    }
    out += '"';
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

std::string csv_text(const TextTable& table) {
    std::string out;
    std::size_t size = 0;
    for (const auto cell : table.cells) size += cell.size() + 1;
    out.reserve(size + 256);
    append_row(out, table.header);
    const std::span<const CellText> cells(table.cells);
    for (std::size_t row = 0; row < table.rows(); ++row)
        append_row(out, cells.subspan(row * table.header.size(), table.header.size()));
    return out;
}

void write_new_folder(const RawFeed& feed, const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    if (fs::exists(folder))
        throw Failure(FailureKind::bad_input, {folder.string() + " 已存在；请给出新的文件夹。",
                                               folder.string() + " is there already; name a new folder"});
    const auto given = fs::absolute(folder).lexically_normal();
    const auto target = given.has_filename() ? given : given.parent_path();
    const auto beside = target.parent_path() / ("." + target.filename().string() + ".new-feed");
    for (const auto& table : feed.tables) check_file_name(table.name);
    try {
        fs::create_directories(target.parent_path());
        fs::remove_all(beside);
        fs::create_directory(beside);
        std::vector<FeedFile> files;
        for (const auto& table : feed.tables) {
            const auto text = csv_text(table);
            write_file(beside / (table.name + ".csv"), text);
            files.push_back({table.name, table.header, table.rows(), text.size()});
        }
        write_file(beside / "datapackage.json", feed_package(feed.name, files));
        sync_folder(beside);
        fs::rename(beside, target);
    } catch (const fs::filesystem_error& error) {
        std::error_code ignored;
        fs::remove_all(beside, ignored);
        throw cannot_write(folder.string(), error.code());
    } catch (...) {
        std::error_code ignored;
        fs::remove_all(beside, ignored);
        throw;
    }
}

}  // namespace chegu
