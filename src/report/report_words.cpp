#include "report/report_words.h"

namespace chegu::page {
namespace {

constexpr PageWord words[] = {
    {"contents", {"目录", "Contents"}},
    {"nav_summary", {"结论", "Summary"}},
    {"five_charts", {"五图", "Five charts"}},
    {"five_lists", {"五清单", "Five lists"}},
    {"five_lists_are",
     {"企业清单、产品清单、短板清单、项目清单、政策清单", "firms, products, weak links, projects, policies"}},

    {"sources_sub",
     {"一条成本依据哪一行，就看那一行的可信度和确认日期：生产看工序，运费和在途资金看线路，碳看线路和运输方式，"
      "库存看产品，未满足看需求。",
      "A cost is as sound as the row it rests on: production on its process, freight and capital in transit on their "
      "lane, carbon on lane and mode, stock on its item, unmet demand on its demand row."}},
    {"split_caption", {"总成本的构成及其依据", "What the total cost is made of, and what it rests on"}},
    {"cost_line", {"成本", "Cost"}},
    {"amount", {"金额", "Amount"}},
    {"percent_of_line", {"占该项 %", "% of the line"}},
    {"firms_caption", {"各企业的生产成本依据什么", "What the production costs of firms rest on"}},
    {"firm", {"企业", "Firm"}},
    {"rows_caption", {"数据行的可信度", "How sound the rows are"}},
    {"table", {"表", "Table"}},
    {"rows", {"行", "Rows"}},

    {"check_sub",
     {"这些提醒不妨碍计算，但说明数据哪里值得再看一眼。每类举一例。",
      "None of these stops the computation; they say where the feed deserves a second look. One example of each."}},
    {"check_caption", {"校验提醒", "Notices of the check"}},
    {"severity", {"级别", "Severity"}},
    {"count", {"条数", "Count"}},
    {"example", {"例", "Example"}},
    {"code", {"代码", "Code"}},

    {"terms_title", {"这些词的意思", "What these words mean"}},
    {"verify",
     {"任何人都可以不用求解器重新核验方案、下界和全部数字：",
      "Anyone can verify the plan, the bound and every figure again, without the solver:"}},
    {"feed_word", {"数据集", "FEED"}},
    {"out_word", {"结果目录", "OUT"}},
};

}  // namespace

std::span<const PageWord> report_words() { return words; }

}  // namespace chegu::page
