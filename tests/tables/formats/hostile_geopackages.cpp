#include <sqlite3.h>

#include <stdexcept>

#include "feed/write_feed.h"
#include "support/inline_feed.h"
#include "support/program.h"
#include "tables/formats/hostile_files.h"

namespace chegu {
namespace {

namespace fs = std::filesystem;
using Make = std::function<void(const fs::path&)>;

Make bytes(const std::string& content) {
    return [content](const fs::path& file) { write_bytes(file, content); };
}

void run_sql(const fs::path& file, const std::string& sql) {
    sqlite3* database = nullptr;
    sqlite3_open(file.c_str(), &database);
    char* why = nullptr;
    sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &why);
    sqlite3_close(database);
    if (why != nullptr) throw std::runtime_error(why);
}

void write_sound(const fs::path& file) {
    write_feed(exact_feed("[firms]\nfirm_id,name,role\nF,f,supplier\n[items]\nitem_id,name,value\nx,x,1.5"),
               file.string());
}

/// A sound GeoPackage on which these statements were run.
Make after(const std::string& sql) {
    return [sql](const fs::path& file) {
        write_sound(file);
        run_sql(file, sql);
    };
}
Make changed(const std::function<void(std::string&)>& change) {
    return [change](const fs::path& file) {
        write_sound(file);
        auto content = bytes_of(file);
        change(content);
        write_bytes(file, content);
    };
}

}  // namespace

std::vector<HostileFile> hostile_geopackages() {
    const std::string f = "f.gpkg";
    return {
        {"an empty file", f, "wrong_content", bytes("")},
        {"a GDAL virtual layer", f, "wrong_content", bytes("<OGRVRTDataSource/>")},
        {"a ZIP", f, "wrong_content", bytes("PK\x03\x04")},
        {"only the magic bytes", f, "unreadable_file", bytes(std::string("SQLite format 3\0", 16))},
        {"noise behind the magic bytes", f, "unreadable_file",
         bytes(std::string("SQLite format 3\0", 16) + std::string(8192, '\x5A'))},
        {"cut in the middle", f, "unreadable_file", changed([](std::string& b) { b.resize(b.size() / 2); })},
        {"pages overwritten", f, "unreadable_file",
         changed([](std::string& b) { b.replace(b.size() - 9000, 9000, 9000, '\x33'); })},
        {"SQLite, but no GeoPackage", f, "wrong_content",
         [](const fs::path& file) { run_sql(file, "CREATE TABLE firms (firm_id TEXT)"); }},
        {"a view in place of a table", f, "unsafe_database",
         after("DROP TABLE firms; CREATE VIEW firms AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
               "SELECT i AS firm_id FROM n")},
        {"a virtual table", f, "unsafe_database", after("CREATE VIRTUAL TABLE notes USING fts5(text)")},
        {"a text in a column of numbers", f, "not_a_number", after("UPDATE items SET value = 'dear'")},
        {"NUL in a text", f, "nul_byte", after("UPDATE firms SET name = CAST(x'660066' AS TEXT)")},
        {"bytes in a column of text", f, "wrong_content", after("UPDATE firms SET name = x'0102'")},
        {"a text that is not UTF-8", f, "not_utf8", after("UPDATE firms SET name = CAST(x'B6ABB7E7' AS TEXT)")},
        {"a cell of 10 MB", f, "cell_too_long", after("UPDATE firms SET name = printf('%.*c', 10485760, 'x')")},
        {"a point that was moved", f, "point_differs",
         [](const fs::path& file) {
             write_feed(exact_feed("[sites]\nsite_id,lat,lon\nA,30.5,114.3"), file.string());
             run_sql(file, "UPDATE sites SET lat = 30.6");
         }},
        {"a date that is none", f, "not_a_date",
         after("ALTER TABLE firms ADD as_of DATE; UPDATE firms SET as_of = 'soon'")},
    };
}

std::vector<HostileFile> hostile_folders() {
    const auto table = [](const std::string& content) {
        return [content](const fs::path& folder) {
            fs::create_directory(folder);
            write_bytes(folder / "firms.csv", content);
        };
    };
    return {
        {"a GDAL virtual layer", "f", "missing_column", table("<OGRVRTDataSource/>\n")},
        {"GB18030", "f", "wrong_encoding",
         table("firm_id,name,role\nF,\xB6\xAB\xB7\xE7\xC6\xFB\xB3\xB5\xB9\xC9\xB7\xDD,supplier\n")},
        {"UTF-16", "f", "wrong_encoding", table("\xFF\xFE" + std::string("f\0i\0r\0m\0", 8))},
        {"a lone quote", "f", "stray_quote", table("firm_id,name,role\nF,f\"f,supplier\n")},
        {"an open quote", "f", "unclosed_quote", table("firm_id,name,role\nF,\"f,supplier\n")},
        {"NUL", "f", "nul_byte", table(std::string("firm_id,name,role\nF,f\0f,supplier\n", 33))},
        {"a cell of 10 MB", "f", "cell_too_long",
         [table](const fs::path& folder) {
             table("firm_id,name,role\nF," + std::string(10U << 20U, 'x') + ",s\n")(folder);
         }},
        {"a million columns", "f", "too_many_columns",
         [table](const fs::path& folder) {
             std::string columns = "c0";
             for (int i = 1; i < 1'000'000; ++i) columns += ",c" + std::to_string(i);
             table(columns + "\n")(folder);
         }},
    };
}

std::vector<HostileFile> hostile_files() {
    std::vector<HostileFile> all;
    for (const auto part : {hostile_workbooks, hostile_geopackages, hostile_folders})
        for (auto& file : part()) all.push_back(std::move(file));
    return all;
}

}  // namespace chegu
