#include "feed/csv_writer.h"

#include <span>
#include <system_error>

#include "base/failure.h"
#include "feed/file_io.h"

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
    const std::span<const std::string_view> cells(table.cells);
    for (std::size_t row = 0; row < table.rows(); ++row)
        append_row(out, cells.subspan(row * table.header.size(), table.header.size()));
    return out;
}

void write_new_folder(const RawFeed& feed, const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    if (fs::exists(folder))
        throw Failure(Exit::bad_input, {folder.string() + " 已存在；请给出新的文件夹。",
                                        folder.string() + " is there already; name a new folder"});
    const auto given = fs::absolute(folder).lexically_normal();
    const auto target = given.has_filename() ? given : given.parent_path();
    const auto beside = target.parent_path() / ("." + target.filename().string() + ".new-feed");
    try {
        fs::create_directories(target.parent_path());
        fs::remove_all(beside);
        fs::create_directory(beside);
        for (const auto& table : feed.tables) write_file(beside / (table.name + ".csv"), csv_text(table));
        sync_folder(beside);
        fs::rename(beside, target);
    } catch (const std::exception& error) {
        std::error_code ignored;
        fs::remove_all(beside, ignored);
        throw Failure(Exit::bad_input, {"无法写入 " + folder.string() + "：" + error.what(),
                                        "can't write " + folder.string() + ": " + error.what()});
    }
}

}  // namespace chegu
