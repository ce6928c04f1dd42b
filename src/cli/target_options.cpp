#include "cli/target_options.h"

#include <algorithm>

namespace chegu::cli {

void add_target_options(const Command& command, TargetOptions& options) {
    command
        .option("--of", options.of,
                {"逐一停产的对象：site,process,lane,firm,region", "what is swept: site,process,lane,firm,region"})
        .separated_by_commas()
        .one_of({"site", "process", "lane", "firm", "region"});
    command.flag("--outages", options.named, {"加上有名称的停产情形", "the named outages too"});
    command.option("--where", options.where,
                   {"只停满足条件的对象，条件对该对象所在的表求值，如 \"kind = 'plant'\"",
                    "only targets whose row satisfies this, e.g. \"kind = 'plant'\""});
}

SweepTargets targets_of(const TargetOptions& options) {
    const auto is_named = [&](const char* word) { return std::ranges::find(options.of, word) != options.of.end(); };
    SweepTargets targets;
    targets.sites = is_named("site");
    targets.processes = is_named("process");
    targets.lanes = is_named("lane");
    targets.firms = is_named("firm");
    targets.regions = is_named("region");
    targets.named = options.named;
    return targets;
}

}  // namespace chegu::cli
