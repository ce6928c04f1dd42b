#include "base/moment.h"

#include <date/date.h>
#include <fmt/format.h>

#include <chrono>

namespace chegu {
namespace {

/// The value of `count` digits at `text`'s front, which are taken off; nothing if they are not all digits.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
    if (text.size() < count) return std::nullopt;
    int value = 0;
    for (const char digit : text.substr(0, count)) {
        if (digit < '0' || digit > '9') return std::nullopt;
        value = value * 10 + (digit - '0');
    }
    text.remove_prefix(count);
    return value;
}

bool take(std::string_view& text, char wanted) {
    if (text.empty() || text.front() != wanted) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<Date> take_date(std::string_view& text) {
    const auto year = take_digits(text, 4);
    if (!year || !take(text, '-')) return std::nullopt;
    const auto month = take_digits(text, 2);
    if (!month || !take(text, '-')) return std::nullopt;
    const auto day = take_digits(text, 2);
    if (!day) return std::nullopt;
    const date::year_month_day ymd{date::year{*year}, date::month{static_cast<unsigned>(*month)},
                                   date::day{static_cast<unsigned>(*day)}};
    if (!ymd.ok()) return std::nullopt;
    return Date{date::sys_days{ymd}.time_since_epoch().count()};
}

/// "+08:00" or "Z", as minutes.
std::optional<int> take_offset(std::string_view& text) {
    if (take(text, 'Z')) return 0;
    int sign = 0;
    if (take(text, '+')) sign = 1;
    else if (take(text, '-')) sign = -1;
    else return std::nullopt;
    const auto hours = take_digits(text, 2);
    if (!hours || !take(text, ':')) return std::nullopt;
    const auto minutes = take_digits(text, 2);
    if (!minutes || *hours > 14 || *minutes > 59) return std::nullopt;
    return sign * (*hours * 60 + *minutes);
}

date::year_month_day calendar(Date date) { return date::sys_days{date::days{date.days}}; }

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    const auto result = take_date(text);
    return text.empty() ? result : std::nullopt;
}

std::optional<Date> parse_month(std::string_view text) {
    if (text.size() != 7) return std::nullopt;
    return parse_date(std::string(text) + "-01");
}

std::optional<Moment> parse_moment(std::string_view text) {
    const auto day = take_date(text);
    if (!day || !take(text, 'T')) return std::nullopt;
    const auto hours = take_digits(text, 2);
    if (!hours || *hours > 23 || !take(text, ':')) return std::nullopt;
    const auto minutes = take_digits(text, 2);
    if (!minutes || *minutes > 59) return std::nullopt;
    int seconds = 0;
    if (take(text, ':')) {
        const auto given = take_digits(text, 2);
        if (!given || *given > 59) return std::nullopt;
        seconds = *given;
        if (take(text, '.')) {
            if (text.empty() || text.front() != '0') return std::nullopt;
            while (take(text, '0')) {
            }
        }
    }
    const auto offset = take_offset(text);
    if (!offset || !text.empty()) return std::nullopt;
    const std::int64_t local = std::int64_t{day->days} * 86400 + *hours * 3600 + *minutes * 60 + seconds;
    return Moment{local - std::int64_t{*offset} * 60, static_cast<std::int16_t>(*offset)};
}

std::string date_text(Date date) {
    const auto ymd = calendar(date);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                       static_cast<unsigned>(ymd.day()));
}

std::string moment_text(Moment moment) {
    const std::int64_t local = moment.seconds + std::int64_t{moment.offset_minutes} * 60;
    std::int64_t days = local / 86400;
    std::int64_t rest = local % 86400;
    if (rest < 0) {
        rest += 86400;
        --days;
    }
    auto text =
        fmt::format("{}T{:02}:{:02}", date_text(Date{static_cast<std::int32_t>(days)}), rest / 3600, rest / 60 % 60);
    if (rest % 60 != 0) text += fmt::format(":{:02}", rest % 60);
    const int offset = moment.offset_minutes;
    text += fmt::format("{}{:02}:{:02}", offset < 0 ? '-' : '+', (offset < 0 ? -offset : offset) / 60,
                        (offset < 0 ? -offset : offset) % 60);
    return text;
}

}  // namespace chegu
