#pragma once
// The files of a small feed as bytes, to be changed and written again: broken on purpose, so nothing here is decoded.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace chegu::qa {

/// CSV by name of the table.
using FeedText = std::map<std::string, std::string>;

/// One table cell by cell. The rows are as long as the header.
struct Grid {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;

    /// Position of a column, or npos.
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
    [[nodiscard]] std::size_t find(std::string_view column) const;
};

/// Every *.csv of a folder. Throws Failure (bad_input) where it is no folder or has none.
FeedText read_feed_text(const std::filesystem::path& folder);

/// Into a new folder.
void write_feed_text(const FeedText& feed, const std::filesystem::path& folder);

/// Throws Failure (bad_input) where the bytes are no sound CSV: what is broken is not broken further.
Grid grid_of(const std::string& table, const std::string& csv);
std::string csv_of(const Grid& grid);

}  // namespace chegu::qa
