#include "tables/write.h"

#include <chrono>
#include <system_error>

#include "base/failure.h"
#include "base/file_io.h"
#include "tables/csv_writer.h"
#include "tables/formats/geopackage.h"
#include "tables/formats/place.h"
#include "tables/formats/postgres.h"
#include "tables/formats/read_back.h"
#include "tables/formats/workbook.h"
#include "tables/read.h"

namespace chegu {
namespace {

namespace fs = std::filesystem;
using formats::Format;

void write_beside(const RawFeed& feed, Format format, const fs::path& beside) {
    if (format == Format::folder) write_new_folder(feed, beside);
    else if (format == Format::workbook) formats::write_workbook(feed, beside);
    else formats::write_geopackage(feed, beside);
}

/// A reading that the system disturbs may miss cells without a word, so a difference counts only if it is there again.
void require_readable(const RawFeed& feed, const fs::path& beside) {
    const auto read_back = [&] {
        Notices notices;
        formats::require_same(feed, read_feed(beside.string(), notices), notices);
    };
    try {
        read_back();
    } catch (const Failure& failure) {
        if (failure.kind() == FailureKind::interrupted) throw;
        // GDAL keeps what it once read of an archive's directory until the archive is newer.
        const auto written = fs::last_write_time(beside);
        fs::last_write_time(beside, written + std::chrono::seconds(2));
        read_back();
        fs::last_write_time(beside, written);
    }
}

/// Also what SQLite keeps beside a database and what a workbook is compared with, should the last attempt have been
/// killed.
void remove_with_company(const fs::path& beside) {
    std::error_code ignored;
    fs::remove_all(beside, ignored);
    for (const auto* ending : {"-journal", "-wal", "-shm", ".again"}) {
        auto other = beside;
        other += ending;
        fs::remove(other, ignored);
    }
}

}  // namespace

void write_tables(const RawFeed& feed, const std::string& target, const std::function<bool()>& keys_hold) {
    const auto format = formats::format_of(target);
    if (format == Format::postgres) {
        formats::write_postgres(feed, target, keys_hold);
        return;
    }
    const auto given = fs::absolute(target).lexically_normal();
    const auto path = given.has_filename() ? given : given.parent_path();
    if (fs::exists(fs::symlink_status(path)))
        throw Failure(FailureKind::bad_input,
                      {target + " 已存在；请给出新的名称。", target + " is there already; give another name"});
    const auto beside =
        path.parent_path() / ("." + path.stem().string() + ".being-written" + path.extension().string());
    try {
        fs::create_directories(path.parent_path());
        remove_with_company(beside);
        write_beside(feed, format, beside);
        require_readable(feed, beside);
        rename_new(beside, path);
        sync_folder(path.parent_path());
    } catch (const fs::filesystem_error& error) {
        remove_with_company(beside);
        throw cannot_write(target, error.code());
    } catch (...) {
        remove_with_company(beside);
        throw;
    }
}

}  // namespace chegu
