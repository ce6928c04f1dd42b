#include "tables/formats/sqlite_file.h"

#include <new>

#include "tables/formats/place.h"
#include "tables/notice_kinds.h"

namespace chegu::formats {

SqliteFile::SqliteFile(const std::filesystem::path& file) {
    sqlite3* opened = nullptr;
    const int result = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    database_.reset(opened);
    if (result != SQLITE_OK) damaged();
    sqlite3_db_config(opened, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_limit(opened, SQLITE_LIMIT_LENGTH, 1 << 28);
    static_cast<void>(rows("PRAGMA cell_size_check = ON"));
}

void SqliteFile::each(const std::string& sql, const std::function<void(sqlite3_stmt*)>& take) const {
    sqlite3_stmt* prepared = nullptr;
    if (sqlite3_prepare_v2(database_.get(), sql.c_str(), -1, &prepared, nullptr) != SQLITE_OK) damaged();
    const std::unique_ptr<sqlite3_stmt, Close> statement(prepared);
    int result = SQLITE_ROW;
    while ((result = sqlite3_step(prepared)) == SQLITE_ROW) take(prepared);
    if (result != SQLITE_DONE) damaged();
}

std::vector<std::vector<std::string>> SqliteFile::rows(const std::string& sql) const {
    std::vector<std::vector<std::string>> all;
    each(sql, [&](sqlite3_stmt* row) {
        auto& cells = all.emplace_back();
        for (int c = 0; c < sqlite3_column_count(row); ++c) {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, c));
            cells.emplace_back(text == nullptr ? "" : text);
        }
    });
    return all;
}

void SqliteFile::damaged() const {
    if (!database_) throw std::bad_alloc();
    const std::string why = sqlite3_errmsg(database_.get());
    const int code = sqlite3_errcode(database_.get()) & 0xff;
    if (code == SQLITE_NOMEM) throw std::bad_alloc();
    if (code == SQLITE_IOERR) throw Failure(FailureKind::system, {why, why});
    throw Refused{kinds::unreadable_file, {why, why}};
}

}  // namespace chegu::formats
