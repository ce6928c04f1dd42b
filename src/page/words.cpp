#include "page/words.h"

namespace chegu {
namespace {

constexpr PageWord words_of_the_page[] = {
    {"contents", {"目录", "Contents"}},
    {"nav_summary", {"结论", "Summary"}},
    {"five_charts", {"五图", "Five charts"}},
    {"five_lists", {"五清单", "Five lists"}},
    {"five_lists_are",
     {"企业清单、产品清单、短板清单、项目清单、政策清单", "firms, products, weak links, projects, policies"}},
    {"no_picture",
     {"图由脚本画出；没有脚本时，本节的表里有同样的数字。",
      "A script draws this picture; without it the table of this section holds the same figures."}},

    {"outages_caption", {"最重的停产", "The worst outages"}},
    {"what_stops", {"停产的", "What stops"}},
    {"days", {"天", "days"}},
    {"segments_caption", {"各环节的强弱", "Segments and their grades"}},

    {"risk_sub",
     {"按区域汇总逐一停产的各处地点，年预期损失大的在前；年预期损失是频率乘新增损失。",
      "Sites out one at a time, summed by region, largest expected annual loss first: rate times added loss."}},
    {"risk_caption", {"各区域的停产损失", "Losses of outages by region"}},
    {"region", {"区域", "Region"}},
    {"sites_that_lose", {"有损失的地点", "Sites that lose"}},
    {"sites_swept", {"算过的地点", "Computed"}},
    {"worst_site", {"最重的一处", "Worst site"}},

    {"suppliers_sub",
     {"按方案，每年运到本地工厂、供它生产使用的物料。来源：能生产该产品并经认可的供应关系到达这里的地点数；只有一处的，"
      "那一处停产就断供。",
      "What the plan brings to plants at home for their use, a year. Sources: sites that make the item and from which "
      "approved links lead here; where there is one, its outage cuts the supply."}},
    {"suppliers_caption", {"最大的供应关系", "The largest supply relations"}},
    {"supplier_to_user", {"供应方 → 用户", "Supplier → user"}},

    {"logistics", {"物流", "Logistics"}},
    {"of_it_logistics", {"其中物流", "Logistics"}},
    {"costs_sub",
     {"按方案逐级累计到需求地，全期平均，从高到低。",
      "Rolled up through the plan to where the vehicle is wanted; average over the horizon, dearest first."}},
    {"costs_caption", {"各车型每辆到岸成本", "Landed cost of a vehicle, by model"}},
    {"model", {"车型", "Model"}},
    {"stages_caption", {"每辆成本出自产业链的哪一段", "Where in the chain the cost of a vehicle arises"}},
    {"supply", {"年供量", "Supply"}},
    {"a_year", {"每年", "a year"}},

    {"limits_caption", {"用尽的能力与增加能力的价值", "Capacities used up, and what more of them is worth"}},
    {"rank", {"序", "#"}},
    {"capacity", {"能力", "Capacity"}},
    {"place", {"位置", "Where"}},
    {"per_day", {"每天", "A day"}},
    {"periods", {"时段", "periods"}},
    {"one_percent_saves", {"增 1 % 最多省", "1% more saves"}},

    {"unmet_sub",
     {"每件未交付按货值加毛利计损失；原因取未满足最多的时段里最有价值的一项能力。",
      "A unit not delivered costs its value and margin; the reason is the capacity worth most in the period with most "
      "unmet demand."}},
    {"unmet_caption", {"没有满足的需求", "Demand that is not met"}},
    {"item", {"产品", "Item"}},
    {"market", {"需求地", "Wanted at"}},
    {"asked", {"需求", "Asked"}},
    {"share", {"份额", "Share"}},
    {"lost", {"少收货款", "Sales lost"}},
    {"reason", {"原因", "Why"}},

    {"lanes_sub",
     {"起点、终点和运输方式相同的货物合并为一条通道，按年计；运输成本是运费、碳和在途资金。",
      "Goods between two places by one mode are one corridor, a year; carriage is freight, carbon and capital in "
      "transit."}},
    {"lanes_caption", {"最大的物流通道，按运输方式", "The largest corridors, by mode"}},
    {"weight", {"重量", "Weight"}},
    {"share_of_value", {"占货值", "Of the value"}},
    {"route", {"起点 → 终点", "From → to"}},
    {"mode", {"方式", "Mode"}},
    {"quantity", {"数量", "Quantity"}},

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

    {"steps_caption",
     {"从实际支付到最低成本方案，逐步相加；怎样分步是约定，见「词语释义」",
      "From what was paid to the least-cost plan, step by step; how it is split is a convention, see Definitions"}},
    {"model_fit", {"模型与实际差得最多的线路", "Lanes on which the model is farthest from what was paid"}},
    {"paid", {"实际支付", "Paid"}},
    {"by_model", {"模型", "Model"}},
    {"difference", {"差额", "Difference"}},
    {"most_to_save", {"可省最多的到货", "Deliveries with most to save"}},
    {"where_to", {"送到", "To"}},
    {"as_moved", {"原来的走法", "As it moved"}},
    {"planned", {"方案", "Plan"}},
    {"saved", {"可省", "Saved"}},
    {"baseline_files",
     {"全部明细在 baseline.csv、waterfall.csv、baseline_savings.csv、baseline_sources.csv 和 model_fit.csv。",
      "All rows are in baseline.csv, waterfall.csv, baseline_savings.csv, baseline_sources.csv and model_fit.csv."}},

    {"terms_title", {"这些词的意思", "What these words mean"}},
    {"verify",
     {"任何人都可以不用求解器重新核验方案、下界和全部数字：",
      "Anyone can verify the plan, the bound and every figure again, without the solver:"}},
    {"feed_word", {"数据集", "FEED"}},
    {"out_word", {"结果目录", "OUT"}},
};

constexpr SectionWord words_of_sections[] = {
    {"outages", {"停产", "Outages"}},
    {"risk", {"风险分布", "Where it hurts"}},
    {"segments", {"环节强弱", "Segments"}},
    {"suppliers", {"供应关系", "Suppliers"}},
    {"costs", {"到岸成本", "Landed cost"}},
    {"limits", {"能力限制", "Limits"}},
    {"unmet", {"未满足需求", "Unmet demand"}},
    {"lanes", {"物流通道", "Corridors"}},
    {"moved", {"实际与方案", "What really moved"}},
    {"scenarios", {"情景", "Scenarios"}},
    {"sources", {"数据依据", "Sources"}},
    {"check", {"数据校验", "Check"}},
    {"terms", {"词语释义", "Definitions"}},
    {"certificate", {"证书", "Certificate"}},
};

/// The five charts that planning offices ask for, and the section that holds each.
constexpr SectionWord words_of_charts[] = {
    {"segments", {"产业链图", "The chain"}},
    {"suppliers", {"供应关系图", "Who supplies whom"}},
    {"risk", {"区域分布图", "Distribution by region"}},
    {"risk", {"断供风险图", "Risk of supply stops"}},
    {"lanes", {"物流通道图", "Corridors"}},
};

struct UnitWord {
    std::string_view unit;
    Text text;
};
constexpr UnitWord unit_words[] = {
    {"piece", {"件", "pcs"}},
    {"set", {"套", "sets"}},
    {"vehicle", {"辆", "vehicles"}},
    {"unit", {"台", "units"}},
    {"pallet", {"托", "pallets"}},
    {"m", {"米", "m"}},
    {"m2", {"平方米", "m²"}},
    {"m3", {"立方米", "m³"}},
    {"kg", {"千克", "kg"}},
    {"t", {"吨", "t"}},
    {"l", {"升", "l"}},
};

}  // namespace

std::span<const PageWord> page_words() { return words_of_the_page; }
std::span<const SectionWord> section_words() { return words_of_sections; }
std::span<const SectionWord> chart_words() { return words_of_charts; }

Text place_word(Place place) {
    switch (place) {
        case Place::home: return {"本地", "home"};
        case Place::across: return {"进出本地", "in or out"};
        case Place::away: return {"外地", "elsewhere"};
    }
    return {};
}

Text status_word(PlanStatus status) {
    switch (status) {
        case PlanStatus::optimal: return {"最优", "optimal"};
        case PlanStatus::time_limit: return {"到时停止，只有上下界", "stopped by the time limit, bounded only"};
        case PlanStatus::interrupted: return {"被中断，只有上下界", "interrupted, bounded only"};
    }
    return {};
}

Text confidence_word(Confidence confidence) {
    switch (confidence) {
        case Confidence::official: return {"官方", "Official"};
        case Confidence::published: return {"公开", "Published"};
        case Confidence::estimate: return {"估计", "Estimate"};
        case Confidence::assumed: return {"假设", "Assumed"};
        case Confidence::not_said: return {"未注明", "Not said"};
    }
    return {};
}

Text severity_word(Severity severity) {
    switch (severity) {
        case Severity::error: return {"错误", "error"};
        case Severity::warning: return {"警告", "warning"};
        case Severity::info: return {"提示", "note"};
    }
    return {};
}

Text grade_word(Grade grade) {
    switch (grade) {
        case Grade::missing: return {"缺", "missing"};
        case Grade::weak: return {"弱", "weak"};
        case Grade::strong: return {"强", "strong"};
    }
    return {};
}

Text stage_word(Stage stage) {
    switch (stage) {
        case Stage::upstream: return {"上游", "Upstream"};
        case Stage::midstream: return {"中游", "Midstream"};
        case Stage::downstream: return {"下游", "Downstream"};
        case Stage::service: return {"服务", "Services"};
    }
    return {};
}

std::string unit_word(std::string_view unit, Language language) {
    for (const auto& known : unit_words)
        if (known.unit == unit) return std::string{known.text.in(language)};
    return std::string{unit};
}

Text per_word(Per per) {
    switch (per) {
        case Per::unit: return {"件", "units"};
        case Per::t: return {"吨", "t"};
        case Per::m3: return {"立方米", "m³"};
        case Per::ceu: return {"标准车位", "CEU"};
    }
    return {};
}

}  // namespace chegu
