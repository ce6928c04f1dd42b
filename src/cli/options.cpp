#include "cli/commands.h"

namespace chegu::cli {

void add_feed(CLI::App& command, std::string& feed, const Session& session) {
    command
        .add_option(
            "FEED", feed,
            std::string(session.say({"数据：CSV 文件夹、.xlsx、.gpkg 或 postgresql://…?schema=模式名",
                                     "the feed: a folder of CSV files, .xlsx, .gpkg or postgresql://...?schema=NAME"})))
        ->required();
}

void add_threads(CLI::App& command, std::size_t& threads, const Session& session) {
    command
        .add_option("--threads", threads,
                    std::string(session.say({"线程数，默认用全部核心", "threads; by default all cores"})))
        ->check(CLI::Range(1, 1024));
}

void add_out(CLI::App& command, std::string& out, const Session& session, bool required) {
    auto* option =
        command.add_option("-o,--out", out,
                           std::string(session.say({"结果写到哪里：文件夹、.xlsx 或 .gpkg",
                                                    "where the results go: a folder, an .xlsx or a .gpkg"})));
    if (required) option->required();
}

}  // namespace chegu::cli
