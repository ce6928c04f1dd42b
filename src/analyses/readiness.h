#pragma once
// What the feed allows: for each analysis whether the tables that it needs have rows.

#include <string_view>
#include <vector>

#include "base/language.h"
#include "feed/decoded.h"

namespace chegu {

/// One analysis and what the feed lacks for it.
struct Readiness {
    std::string_view analysis;  // "flow", "chain", ...
    Text title;
    std::vector<Words> missing;  // "at least one row in candidates"; empty = the feed has all that it needs
    [[nodiscard]] bool ready() const { return missing.empty(); }
};

/// Every analysis in the order in which a check lists them. Says nothing of errors: with any, nothing is computed.
std::vector<Readiness> readiness(const DecodedFeed& feed);

}  // namespace chegu
