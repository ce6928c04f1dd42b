#include "generate/generate.h"

#include <fmt/format.h>

#include "cli/commands.h"
#include "feed/write_feed.h"

namespace chegu::cli {
void add_generate(CommandLine& line, Session& session) {
    struct Options {
        GenerateOptions generate;
        std::string out;
    };
    const auto options = std::make_shared<Options>();
    const auto command =
        line.add("generate", {"生成任意规模的模拟汽车产业集群", "a synthetic automotive cluster of any size"});
    command.option("--sites", options->generate.sites, {"地点数", "number of sites"});
    command.option("--seed", options->generate.seed, {"随机种子：相同则数据相同", "the same seed gives the same feed"});
    add_out(command, options->out);
    command.when_called([options, &session] {
        const auto feed = generate(options->generate);
        write_feed(feed, options->out);
        if (!session.quiet && !session.json)
            fmt::print("{}{}\n", session.say({"已写入 ", "written to "}), options->out);
    });
}

}  // namespace chegu::cli
