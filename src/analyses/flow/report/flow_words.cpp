#include "analyses/flow/report/flow_words.h"

namespace chegu {

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

namespace page {
namespace {

constexpr PageWord words[] = {
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
    {"capacity", {"能力", "Capacity"}},
    {"place", {"位置", "Where"}},
    {"per_day", {"每天", "A day"}},
    {"periods", {"时段", "periods"}},
    {"one_percent_saves", {"增 1 % 最多省", "1% more saves"}},
    {"bar_saving", {"最多省", "saves at most"}},
    {"bar_cost", {"费用", "cost"}},
    {"bar_several", {"多个来源", "several sources"}},
    {"bar_single", {"单一来源", "single source"}},

    {"unmet_sub",
     {"每件未交付按货值加毛利计损失；原因取未满足最多的时段里最有价值的一项能力。",
      "A unit not delivered costs its value and margin; the reason is the capacity worth most in the period with most "
      "unmet demand."}},
    {"unmet_caption", {"没有满足的需求", "Demand that is not met"}},
    {"market", {"需求地", "Wanted at"}},
    {"asked", {"需求", "Asked"}},
    {"lost", {"少收货款", "Sales lost"}},

    {"lanes_sub",
     {"起点、终点和运输方式相同的货物合并为一条通道，按年计；运输成本是运费、碳和在途资金。",
      "Goods between two places by one mode are one corridor, a year; carriage is freight, carbon and capital in "
      "transit."}},
    {"lanes_caption", {"最大的物流通道，按运输方式", "The largest corridors, by mode"}},
    {"weight", {"重量", "Weight"}},
    {"share_of_value", {"占货值", "Of the value"}},
    {"quantity", {"数量", "Quantity"}},
};

}  // namespace

std::span<const PageWord> flow_words() { return words; }

}  // namespace page
}  // namespace chegu
