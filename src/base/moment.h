#pragma once
// Dates and moments as the feed writes them (ISO 8601).

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chegu {

/// A calendar day: days since 1970-01-01.
struct Date {
    std::int32_t days = 0;
    constexpr auto operator<=>(const Date&) const = default;
};

/// A moment: seconds since 1970-01-01T00:00Z, and the offset from UTC in minutes that it was written with.
struct Moment {
    std::int64_t seconds = 0;
    std::int16_t offset_minutes = 0;
    constexpr std::strong_ordering operator<=>(const Moment& other) const { return seconds <=> other.seconds; }
    constexpr bool operator==(const Moment& other) const { return seconds == other.seconds; }
};

/// "2026-03-20"; nothing else is accepted.
std::optional<Date> parse_date(std::string_view text);
/// "2026-03" as the first day of the month; nothing else is accepted.
std::optional<Date> parse_month(std::string_view text);
/// "2026-03-20T08:00+08:00", seconds and their decimals optional (decimals are refused when not zero), Z for +00:00;
/// a moment without offset is not accepted.
std::optional<Moment> parse_moment(std::string_view text);

std::string date_text(Date date);
/// ISO 8601 with the moment's own offset; seconds only where they are not zero.
std::string moment_text(Moment moment);

}  // namespace chegu
