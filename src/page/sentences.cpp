#include "page/sentences.h"

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

/// "1 warning", "3 warnings"
std::string counted(std::size_t number, std::string_view one, std::string_view many) {
    return format("{} {}", count_text(number, Language::en), number == 1 ? one : many);
}

}  // namespace

std::string nothing_asked(Language language) {
    return in(language, "没有需求，所以方案里什么也不做。", "Nothing is asked for, so the plan makes nothing.");
}
std::string stopped(const std::string& range, Language language) {
    return in(language, format("求解提前停止：最低总成本在 {}之间。", range),
              format("Stopped before the optimum: the least total cost lies within {}.", range));
}
std::string stopped_without_bound(const std::string& cost, Language language) {
    return in(language, format("求解提前停止：最低总成本不超过 {}，下界未知。", cost),
              format("Stopped before the optimum: the least total cost is at most {}, with no bound known.", cost));
}
std::string unmet(const std::string& share, const std::string& lost, const std::string& reason, Language language) {
    return in(language, format("{} 的需求供不上，少收货款 {}：{}。", share, lost, reason),
              format("{} of demand is not met and {} of sales are lost: {}.", share, lost, reason));
}
std::string all_met_vehicles(const std::string& landed, const std::string& tightest, Language language) {
    if (tightest.empty())
        return in(language, format("需求全部满足，每辆车到岸 {}；没有一处能力用尽。", landed),
                  format("All demand is met at {} a vehicle landed; no capacity is used up.", landed));
    return in(language, format("需求全部满足，每辆车到岸 {}；最紧的是{}。", landed, tightest),
              format("All demand is met at {} a vehicle landed; tightest is {}.", landed, tightest));
}
std::string all_met(const std::string& days, const std::string& cost, const std::string& tightest, Language language) {
    if (tightest.empty())
        return in(language, format("需求全部满足，{} 天共 {}；没有一处能力用尽。", days, cost),
                  format("All demand is met for {} in {} days; no capacity is used up.", cost, days));
    return in(language, format("需求全部满足，{} 天共 {}；最紧的是{}。", days, cost, tightest),
              format("All demand is met for {} in {} days; tightest is {}.", cost, days, tightest));
}

std::string total(const std::string& days, const std::string& cost, const std::string& co2, Language language) {
    return in(language, format("{} 天总成本 {}，运输排放 {} 吨二氧化碳当量。", days, cost, co2),
              format("The plan costs {} over {} days; freight emits {} t of CO₂ equivalent.", cost, days, co2));
}
std::string more_capacity(const std::string& capacity, const std::string& saving, Language language) {
    return in(language, format("{}的能力每增 1 %，全期最多省 {}。", capacity, saving),
              format(" One per cent more of {} saves up to {}.", capacity, saving));
}
std::string stopped_lead(Language language) {
    return in(
        language, "现有方案什么也不做，只用来给出上界。放宽时限后重新计算。",
        "The plan at hand makes nothing and only gives the upper bound, so the sections below have little to say. "
        "Run it again with more time.");
}

std::string horizon(const std::string& start, const std::string& days, std::size_t periods, Language language) {
    if (periods == 1)
        return in(language, format("计划期 {} 起 {} 天", start, days), format("{} days from {}", days, start));
    return in(language, format("计划期 {} 起 {} 天，分 {} 个时段", start, days, periods),
              format("{} days from {} in {} periods", days, start, periods));
}
std::string proven(Language language) { return in(language, "已证明最优", "Proven optimal"); }
std::string not_proven(Language language) { return in(language, "未求得最优", "Bounded only"); }

std::string process_name(const std::string& item, const std::string& site, Language language) {
    return in(language, format("{}的{}", site, item), format("{} at {}", item, site));
}
std::string route_name(const std::string& from, const std::string& to, Language language) {
    return in(language, format("{}至{}", from, to), format("{} to {}", from, to));
}
std::string lane_kind(const std::string& mode, Language language) {
    return in(language, format("线路 · {}", mode), format("lane · {}", mode));
}
std::string process_kind(bool bought, Language language) {
    return bought ? in(language, "采购", "purchase") : in(language, "工序", "process");
}
std::string link_kind(Language language) { return in(language, "供应关系", "supply link"); }
std::string link_name(const std::string& item, const std::string& route, Language language) {
    return in(language, format("{}的{}", route, item), format("{} from {}", item, route));
}

std::string full(const std::string& capacity, Language language) {
    return in(language, format("{}已满负荷", capacity), format("{} is full", capacity));
}
std::string no_path(const std::string& item, Language language) {
    return in(language, format("{}没有可行的供应来源", item), format("nothing delivers {}", item));
}
std::string dearer(const std::string& cost, const std::string& brings, Language language) {
    return in(language, format("再供一件要花 {}，高于售价 {}", cost, brings),
              format("one more costs {}, above the {} that it sells for", cost, brings));
}
std::string unknown_reason(Language language) {
    return in(language, "求解提前停止，原因未知", "stopped early, no reason known");
}

