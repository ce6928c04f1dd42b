#include "generate/generate.h"

#include <fmt/format.h>

#include "cli/commands.h"
#include "feed/write.h"

namespace chegu::cli {
void add_generate(CLI::App& app, Session& session) {
    struct Options {
        GenerateOptions generate;
        std::string out;
    };
    const auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand(
        "generate",
        std::string(session.say({"生成任意规模的模拟汽车产业集群", "a synthetic automotive cluster of any size"})));
    command->add_option("--sites", options->generate.sites, std::string(session.say({"地点数", "number of sites"})));
    command->add_option("--seed", options->generate.seed,
                        std::string(session.say({"随机种子：相同则数据相同", "the same seed gives the same feed"})));
    add_out(*command, options->out, session);
    command->callback([options, &session] {
        const auto feed = generate(options->generate);
        write_feed(feed, options->out);
        if (!session.quiet && !session.json)
            fmt::print("{}{}\n", session.say({"已写入 ", "written to "}), options->out);
    });
}

}  // namespace chegu::cli
