#include "cli/commands.h"

namespace chegu::cli {

void add_feed(const Command& command, std::string& feed) {
    command
        .option("FEED", feed,
                {"数据：CSV 文件夹、.xlsx、.gpkg 或 postgresql://…?schema=模式名",
                 "the feed: a folder of CSV files, .xlsx, .gpkg or postgresql://...?schema=NAME"})
        .path()
        .required();
}

void add_out(const Command& command, std::string& out, bool required) {
    const auto option =
        command.option("-o,--out", out,
                       {"结果写到哪里：文件夹、.xlsx 或 .gpkg", "where the results go: a folder, an .xlsx or a .gpkg"});
    option.path();
    if (required) option.required();
}

}  // namespace chegu::cli