std::string costs_title(const std::string& landed, const std::string& production, const std::string& logistics,
                        Language language) {
    return in(language, format("每辆车平均到岸 {}：生产 {}，物流 {}", landed, production, logistics),
              format("A vehicle lands at {} on average: production {}, logistics {}", landed, production, logistics));
}
std::string limits_title(std::size_t full, std::size_t at_home, Language language) {
    const auto zh = at_home == 0      ? "都不在本地"
                    : at_home == full ? "都在本地"
                                      : format("其中 {} 处在本地", count_text(at_home, language));
    const auto en = at_home == 0      ? std::string{"none of them at home"}
                    : at_home == full ? std::string{full == 1 ? "at home" : "all at home"}
                                      : format("{} of them at home", count_text(at_home, language));
    if (full == 1)
        return in(language, at_home == 1 ? "1 处能力用尽，在本地" : "1 处能力用尽，不在本地",
                  at_home == 1 ? "One capacity is used up, at home" : "One capacity is used up, not at home");
    return in(language, format("{} 处能力用尽，{}", count_text(full, language), zh),
              format("{} capacities are used up, {}", count_text(full, language), en));
}
std::string limits_sub(std::size_t without_price, Language language) {
    const std::string zh = "按能力增加 1 % 所省的钱从多到少；加得越多，每单位省得越少，所以数字是上限。";
    const std::string en =
        "Ranked by what 1% more would save: an upper limit, for the more is added the less each unit saves.";
    if (without_price == 0) return in(language, zh, en);
    const auto some = count_text(without_price, language);
    return in(language, format("{}其中 {} 处再多也不省钱。", zh, some),
              format("{} More of {} of them would save nothing.", en, some));
}
std::string unmet_title(const std::string& share, const std::string& lost, Language language) {
    return in(language, format("{} 的需求没有满足，少收货款 {}", share, lost),
              format("{} of demand is not met, {} of sales lost", share, lost));
}
std::string flows_heading(std::size_t rows, const std::string& share, Language language) {
    return in(language, format("运输最花钱的 {} 条流向占运输成本的 {}", rows, share),
              format("The {} dearest flows take {} of the cost of carriage", rows, share));
}
std::string flows_caption(std::size_t rows, std::size_t all, Language language) {
    const auto total = count_text(all, language);
    return in(language, format("按运输成本排的前 {} 条流向，共 {} 条", rows, total),
              format("The {} largest of {} flows by cost of carriage", rows, total));
}
std::string sources_title(const std::string& assumed, const std::string& old, Language language) {
    return in(language, format("总成本的 {} 依据假设数据，{} 依据陈旧数据", assumed, old),
              format("{} of the total cost rests on assumed figures, {} on old ones", assumed, old));
}
std::string check_title(std::size_t warnings, std::size_t notes, Language language) {
    const auto en_warnings = counted(warnings, "warning", "warnings");
    const auto en_notes = counted(notes, "note", "notes");
    const auto zh_warnings = count_text(warnings, Language::zh);
    const auto zh_notes = count_text(notes, Language::zh);
    if (notes == 0)
        return in(language, format("数据校验没有错误，有 {} 条警告", zh_warnings),
                  format("The check found no errors, {}", en_warnings));
    if (warnings == 0)
        return in(language, format("数据校验没有错误，有 {} 条提示", zh_notes),
                  format("The check found no errors, {}", en_notes));
    return in(language, format("数据校验没有错误，有 {} 条警告、{} 条提示", zh_warnings, zh_notes),
              format("The check found no errors, {} and {}", en_warnings, en_notes));
}
std::string certificate_title(bool optimal, Language language) {
    return optimal ? in(language, "方案已证明最优", "The plan is proven optimal")
                   : in(language, "方案只有上下界", "The plan is bounded, not solved");
}
std::string certificate_sub(bool optimal, Language language) {
    if (optimal)
        return in(language, "方案可行，对偶价格证明没有更便宜的方案；两者都不靠求解器、按数据集重新算过。",
                  "The plan is feasible and the dual prices prove that none is cheaper; both were computed again from "
                  "the feed without the solver.");
    return in(language, "求解提前停止：真正的最低成本在下界与总成本之间。",
              "The solver was stopped: the least cost lies between the bound and the total cost.");
}
std::string negligible(Language language) { return in(language, "小于十亿分之一", "below one in a thousand million"); }
std::string status_label(Language language) { return in(language, "状态", "Status"); }
std::string feed_label(Language language) { return in(language, "数据集", "Feed"); }
std::string version_label(Language language) { return in(language, "版本", "Version"); }
std::string more_models(std::size_t models, Language language) {
    return in(language, format("另有 {} 种车型未列出，见 landed.csv；平均含全部车型。", count_text(models, language)),
              format("{} not shown, see landed.csv; the average is of all models.",
                     counted(models, "more model is", "more models are")));
}
std::string more_rows(std::size_t rows, Language language) {
    return in(language, format("另有 {} 行未列出，见结果目录里的 CSV 文件。", count_text(rows, language)),
              format("{} not shown; the CSV files of OUT have them.", counted(rows, "more row is", "more rows are")));
}
std::string average(Language language) { return in(language, "全部车型平均", "Average of all models"); }
std::string footer(std::string_view version, Language language) {
    return in(language, format("由车谷 Chegu {} 生成。本页不向任何地方发出请求。", version),
              format("Made by Chegu {}. This page asks nothing of any server.", version));
}

