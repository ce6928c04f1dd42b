#pragma once
// From checked feeds to answers, and to what is published of them: the base, and scenarios beside it.

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyses/analysis.h"
#include "report/side_by_side.h"
#include "study/loaded_feed.h"

namespace chegu {

/// The analyses of this name and of all that it rests on, in the catalogue's order.
std::vector<const Analysis*> with_bases(std::string_view name);
/// Every analysis that a feed has tables for: what `run` does.
std::vector<const Analysis*> for_feed(const DecodedFeed& feed);

struct StudyOptions {
    std::string_view analysis;  // this one, with all that it rests on; empty: every one that a feed has tables for,
                                // and report and lists
    Shelf options;              // of analyses, by type
    std::size_t threads = 0;    // 0: all cores
};

/// A feed to study, and what the user calls it.
struct FeedToStudy {
    const LoadedFeed& feed;  // free of errors
    std::string id;          // of a scenario; base
    Words name;
    const ResultPart* made_by = nullptr;  // how a scenario made it; none for the base
};

/// One feed, its answers, and what is published of them.
struct Studied {
    Studied(const FeedToStudy& asked, const StudyOptions& options);

    const LoadedFeed& feed;
    std::vector<const Analysis*> analyses;
    Case of;
    std::vector<ResultPart> parts;  // one an analysis, then the report's
};

struct Study {
    std::vector<std::unique_ptr<Studied>> cases;  // in the order of the feeds
    SideBySide sides;                             // of all of them; empty where there is only one
};

/// All analyses of all feeds: the narrow ones side by side, then the wide ones, one case after another, each on all the
/// threads; then what is written of them, side by side. The same for any number of threads, and but for the report of
/// the first, which shows the others beside it, what each feed would give alone. Throws Failure (interrupted) where the
/// user stopped it, (bad_input) where an option is wrong for a feed.
Study study(std::span<const FeedToStudy> feeds, const StudyOptions& options, const Progress& progress);

}  // namespace chegu
