// Departures that are written in any order.

#include <gtest/gtest.h>

#include "feed/checks/notice_example.h"

namespace chegu {
namespace {

/// The other rows of departures that ran already, as "row<other".
std::string twice(const std::string& rows) {
    const auto notices = notices_of(
        "[sites]\nsite_id\nA\nB\n[services]\nservice_id,from_site,to_site\ns,A,B\nr,A,B\n"
        "[departures]\nservice_id,depart_at,every_days,count\n" +
        rows);
    std::string text;
    const auto found = notices.by_code().find("departure_twice");
    if (found == notices.by_code().end()) return text;
    for (const auto& notice : found->second.samples)
        text += std::to_string(notice.row) + "<" + notice.values.at("other_row").en + " ";
    return text;
}

TEST(Departures, ThatRunTwiceAreFoundInAnyOrderOfRows) {
    // The 8th to the 10th and the 10th to the 14th meet on the 10th: the later one is named.
    EXPECT_EQ(twice("s,2026-03-10T08:00+08:00,1,5\ns,2026-03-08T08:00+08:00,1,3\n"), "2<3 ");
}

TEST(Departures, OfOtherServicesAndHoursBetweenThemChangeNothing) {
    EXPECT_EQ(twice("s,2026-03-08T08:00+08:00,1,3\nr,2026-03-09T08:00+08:00,1,9\ns,2026-03-09T06:00+08:00,1,9\n"
                    "s,2026-03-10T08:00+08:00,1,5\n"),
              "5<2 ");
    EXPECT_EQ(twice("s,2026-03-10T08:00+08:00,1,5\nr,2026-03-09T08:00+08:00,1,9\ns,2026-03-09T06:00+08:00,1,9\n"
                    "s,2026-03-08T08:00+08:00,1,3\n"),
              "2<5 ");
}

TEST(Departures, OfOneMomentTheLaterRowIsNamed) {
    EXPECT_EQ(twice("s,2026-03-08T08:00+08:00,,\ns,2026-03-08T08:00+08:00,1,3\n"), "3<2 ");
}

}  // namespace
}  // namespace chegu
