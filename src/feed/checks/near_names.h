#pragma once
// Whether two firms' names look like one name.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chegu::checks {

/// A firm's name without what does not tell firms apart: letter case, blanks, punctuation, 有限公司, Co., Ltd. and the
/// like.
std::u32string bare_name(std::string_view name);

/// Equal, or one character more, less or other - but not a digit (also 〇 to 十, but not 零: 零部件) and, for names of
/// fewer than five characters, not at all: 一厂 and 二厂 are two firms.
bool near(const std::u32string& a, const std::u32string& b);

/// Pairs (a < b) of names that are near. Names are compared only where they share a half and all their digits, within
/// a window of the 300 that follow in the order of the alphabet: near-linear whatever the names.
std::vector<std::pair<std::uint32_t, std::uint32_t>> near_pairs(const std::vector<std::u32string>& names);

}  // namespace chegu::checks
