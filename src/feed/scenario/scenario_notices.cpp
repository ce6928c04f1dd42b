// What a scenario does not do as it says.

#include "feed/notice_kinds.h"

namespace chegu::kinds {

constexpr NoticeKind scenario_matches_nothing{
    "scenario_matches_nothing",
    Severity::warning,
    {"条件「{value}」没有选中任何行，这一步什么也没改。",
     "The condition “{value}” picks out no row: this step changes nothing."},
    {"检查条件里的值，例如编号是否写对。", "Look at the values in the condition, such as the spelling of ids."},
    {"什么也没改的情景看起来像没有影响。", "A scenario that changes nothing looks as if it had no effect."}};

constexpr NoticeKind scenario_without_number{
    "scenario_without_number",
    Severity::warning,
    {"表「{target}」有 {count} 行的「{value}」没有数字可改，保持原样。",
     "{count} row(s) of “{target}” have no number in “{value}” to change; they stay as they are."},
    {"先在基础数据里填上数字，或用 set。", "Fill in the number in the base feed, or use set."},
    {"空格的含义要由计算得出，乘、加都无从下手。",
     "What the empty cell means is computed later, so there is nothing to multiply or add to."}};

constexpr NoticeKind scenario_remove_referred{
    "scenario_remove_referred",
    Severity::error,
    {"不能删除「{removed}」：{referring} 的「{column}」还引用它。",
     "“{removed}” can't be removed: {referring} refers to it in “{column}”."},
    {"在前面的步骤里先删除或改动引用它的行。", "Remove or change the rows that refer to it in an earlier step."},
    {"留下指向不存在的行，整份数据就不能用了。", "A row that refers to nothing would make the whole feed unusable."}};

constexpr NoticeKind scenario_choose_excluding{
    "scenario_choose_excluding",
    Severity::error,
    {"「{one}」和「{other}」互斥，不能同时落地。", "“{one}” and “{other}” exclude each other: both can't be in place."},
    {"改条件，只选其中之一；注意前提候选项会一并选中。",
     "Choose one of them; what a candidate needs is chosen with it."},
    {"互斥的候选项不会同时存在。", "Candidates that exclude each other never exist together."}};

}  // namespace chegu::kinds
