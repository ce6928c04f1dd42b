#pragma once
// What if: a feed changed by the rows of its table `scenarios` (scenarios.md).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "feed/decoded.h"
#include "notices/notice.h"
#include "tables/text_table.h"

namespace chegu {

/// One step of a scenario and all that it did.
struct ScenarioStep {
    std::uint32_t row_number = 0;  // in the table scenarios
    std::string table, where, column, op, value;
    std::size_t matched = 0;  // rows that the condition picked out
    std::size_t left = 0;     // of them: without a number that could be changed (unlimited, not given)
    struct Change {
        std::string table, id, column;  // column "" = the row is gone
        std::string before, after;
    };
    std::vector<Change> changes;
};

struct ScenarioFeed {
    RawFeed feed;  // with the name of the base; the table scenarios is left out of it, so that a feed changed by hand
                   // the same way is the same feed
    std::vector<ScenarioStep> steps;
};

/// The scenarios of a feed, in the order in which they first appear, with their names.
struct ScenarioName {
    std::string id;
    Words name;
};
std::vector<ScenarioName> scenarios_of(const DecodedFeed& feed);

/// The base with one scenario's steps done, in the order of `step`, rows with the same in the feed's. The base must be
/// free of errors; what comes out has to be decoded and checked like any feed. Adds notices: a condition that picks out
/// nothing (warning), a removal of rows that others refer to and candidates that exclude each other (errors: then the
/// feed is not to be used). Throws Failure (bad_input) where there is no such scenario. O(steps · cells).
ScenarioFeed apply_scenario(const RawFeed& base, std::string_view scenario, Notices& notices);

}  // namespace chegu
