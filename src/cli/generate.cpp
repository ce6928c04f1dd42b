#include "generate/generate.h"

#include <fmt/format.h>

#include "cli/commands.h"
#include "feed/csv_writer.h"
#include "results/file_io.h"

namespace chegu::cli {
namespace {

namespace fs = std::filesystem;

/// Writes the feed beside the folder first, so that it is there whole or not at all. A folder that exists is refused.
void write_feed(const RawFeed& feed, const fs::path& folder) {
    if (fs::exists(folder))
        throw Failure(Exit::bad_input, {folder.string() + " 已存在；请给出新的文件夹。",
                                        folder.string() + " is there already; name a new folder"});
    const auto target = fs::absolute(folder).lexically_normal();
    const auto parent = target.has_filename() ? target.parent_path() : target.parent_path().parent_path();
    const auto beside =
        parent / ("." + (target.has_filename() ? target : target.parent_path()).filename().string() + ".new-feed");
    try {
        fs::create_directories(parent);
        fs::remove_all(beside);
        fs::create_directory(beside);
        for (const auto& table : feed.tables) write_file(beside / (table.name + ".csv"), csv_text(table));
        sync_folder(beside);
        fs::rename(beside, target.has_filename() ? target : target.parent_path());
    } catch (const std::exception& error) {
        std::error_code ignored;
        fs::remove_all(beside, ignored);
        throw Failure(Exit::bad_input, {"无法写入 " + folder.string() + "：" + error.what(),
                                        "can't write " + folder.string() + ": " + error.what()});
    }
}

}  // namespace

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
