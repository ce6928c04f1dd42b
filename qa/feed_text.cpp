#include "qa/feed_text.h"

#include <algorithm>
#include <fstream>
#include <system_error>

#include "base/failure.h"
#include "base/file_io.h"
#include "tables/csv_reader.h"
#include "tables/csv_writer.h"

namespace chegu::qa {
namespace {

namespace fs = std::filesystem;

void append_row(std::string& csv, const std::vector<std::string>& cells) {
    for (std::size_t c = 0; c < cells.size(); ++c) {
        if (c > 0) csv += ',';
        append_csv_cell(csv, cells[c]);
    }
    csv += '\n';
}

}  // namespace

std::size_t Grid::find(std::string_view column) const {
    const auto found = std::find(header.begin(), header.end(), column);
    return found == header.end() ? npos : static_cast<std::size_t>(found - header.begin());
}

FeedText read_feed_text(const fs::path& folder) {
    FeedText feed;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.path().extension() == ".csv") feed[entry.path().stem().string()] = read_file(entry.path());
    if (feed.empty())
        throw Failure(FailureKind::bad_input,
                      {folder.string() + " 不是含有 CSV 文件的文件夹", folder.string() + " is no folder of CSV files"});
    return feed;
}

void write_feed_text(const FeedText& feed, const fs::path& folder) {
    fs::create_directories(folder);
    for (const auto& [table, csv] : feed) {
        const auto path = folder / (table + ".csv");
        std::ofstream file(path, std::ios::binary);
        file << csv;
        if (!file.flush())
            throw Failure(FailureKind::bad_input, {"无法写入 " + path.string(), "can't write " + path.string()});
    }
}

Grid grid_of(const std::string& table, const std::string& csv) {
    Notices notices;
    const auto read = read_csv(table, table + ".csv", csv, notices);
    if (notices.has_errors() || read.header.empty())
        throw Failure(FailureKind::bad_input, {table + ".csv 不是完好的 CSV", table + ".csv is not whole CSV"});
    Grid grid;
    grid.header = read.header;
    for (std::size_t r = 0; r < read.rows(); ++r) {
        auto& cells = grid.rows.emplace_back();
        for (std::size_t c = 0; c < read.header.size(); ++c) cells.emplace_back(read.cell(r, c));
    }
    return grid;
}

std::string csv_of(const Grid& grid) {
    std::string csv;
    append_row(csv, grid.header);
    for (const auto& row : grid.rows) append_row(csv, row);
    return csv;
}

}  // namespace chegu::qa
