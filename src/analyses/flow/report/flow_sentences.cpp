#include "analyses/flow/report/flow_sentences.h"

#include <fmt/format.h>

#include "base/number.h"
#include "page/sentences.h"

namespace chegu::sentences {

using fmt::format;

std::string lane_kind(const std::string& mode, Language language) {
    return in(language, format("线路 · {}", mode), format("lane · {}", mode));
}
std::string process_kind(bool bought, Language language) {
    return bought ? in(language, "采购", "purchase") : in(language, "工序", "process");
}
std::string link_kind(Language language) { return in(language, "供应关系", "supply link"); }

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
std::string more_models(std::size_t models, Language language) {
    return in(language, format("另有 {} 种车型未列出，见 landed.csv；平均含全部车型。", count_text(models, language)),
              format("{} not shown, see landed.csv; the average is of all models.",
                     counted(models, "more model is", "more models are")));
}
std::string average(Language language) { return in(language, "全部车型平均", "Average of all models"); }

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
std::string no_vehicles_title(Language language) { return in(language, "没有整车到岸", "No vehicle lands"); }
std::string no_vehicles(Language language) {
    return in(language, "数据集里没有整车需求（ceu 大于 0 的产品），所以没有每辆成本。",
              "The feed asks for no vehicles (items with ceu above 0), so there is no cost per vehicle.");
}
std::string no_vehicles_served(Language language) {
    return in(language, "方案没有交付一辆车，所以没有每辆成本。",
              "The plan delivers no vehicle, so there is no cost per vehicle.");
}
std::string no_limits_title(Language language) { return in(language, "没有一处能力用尽", "No capacity is used up"); }
std::string no_limits(Language language) {
    return in(language, "没有一道工序、一条线路或一个供应关系的能力在任何时段用尽，增加能力不会省钱。",
              "No process, lane or link is used up in any period; more capacity would save nothing.");
}
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
std::string no_price(Language language) {
    return in(language, "虽已用尽，再多也不省钱", "Used up, yet more would save nothing");
}

}  // namespace chegu::sentences
