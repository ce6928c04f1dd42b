// Results as one file, as a user asks for them with -o.

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <memory>

#include "support/program.h"
#include "tables/csv_reader.h"
#include "tables/formats/ogr.h"

namespace chegu {
namespace {

/// One value of a GeoPackage, by SQL.
std::string value_of(const std::filesystem::path& file, const std::string& sql) {
    sqlite3* raw = nullptr;
    EXPECT_EQ(sqlite3_open_v2(file.c_str(), &raw, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> database(raw, sqlite3_close);
    sqlite3_stmt* prepared = nullptr;
    if (sqlite3_prepare_v2(raw, sql.c_str(), -1, &prepared, nullptr) != SQLITE_OK) return sqlite3_errmsg(raw);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(prepared, sqlite3_finalize);
    if (sqlite3_step(prepared) != SQLITE_ROW) return "no row";
    const auto* text = sqlite3_column_text(prepared, 0);
    return text == nullptr ? "NULL" : reinterpret_cast<const char*>(text);
}

std::size_t rows_of(const std::filesystem::path& csv) {
    Notices notices;
    return read_csv("table", "table.csv", bytes_of(csv), notices).rows();
}

TEST(ResultFile, AGeoPackageHasALayerATableWithStylesAndTheSites) {
    const ScratchFolder scratch;
    const auto file = scratch / "out.gpkg";
    ASSERT_EQ(run_program({"flow", sample, "-o", file.string()}).exit, 0);
    ASSERT_EQ(run_program({"flow", sample, "-o", (scratch / "out").string()}).exit, 0);
    for (const std::string table : {"flows", "production", "landed"})
        EXPECT_EQ(value_of(file, "SELECT count(*) FROM " + table),
                  std::to_string(rows_of(scratch / "out" / (table + ".csv"))));
    EXPECT_EQ(value_of(file, "SELECT geometry_type_name FROM gpkg_geometry_columns WHERE table_name = 'flows'"),
              "LINESTRING");
    EXPECT_EQ(value_of(file, "SELECT geometry_type_name FROM gpkg_geometry_columns WHERE table_name = 'sites'"),
              "POINT");
    EXPECT_EQ(value_of(file, "SELECT count(*) FROM flows WHERE geom IS NULL"), "0");
    EXPECT_EQ(value_of(file, "SELECT typeof(cost) FROM flows LIMIT 1"), "real") << "numbers are numbers";
    // What QGIS asks for.
    const auto style =
        value_of(file,
                 "SELECT styleQML FROM layer_styles WHERE f_table_schema = '' AND f_table_name = 'flows' "
                 "AND f_geometry_column = 'geom' AND useAsDefault");
    EXPECT_NE(style.find("<qgis"), std::string::npos) << style;
    // The figures of summary.json are there too: the objective is that of the folder.
    EXPECT_EQ(value_of(file, "SELECT value > 9e10 FROM summary WHERE part = 'flow' AND figure = 'objective'"), "1");
    EXPECT_EQ(value_of(file, "SELECT count(*) FROM sqlite_master WHERE name = 'certificates'"), "0");
}

TEST(ResultFile, SameFeedSameBytes) {
    const ScratchFolder scratch;
    for (const std::string ending : {".gpkg", ".xlsx"}) {
        ASSERT_EQ(run_program({"flow", sample, "-o", (scratch / ("a" + ending)).string()}).exit, 0);
        ASSERT_EQ(run_program({"flow", sample, "-o", (scratch / ("b" + ending)).string()}).exit, 0);
        EXPECT_TRUE(bytes_of(scratch / ("a" + ending)) == bytes_of(scratch / ("b" + ending))) << ending;
    }
}

TEST(ResultFile, IsRefusedWhereItCantBe) {
    const ScratchFolder scratch;
    write_bytes(scratch / "there.xlsx", "ours");
    EXPECT_EQ(run_program({"flow", sample, "-o", (scratch / "there.xlsx").string()}).exit, 2);
    EXPECT_EQ(bytes_of(scratch / "there.xlsx"), "ours");
    const auto scenario = run_program({"run", sample, "-o", (scratch / "a.gpkg").string(), "--scenario", "S1"});
    EXPECT_EQ(scenario.exit, 2);
    EXPECT_NE(scenario.err.find("give the name of a folder"), std::string::npos) << scenario.err;
    EXPECT_EQ(run_program({"check", sample, "-o", (scratch / "b.xlsx").string()}).exit, 2);
    EXPECT_EQ(run_program({"flow", sample, "-o", "postgresql://nobody@localhost/none?schema=s"}).exit, 2);
    EXPECT_EQ(files_of(scratch.path()).size(), 1U) << "nothing else was written";
}

TEST(ResultFile, CheckGivesAWorkbookBack) {
    const ScratchFolder scratch;
    ASSERT_EQ(run_program({"convert", sample, (scratch / "feed.xlsx").string()}).exit, 0);
    ASSERT_EQ(run_program({"check", (scratch / "feed.xlsx").string(), "-o", (scratch / "out").string()}).exit, 0);
    ASSERT_EQ(run_program({"check", sample, "-o", (scratch / "of-folder").string()}).exit, 0);
    EXPECT_FALSE(std::filesystem::exists(scratch / "of-folder" / "check.xlsx"));
    const auto again = run_program({"check", (scratch / "out" / "check.xlsx").string(), "--json"});
    EXPECT_EQ(again.exit, 0) << again.err;
}

}  // namespace
}  // namespace chegu
