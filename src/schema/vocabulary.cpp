#include "schema/vocabulary.h"

#include <algorithm>
#include <array>

namespace chegu {

namespace {

// "unit" is the item's own unit, "per" what the lane's column `per` says, "money" the feed's currency.
constexpr auto all_units = std::to_array<Unit>({
    {"°", {"度", "degrees"}},
    {"km", {"公里", "km"}},
    {"h", {"小时", "hours"}},
    {"d", {"天", "days"}},
    {"month", {"月", "months"}},
    {"year", {"年", "years"}},
    {"1/year", {"每年", "per year"}},
    {"1/week", {"每周", "per week"}},
    {"km/h", {"公里/小时", "km per hour"}},
    {"%", {"%", "%"}},
    {"share", {"比例", "share"}},
    {"count", {"个数", "count"}},
    {"t", {"吨", "t"}},
    {"m3", {"立方米", "m3"}},
    {"ceu", {"标准车", "CEU"}},
    {"ceu/day", {"标准车/天", "CEU per day"}},
    {"unit", {"单位", "units"}},
    {"unit/day", {"单位/天", "units per day"}},
    {"unit/unit", {"单位/单位", "units per unit"}},
    {"kg/unit", {"千克/单位", "kg per unit"}},
    {"m3/unit", {"立方米/单位", "m3 per unit"}},
    {"ceu/unit", {"标准车/单位", "CEU per unit"}},
    {"g/tkm", {"克/吨公里", "g per tkm"}},
    {"g/km", {"克/公里", "g per km"}},
    {"per/day", {"计费单位/天", "of `per`, per day"}},
    {"money", {"金额", "money"}},
    {"money/unit", {"金额/单位", "money per unit"}},
    {"money/unit/day", {"金额/单位/天", "money per unit and day"}},
    {"money/per", {"金额/计费单位", "money per `per`"}},
    {"money/t", {"金额/吨", "money per t"}},
    {"money/km", {"金额/公里", "money per km"}},
    {"money/m3", {"金额/立方米", "money per m3"}},
    {"money/ceu", {"金额/标准车", "money per CEU"}},
    {"money/ceu/day", {"金额/标准车/天", "money per CEU and day"}},
    {"money/month", {"金额/月", "money per month"}},
    {"money/year", {"金额/年", "money per year"}},
    {"resource", {"资源单位", "of the resource"}},
    {"resource/month", {"资源单位/月", "of the resource, per month"}},
    {"indicator", {"指标单位", "the indicator's unit"}},
});

}  // namespace

Text type_title(Type type) {
    switch (type) {
        case Type::text: return {"文本", "text"};
        case Type::id: return {"编号", "id"};
        case Type::reference: return {"引用", "reference"};
        case Type::references: return {"引用列表", "references"};
        case Type::enumeration: return {"选项", "choice"};
        case Type::number: return {"数", "number"};
        case Type::integer: return {"整数", "whole number"};
        case Type::date: return {"日期", "date"};
        case Type::month: return {"月份", "month"};
        case Type::moment: return {"时刻", "time"};
        case Type::expression: return {"表达式", "expression"};
        case Type::list: return {"列表", "list"};
    }
    return {};
}

std::span<const Unit> units() { return all_units; }

Text unit_title(std::string_view code) {
    const auto found = std::ranges::find(all_units, code, &Unit::code);
    return found == all_units.end() ? Text{} : found->title;
}

}  // namespace chegu
