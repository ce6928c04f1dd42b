#pragma once
// Seeded errors: results that are right in all but one place, to see whether a checker finds it.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace chegu {

/// OUT's files by name, and their bytes.
using Files = std::map<std::string, std::string>;

/// Results with one error.
struct SeededError {
    std::string kind;   // "flows.quantity scaled"
    std::string where;  // what was changed, from and to
    Files files;
    bool sealed = true;  // false: datapackage.json is itself what is wrong and is to be left as it is
};

/// The names of all kinds of errors, in a fixed order.
std::vector<std::string> error_kinds();

/// The files of the answer `flow` with one error of this kind; which row or figure is hit depends on `seed` alone. None
/// where the files have nothing for it to spoil. Every error made is a real one: numbers change by 1 % or more (and by
/// more than 0.001), ids become others, and a price is only changed where plan and certificate tie it down.
std::optional<SeededError> seeded_error(const Files& right, const std::string& kind, std::uint64_t seed);

}  // namespace chegu
