#include "analyses/flow/report/supply_sentences.h"

#include <fmt/format.h>

#include "base/number.h"
#include "page/sentences.h"

namespace chegu::sentences {

using fmt::format;

std::string suppliers_names(Language language) { return in(language, "供应关系图", "Who supplies whom"); }
std::string suppliers_title(const std::string& value, const std::string& single_share, Language language) {
    return in(language, format("本地工厂每年用料 {}，其中 {} 只有一个来源", value, single_share),
              format("Plants at home take in {} of parts and materials a year; {} of it has a single source", value,
                     single_share));
}
std::string no_suppliers_title(Language language) {
    return in(language, "本地工厂不从别处取料", "No plant at home is supplied by another site");
}
std::string no_suppliers(Language language) {
    return in(language, "方案里没有运到本地工厂、供它生产使用的物料。",
              "Nothing that a plant at home uses is brought to it in the plan.");
}
std::string suppliers_unknown(Language language) {
    return in(language, "谁供应谁还不知道", "Who supplies whom is not known yet");
}
std::string suppliers_finding(const std::string& item, const std::string& from, const std::string& to,
                              Language language) {
    return in(language, format("供应关系：货值最大的是{}，由{}供给{}。", item, from, to),
              format("Supply relations: the largest by value is {}, from {} to {}.", item, from, to));
}
std::string suppliers_caption(Language language) {
    return in(language, "左边是供应方，右边是用户，线越宽年货值越大；朱红的只有一个来源。",
              "Suppliers on the left, users on the right, wider for more value a year; vermilion has a single source.");
}
std::string suppliers_more(std::size_t rows, Language language) {
    return in(language, format("另有 {} 项供应关系，见 flows.csv。", count_text(rows, language)),
              format("{} more relations stand in flows.csv.", count_text(rows, language)));
}
std::string sources_cell(std::size_t sources, Language language) {
    if (sources == 0) return in(language, "仅库存", "stock only");
    if (sources == 1) return in(language, "单一来源", "single");
    return in(language, format("{} 处", count_text(sources, language)),
              format("{} sites", count_text(sources, language)));
}

std::string stages_heading(const std::string& stage, const std::string& share, Language language) {
    return in(language, format("到岸成本的 {} 发生在{}", share, stage),
              format("{} of the landed cost arises {}", share, stage));
}
std::string no_stage(Language language) { return in(language, "未归环节", "No segment"); }

std::string lanes_names(Language language) { return in(language, "物流通道图", "Corridors"); }
std::string lanes_title(const std::string& tonnes, const std::string& value, const std::string& mode,
                        const std::string& share, Language language) {
    return in(language, format("每年运送 {}、货值 {}，其中 {} 的货值走{}", tonnes, value, share, mode),
              format("{} worth {} move a year; {} of the value by {}", tonnes, value, share, mode));
}
std::string lanes_finding(const std::string& from, const std::string& to, const std::string& share, Language language) {
    return in(language, format("地图：方案里的物流通道，最大的一条由{}到{}，占货值 {}。", from, to, share),
              format("Map: the plan's corridors; the largest leads from {} to {}, {} of the value.", from, to, share));
}
std::string lanes_caption(const LanesDrawn& lanes, Language language) {
    const auto drawn = count_text(lanes.drawn, language);
    const auto all = count_text(lanes.corridors, language);
    const std::string zh = "线越粗年货值越大，颜色和虚实分运输方式；";
    const std::string en = "Wider lines carry more value a year, colour and dashes tell the mode; ";
    if (lanes.by_region)
        return in(language,
                  zh + format("{} 条通道按区域和方式合并，画出最大的 {} 条，占货值的 {}，区域内部的不画。", all, drawn,
                              lanes.share),
                  en + format("{} corridors are summed by region and mode, the {} largest sums are drawn: {} of the "
                              "value. What stays in a region is not.",
                              all, drawn, lanes.share));
    if (lanes.drawn < lanes.corridors)
        return in(language, zh + format("{} 条通道中画出最大的 {} 条，占货值的 {}。", all, drawn, lanes.share),
                  en + format("of {} corridors the {} largest are drawn, {} of the value.", all, drawn, lanes.share));
    return in(language, zh + format("画出的通道占货值的 {}。", lanes.share),
              en + format("those drawn are {} of the value.", lanes.share));
}
std::string corridors(std::size_t number, Language language) {
    return in(language, format("{} 条通道", count_text(number, language)),
              number == 1 ? std::string{"1 corridor"} : format("{} corridors", count_text(number, language)));
}
std::string lanes_more(std::size_t rows, Language language) {
    return in(language,
              format("每种方式列货值最大的几条；另有 {} 条未列出，见 flows.csv。", count_text(rows, language)),
              format("The largest of each mode by value; {} more stand in flows.csv.", count_text(rows, language)));
}
std::string tonnes_unit(bool thousands, Language language) {
    if (thousands) return in(language, "万吨", "1,000 t");
    return in(language, "吨", "t");
}

std::string firms_heading(std::size_t firms, std::size_t assumed, Language language) {
    const auto all = count_text(firms, language);
    const auto some = count_text(assumed, language);
    return in(
        language, format("{} 家企业里，{} 家的生产成本依据假设数据", all, some),
        format("Of {} firms that make something, {} have production costs that rest on assumed figures", all, some));
}
std::string no_firm(Language language) { return in(language, "未注明企业", "No firm named"); }
std::string more_firms(std::size_t firms, Language language) {
    return in(language, format("另有 {} 家未列出。", count_text(firms, language)),
              firms == 1 ? std::string{"One more is not shown."}
                         : format("{} more are not shown.", count_text(firms, language)));
}

}  // namespace chegu::sentences
