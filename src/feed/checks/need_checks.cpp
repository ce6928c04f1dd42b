// Needs so small that no plan can be computed with them.

#include <limits>
#include <vector>

#include "feed/checks/rows.h"
#include "feed/notice_kinds.h"

namespace chegu::checks {
namespace {

/// Ten times the least quantity that is planned and printed (results.md).
constexpr double least_need = 1e-8;

/// The most that all demand of one period can need of each item, in the order of `items`; several recipes of an item
/// add up. NaN for what is in a circle. O(rows).
std::vector<double> most_needed(const DecodedFeed& feed, double period_days) {
    const auto& demand = feed.table("demand");
    const ReferenceColumn wanted(demand, "item_id");
    const NumberColumn quantity_per_day(demand, "quantity_per_day");
    const auto& bom = feed.table("bom");
    const ReferenceColumn item(bom, "item_id");
    const ReferenceColumn input(bom, "input_id");
    const NumberColumn quantity(bom, "quantity");
    const auto items = feed.table("items").rows();

    std::vector<double> need(items, 0);
    for (std::size_t row = 0; row < demand.rows(); ++row)
        if (wanted[row] != no_row && quantity_per_day[row] > 0)
            need[wanted[row]] += quantity_per_day[row] * period_days;
    // What goes into it comes after everything that it goes into.
    std::vector<std::vector<std::size_t>> rows_of(items);
    std::vector<std::size_t> before(items, 0);
    for (std::size_t row = 0; row < bom.rows(); ++row)
        if (item[row] != no_row && input[row] != no_row && quantity[row] > 0) {
            rows_of[item[row]].push_back(row);
            ++before[input[row]];
        }
    std::vector<RowIndex> ready;
    for (std::size_t k = 0; k < items; ++k)
        if (before[k] == 0) ready.push_back(static_cast<RowIndex>(k));
    for (std::size_t next = 0; next < ready.size(); ++next)
        for (const auto row : rows_of[ready[next]]) {
            need[input[row]] += need[ready[next]] * quantity[row];
            if (--before[input[row]] == 0) ready.push_back(input[row]);
        }
    for (std::size_t k = 0; k < items; ++k)
        if (before[k] > 0) need[k] = std::numeric_limits<double>::quiet_NaN();
    return need;
}

}  // namespace

void check_needs(const DecodedFeed& feed, Notices& notices) {
    const auto& settings = feed.table("settings");
    const double period_days = settings.rows() == 0 ? 1 : NumberColumn(settings, "period_days")[0];
    const auto& items = feed.table("items");
    const auto note = [&](const DecodedTable& table, std::size_t row, std::string_view column, RowIndex needed,
                          double amount) {
        if (!(amount > 0 && amount < least_need)) return;
        notices.add(kinds::need_too_small, [&] {
            auto notice = at(table, row, column);
            notice.values["item"] = same_in_both(items.id(needed));
            notice.values["amount"] = same_in_both(number_text(amount));
            notice.values["least"] = same_in_both(number_text(least_need));
            return notice;
        });
    };
    const auto& demand = feed.table("demand");
    const ReferenceColumn wanted(demand, "item_id");
    const NumberColumn quantity_per_day(demand, "quantity_per_day");
    for (std::size_t row = 0; row < demand.rows(); ++row)
        if (wanted[row] != no_row)
            note(demand, row, "quantity_per_day", wanted[row], quantity_per_day[row] * period_days);
    const auto& bom = feed.table("bom");
    const ReferenceColumn item(bom, "item_id");
    const ReferenceColumn input(bom, "input_id");
    const NumberColumn quantity(bom, "quantity");
    const auto need = most_needed(feed, period_days);
    for (std::size_t row = 0; row < bom.rows(); ++row)
        if (item[row] != no_row && input[row] != no_row)
            note(bom, row, "quantity", input[row], need[item[row]] * quantity[row]);
}

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind need_too_small{
    "need_too_small",
    Severity::error,
    {"一个时段的全部需求至多要用 {amount} 个「{item}」，少于可以计算的 {least}。",
     "All demand of a period needs {amount} of “{item}” at most here, less than the {least} that can be computed "
     "with."},
    {"给「{item}」换一个更小的计量单位（如用克代替吨），并相应改正它的数量和价格；若填错了，改正数量。",
     "Count “{item}” in a smaller unit, such as grams instead of tonnes, with its quantities and prices to match; or "
     "correct the quantity."},
    {"方案不计少于 0.000000001 的数量；这样小的需求会变成零，断供也看不出来。",
     "Plans leave out less than 0.000000001 of anything: so small a need would become nothing, and its lack go "
     "unseen."}};

}  // namespace chegu::kinds