std::string not_known(Language language) { return in(language, "还不知道", "Not known yet"); }
std::string no_answer(Language language) {
    return in(language, "求解提前停止，现有方案什么也不做。",
              "Stopped before the optimum; the plan at hand makes nothing.");
}
std::string costs_unknown(Language language) {
    return in(language, "到岸成本还不知道", "Landed cost is not known yet");
}
std::string limits_unknown(Language language) {
    return in(language, "哪些能力会用尽还不知道", "Which capacities run out is not known yet");
}
std::string unmet_unknown(Language language) {
    return in(language, "有没有供不上的需求还不知道", "Whether all demand can be met is not known yet");
}
std::string flows_unknown(Language language) { return in(language, "货物流向还不知道", "Flows are not known yet"); }
std::string cost_unknown(Language language) {
    return in(language, "总成本依据什么还不知道", "What the total cost rests on is not known yet");
}
std::string no_vehicles_title(Language language) { return in(language, "没有整车到岸", "No vehicle lands"); }
std::string no_vehicles(Language language) {
    return in(language, "数据集里没有整车需求（ceu 大于 0 的产品），所以没有每辆成本。",
              "The feed asks for no vehicles (items with ceu above 0), so there is no cost per vehicle.");
}
std::string no_vehicles_served(Language language) {
    return in(language, "方案没有交付一辆车，所以没有每辆成本。",
              "The plan delivers no vehicle, so there is no cost per vehicle.");
}
std::string no_limits(Language language) {
    return in(language, "没有一道工序、一条线路或一个供应关系的能力在任何时段用尽，增加能力不会省钱。",
              "No process, lane or link is used up in any period; more capacity would save nothing.");
}
std::string no_limits_title(Language language) { return in(language, "没有一处能力用尽", "No capacity is used up"); }
std::string nothing_unmet_title(bool anything_asked, Language language) {
    if (!anything_asked) return in(language, "没有需求", "Nothing is asked for");
    return in(language, "需求全部满足", "All demand is met");
}
std::string nothing_unmet(bool anything_asked, Language language) {
    if (!anything_asked) return in(language, "数据集里没有需求。", "The feed asks for nothing.");
    return in(language, "每一行需求在每个时段都按量交付。", "Every demand row is delivered in full in every period.");
}
std::string nothing_moves_title(Language language) { return in(language, "没有货物流动", "Nothing moves"); }
std::string nothing_moves(Language language) { return in(language, "方案里没有运输。", "Nothing moves in the plan."); }
std::string no_cost_title(Language language) { return in(language, "没有成本", "Nothing costs anything"); }
std::string no_cost(Language language) {
    return in(language, "总成本为 0，没有依据可言。", "The total cost is 0, so it rests on nothing.");
}
std::string nothing_known_of_sources(Language language) {
    return in(language, "没有一行数据注明可信度或确认日期，所以不知道总成本依据什么",
              "No row says how sound it is or when it was confirmed, so what the total cost rests on is unknown");
}
std::string clean_check_title(Language language) {
    return in(language, "数据校验没有发现问题", "The check found nothing");
}
std::string clean_check(Language language) {
    return in(language, "没有错误、警告或提示。", "No errors, no warnings, no notes.");
}
std::string no_local_rate(Language language) {
    return in(language, "没有零部件运到本地整车厂", "No parts arrive at car plants at home");
}
std::string no_demand_value(Language language) { return in(language, "没有需求", "Nothing is asked for"); }
std::string no_bound(Language language) {
    return in(language, "求解停得太早，还没有下界", "Stopped before any bound was known");
}
std::string no_price(Language language) {
    return in(language, "虽已用尽，再多也不省钱", "Used up, yet more would save nothing");
}
std::string line_is_zero(Language language) { return in(language, "该项成本为 0", "This cost is 0"); }

std::string logistics_note(const std::string& logistics, Language language) {
    return in(language, format("每辆 {}", logistics), format("{} a vehicle", logistics));
}
std::string vehicles_note(const std::string& vehicles_a_year, Language language) {
    return in(language, format("每年交付 {} 辆", vehicles_a_year), format("{} vehicles a year", vehicles_a_year));
}
std::string parts_note(Language language) { return in(language, "按到货货值", "by value of parts that arrive"); }
std::string full_note(std::size_t at_home, Language language) {
    return in(language, format("{} 处在本地；需求全部满足", count_text(at_home, language)),
              format("{} at home; all demand is met", count_text(at_home, language)));
}
std::string unmet_note(const std::string& lost, Language language) {
    return in(language, format("少收货款 {}", lost), format("{} of sales lost", lost));
}

}  // namespace chegu::sentences
