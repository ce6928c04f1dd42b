// GeoPackages as others make and change them.

#include "tables/formats/geopackage.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <stdexcept>

#include "feed/decoded.h"
#include "feed/write_feed.h"
#include "support/inline_feed.h"
#include "support/program.h"
#include "tables/read.h"

namespace chegu {
namespace {

/// The feed as a GeoPackage on which these statements were run, read again.
struct Changed {
    ScratchFolder scratch;
    Notices notices{0};
    RawFeed feed;

    Changed(std::string_view text, const std::string& sql) {
        const auto file = scratch / "a.gpkg";
        write_feed(exact_feed(text), file.string());
        sqlite3* database = nullptr;
        sqlite3_open(file.c_str(), &database);
        char* why = nullptr;
        sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &why);
        sqlite3_close(database);
        if (why != nullptr) throw std::runtime_error(why);
        feed = read_feed(file.string(), notices);
    }

    [[nodiscard]] std::string cell(std::string_view table, std::size_t row, std::string_view column) const {
        const auto* found = feed.find(table);
        return std::string(found->cell(row, found->find(column)));
    }
    [[nodiscard]] std::string said() const {
        std::string all;
        for (const auto& [code, count] : notices.by_code())
            for (const auto& notice : count.samples) all += sentence(notice, Language::en) + "\n";
        return all;
    }
};

TEST(GeoPackage, AValueOfAnotherTypeIsReadAndCheckSaysWhere) {
    Changed changed("[items]\nitem_id,name,value,as_of\nx,x,1.5,2026-03-20\ny,y,2.5,2026-03-21",
                    "UPDATE items SET value = 'dear' WHERE item_id = 'y'; UPDATE items SET value = 3 WHERE item_id = "
                    "'x'; UPDATE items SET as_of = '2026/03/20' WHERE item_id = 'x'");
    EXPECT_EQ(notice_lines(changed.notices), "");
    EXPECT_EQ(changed.cell("items", 0, "value"), "3");
    Notices found(0);
    decode(changed.feed, found);
    const auto lines = notice_lines(found);
    for (const auto* line : {"not_a_date items 2 as_of 2026/03/20\n", "not_a_number items 3 value dear\n"})
        EXPECT_NE(lines.find(line), std::string::npos) << lines;
}

TEST(GeoPackage, NulAndBytesInATextAreNamed) {
    EXPECT_EQ(notice_lines(
                  Changed("[own]\na,b\nx,y\nz,w", "UPDATE own SET b = CAST(x'660066' AS TEXT) WHERE a = 'z'").notices),
              "nul_byte own 3 b f�f\n");
    const auto said = Changed("[own]\na,b\nx,y\nz,w", "UPDATE own SET b = x'0102' WHERE a = 'z'").said();
    EXPECT_NE(said.find("“b” in row 3 of the table “own” holds bytes"), std::string::npos) << said;
}

TEST(GeoPackage, TablesOfOthersAreRead) {
    // A key of its own, in another order; single precision; a blob; a moment; nothing registered.
    Changed changed(
        "[own]\na\nx",
        "CREATE TABLE theirs (name TEXT, number INTEGER PRIMARY KEY, weight FLOAT, photo BLOB, at DATETIME);"
        "INSERT INTO theirs VALUES ('b', 7, CAST(0.100000001490116 AS REAL), x'AB', "
        "'2026-03-20T08:00:00.000Z'), ('a', 3, 0.1, NULL, NULL)");
    EXPECT_EQ(changed.feed.find("theirs")->header,
              (std::vector<std::string>{"number", "name", "weight", "photo", "at"}));
    EXPECT_EQ(changed.cell("theirs", 0, "name"), "a");
    EXPECT_EQ(changed.cell("theirs", 0, "weight"), "0.1");
    EXPECT_EQ(changed.cell("theirs", 1, "number"), "7");
    EXPECT_EQ(changed.cell("theirs", 1, "photo"), "AB");
    EXPECT_EQ(changed.cell("theirs", 1, "at"), "2026-03-20T08:00:00.000Z");
}

constexpr std::string_view one_site = "[sites]\nsite_id,lat,lon\nA,30.5,114.3\nB,30.6,114.4";

TEST(GeoPackage, APointThatDiffersFromLatAndLonIsTold) {
    const Changed moved(one_site,
                        "UPDATE sites SET geom = (SELECT geom FROM sites WHERE site_id = 'B') WHERE site_id "
                        "= 'A'");
    EXPECT_EQ(notice_lines(moved.notices), "point_differs sites 2 lat 30.5, 114.3\n");
    // Haversine by hand: 0.1 degrees north are 11.12 km, 0.1 degrees east at 30.55 degrees 9.58 km.
    EXPECT_EQ(moved.said(),
              "The point on the map is at 30.6, 114.4 (WGS 84), 14.7 km from lat and lon, which say 30.5, 114.3; lat "
              "and lon count.\n");
    EXPECT_EQ(moved.notices.count(Severity::error), 0U);
}

TEST(GeoPackage, OfPointsWhereTheyShouldBeNothingIsSaid) {
    EXPECT_EQ(Changed(one_site, "").said(), "");
    EXPECT_EQ(Changed(one_site, "UPDATE sites SET lat = lat + 0.00005").said(), "") << "four decimals";
    EXPECT_EQ(Changed(one_site, "UPDATE sites SET geom = NULL").said(), "");
    EXPECT_EQ(Changed(one_site, "UPDATE sites SET lat = NULL").said(), "") << "check says that it is missing";
    EXPECT_EQ(Changed("[settings]\nkey,value\ncrs,GCJ02\n" + std::string(one_site), "").said(), "")
        << "the point is in WGS 84, lat and lon as map sites give them";
}

}  // namespace
}  // namespace chegu
