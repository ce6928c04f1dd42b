#pragma once
// What the checks share: notices about a cell, and the list of the checks.

#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "feed/columns.h"
#include "notices/notice.h"

namespace chegu::checks {

/// A notice about one cell, its value the cell's text; named values are added to it.
inline Notice at(const DecodedTable& table, std::size_t row, std::string_view column) {
    Notice notice;
    notice.table = table.schema->name;
    notice.row = table.row_number(row);
    notice.column = column;
    if (!column.empty()) notice.value = table.text(row, column);
    return notice;
}

/// The id of a row that something refers to; empty for none.
inline std::string_view id_of(const DecodedTable& table, RowIndex row) {
    return row == no_row ? std::string_view{} : table.id(row);
}

/// "「A」到「B」", "from “A” to “B”".
Words ends_words(const DecodedTable& sites, RowIndex from, RowIndex to);

/// The parts of check() (feed/read.h), a file each.
void check_twins(const DecodedFeed& feed, Notices& notices);
void check_repeats(const DecodedFeed& feed, Notices& notices);
void check_settings(const DecodedFeed& feed, Notices& notices);
void check_cycles(const DecodedFeed& feed, Notices& notices);
void check_lanes(const DecodedFeed& feed, Notices& notices);
void check_candidates(const DecodedFeed& feed, Notices& notices);
void check_export(const DecodedFeed& feed, Notices& notices);
void check_outages(const DecodedFeed& feed, Notices& notices);
void check_policies(const DecodedFeed& feed, Notices& notices);
void check_scenarios(const DecodedFeed& feed, Notices& notices);
void check_pulse(const DecodedFeed& feed, Notices& notices);
void check_requests(const DecodedFeed& feed, Notices& notices);
void check_programme(const DecodedFeed& feed, Notices& notices);
void check_firms(const DecodedFeed& feed, Notices& notices);
void check_demand(const DecodedFeed& feed, Notices& notices);
void check_needs(const DecodedFeed& feed, Notices& notices);
void check_reach(const DecodedFeed& feed, Notices& notices);
void check_places(const DecodedFeed& feed, Notices& notices);
void check_ways(const DecodedFeed& feed, Notices& notices);
void check_outliers(const DecodedFeed& feed, Notices& notices);
void check_age(const DecodedFeed& feed, Notices& notices);
void check_shipments(const DecodedFeed& feed, Notices& notices);

}  // namespace chegu::checks
