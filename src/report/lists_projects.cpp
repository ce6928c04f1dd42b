// 项目清单: what could be attracted or built, and the tasks of the work programme.

#include "cluster/rows.h"
#include "page/list_cells.h"
#include "report/lists_sheets.h"

namespace chegu::lists {
namespace {

Cell firm_name(const Case& of, const DecodedTable& table, std::size_t row, std::string_view column) {
    const auto firm = table.references(column)[row];
    const auto& firms = of.feed.table("firms");
    if (firm == no_row) return {};
    return CellLink{Rows(firms).name(firm).zh, "企业清单", std::string(firms.id(firm))};
}

Cell positive(double value, double size = 1) { return value > 0 ? number_cell(value / size) : Cell{}; }

void add_candidates(const Case& of, const MoneyUnit& unit, Sheet& sheet) {
    const auto& table = of.feed.table("candidates");
    const auto& groups = of.feed.table("groups");
    const Rows rows(table);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const auto name = rows.name(at);
        const auto group = table.references("group_id")[at];
        std::vector<Cell> cells{static_cast<double>(sheet.rows.size() + 1),
                                name.zh,
                                english_cell(name),
                                std::string{"候选项目 candidate"},
                                std::string(table.id(at)),
                                choice_cell(table, at, "kind"),
                                firm_name(of, table, at, "firm_id"),
                                Cell{},
                                group == no_row ? Cell{} : Cell{both(Rows(groups).name(group))},
                                number_cell(rows.number(at, "capital") / unit.size),
                                positive(rows.number(at, "upkeep_per_year"), unit.size),
                                number_cell(rows.number(at, "life_years")),
                                positive(rows.number(at, "lead_days")),
                                Cell{},
                                Cell{},
                                choice_cell(table, at, "decision"),
                                Cell{},
                                Cell{},
                                Cell{},
                                cell_or_none(names(table, at, "needs", table)),
                                cell_or_none(names(table, at, "excludes", table)),
                                Cell{},
                                Cell{}};
        add_provenance(cells, table, at);
        sheet.rows.push_back(std::move(cells));
    }
}

void add_tasks(const Case& of, const MoneyUnit& unit, Sheet& sheet) {
    const auto& table = of.feed.table("tasks");
    const auto& firms = of.feed.table("firms");
    const Rows rows(table);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const auto name = rows.name(at);
        std::vector<Cell> cells{static_cast<double>(sheet.rows.size() + 1),
                                name.zh,
                                english_cell(name),
                                std::string{"任务 task"},
                                std::string(table.id(at)),
                                choice_cell(table, at, "theme"),
                                firm_name(of, table, at, "owner_id"),
                                cell_or_none(names(table, at, "partner_ids", firms)),
                                Cell{},
                                Cell{},
                                Cell{},
                                Cell{},
                                Cell{},
                                number_cell(rows.number(at, "months")),
                                positive(rows.number(at, "step")),
                                choice_cell(table, at, "status"),
                                date_cell(table, at, "earliest"),
                                date_cell(table, at, "due"),
                                number_cell(rows.number(at, "progress_pct") / 100),
                                cell_or_none(names(table, at, "after", table)),
                                Cell{},
                                cell_or_none(rows.text(at, "milestone")),
                                positive(rows.number(at, "benefit_per_month"), unit.size)};
        add_provenance(cells, table, at);
        sheet.rows.push_back(std::move(cells));
    }
}

}  // namespace

Sheet projects(const Case& of) {
    const auto unit = money_unit(of.cluster.settings);
    Sheet sheet{"项目清单",
                {"候选项目和工作方案的任务", "Candidates, and tasks of the work programme"},
                {{{"序号", "No."}, Shown::whole, 7},
                 {{"项目名称", "Project"}, Shown::text, 25},
                 {{"英文名称", "English name"}, Shown::text, 28},
                 {{"类别", "Class"}, Shown::text, 13},
                 {{"编号", "Id"}, Shown::text, 11},
                 {{"类型或主题", "Kind or theme"}, Shown::text, 14},
                 {{"责任单位或企业", "Owner or firm"}, Shown::text, 20},
                 {{"配合单位", "Partners"}, Shown::text, 25},
                 {{"分组", "Group"}, Shown::text, 14},
                 money_column({"投资额", "Capital"}, unit),
                 money_column({"年维持费", "Upkeep a year"}, unit),
                 {{"使用年限（年）", "Life (years)"}, Shown::decimal, 12},
                 {{"建设周期（天）", "Lead time (days)"}, Shown::whole, 12},
                 {{"工期（月）", "Duration (months)"}, Shown::whole, 12},
                 {{"步", "Step"}, Shown::whole, 7},
                 {{"状态或决定", "Status or decision"}, Shown::text, 13},
                 {{"最早开始", "Earliest start"}, Shown::day, 12},
                 {{"期限", "Due"}, Shown::day, 12},
                 {{"进度", "Progress"}, Shown::share, 9},
                 {{"前提或前置", "Needs or after"}, Shown::text, 28},
                 {{"互斥", "Excludes"}, Shown::text, 21},
                 {{"里程碑", "Milestone"}, Shown::text, 17},
                 money_column({"月收益", "Benefit a month"}, unit)},
                {}};
    add_provenance(sheet.columns);
    add_candidates(of, unit, sheet);
    add_tasks(of, unit, sheet);
    return sheet;
}

}  // namespace chegu::lists
