#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <string_view>

#include "base/failure.h"
#include "schema/table.h"
#include "tables/csv_encoding.h"
#include "tables/formats/geopackage.h"
#include "tables/formats/place.h"
#include "tables/formats/postgres.h"
#include "tables/formats/workbook.h"
#include "tables/notice_kinds.h"
#include "tables/read.h"

namespace chegu {
namespace {

namespace fs = std::filesystem;
using formats::Format;
using formats::Refused;

constexpr std::uintmax_t most_file_bytes = std::uintmax_t{4} << 30U;

/// What a file seems to be, by its first bytes: for the notice that says it is something else.
Words looks_like(std::string_view head) {
    using namespace std::string_view_literals;
    if (head.empty()) return {"文件是空的", "it is empty"};
    if (head.starts_with("\xD0\xCF\x11\xE0"))
        return {"它像是旧的 .xls，或有密码保护的工作簿", "it looks like an old .xls or a workbook with a password"};
    if (head.starts_with("PK")) return {"它像是 ZIP 或 Excel 工作簿", "it looks like a ZIP file or a workbook"};
    if (head.starts_with("SQLite format 3\0"sv)) return {"它像是 SQLite 数据库", "it looks like an SQLite database"};
    if (head.starts_with("%PDF")) return {"它像是 PDF", "it looks like a PDF"};
    const auto text = head.substr(std::min(head.find_first_not_of("\xEF\xBB\xBF \t\r\n"), head.size()));
    if (text.starts_with('<')) return {"它像是 XML 或 HTML", "it looks like XML or HTML"};
    if (const auto encoding = recognised_encoding(head); !encoding.empty())
        return {"它像是 " + std::string(encoding) + " 编码的文本", "it looks like text in " + std::string(encoding)};
    return {"认不出它是什么", "what it is is not recognised"};
}

void require_magic(const fs::path& file, std::string_view magic) {
    std::error_code error;
    if (!fs::is_regular_file(file, error))
        throw Refused{kinds::unreadable_file, {"不是普通文件", "it is not a regular file"}};
    if (fs::file_size(file, error) > most_file_bytes || error)
        throw Refused{kinds::unreadable_file, {"文件大于 4 GiB", "the file is larger than 4 GiB"}};
    std::array<char, 1024> head{};
    std::ifstream stream(file, std::ios::binary);
    stream.read(head.data(), head.size());
    const std::string_view begin(head.data(), static_cast<std::size_t>(stream.gcount()));
    if (!begin.starts_with(magic)) throw Refused{kinds::wrong_content, looks_like(begin)};
}

RawFeed read_file_feed(const fs::path& file, Format format, Notices& notices) {
    using namespace std::string_view_literals;
    if (format == Format::workbook) {
        require_magic(file, "PK\x03\x04");
        return formats::read_workbook(file, notices);
    }
    require_magic(file, "SQLite format 3\0"sv);
    return formats::read_geopackage(file, notices);
}

/// The required tables without a header: the one notice has said that they could not be read.
RawFeed unreadable(const std::string& source) {
    RawFeed feed;
    for (const auto& schema : feed_tables()) {
        if (!schema.required) continue;
        auto& table = feed.tables.emplace_back();
        table.name = schema.name;
        table.source = source;
    }
    return feed;
}

}  // namespace

RawFeed read_feed(const std::string& place, Notices& notices) {
    const auto format = formats::format_of(place);
    if (format != Format::postgres && !fs::exists(place))
        throw Failure(FailureKind::bad_input,
                      {"找不到 " + place + "；请给出数据所在的文件夹、工作簿或 GeoPackage。",
                       "there is no " + place + "; name the folder, workbook or GeoPackage that holds the feed"});
    if (format == Format::folder || fs::is_directory(place)) {
        if (!fs::is_directory(place))
            throw Failure(FailureKind::bad_input, {place + " 不是文件夹，也不是 .xlsx 或 .gpkg 文件。",
                                                   place + " is neither a folder nor an .xlsx or .gpkg file"});
        return read_folder(place, notices);
    }
    const auto name =
        format == Format::postgres ? formats::postgres_place(place).schema : fs::path(place).filename().string();
    RawFeed feed;
    try {
        feed = format == Format::postgres ? formats::read_postgres(place, notices)
                                          : read_file_feed(place, format, notices);
    } catch (const Refused& refused) {
        notices.add({&refused.kind, name, 0, {}, {}, {{"problem", refused.problem}}});
        feed = unreadable(name);
    }
    feed.name = format == Format::postgres ? name : fs::path(place).stem().string();
    std::sort(feed.tables.begin(), feed.tables.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return feed;
}

}  // namespace chegu
