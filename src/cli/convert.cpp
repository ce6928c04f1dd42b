#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/show_notices.h"
#include "feed/decoded.h"
#include "feed/write_feed.h"
#include "tables/content_hash.h"
#include "tables/read.h"

namespace chegu::cli {

void add_convert(CommandLine& line, Session& session) {
    struct Options {
        std::string feed, target;
    };
    const auto options = std::make_shared<Options>();
    const auto command = line.add("convert", {"在文件夹、.xlsx、.gpkg 和 postgresql 之间转换数据",
                                              "a feed from and to a folder, .xlsx, .gpkg or postgresql"});
    add_feed(command, options->feed);
    command
        .option("TARGET", options->target,
                {"写到哪里：文件夹、.xlsx、.gpkg 或 postgresql://…?schema=模式名",
                 "where to: a folder, .xlsx, .gpkg or postgresql://...?schema=NAME"})
        .path()
        .required();
    command.when_called([options, &session] {
        const ProgressLine progress(session);
        progress.hooks().start("read", {"读取数据", "reading the feed"});
        LoadedFeed feed;
        feed.raw = std::make_unique<RawFeed>(read_feed(options->feed, feed.notices));
        if (feed.notices.has_errors()) {
            feed.decoded = decode(*feed.raw, feed.notices);
            show_notices(feed, session);
            throw Failure(FailureKind::bad_input,
                          {"数据没有读全，没有写入。", "not all of the feed was read; nothing was written"});
        }
        progress.hooks().start("write", {"写入并读回比较", "writing, and reading back to compare"});
        write_feed(*feed.raw, options->target);
        std::size_t rows = 0;
        for (const auto& table : feed.raw->tables) rows += table.rows();
        if (session.json)
            fmt::print("{{\"tables\": {}, \"rows\": {}, \"hash\": \"{}\"}}\n", feed.raw->tables.size(), rows,
                       content_hash(*feed.raw));
        else if (!session.quiet)
            fmt::print(fmt::runtime(session.say({"已写入 {} 张表，{} 行，读回与原数据一致\n",
                                                 "{} tables, {} rows written; they read back the same\n"})),
                       feed.raw->tables.size(), rows);
    });
}

}  // namespace chegu::cli
