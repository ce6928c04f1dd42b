// 短板清单: missing and weak segments with the computed reason.

#include <algorithm>

#include "analyses/chain/report/chain_page.h"
#include "analyses/chain/report/chain_words.h"
#include "analyses/chain/results/chain_results.h"
#include "page/list_cells.h"
#include "page/words.h"

namespace chegu::lists {
namespace {

const OutageFinding* outage_of(const Sweep& sweep, SiteId site) {
    for (std::size_t k = 0; k < sweep.outages.size(); ++k)
        if (site_of(sweep.outages[k]) == site) return &sweep.findings[k];
    return nullptr;
}

/// Missing before weak, then by what home needs of them.
std::vector<const SegmentFinding*> weakest_first(const std::vector<SegmentFinding>& findings) {
    std::vector<const SegmentFinding*> weak;
    for (const auto& finding : findings)
        if (finding.grade && *finding.grade != Grade::strong) weak.push_back(&finding);
    std::stable_sort(weak.begin(), weak.end(), [](const auto* a, const auto* b) {
        if (*a->grade != *b->grade) return *a->grade < *b->grade;
        return a->need_value > b->need_value;
    });
    return weak;
}

std::vector<Cell> row_of(const Cluster& cluster, const Sweep& sweep, const SegmentFinding& finding,
                         const MoneyUnit& unit, std::size_t number) {
    const auto& segment = cluster.segments[finding.segment];
    const auto reason = grade_reason(cluster, finding);
    const bool costs = finding.worst_outage.given() && finding.worst_added_loss > 0;
    const auto* outage = costs ? outage_of(sweep, finding.worst_outage) : nullptr;
    // A site leads to its firm.
    const auto site_name = [&](SiteId site) {
        if (!site.given()) return Cell{};
        const auto firm = cluster.sites[site].firm;
        return firm.given() ? Cell{CellLink{cluster.sites[site].name.zh, "企业清单", cluster.firms[firm].id}}
                            : Cell{cluster.sites[site].name.zh};
    };
    return {static_cast<double>(number),
            segment.name.zh,
            english_cell(segment.name),
            both(stage_word(segment.stage)),
            segment.parent.given() ? Cell{CellLink{cluster.segments[segment.parent].name.zh, "短板清单",
                                                   cluster.segments[segment.parent].id}}
                                   : Cell{},
            both(grade_word(*finding.grade)),
            cell_or_none(reason.zh),
            cell_or_none(reason.en),
            finding.need_value > 0 ? Cell{finding.need_value / unit.size} : Cell{},
            finding.local_rate ? Cell{*finding.local_rate} : Cell{},
            static_cast<double>(finding.firms),
            finding.sources_min ? Cell{static_cast<double>(*finding.sources_min)} : Cell{},
            finding.single_source.given() ? Cell{CellLink{cluster.items[finding.single_source].name.zh, "产品清单",
                                                          cluster.items[finding.single_source].id}}
                                          : Cell{},
            site_name(finding.single_site),
            costs ? site_name(finding.worst_outage) : Cell{},
            costs ? Cell{finding.worst_added_loss / unit.size} : Cell{},
            costs ? Cell{cluster.sites[finding.worst_outage].recover_days} : Cell{},
            outage != nullptr ? number_cell(outage->tts_days) : Cell{},
            finding.hhi ? Cell{*finding.hhi} : Cell{}};
}

}  // namespace

Sheet weak_links(const Case& of) {
    const auto unit = money_unit(of.cluster.settings);
    Sheet sheet{"短板清单",
                {"缺和弱的环节及其原因", "Missing and weak segments and why"},
                {{{"序号", "No."}, Shown::whole, 7},
                 {{"环节", "Segment"}, Shown::text, 17},
                 {{"英文名称", "English name"}, Shown::text, 20},
                 {{"阶段", "Stage"}, Shown::text, 11},
                 {{"上级环节", "Part of"}, Shown::text, 13},
                 {{"强弱", "Grade"}, Shown::text, 12},
                 {{"短板原因", "Reason (Chinese)"}, Shown::text, 34},
                 {{"短板原因（英文）", "Reason"}, Shown::text, 34},
                 money_column({"本地年需要价值", "Value needed a year"}, unit),
                 {{"本地配套率", "Local rate"}, Shown::share, 12},
                 {{"企业数", "Firms"}, Shown::whole, 9},
                 {{"最少来源数", "Fewest sources"}, Shown::whole, 12},
                 {{"单一来源产品", "Item with a single source"}, Shown::text, 17},
                 {{"单一来源地点", "That source"}, Shown::text, 20},
                 {{"最重停产", "Worst outage"}, Shown::text, 20},
                 money_column({"新增损失", "Added loss"}, unit),
                 {{"恢复天数", "Days to recover"}, Shown::decimal, 10},
                 {{"能撑天数", "Days it holds"}, Shown::decimal, 10},
                 {{"集中度 HHI", "HHI"}, Shown::decimal, 11}},
                {}};
    const auto* chain = of.answers.find<ChainFindings>();
    if (chain == nullptr) return sheet;
    for (const auto* finding : weakest_first(chain->segments)) {
        sheet.rows.push_back(row_of(of.cluster, chain->sweep, *finding, unit, sheet.rows.size() + 1));
        sheet.keys.push_back(of.cluster.segments[finding->segment].id);
    }
    return sheet;
}

}  // namespace chegu::lists
