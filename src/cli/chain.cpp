#include "analyses/chain/chain_options.h"
#include "cli/commands.h"
#include "cli/one_analysis.h"
#include "cli/target_options.h"

namespace chegu::cli {

void add_chain(CommandLine& line, Session& session) {
    struct Options {
        std::string feed, out;
        TargetOptions targets{.of = {"site"}, .named = false, .where = {}};
        ChainOptions chain;
    };
    const auto options = std::make_shared<Options>();
    const auto command = line.add("chain", {"停产损失、能撑天数、环节强弱", "outages, time to survive, grades"});
    add_feed(command, options->feed);
    add_out(command, options->out);
    add_target_options(command, options->targets);
    command.flag("--pairs", options->chain.pairs, {"加上两处地点同时停产", "every pair of sites too"});
    command
        .option("--top", options->chain.top,
                {"只列叠加最大的 K 对", "list only the K pairs with the largest interaction"})
        .only_with("--pairs")
        .positive();
    command.when_called([options, &session] {
        options->chain.targets = targets_of(options->targets);
        options->chain.where = options->targets.where;
        Shelf asked;
        asked.put(options->chain);
        run_one("chain", options->feed, options->out, std::move(asked), session);
    });
}

}  // namespace chegu::cli
