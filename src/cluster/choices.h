#pragma once
// The enumerations of the schema as the cluster's own: each word typed once, tied to the schema by a test.

#include <array>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "cluster/cluster.h"
#include "feed/decoded.h"

namespace chegu {

/// A value that a column of the schema allows, and what it is in the cluster.
template <class Enum>
struct Word {
    std::string_view value;
    Enum is;
};

inline constexpr std::array<Word<SiteKind>, 8> site_kinds{{{"plant", SiteKind::plant},
                                                           {"warehouse", SiteKind::warehouse},
                                                           {"port", SiteKind::port},
                                                           {"rail_terminal", SiteKind::rail_terminal},
                                                           {"border", SiteKind::border},
                                                           {"bonded", SiteKind::bonded},
                                                           {"market", SiteKind::market},
                                                           {"lab", SiteKind::lab}}};
inline constexpr std::array<Word<Stage>, 4> stages{{{"upstream", Stage::upstream},
                                                    {"midstream", Stage::midstream},
                                                    {"downstream", Stage::downstream},
                                                    {"service", Stage::service}}};
inline constexpr std::array<Word<Per>, 4> pers{
    {{"unit", Per::unit}, {"t", Per::t}, {"m3", Per::m3}, {"ceu", Per::ceu}}};
inline constexpr std::array<Word<Confidence>, 4> confidences{{{"official", Confidence::official},
                                                              {"published", Confidence::published},
                                                              {"estimate", Confidence::estimate},
                                                              {"assumed", Confidence::assumed}}};
/// A row of a table as the target of an outage.
template <class I>
TargetId target_at(std::size_t row) {
    return I{row};
}
using TargetAt = TargetId (*)(std::size_t row);
inline constexpr std::array<Word<TargetAt>, 7> targets_at{{{"site", target_at<SiteId>},
                                                           {"process", target_at<ProcessId>},
                                                           {"lane", target_at<LaneId>},
                                                           {"firm", target_at<FirmId>},
                                                           {"region", target_at<RegionId>},
                                                           {"mode", target_at<ModeId>},
                                                           {"item", target_at<ItemId>}}};
/// Whether a process is bought.
inline constexpr std::array<Word<bool>, 2> recipes{{{"item", false}, {"none", true}}};

/// What a word is. Throws std::logic_error where there is no such word: the schema has one that is not written here.
template <class Enum, std::size_t n>
Enum meaning(std::string_view value, const std::array<Word<Enum>, n>& words) {
    for (const auto& word : words)
        if (word.value == value) return word.is;
    throw std::logic_error("no word of the cluster is " + std::string(value));
}

/// An enumeration's column by row; the words are compared once for each choice of the schema.
template <class Enum>
class EnumColumn {
   public:
    template <std::size_t n>
    EnumColumn(const DecodedTable& table, std::string_view name, const std::array<Word<Enum>, n>& words)
        : choices_(table.column(name).choices) {
        for (const auto& choice : table.column(name).schema->choices) is_.push_back(meaning(choice.value, words));
    }
    /// Whether the cell says anything.
    [[nodiscard]] bool given(std::size_t row) const { return choices_[row] < is_.size(); }
    /// Throws std::out_of_range where it says nothing.
    Enum operator[](std::size_t row) const { return is_.at(choices_[row]); }

   private:
    std::span<const std::uint8_t> choices_;
    std::vector<Enum> is_;
};

}  // namespace chegu
