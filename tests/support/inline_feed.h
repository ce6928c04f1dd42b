#pragma once
// A whole feed as one text, so that a test reads as an example:
//
//     [sites]
//     site_id, kind,  lat,  lon
//     A,       plant, 30.5, 114.1
//
// `[table]`, then a header and rows as CSV. Blank lines and lines that begin with # are ignored, blanks around cells
// are trimmed; a cell in quotes is kept as it is, on one line.

#include <memory>
#include <string_view>

#include "feed/decoded.h"
#include "tables/text_table.h"

namespace chegu {

/// The tables as written and nothing else. Row numbers count the header as 1 and no ignored lines. Throws
/// std::invalid_argument where the text is not of the form above.
RawFeed exact_feed(std::string_view text);

/// The same, completed so that a test need only give what it is about:
/// - tables: settings and every required table are there (without rows), and `regions` has the row `home`;
/// - settings: name Test, currency CNY, time_zone Asia/Shanghai, home_region home, plan_start 2026-01-01, periods 1,
///   period_days 1, holding_rate 0, carbon_price 0;
/// - a required column that a table lacks: `name` is the row's id; the id of a row is the table's name and a number
///   (links1, links2, ...); firms.role supplier; sites.kind plant, region_id home, lat 30.5, lon 114.3; segments.stage
///   upstream; items.value 1; processes.capacity_per_day empty (unlimited); lanes.mode road, rate 0, per unit;
///   demand.margin 1; outages.target site, recover_days 30; candidates.kind plant, capital 0; services.mode road,
///   transit_hours 0; orders.unbooked_per_unit 1; tasks.months 1; budgets.from_month 2026-01, to_month 2026-12;
///   policies.benefit 0; vehicles.mode road, capacity_t 1, capacity_m3 1, cost_per_km 0; requests.theme other, opened
///   2026-01-01, status open. Others stay missing.
RawFeed inline_feed(std::string_view text);

/// An inline feed decoded by the feed's schema; usable wherever a DecodedFeed is. Throws std::invalid_argument with
/// every error that decoding finds, so that a test never works on a broken example by mistake.
class ExampleFeed {
   public:
    explicit ExampleFeed(std::string_view text);

    [[nodiscard]] const RawFeed& raw() const { return *raw_; }
    [[nodiscard]] const DecodedFeed& decoded() const { return decoded_; }
    operator const DecodedFeed&() const { return decoded_; }  // NOLINT: an example is a feed

   private:
    std::shared_ptr<const RawFeed> raw_;
    DecodedFeed decoded_;
};

/// Every notice as a line "code table row column value", by code and in the order they were added: what a test
/// compares.
std::string notice_lines(const Notices& notices);

}  // namespace chegu
