#include "feed/check.h"
#include "feed/checks/rows.h"
#include "feed/decoded.h"

namespace chegu {

namespace checks {

Words ends_words(const DecodedTable& sites, RowIndex from, RowIndex to) {
    const auto a = shown(id_of(sites, from));
    const auto b = shown(id_of(sites, to));
    return {"「" + a + "」到「" + b + "」", "from “" + a + "” to “" + b + "”"};
}

}  // namespace checks

void check(const DecodedFeed& feed, Notices& notices) {
    for (const auto part :
         {checks::check_twins,    checks::check_repeats,    checks::check_settings,  checks::check_cycles,
          checks::check_lanes,    checks::check_candidates, checks::check_export,    checks::check_outages,
          checks::check_policies, checks::check_scenarios,  checks::check_programme, checks::check_pulse,
          checks::check_requests, checks::check_firms,      checks::check_demand,    checks::check_needs,
          checks::check_reach,    checks::check_places,     checks::check_ways,      checks::check_outliers,
          checks::check_age,      checks::check_shipments})
        part(feed, notices);
}

}  // namespace chegu
