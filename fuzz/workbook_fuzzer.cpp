// Any bytes as a workbook, or the parts of one (parts.h) packed into a sound archive, so that they are read at all:
// reading gives tables or a notice, and what was read without an error can be written and reads back the same.

#include <cstddef>
#include <cstdint>

#include "base/failure.h"
#include "feed/decoded.h"
#include "parts.h"
#include "scratch.h"
#include "support/zip_file.h"
#include "tables/content_hash.h"
#include "tables/formats/workbook.h"
#include "tables/read.h"

namespace {

using chegu::require;

/// Writes the workbook that an input stands for; false where it stands for none.
bool write_input(std::string_view input, const std::filesystem::path& file) {
    if (!input.starts_with("===")) {
        chegu::write_bytes(file, input);
        return true;
    }
    std::vector<chegu::ZipEntry> entries;
    for (auto& [name, bytes] : chegu::parts_of(input)) {
        if (name.empty() || name.find('\0') != std::string::npos) return false;
        entries.push_back({name, bytes, ""});
    }
    try {
        chegu::write_zip(file, entries);
    } catch (const std::runtime_error&) {
        return false;  // a name that no archive can hold
    }
    return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static chegu::Scratch scratch;
    const auto file = scratch / "f.xlsx";
    if (!write_input(chegu::text_of(data, size), file)) return -1;
    scratch.date(file);
    chegu::Notices notices(3);
    const auto feed = chegu::read_feed(file.string(), notices);
    for (const auto& table : feed.tables) require(table.header.size() * table.rows() == table.cells.size());
    chegu::Notices of_decoding(3);
    chegu::decode(feed, of_decoding);
    if (notices.has_errors() || feed.tables.empty()) return 0;

    const auto again = scratch / "again.xlsx";
    try {
        chegu::formats::write_workbook(feed, again);
    } catch (const chegu::Failure&) {
        return 0;  // a name of a sheet that Excel does not allow
    }
    scratch.date(again);
    chegu::Notices none;
    require(content_hash(chegu::read_feed(again.string(), none)) == content_hash(feed));
    return 0;
}
