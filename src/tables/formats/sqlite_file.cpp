#include "tables/formats/geopackage_guard.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <memory>
#include <new>
#include <string_view>

#include "tables/formats/ogr.h"
#include "tables/formats/place.h"
#include "tables/notice_kinds.h"

namespace chegu::formats {
namespace {

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

class Database {
   public:
    explicit Database(const std::filesystem::path& file) {
        sqlite3* opened = nullptr;
        const int result = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
        database_.reset(opened);
        if (result != SQLITE_OK) damaged();
        sqlite3_db_config(opened, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_limit(opened, SQLITE_LIMIT_LENGTH, 1 << 28);
        static_cast<void>(rows("PRAGMA cell_size_check = ON"));
    }

    /// Every row of a query as texts.
    [[nodiscard]] std::vector<std::vector<std::string>> rows(const std::string& sql) const {
        sqlite3_stmt* prepared = nullptr;
        if (sqlite3_prepare_v2(database_.get(), sql.c_str(), -1, &prepared, nullptr) != SQLITE_OK) damaged();
        const std::unique_ptr<sqlite3_stmt, Close> statement(prepared);
        std::vector<std::vector<std::string>> all;
        int result = SQLITE_ROW;
        while ((result = sqlite3_step(prepared)) == SQLITE_ROW) {
            auto& row = all.emplace_back();
            for (int c = 0; c < sqlite3_column_count(prepared); ++c) {
                const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(prepared, c));
                row.emplace_back(text == nullptr ? "" : text);
            }
        }
        if (result != SQLITE_DONE) damaged();
        return all;
    }

   private:
    [[noreturn]] void damaged() const {
        if (!database_) throw std::bad_alloc();
        const std::string why = sqlite3_errmsg(database_.get());
        const int code = sqlite3_errcode(database_.get()) & 0xff;
        if (code == SQLITE_NOMEM) throw std::bad_alloc();
        if (code == SQLITE_IOERR) throw Failure(FailureKind::system, {why, why});
        throw Refused{kinds::unreadable_file, {why, why}};
    }

    std::unique_ptr<sqlite3, Close> database_;
};

bool is_of_the_format(std::string_view name) {
    return name.starts_with("gpkg_") || name.starts_with("rtree_") || name.starts_with("sqlite_") ||
           name == "layer_styles";
}

std::string upper(std::string text) {
    for (auto& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

/// What typeof() must say in a column of this declared type, as a list for SQL; empty where anything is text.
std::string_view types_of(const std::string& declared) {
    const auto type = upper(declared);
    if (type.starts_with("DOUBLE") || type.starts_with("REAL") || type.starts_with("FLOAT"))
        return "'null', 'real', 'integer'";
    for (const std::string_view whole : {"INT", "INTEGER", "BIGINT", "MEDIUMINT", "SMALLINT", "TINYINT", "BOOLEAN"})
        if (type == whole) return "'null', 'integer'";
    if (type.starts_with("TEXT") || type.starts_with("DATE")) return "'null', 'text'";
    return {};
}

void check_columns(const Database& database, const std::string& table) {
    for (const auto& column : database.rows("PRAGMA table_xinfo(" + sql_name(table) + ")")) {
        const auto& name = column[1];
        const auto types = types_of(column[2]);
        if (types.empty()) continue;
        const auto cell = sql_name(name);
        const auto found = database.rows(fmt::format(
            "SELECT rowid FROM {} WHERE typeof({}) NOT IN ({}) OR instr(CAST({} AS BLOB), x'00') > 0 LIMIT 1",
            sql_name(table), cell, types, cell));
        if (!found.empty())
            throw Refused{kinds::wrong_content,
                          {fmt::format("表「{}」的「{}」列里有与列类型（{}）不符的值或空字符", table, name, column[2]),
                           fmt::format("the column “{}” of the table “{}” has a value that is not of its type ({}) or "
                                       "holds NUL",
                                       name, table, column[2])}};
    }
}

}  // namespace

std::vector<std::string> examine_geopackage(const std::filesystem::path& file) {
    const Database database(file);
    const auto state = database.rows("PRAGMA quick_check(1)");
    if (state.size() != 1 || state[0][0] != "ok") {
        const auto why = state.empty() ? "quick_check" : state[0][0];
        throw Refused{kinds::unreadable_file, {why, why}};
    }
    std::vector<std::string> tables;
    for (const auto& row : database.rows("SELECT name, type, coalesce(sql, '') FROM sqlite_schema "
                                         "WHERE type IN ('table', 'view') ORDER BY name")) {
        const bool known = is_of_the_format(row[0]);
        const bool made_up = row[1] == "view" || upper(row[2]).starts_with("CREATE VIRTUAL");
        if (made_up && !(known && row[1] == "table"))
            throw Refused{kinds::unsafe_database,
                          {"「" + row[0] + "」是视图或虚拟表", "“" + row[0] + "” is a view or a virtual table"}};
        if (known) continue;
        tables.push_back(row[0]);
        check_columns(database, row[0]);
    }
    return tables;
}

}  // namespace chegu::formats
