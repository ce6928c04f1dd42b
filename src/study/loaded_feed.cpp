#include "study/loaded_feed.h"

#include "feed/check.h"
#include "feed/decoded.h"
#include "tables/content_hash.h"
#include "tables/read.h"

namespace chegu {

LoadedFeed load(const std::string& feed, const Progress& progress, bool all) {
    constexpr std::size_t samples = 100;
    LoadedFeed loaded;
    loaded.notices = Notices(all ? 0 : samples);
    progress.start("read", {"读取数据", "reading the feed"});
    loaded.raw = std::make_unique<RawFeed>(read_feed(feed, loaded.notices));
    loaded.identity = {loaded.raw->name, content_hash(*loaded.raw)};
    progress.start("check", {"校验数据", "checking the feed"});
    loaded.decoded = decode(*loaded.raw, loaded.notices);
    check(loaded.decoded, loaded.notices);
    return loaded;
}

LoadedScenario load_scenario(const LoadedFeed& base, const std::string& id) {
    LoadedScenario loaded;
    loaded.changed = apply_scenario(*base.raw, id, loaded.applied);
    loaded.feed.notices.merge(loaded.applied);
    for (const auto& name : scenarios_of(base.decoded))
        if (name.id == id) loaded.name = name;
    loaded.feed.raw = std::make_unique<RawFeed>(std::move(loaded.changed.feed));
    loaded.feed.identity = {loaded.feed.raw->name, content_hash(*loaded.feed.raw)};
    loaded.feed.decoded = decode(*loaded.feed.raw, loaded.feed.notices);
    check(loaded.feed.decoded, loaded.feed.notices);
    return loaded;
}

void check_scenarios(LoadedFeed& feed) {
    if (feed.notices.has_errors()) return;
    Notices applied(feed.notices.samples_per_code());
    for (const auto& scenario : scenarios_of(feed.decoded)) (void)apply_scenario(*feed.raw, scenario.id, applied);
    feed.notices.merge(std::move(applied));
}

}  // namespace chegu
