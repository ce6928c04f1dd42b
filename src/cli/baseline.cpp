#include "analyses/baseline/baseline.h"
#include "cli/commands.h"
#include "cli/one_analysis.h"

namespace chegu::cli {

void add_baseline(CommandLine& line, Session& session) {
    struct Options {
        std::string feed, out;
        BaselineOptions baseline;
    };
    const auto options = std::make_shared<Options>();
    const auto command = line.add("baseline", {"实际运输与模型、与最低成本方案对照",
                                               "what really moved and cost, against the model and the plan"});
    add_feed(command, options->feed);
    add_out(command, options->out);
    command.flag("--within-sources", options->baseline.within_sources,
                 {"方案不得超出各货源可供的数量", "hold the plan to what each source has"});
    command.when_called([options, &session] {
        Shelf asked;
        asked.put(options->baseline);
        run_one("baseline", options->feed, options->out, std::move(asked), session);
    });
}

}  // namespace chegu::cli
