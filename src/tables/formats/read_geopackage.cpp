#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/number.h"
#include "tables/formats/geopackage.h"
#include "tables/formats/map_points.h"
#include "tables/formats/ogr.h"
#include "tables/formats/place.h"
#include "tables/formats/row_number.h"
#include "tables/formats/setting.h"
#include "tables/formats/sqlite_file.h"
#include "tables/formats/table_intake.h"
#include "tables/notice_kinds.h"

namespace chegu::formats {
namespace {

bool is_of_the_format(std::string_view name) {
    return name.starts_with("gpkg_") || name.starts_with("rtree_") || name.starts_with("sqlite_") ||
           name == "layer_styles";
}

/// The plain tables, without those that the format itself keeps.
std::vector<std::string> tables_of(const SqliteFile& file) {
    const auto state = file.rows("PRAGMA quick_check(1)");
    if (state.size() != 1 || state[0][0] != "ok") {
        const auto why = state.empty() ? "quick_check" : state[0][0];
        throw Refused{kinds::unreadable_file, {why, why}};
    }
    bool is_geopackage = false;
    std::vector<std::string> tables;
    for (const auto& row : file.rows("SELECT name, type, coalesce(sql, '') FROM sqlite_schema "
                                     "WHERE type IN ('table', 'view') ORDER BY name")) {
        const bool known = is_of_the_format(row[0]);
        const bool made_up = row[1] == "view" || in_upper_case(row[2]).starts_with("CREATE VIRTUAL");
        if (made_up && !(known && row[1] == "table"))
            throw Refused{kinds::unsafe_database,
                          {"「" + row[0] + "」是视图或虚拟表", "“" + row[0] + "” is a view or a virtual table"}};
        is_geopackage |= row[0] == "gpkg_contents";
        if (!known) tables.push_back(row[0]);
    }
    if (!is_geopackage)
        throw Refused{kinds::wrong_content,
                      {"它是 SQLite 数据库，但不是 GeoPackage（没有 gpkg_contents）",
                       "it is an SQLite database, but no GeoPackage (without gpkg_contents)"}};
    return tables;
}

struct TableColumns {
    std::string row_number;  // what the rows are ordered by, as SQL wants it
    std::string geometry;    // empty where there is none
    std::vector<std::string> names, types;
};

TableColumns columns_of(const SqliteFile& file, const std::string& table) {
    TableColumns columns{"_rowid_", {}, {}, {}};
    for (const auto& row : file.rows("SELECT column_name FROM gpkg_geometry_columns WHERE lower(table_name) = lower(" +
                                     sql_text(table) + ")"))
        columns.geometry = row[0];
    const auto all = file.rows("PRAGMA table_xinfo(" + sql_name(table) + ")");
    const auto keys = std::count_if(all.begin(), all.end(), [](const auto& column) { return column[5] != "0"; });
    for (const auto& column : all) {
        const auto& name = column[1];
        if (!columns.geometry.empty() && same_but_for_case(name, columns.geometry)) continue;
        // The column that SQLite keeps the rows by.
        const bool numbers_rows = keys == 1 && column[5] != "0" && same_but_for_case(column[2], "INTEGER");
        if (numbers_rows) columns.row_number = sql_name(name);
        if (numbers_rows && is_row_number(name)) continue;
        const auto at = numbers_rows ? 0 : columns.names.size();  // a key comes first
        columns.names.insert(columns.names.begin() + static_cast<std::ptrdiff_t>(at), name);
        columns.types.insert(columns.types.begin() + static_cast<std::ptrdiff_t>(at), in_upper_case(column[2]));
    }
    return columns;
}

std::string hex_of(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string hex;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        hex += digits[byte >> 4U];
        hex += digits[byte & 15U];
    }
    return hex;
}

std::string real_text(double value, std::string_view type) {
    const auto single = static_cast<float>(value);
    return type == "FLOAT" && static_cast<double>(single) == value ? fmt::format("{}", single) : number_text(value);
}

class LayerReader {
   public:
    LayerReader(const SqliteFile& file, std::string table, std::string source, Notices& notices)
        : file_(file),
          table_(std::move(table)),
          columns_(columns_of(file, table_)),
          intake_(table_, std::move(source), columns_.names, notices) {}

    TextTable read() {
        std::string sql = "SELECT " + (columns_.geometry.empty() ? "NULL" : sql_name(columns_.geometry));
        for (const auto& name : columns_.names) sql += ", " + sql_name(name);
        file_.each(sql + " FROM " + sql_name(table_) + " ORDER BY " + columns_.row_number,
                   [&](sqlite3_stmt* row) { take(row); });
        return intake_.finish();
    }

    /// Those of the table's geometry, by row number.
    [[nodiscard]] const std::map<std::uint32_t, Position>& points() const { return points_; }

   private:
    void take(sqlite3_stmt* row) {
        ++number_;
        if (const auto point = point_of(bytes_of(row, 0))) points_.emplace(number_, *point);
        std::vector<std::string> cells;
        for (std::size_t c = 0; c < columns_.names.size(); ++c) cells.push_back(text_of(row, c));
        intake_.row(number_, cells);
    }

    static std::string_view bytes_of(sqlite3_stmt* row, int column) {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(row, column));
        return {bytes == nullptr ? "" : bytes, static_cast<std::size_t>(sqlite3_column_bytes(row, column))};
    }

    /// What stands in the cell, whatever the type of its column: SQLite lets any value into any column, and check says
    /// where one does not belong.
    [[nodiscard]] std::string text_of(sqlite3_stmt* row, std::size_t position) const {
        const int column = static_cast<int>(position) + 1;
        const auto& type = columns_.types[position];
        switch (sqlite3_column_type(row, column)) {
            case SQLITE_NULL: return {};
            case SQLITE_INTEGER: return std::to_string(sqlite3_column_int64(row, column));
            case SQLITE_FLOAT: return real_text(sqlite3_column_double(row, column), type);
            case SQLITE_TEXT: {
                const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
                return {text, static_cast<std::size_t>(sqlite3_column_bytes(row, column))};
            }
            default: break;
        }
        const auto& name = columns_.names[position];
        const auto at = std::to_string(number_);
        if (!type.starts_with("BLOB"))
            throw Refused{kinds::wrong_content,
                          {"表「" + table_ + "」第 " + at + " 行的「" + name + "」是二进制内容，不是文字",
                           "“" + name + "” in row " + at + " of the table “" + table_ + "” holds bytes, not text"}};
        return hex_of(bytes_of(row, column));
    }

    const SqliteFile& file_;
    std::string table_;
    TableColumns columns_;
    TableIntake intake_;
    std::uint32_t number_ = 1;  // as if below a header
    std::map<std::uint32_t, Position> points_;
};

}  // namespace

RawFeed read_geopackage(const std::filesystem::path& place, Notices& notices) {
    const SqliteFile file(place);
    RawFeed feed;
    std::map<std::uint32_t, Position> points;
    for (const auto& table : tables_of(file)) {
        LayerReader reader(file, table, place.filename().string() + "/" + table, notices);
        feed.tables.push_back(reader.read());
        if (table == "sites") points = reader.points();
    }
    if (const auto* sites = feed.find("sites")) check_points(*sites, points, setting(feed, "crs"), notices);
    return feed;
}

}  // namespace chegu::formats
