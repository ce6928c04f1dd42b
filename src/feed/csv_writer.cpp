#include "feed/csv_writer.h"

#include <cerrno>
#include <fstream>
#include <span>
#include <system_error>

#include "base/failure.h"

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

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& reason) {
    throw Failure(Exit::bad_input,
                  {"无法写入 " + path.string() + "：" + reason, "can't write " + path.string() + ": " + reason});
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

void write_folder(const RawFeed& feed, const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) fail(folder, error.message());
    for (const auto& table : feed.tables) {
        const auto path = folder / (table.name + ".csv");
        std::ofstream file(path, std::ios::binary | std::ios::trunc);
        const auto text = csv_text(table);
        file.write(text.data(), static_cast<std::streamsize>(text.size()));
        file.close();
        if (!file) fail(path, std::generic_category().message(errno));
    }
}

}  // namespace chegu
