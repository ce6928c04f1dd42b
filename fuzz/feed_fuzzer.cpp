// Any tables as a feed (parts.h, a table a part): decoded, checked, made a cluster where there is no error, and changed
// by each of its scenarios. Faults of the feed are notices; nothing is thrown but a Failure.

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "analyses/readiness.h"
#include "base/failure.h"
#include "cluster/build.h"
#include "feed/check.h"
#include "feed/decoded.h"
#include "feed/scenario/scenario.h"
#include "parts.h"
#include "tables/csv_reader.h"

namespace {

using namespace chegu;

/// What check makes of a feed; a feed without errors is a cluster.
DecodedFeed examined(const RawFeed& feed, Notices& notices) {
    auto decoded = decode(feed, notices);
    check(decoded, notices);
    if (!notices.has_errors()) build_cluster(decoded);
    return decoded;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Notices notices(3);
    RawFeed feed;
    feed.name = "fuzzed";
    for (auto& [name, bytes] : parts_of(text_of(data, size))) {
        if (feed.find(name) != nullptr) return -1;
        feed.tables.push_back(read_csv(name, name + ".csv", bytes, notices));
    }
    std::sort(feed.tables.begin(), feed.tables.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    const auto decoded = examined(feed, notices);
    for (const auto& [code, count] : notices.by_code())
        for (const auto& notice : count.samples) {
            require(!sentence(notice, Language::zh).empty());
            require(!remedy(notice, Language::en).empty());
        }
    if (notices.has_errors()) return 0;
    for (const auto& scenario : scenarios_of(decoded)) {
        Notices of_scenario(3);
        const auto changed = apply_scenario(feed, scenario.id, of_scenario);
        if (!of_scenario.has_errors()) examined(changed.feed, of_scenario);
    }
    return 0;
}
