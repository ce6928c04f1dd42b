// The scenarios beside the base: what changed in the feed, and why the figures moved.

#include "report/report_page.h"
#include "report/side_by_side_data.h"
#include "report/side_by_side_words.h"

namespace chegu::page {

Data scenarios_section(const Page& page, const SideBySide& scenarios) {
    const bool zh = page.language() == Language::zh;
    auto section =
        object({{"headline", side_by_side_headline(scenarios, page.language())},
                {"sub", zh ? "每个情景都从本报告的数据（基准）出发；全部结果在 scenarios 文件夹里。"
                           : "Each scenario starts from the data of this report, the base; all results are in "
                             "the folder scenarios."},
                {"sides", side_by_side_data(scenarios, page.language())}});
    set_side_by_side_words(section, page.language());
    return section;
}

}  // namespace chegu::page
