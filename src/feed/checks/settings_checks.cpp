#include <algorithm>
#include <filesystem>

#include "base/number.h"
#include "feed/checks/settings_checks.h"
#include "feed/columns.h"
#include "feed/decoded.h"
#include "feed/look_alike.h"
#include "feed/nearest_name.h"
#include "feed/notice_kinds.h"

namespace chegu::checks {
namespace {

/// The row of a key as it stands in the file: `feed` holds settings as one row of its own making.
Notice at_setting(const DecodedFeed& feed, std::string_view key, std::string_view value) {
    Notice notice;
    notice.table = "settings";
    notice.column = "value";
    notice.value = value;
    const auto* table = feed.raw == nullptr ? nullptr : feed.raw->find("settings");
    const auto position = table == nullptr ? TextTable::npos : table->find("key");
    if (position == TextTable::npos) return notice;
    for (std::size_t row = 0; row < table->rows(); ++row)
        if (table->cell(row, position) == key) notice.row = table->row_numbers[row];
    return notice;
}

/// Letters, digits and _ + - in parts between slashes: nothing that could lead out of the folder.
bool is_zone_name(std::string_view name) {
    if (name.empty() || name.size() > 64 || name.front() == '/' || name.back() == '/') return false;
    return std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' || c == '_' ||
               c == '+' || c == '-';
    });
}

std::string nearest_zone(std::string_view wrong, const std::filesystem::path& zones) {
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::recursive_directory_iterator at(zones, error), end; !error && at != end;
         at.increment(error)) {
        auto name = at->path().lexically_relative(zones).generic_string();
        if (name.starts_with("posix") || name.starts_with("right")) continue;
        if (name.front() >= 'A' && name.front() <= 'Z' && at->is_regular_file(error)) names.push_back(std::move(name));
    }
    std::sort(names.begin(), names.end());
    const std::vector<std::string_view> views(names.begin(), names.end());
    return nearest_name(wrong, views);
}

}  // namespace

void check_time_zone(const DecodedFeed& feed, const std::filesystem::path& zones, Notices& notices) {
    const auto& settings = feed.table("settings");
    if (settings.rows() == 0) return;
    const auto name = settings.text(0, "time_zone");
    if (name.empty()) return;
    std::error_code error;
    const bool has_data = std::filesystem::is_directory(zones, error);
    if (is_zone_name(name)) {
        if (!has_data) {
            notices.add(kinds::time_zone_unchecked, [&] { return at_setting(feed, "time_zone", name); });
            return;
        }
        if (std::filesystem::is_regular_file(zones / name, error)) return;
    }
    notices.add(kinds::unknown_time_zone, [&] {
        auto notice = at_setting(feed, "time_zone", name);
        suggest(notice, name, has_data ? nearest_zone(name, zones) : std::string{});
        return notice;
    });
}

namespace {

/// Shares that may be above 1 but hardly ever are.
void check_shares(const DecodedFeed& feed, Notices& notices) {
    const auto& settings = feed.table("settings");
    if (settings.rows() == 0) return;
    const double rate = NumberColumn(settings, "holding_rate")[0];
    if (!(rate > 1)) return;
    notices.add(kinds::share_above_one, [&] {
        auto notice = at_setting(feed, "holding_rate", settings.text(0, "holding_rate"));
        notice.values["setting"] = same_in_both("holding_rate");
        notice.values["percent"] = same_in_both(number_text(100 * rate));
        notice.values["share"] = same_in_both(number_text(rate / 100));
        return notice;
    });
}

}  // namespace

void check_settings(const DecodedFeed& feed, Notices& notices) {
    check_time_zone(feed, "/usr/share/zoneinfo", notices);
    check_shares(feed, notices);
}

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind unknown_time_zone{
    "unknown_time_zone",
    Severity::error,
    {"没有「{value}」这个时区。{hint}", "There is no time zone “{value}”.{hint}"},
    {"写时区数据库里的名称，例如 Asia/Shanghai。", "Write a name of the time zone database, such as Asia/Shanghai."},
    {"班次按当地时间重复，夏令时由时区决定，所以要用标准名称。",
     "Departures repeat at local time and the zone decides about summer time; so its standard name is needed."}};

constexpr NoticeKind time_zone_unchecked{
    "time_zone_unchecked",
    Severity::warning,
    {"这台机器没有时区数据，无法核对「{value}」。",
     "This machine has no time zone data, so “{value}” was not checked."},
    {"安装系统的时区数据（Debian：tzdata），再检查一次。",
     "Install the system's time zone data (Debian: tzdata) and check again."},
    {"时区名称的写法看起来对，但没有数据就不能说它存在。",
     "The name is written like a time zone, but without the data nobody can say that it exists."}};

constexpr NoticeKind share_above_one{
    "share_above_one",
    Severity::warning,
    {"{setting} 是 {value}，即 {percent} %；多半是把百分数填成了比例。",
     "{setting} is {value}, which is {percent} %; probably a percentage was written as a share."},
    {"若是指 {value} %，写 {share}。", "If {value} % is meant, write {share}."},
    {"资金占用率大一百倍，在途和库存的货物就贵得离谱，方案会一味求快。",
     "With a rate a hundred times too high goods on their way cost so much that the plan goes for speed alone."}};

}  // namespace chegu::kinds
