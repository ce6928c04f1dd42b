#include "analyses/chain/report/chain_sentences.h"

#include <fmt/format.h>

#include "base/number.h"
#include "page/sentences.h"

namespace chegu::sentences {
using fmt::format;

std::string worst_outage(const WorstOutage& worst, Language language) {
    const auto zh_from =
        worst.vehicles ? format("第 {} 天起整车减产", worst.from) : format("第 {} 天起出现损失", worst.from);
    const auto en_from =
        worst.vehicles ? format("fewer vehicles from day {}", worst.from) : format("losses from day {}", worst.from);
    const auto* zh_what = worst.named ? "最怕{}" : worst.alone ? "单点最怕{}停产" : "最怕{}停产";
    const auto* en_what = worst.named   ? "What hurts most is {}"
                          : worst.alone ? "The single stop that hurts most is {}"
                                        : "The stop that hurts most is {}";
    return in(
        language,
        format("{}：{} 天损失 {}，{}。", format(fmt::runtime(zh_what), worst.name), worst.days, worst.loss, zh_from),
        format("{}: {} lost in {} days, {}.", format(fmt::runtime(en_what), worst.name), worst.loss, worst.days,
               en_from));
}
std::string worst_event(const std::string& name, const std::string& days, const std::string& loss, Language language) {
    return in(language, format("各种情形中最重的是{}：{} 天损失 {}。", name, days, loss),
              format("Of the named events {} costs most: {} in {} days. ", name, loss, days));
}
std::string nothing_lost(Language language) { return in(language, "没有一处停产增加损失", "no stop adds a loss"); }
std::string top_share_note(std::size_t rows, const std::string& share, Language language) {
    return in(language, format("最大的 {} 项占 {}", rows, share), format("the {} largest are {}", rows, share));
}
std::string logistics_share_note(const std::string& share, Language language) {
    return in(language, format("每辆，物流占 {}", share), format("a vehicle, {} of it logistics", share));
}

std::string outages_title(std::size_t losing, std::size_t sites, Language language) {
    const auto all = count_text(sites, language);
    const auto some = count_text(losing, language);
    return in(language, format("{} 处地点里有 {} 处停产会撑不到恢复", all, some),
              format("Of {} sites, {} can't stop without a loss before they recover", all, some));
}
std::string outages_title(Language language) { return in(language, "停产带来的损失", "What outages cost"); }
std::string outages_sub(std::size_t shown, std::size_t swept, std::size_t bounded, Language language) {
    const auto all = count_text(swept, language);
    const auto zh = format(
        "逐一算过 {} 项停产，每次只停一项，停到恢复为止，其余各处尽力补救。下面是地点和有名称的情形中最重的 {} 项。",
        all, shown);
    const auto en = format(
        "{} outages were computed one at a time, each until it recovers, with everything else doing its "
        "best. Below are the {} worst among sites and named events.",
        all, shown);
    if (bounded == 0) return in(language, zh, en);
    const auto some = count_text(bounded, language);
    return in(language, format("{}其中 {} 项没有求完，损失只有上下界。", zh, some),
              format("{} {} of them are only bounded.", en, some));
}
std::string no_outage_title(Language language) {
    return in(language, "没有一处停产会增加损失", "No outage adds a loss");
}
std::string no_outage(std::size_t swept, Language language) {
    return in(language, format("逐一算过 {} 项停产，库存和其他来源都撑得到恢复。", count_text(swept, language)),
              format("{} outages were computed one at a time; stock and other sources hold until each recovers.",
                     count_text(swept, language)));
}
std::string event(Language language) { return in(language, "情形", "event"); }
std::string no_rate(Language language) { return in(language, "没有给出停产频率", "no rate is given"); }
std::string hit(const std::string& item, const std::string& market, Language language) {
    return in(language, format("{}（{}）", item, market), format("{} ({})", item, market));
}
std::string no_hit(Language language) { return in(language, "没有整车受损", "no vehicles are hit"); }

std::string more_made(const std::string& site, const std::string& item, const std::string& unit,
                      const std::string& saving, Language language) {
    return in(language, format("{}的{}每天多产 1 {}，最多挽回 {}", site, item, unit, saving),
              format("each further unit of {} a day made at {} avoids up to {}", item, site, saving));
}
std::string more_linked(const std::string& link, const std::string& unit, const std::string& saving,
                        Language language) {
    return in(language, format("{}每天放宽 1 {}，最多挽回 {}", link, unit, saving),
              format("each further unit a day allowed of {} avoids up to {}", link, saving));
}
std::string one_more_day(const std::string& supply, const std::string& saving, Language language) {
    return in(language, format("多备{}，最多挽回 {}", supply, saving),
              format("one more {} in stock avoids up to {}", supply, saving));
}
std::string another_source(const std::string& saving, Language language) {
    return in(language, format("另有来源供上一成，最多挽回 {}", saving),
              format("another source of a tenth of it, up to {}", saving));
}
std::string day_of(const std::string& item, const std::string& quantity, const std::string& unit, Language language) {
    return in(language, format("一天用的{}（{} {}）", item, quantity, unit),
              format("day's use of {} ({} {})", item, quantity, unit));
}
std::string day_of_several(const std::string& item, std::size_t items, Language language) {
    return in(language, format("一天用的{}等 {} 种产品", item, count_text(items, language)),
              items == 2 ? format("day's use of {} and another item", item)
                         : format("day's use of {} and {} other items", item, count_text(items - 1, language)));
}
std::string day_of_vehicles(const std::string& quantity, Language language) {
    return in(language, format("一天销量的整车（{} 辆）", quantity), format("day's sales of vehicles ({})", quantity));
}
std::string joined(const std::string& first, const std::string& then, Language language) {
    if (first.empty() || then.empty()) return first + then;
    return first + (language == Language::zh ? "；" : "; ") + then;
}
std::string nothing_helps(Language language) {
    return in(language, "没有单独一项的增加能减少损失", "no single figure would help if it were larger");
}

std::string segments_title(const std::array<std::size_t, 3>& by_grade, Language language) {
    const auto [missing, weak, strong] = by_grade;
    const auto count = [&](std::size_t number) { return count_text(number, language); };
    const auto none = [&](std::size_t number) { return number == 0 ? std::string{"none"} : count(number); };
    const auto all = count(by_grade[0] + by_grade[1] + by_grade[2]);
    return in(
        language,
        format("{} 个环节中，{} 个缺，{} 个弱，{}强", all, count(missing), count(weak),
               strong == 0 ? std::string{"没有一个"} : format("{} 个", count(strong))),
        format("Of {} segments, {} are missing, {} weak and {} strong", all, none(missing), none(weak), none(strong)));
}
std::string segments_sub(const std::string& home, const Settings& settings, Language language) {
    const auto share = [](double part) { return format("{:.3g} %", 100 * part); };
    const auto enough = settings.strong_home_share;
    const auto most = settings.strong_loss_share;
    const Words needs = enough < 1 ? Words{format("本地产能按价值至少满足本地需要的 {}", share(enough)),
                                           format("it can make {} of what it needs by value", share(enough))}
                                   : Words{"本地产能满足本地需要", "it can make what it needs"};
    const Words losses =
        most > 1e-6 ? Words{format("任何一处停产的损失都不超过同期全部毛利的 {}", share(most)),
                            format("no site's outage loses more than {} of all margin in its time", share(most))}
                    : Words{"任何一处停产都不增加损失", "no site's outage adds a loss"};
    return in(language, format("从{}看。缺：本地没有工序生产；强：{}，{}；弱：其余。", home, needs.zh, losses.zh),
              format("As seen from {}. Missing: no process there makes any of it; strong: {}, and {}; weak: all else.",
                     home, needs.en, losses.en));
}
std::string widest_gap(const std::string& segment, const std::string& need, Language language) {
    return in(language, format("缺的环节里需要最多的是{}，每年 {}。", segment, need),
              format(" Most needed of the missing is {}: {} a year.", segment, need));
}
std::string segments_named(std::size_t in_full, std::size_t lacking, Language language) {
    const auto all = count_text(lacking, language);
    const auto some = count_text(in_full, language);
    return in(language,
              format("缺和弱的 {} 个环节中，详列本地需要最多的 {} 个；其余只列名称，数字见 segments.csv。", all, some),
              format("Of {} missing and weak segments the {} that home needs most of are shown in full; the figures of "
                     "the rest stand in segments.csv.",
                     all, some));
}
std::string strong_named(Language language) {
    return in(language, "强的环节只列名称，数字见 segments.csv。",
              "Strong segments are only named; their figures stand in segments.csv.");
}
std::string segments_without_items(std::size_t number, Language language) {
    return in(language, format("另有 {} 个环节没有列出产品，不评强弱。", count_text(number, language)),
              number == 1 ? std::string{"One more segment lists no items and has no grade."}
                          : format("{} more segments list no items and have no grade.", count_text(number, language)));
}
std::string no_segments_title(Language language) { return in(language, "没有环节可评", "No segment to grade"); }
std::string no_segments(Language language) {
    return in(language, "数据集里没有带产品的环节。", "The feed has no segments with items.");
}
std::string grade_counts(const std::array<std::size_t, 3>& by_grade, Language language) {
    constexpr std::array<const char*, 3> zh_words{"缺", "弱", "强"};
    constexpr std::array<const char*, 3> en_words{"missing", "weak", "strong"};
    std::string zh;
    std::string en;
    for (std::size_t k = 0; k < by_grade.size(); ++k) {
        if (by_grade[k] == 0) continue;
        const auto count = count_text(by_grade[k], language);
        zh += format("{}{} {}", zh.empty() ? "" : " · ", zh_words[k], count);
        en += format("{}{} {}", en.empty() ? "" : " · ", count, en_words[k]);
    }
    return in(language, zh, en);
}
std::string no_parts_arrive(Language language) {
    return in(language, "没有这样的零部件运到本地整车厂", "no such part arrives at a car plant at home");
}
std::string nothing_needed(Language language) {
    return in(language, "本地工序不使用这些产品", "no process at home uses these items");
}

std::string outages_label(Language language) { return in(language, "停产", "Outages"); }
std::string outages_proven(std::size_t swept, std::size_t bounded, Language language) {
    const auto all = count_text(swept, language);
    if (bounded == 0)
        return in(language, format("{} 项，每项的方案与对偶价格都重新核验过，上下界相等", all),
                  format("{}, each with a plan and dual prices checked again; bounds are equal", all));
    const auto some = count_text(bounded, language);
    return in(language, format("{} 项，其中 {} 项只有上下界", all, some),
              format("{}, of which {} are only bounded", all, some));
}

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
