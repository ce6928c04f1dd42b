#include <fmt/format.h>

#include "cli/commands.h"
#include "tables/write.h"

namespace chegu::cli {

void add_template(CommandLine& line, Session& session) {
    const auto target = std::make_shared<std::string>();
    const auto command = line.add("template", {"供填写的空白工作簿：说明、下拉列表、单位，中英文",
                                               "an empty workbook to fill in: notes, drop-downs, units, zh and en"});
    command.option("TARGET", *target, {"新的 .xlsx 文件", "a new .xlsx file"}).path().required();
    command.when_called([target, &session] {
        write_template(*target);
        if (!session.quiet && !session.json) fmt::print("{}{}\n", session.say({"已写入 ", "written to "}), *target);
    });
}

}  // namespace chegu::cli
