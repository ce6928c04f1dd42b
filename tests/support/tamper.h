#pragma once
// Seeded errors: results that are right in all but one place, to see whether a checker finds it.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "support/spoiling.h"

namespace chegu {

/// Results with one error.
struct SeededError {
    std::string kind;  // "flows.quantity scaled"
    tampering::Spoiling spoiled;
};

/// The names of all kinds of errors, in a fixed order.
std::vector<std::string> error_kinds();

/// The files of the answer `flow` with one error of this kind; which row or figure is hit depends on `seed` alone. None
/// where the files have nothing for it to spoil. Every error made is a real one: numbers change by 1 % or more (and by
/// more than 0.001) or by ten times what verify lets pass, ids become others, and a price is only changed where plan
/// and certificate tie it down.
std::optional<SeededError> seeded_error(const Files& right, const std::string& kind, std::uint64_t seed);

}  // namespace chegu
