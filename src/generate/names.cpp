#include "generate/names.h"

#include <string>

#include "generate/products.h"

namespace chegu::synthetic {
namespace {

struct Noun {
    Text site, firm;
};

Noun noun(Tier tier) {
    switch (tier) {
        case Tier::market: return {{"市场", "Market"}, {"销售公司", "Sales company"}};
        case Tier::plant: return {{"整车厂", "Car plant"}, {"汽车公司", "Car company"}};
        case Tier::assembly: return {{"总成厂", "Assemblies plant"}, {"总成公司", "Assemblies company"}};
        case Tier::component: return {{"零部件厂", "Parts plant"}, {"零部件公司", "Parts company"}};
        case Tier::basic: return {{"基础件厂", "Basic parts plant"}, {"基础件公司", "Basic parts company"}};
        case Tier::material: return {{"材料厂", "Materials works"}, {"材料公司", "Materials company"}};
        case Tier::warehouse: return {{"集配仓", "Parts warehouse"}, {"物流公司", "Logistics company"}};
    }
    return {};
}

}  // namespace

Words site_name(const Site& site) {
    const auto number = std::to_string(site.number);
    const auto what = noun(site.tier).site;
    return {number + " 号" + std::string(what.zh), std::string(what.en) + " " + number};
}

Words item_name(const Item& item) {
    const auto number = std::to_string(item.number);
    const auto& kind = kinds(item.tier)[item.kind].name;
    return {std::string(kind.zh) + " " + number + " 型", std::string(kind.en) + " type " + number};
}

Words firm_name(FirmId id, Tier tier) {
    const auto number = std::to_string(id.index() + 1);
    const auto what = noun(tier).firm;
    return {number + " 号" + std::string(what.zh), std::string(what.en) + " " + number};
}

}  // namespace chegu::synthetic
