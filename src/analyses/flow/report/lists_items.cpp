// 产品清单: what is needed and made, by segment, and from how many sources.

#include <algorithm>
#include <set>
#include <tuple>

#include "analyses/flow/flow_findings.h"
#include "analyses/flow/report/flow_page.h"
#include "page/list_cells.h"
#include "page/words.h"

namespace chegu::lists {
namespace {

struct ItemRow {
    double need = 0;       // a year, of processes at home
    double made_home = 0;  // a year
    double capacity = 0;   // a day, at home
    bool unlimited_capacity = false;
    std::set<SiteId> sources;
    std::set<FirmId> firms;
};

/// `plan`: none where nothing was planned, and nothing is made then.
std::vector<ItemRow> item_rows(const Case& of, const FlowPlan* plan) {
    const auto& cluster = of.cluster;
    std::vector<ItemRow> rows(cluster.items.size());
    const double a_year = 365 / (cluster.settings.period_days * cluster.settings.periods);
    for (auto id : of.network.makers.ids()) {
        const auto& maker = of.network.makers[id];
        const auto& process = cluster.processes[maker.process];
        const auto& site = cluster.sites[process.site];
        auto& row = rows[process.item.index()];
        row.sources.insert(process.site);
        if (site.firm.given()) row.firms.insert(site.firm);
        if (!site.home) continue;
        double made = 0;
        if (plan != nullptr)
            for (const auto& period : plan->periods) made += period.made[id];
        if (!process.bought) {
            row.made_home += made * a_year;
            if (process.capacity_per_day == unlimited) row.unlimited_capacity = true;
            else row.capacity += process.capacity_per_day;
        }
        for (const auto& use : maker.inputs)
            rows[of.network.nodes[use.node].item.index()].need += made * use.quantity * a_year;
    }
    return rows;
}

/// By stage, segment and then the feed's order; items of no segment last.
std::vector<ItemId> in_order(const Cluster& cluster) {
    std::vector<ItemId> order;
    for (auto id : cluster.items.ids()) order.push_back(id);
    const auto place = [&](ItemId item) {
        const auto segment = cluster.items[item].segment;
        if (!segment.given()) return std::tuple{true, Stage::upstream, std::size_t{0}};
        return std::tuple{false, cluster.segments[segment].stage, segment.index()};
    };
    std::stable_sort(order.begin(), order.end(), [&](ItemId a, ItemId b) { return place(a) < place(b); });
    return order;
}

}  // namespace

Sheet items(const Case& of) {
    const auto& cluster = of.cluster;
    const auto unit = money_unit(cluster.settings);
    Sheet sheet{
        "产品清单",
        {"产品按环节：本地需要多少、能产多少、有几处来源",
         "Items by segment: what home needs, can make, and from how many sources"},
        {{{"序号", "No."}, Shown::whole, 7},
         {{"产品名称", "Item"}, Shown::text, 20},
         {{"英文名称", "English name"}, Shown::text, 22},
         {{"阶段", "Stage"}, Shown::text, 11},
         {{"环节", "Segment"}, Shown::text, 14},
         {{"计量单位", "Unit"}, Shown::text, 10},
         {{"单价（" + cluster.settings.currency + "）", "Value (" + cluster.settings.currency + ")"}, Shown::money, 12},
         {{"本地年需要量", "Needed at home a year"}, Shown::whole, 12},
         money_column({"本地年需要价值", "Value needed a year"}, unit),
         {{"本地年产量（方案）", "Made at home a year (plan)"}, Shown::whole, 12},
         {{"本地日产能", "Home capacity a day"}, Shown::decimal, 12},
         {{"来源数", "Sources"}, Shown::whole, 9},
         {{"是否单一来源", "Single source"}, Shown::text, 11},
         {{"来源地点", "Sites that make it"}, Shown::text, 25},
         {{"生产企业", "Firms"}, Shown::text, 25}},
        {}};
    add_provenance(sheet.columns);
    const auto& table = of.feed.table("items");
    const auto* found = of.answers.find<FlowFindings>();
    const auto rows = item_rows(of, found != nullptr ? &found->plan : nullptr);
    for (const auto id : in_order(cluster)) {
        const auto& item = cluster.items[id];
        const auto& row = rows[id.index()];
        std::string sites;
        std::string makers;
        for (const auto site : row.sources) add_joined(sites, cluster.sites[site].name.zh);
        for (const auto firm : row.firms) add_joined(makers, cluster.firms[firm].name.zh);
        const bool has_segment = item.segment.given();
        std::vector<Cell> cells{
            static_cast<double>(sheet.rows.size() + 1),
            item.name.zh,
            english_cell(item.name),
            has_segment ? Cell{both(stage_word(cluster.segments[item.segment].stage))} : Cell{},
            has_segment
                ? Cell{CellLink{cluster.segments[item.segment].name.zh, "短板清单", cluster.segments[item.segment].id}}
                : Cell{},
            cell_or_none(unit_word(item.unit, Language::zh)),
            item.value,
            row.need > 0 ? Cell{row.need} : Cell{},
            row.need > 0 ? Cell{row.need * item.value / unit.size} : Cell{},
            row.made_home > 0 ? Cell{row.made_home} : Cell{},
            row.unlimited_capacity ? Cell{std::string{"不限 unlimited"}}
            : row.capacity > 0     ? Cell{row.capacity}
                                   : Cell{},
            static_cast<double>(row.sources.size()),
            row.sources.size() == 1 ? Cell{std::string{"是 yes"}} : Cell{},
            cell_or_none(sites),
            row.firms.size() == 1 ? Cell{CellLink{makers, "企业清单", cluster.firms[*row.firms.begin()].id}}
                                  : cell_or_none(makers)};
        add_provenance(cells, table, id.index());
        sheet.rows.push_back(std::move(cells));
        sheet.keys.push_back(item.id);
    }
    return sheet;
}

}  // namespace chegu::lists
