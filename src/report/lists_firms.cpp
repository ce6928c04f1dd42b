// 企业清单: who there is, where, what they make in the plan and what their outage costs.

#include <algorithm>
#include <map>
#include <set>

#include "analyses/chain/chain_findings.h"
#include "analyses/flow/flow_findings.h"
#include "page/list_cells.h"
#include "report/lists_sheets.h"

namespace chegu::lists {
namespace {

struct FirmRow {
    std::set<RegionId> regions;
    std::set<SegmentId> segments;
    std::size_t sites = 0;
    std::size_t sites_at_home = 0;
    std::map<ItemId, double> made;  // value a year
    double worst_loss = 0;
    SiteId worst_site;
    double annual_loss = 0;  // expected, of its sites
};

std::vector<FirmRow> firm_rows(const Case& of) {
    const auto& cluster = of.cluster;
    const auto& plan = of.answers.get<FlowFindings>().plan;
    std::vector<FirmRow> rows(cluster.firms.size());
    for (const auto& site : cluster.sites) {
        if (!site.firm.given() || site.candidate.given()) continue;
        auto& row = rows[site.firm.index()];
        ++row.sites;
        if (site.home) ++row.sites_at_home;
        row.regions.insert(site.region);
    }
    const double a_year = 365 / (cluster.settings.period_days * cluster.settings.periods);
    for (auto id : of.network.makers.ids()) {
        const auto& process = cluster.processes[of.network.makers[id].process];
        const auto firm = cluster.sites[process.site].firm;
        if (!firm.given()) continue;
        double made = 0;
        for (const auto& period : plan.periods) made += period.made[id];
        auto& row = rows[firm.index()];
        row.made[process.item] += made * cluster.items[process.item].value * a_year;
        if (cluster.items[process.item].segment.given()) row.segments.insert(cluster.items[process.item].segment);
    }
    const auto* chain = of.answers.find<ChainFindings>();
    if (chain == nullptr) return rows;
    const auto& sweep = chain->sweep;
    for (std::size_t k = 0; k < sweep.outages.size(); ++k) {
        const auto site = site_of(sweep.outages[k]);
        if (!site.given() || !cluster.sites[site].firm.given()) continue;
        auto& row = rows[cluster.sites[site].firm.index()];
        row.annual_loss += sweep.findings[k].annual_loss.value_or(0);
        if (sweep.findings[k].added_loss <= row.worst_loss) continue;
        row.worst_loss = sweep.findings[k].added_loss;
        row.worst_site = site;
    }
    return rows;
}

std::string main_items(const Cluster& cluster, const FirmRow& row) {
    constexpr std::size_t most = 5;
    std::vector<std::pair<ItemId, double>> made(row.made.begin(), row.made.end());
    std::stable_sort(made.begin(), made.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    made.resize(std::min(made.size(), most));
    std::string text;
    for (const auto& [item, value] : made) add_joined(text, cluster.items[item].name.zh);
    return text;
}

template <class Names, class Ids>
std::string joined(const Names& table, const Ids& ids) {
    std::string text;
    for (const auto id : ids) add_joined(text, table[id].name.zh);
    return text;
}

}  // namespace

Sheet firms(const Case& of) {
    const auto& cluster = of.cluster;
    const auto unit = money_unit(cluster.settings);
    Sheet sheet{"企业清单",
                {"企业和机构：在哪里、做什么、停产会损失多少",
                 "Firms and offices: where, what they make, what their outage costs"},
                {{{"序号", "No."}, Shown::whole, 7},
                 {{"企业名称", "Firm"}, Shown::text, 22},
                 {{"英文名称", "English name"}, Shown::text, 24},
                 {{"角色", "Role"}, Shown::text, 13},
                 {{"统一社会信用代码", "Unified social credit code"}, Shown::text, 22},
                 {{"行业代码", "Industry code"}, Shown::text, 10},
                 {{"母公司", "Parent firm"}, Shown::text, 18},
                 {{"所在区域", "Regions"}, Shown::text, 14},
                 {{"地点数", "Sites"}, Shown::whole, 8},
                 {{"其中本地", "At home"}, Shown::whole, 10},
                 {{"涉及环节", "Segments"}, Shown::text, 20},
                 {{"主要产品", "Main items"}, Shown::text, 25},
                 money_column({"年产值", "Output a year"}, unit),
                 {{"停产损失最大的地点", "Site whose outage costs most"}, Shown::text, 20},
                 money_column({"最大停产损失", "Worst added loss"}, unit),
                 money_column({"年预期损失", "Expected annual loss"}, unit)},
                {}};
    add_provenance(sheet.columns);
    const auto& table = of.feed.table("firms");
    const auto rows = firm_rows(of);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const auto& firm = cluster.firms[FirmId{at}];
        const auto& row = rows[at];
        double output = 0;
        for (const auto& [item, value] : row.made) output += value;
        std::vector<Cell> cells{static_cast<double>(at + 1),
                                firm.name.zh,
                                english_cell(firm.name),
                                choice_cell(table, at, "role"),
                                cell_or_none(std::string(table.text(at, "uscc"))),
                                cell_or_none(std::string(table.text(at, "industry_code"))),
                                firm.parent.given() ? Cell{CellLink{cluster.firms[firm.parent].name.zh, sheet.name,
                                                                    cluster.firms[firm.parent].id}}
                                                    : Cell{},
                                cell_or_none(joined(cluster.regions, row.regions)),
                                static_cast<double>(row.sites),
                                static_cast<double>(row.sites_at_home),
                                cell_or_none(joined(cluster.segments, row.segments)),
                                cell_or_none(main_items(cluster, row)),
                                output > 0 ? Cell{output / unit.size} : Cell{},
                                row.worst_site.given() ? Cell{cluster.sites[row.worst_site].name.zh} : Cell{},
                                row.worst_site.given() ? Cell{row.worst_loss / unit.size} : Cell{},
                                row.annual_loss > 0 ? Cell{row.annual_loss / unit.size} : Cell{}};
        add_provenance(cells, table, at);
        sheet.rows.push_back(std::move(cells));
        sheet.keys.push_back(firm.id);
    }
    return sheet;
}

}  // namespace chegu::lists
