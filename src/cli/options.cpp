#include "cli/commands.h"

namespace chegu::cli {

void add_feed(CLI::App& command, std::string& feed, const Session& session) {
    command
        .add_option("FEED", feed,
                    std::string(session.say({"数据：CSV 文件所在的文件夹", "the feed: a folder of CSV files"})))
        ->required();
}

void add_out(CLI::App& command, std::string& out, const Session& session, bool required) {
    auto* option = command.add_option(
        "-o,--out", out, std::string(session.say({"结果写入的文件夹", "the folder that the results are written to"})));
    if (required) option->required();
}

}  // namespace chegu::cli
