#pragma once
// A SQLite file that nothing is trusted of, read only.

#include <sqlite3.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace chegu::formats {

class SqliteFile {
   public:
    /// Throws Refused (unreadable_file) where SQLite can't open it, Failure (system) where the disk fails.
    explicit SqliteFile(const std::filesystem::path& file);

    /// Gives each row of a query to `take`, for sqlite3_column_*. Throws as the constructor does.
    void each(const std::string& sql, const std::function<void(sqlite3_stmt*)>& take) const;
    /// Every row as texts.
    [[nodiscard]] std::vector<std::vector<std::string>> rows(const std::string& sql) const;

   private:
    struct Close {
        void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    [[noreturn]] void damaged() const;

    std::unique_ptr<sqlite3, Close> database_;
};

}  // namespace chegu::formats
