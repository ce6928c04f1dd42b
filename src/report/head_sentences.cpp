#include "report/head_sentences.h"

#include <fmt/format.h>

#include "base/number.h"
#include "page/numbers.h"
#include "page/sentences.h"

namespace chegu::sentences {

using fmt::format;

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
std::string proven(double assumed_share, Language language) {
    if (assumed_share <= 0) return in(language, "已证明最优", "Proven optimal");
    const auto share = percent(assumed_share, 0, language);
    return in(language, format("已证明最优，但总成本的 {} 依据假设数据", share),
              format("Proven optimal, but {} of the cost rests on assumed figures", share));
}
std::string not_proven(Language language) { return in(language, "未求得最优", "Bounded only"); }

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
std::string not_known(Language language) { return in(language, "还不知道", "Not known yet"); }
std::string no_local_rate(Language language) {
    return in(language, "没有零部件运到本地整车厂", "No parts arrive at car plants at home");
}
std::string no_demand_value(Language language) { return in(language, "没有需求", "Nothing is asked for"); }

}  // namespace chegu::sentences
