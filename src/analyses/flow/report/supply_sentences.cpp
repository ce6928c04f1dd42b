#include "analyses/flow/report/supply_sentences.h"

#include <fmt/format.h>

#include <utility>

#include "base/number.h"
#include "page/spacing.h"

namespace chegu::sentences {
namespace {

using fmt::format;

std::string in(Language language, std::string zh, std::string en) {
    return language == Language::zh ? spaced(zh) : std::move(en);
}

}  // namespace

std::string risk_names(Language language) {
    return in(language, "区域分布图 · 断供风险图", "Distribution by region · Risk of supply stops");
}
std::string risk_title(std::size_t losing, std::size_t home, const std::string& share_from_elsewhere,
                       Language language) {
    const auto all = count_text(losing, language);
    const auto here = count_text(home, language);
    const auto there = count_text(losing - home, language);
    auto zh = format("停产会造成损失的 {} 处地点中，{} 处在本地，{} 处在外地", all, here, there);
    auto en = format("Of {} sites whose outage costs something, {} are at home and {} elsewhere", all, here, there);
    if (!share_from_elsewhere.empty()) {
        zh += format("；年预期损失的 {} 来自外地", share_from_elsewhere);
        en += format("; {} of the expected annual loss comes from elsewhere", share_from_elsewhere);
    }
    return in(language, zh, en);
}
std::string risk_finding(const std::string& site, const std::string& loss, Language language) {
    return in(language, format("地图：各地点单独停产的新增损失，最大的是{}，{}。", site, loss),
              format("Map: what each site's outage adds alone; the largest is {}, {}.", site, loss));
}
std::string risk_caption(Language language) {
    return in(language, "圆的面积是该地点单独停产的新增损失；线是方案里的货物流向，越粗货值越大。",
              "The area of a circle is what the site's outage adds alone; lines are the plan's flows, wider for more "
              "value.");
}
std::string at_home(Language language) { return in(language, "本地", "home"); }
std::string more_regions(std::size_t regions, Language language) {
    return in(
        language, format("另有 {} 个区域未列出，各处停产见 outages.csv。", count_text(regions, language)),
        format("{} not shown; outages.csv has each site.",
               regions == 1 ? "One more region is" : format("{} more regions are", count_text(regions, language))));
}
std::string not_rated(Language language) { return in(language, "没有给出停产频率", "no rates of outages are given"); }

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
std::string more_firms(std::size_t firms, Language language) {
    return in(language, format("另有 {} 家未列出。", count_text(firms, language)),
              firms == 1 ? std::string{"One more is not shown."}
                         : format("{} more are not shown.", count_text(firms, language)));
}
std::string no_firm(Language language) { return in(language, "未注明企业", "No firm named"); }

std::string curves_caption(Language language) {
    return in(language, "每格一项停产，横轴是停产天数，纵轴是损失，各格同一刻度；虚线标出能撑的天数和恢复。",
              "One outage a panel: days out across, loss upwards, all on one scale; dashes mark how long it holds and "
              "when it recovers.");
}
std::string chain_names(Language language) { return in(language, "产业链图", "The chain"); }
std::string chain_caption(Language language) {
    return in(language, "每行一个环节，按本地每年需要的货值从多到少；横条是本地配套率，标记是强弱。",
              "A row a segment, largest need at home first; the bar is the local rate, the mark the grade.");
}

}  // namespace chegu::sentences
