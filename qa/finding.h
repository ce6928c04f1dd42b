#pragma once
// One thing in which the two builds are not alike.

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace chegu::qa {

enum class Group { refused, accepted, exits, unexpected, notices, figures, tables, times };

struct GroupName {
    Group group;
    std::string_view key;    // in JSON
    std::string_view title;  // for people
};
/// In the order of the report.
inline constexpr std::array group_names{
    GroupName{Group::refused, "refused", "newly refused"},
    GroupName{Group::accepted, "accepted", "newly accepted"},
    GroupName{Group::exits, "exits", "exit codes changed"},
    GroupName{Group::unexpected, "unexpected", "not as the set expects"},
    GroupName{Group::notices, "notices", "notices changed"},
    GroupName{Group::figures, "figures", "figures changed"},
    GroupName{Group::tables, "tables", "tables changed"},
    GroupName{Group::times, "times", "times changed"},
};

struct Finding {
    Group group = Group::exits;
    std::string name;  // of the case
    std::string what;  // a figure, a code, a file; may be empty
    std::string before, after;
    std::optional<double> share;  // (after - before) / |before|, of numbers
    std::string more;             // how many rows, and the first
};

}  // namespace chegu::qa
