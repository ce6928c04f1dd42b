#include "report/lists.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/number.h"
#include "base/version.h"
#include "page/list_cells.h"
#include "report/lists_sheets.h"

namespace chegu {
namespace lists {

namespace {

/// What the workbook is of, and what each sheet holds.
Sheet cover(const ReportInput& input, const std::vector<Sheet>& sheets) {
    const auto& settings = input.of.cluster.settings;
    Sheet sheet{"说明",
                {"本工作簿的说明", "What this workbook is"},
                {{{"项", "Item"}, Shown::text, 22}, {{"内容", "Content"}, Shown::text, 60}},
                {},
                false};
    const auto row = [&](const Words& label, Cell value) { sheet.rows.push_back({both(label), std::move(value)}); };
    row({"名称", "Name"}, both(settings.name));
    row({"数据集", "Feed"}, input.feed.name);
    row({"数据指纹", "Feed hash"}, input.feed.hash);
    row({"计划起始日", "Plan starts"}, date_text(settings.plan_start));
    row({"程序", "Program"}, "Chegu " + std::string{version});
    row({"金额单位", "Money"}, both(money_unit(settings).name));
    for (const auto& of : sheets) {
        const auto rows = count_words(of.rows.size());
        sheet.rows.push_back(
            {CellLink{of.name, of.name},
             both(Words{fmt::format("{} 行：{}", rows.zh, of.title.zh),
                        fmt::format("{} {}: {}", rows.en, of.rows.size() == 1 ? "row" : "rows", of.title.en)})});
    }
    row({"空格", "Blank cells"},
        both(Words{"数据集没有给出，或不适用", "not given in the feed, or without meaning there"}));
    row({"英文名称", "English names"}, both(Words{"数据集没有英文名称的留空", "blank where the feed has none"}));
    return sheet;
}

}  // namespace
}  // namespace lists

std::vector<Sheet> planning_lists(const ReportInput& input) {
    std::vector<page::ListedSheet> listed{{10, lists::firms}, {40, lists::projects}, {50, lists::policies}};
    for (const auto* room : input.rooms) listed.insert(listed.end(), room->sheets.begin(), room->sheets.end());
    std::stable_sort(listed.begin(), listed.end(), [](const auto& a, const auto& b) { return a.place < b.place; });
    std::vector<Sheet> sheets;
    for (const auto& sheet : listed) sheets.push_back(sheet.make(input.of));
    sheets.insert(sheets.begin(), lists::cover(input, sheets));
    return sheets;
}

std::string lists_xlsx(const ReportInput& input) {
    const auto& settings = input.of.cluster.settings;
    return workbook_bytes(planning_lists(input), {lists::both(settings.name) + " 五清单",
                                                  "Chegu " + std::string{version}, settings.plan_start});
}

}  // namespace chegu
