// Any bytes as a GeoPackage, or SQL that makes one out of the tables that each has: reading gives tables or a notice,
// and what was read without an error can be written and reads back the same.

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>

#include "base/failure.h"
#include "feed/decoded.h"
#include "parts.h"
#include "scratch.h"
#include "tables/content_hash.h"
#include "tables/formats/geopackage.h"
#include "tables/read.h"

namespace {

using chegu::require;

constexpr const char* every_geopackage_has = R"(
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA page_size = 512;
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10200;
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
  srs_id INTEGER);
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL);
)";

/// No other file may be opened, and nothing may go on for long.
int allowed(void*, int action, const char* first, const char*, const char*, const char*) {
    constexpr std::string_view harmless = "application_id user_version encoding writable_schema page_size";
    if (action == SQLITE_ATTACH || action == SQLITE_DETACH) return SQLITE_DENY;
    if (action == SQLITE_PRAGMA && harmless.find(first) == std::string_view::npos) return SQLITE_DENY;
    return SQLITE_OK;
}
int too_long(void* steps) { return ++*static_cast<int*>(steps) > 100 ? 1 : 0; }

void run_sql(const std::string& sql, const std::filesystem::path& file) {
    std::filesystem::remove(file);
    sqlite3* database = nullptr;
    require(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
    require(sqlite3_exec(database, every_geopackage_has, nullptr, nullptr, nullptr) == SQLITE_OK);
    int steps = 0;
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, 100'000);
    sqlite3_set_authorizer(database, allowed, nullptr);
    sqlite3_progress_handler(database, 1000, too_long, &steps);
    sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr);  // as far as it goes
    sqlite3_close(database);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static chegu::Scratch scratch;
    const auto file = scratch / "f.gpkg";
    const auto input = chegu::text_of(data, size);
    if (input.starts_with("SQLite format 3")) chegu::write_bytes(file, input);
    else run_sql(std::string(input), file);
    chegu::Notices notices(3);
    const auto feed = chegu::read_feed(file.string(), notices);
    for (const auto& table : feed.tables) require(table.header.size() * table.rows() == table.cells.size());
    chegu::Notices of_decoding(3);
    chegu::decode(feed, of_decoding);
    if (notices.has_errors() || feed.tables.empty()) return 0;

    const auto again = scratch / "again.gpkg";
    std::filesystem::remove(again);
    try {
        chegu::formats::write_geopackage(feed, again);
    } catch (const chegu::Failure&) {
        return 0;  // names that differ only in case, say
    }
    chegu::Notices none;
    require(content_hash(chegu::read_feed(again.string(), none)) == content_hash(feed));
    return 0;
}
