#include "analyses/chain/segments.h"

#include <algorithm>
#include <map>
#include <set>

#include "analyses/chain/loss_program.h"
#include "analyses/flow/local_rate.h"

namespace chegu {
namespace {

constexpr double enough = 1e-9;       // relative: a capacity this near to the need covers it
constexpr double no_more = 1 + 1e-6;  // a loss this near to the most that is allowed is no larger (model.md 6, grade)

/// What the plan says of each item.
struct OfItems {
    Table<ItemId, double> need_a_day;     // of processes at home
    Table<ItemId, double> home_capacity;  // a day
    Table<ItemId, std::vector<MakerId>> makers;

    OfItems(const Cluster& cluster, const Network& network, const FlowPlan& plan)
        : need_a_day(cluster.items.size()), home_capacity(cluster.items.size()), makers(cluster.items.size()) {
        const double days = cluster.settings.period_days * static_cast<double>(plan.periods.size());
        for (auto id : network.makers.ids()) {
            const auto& maker = network.makers[id];
            const auto& process = cluster.processes[maker.process];
            makers[process.item].push_back(id);
            if (!cluster.sites[process.site].home) continue;
            home_capacity[process.item] += process.capacity_per_day;
            double made = 0;
            for (const auto& period : plan.periods) made += period.made[id];
            for (const auto& use : maker.inputs) need_a_day[network.nodes[use.node].item] += use.quantity * made / days;
        }
    }
};

/// The items of each segment and of those beneath it.
Table<SegmentId, std::vector<ItemId>> items_by_segment(const Cluster& cluster) {
    Table<SegmentId, std::vector<ItemId>> items(cluster.segments.size());
    for (auto id : cluster.items.ids())
        for (auto segment = cluster.items[id].segment; segment.given(); segment = cluster.segments[segment].parent)
            items[segment].push_back(id);
    return items;
}

class SegmentExaminer {
   public:
    SegmentExaminer(const Cluster& cluster, const Network& network, const FlowPlan& plan, const Sweep& sweep)
        : cluster_(cluster),
          network_(network),
          total_(total_plan(network, plan.periods)),
          of_(cluster, network, plan),
          local_(cluster, network, total_),
          margin_a_day_(daily_margin(cluster)) {
        for (std::size_t k = 0; k < sweep.outages.size(); ++k)
            if (const auto site = site_of(sweep.outages[k]); site.given())
                site_loss_.emplace(site, sweep.findings[k].added_loss);
    }

    [[nodiscard]] SegmentFinding examine(SegmentId segment, const std::vector<ItemId>& items) const {
        SegmentFinding finding;
        finding.segment = segment;
        if (items.empty()) return finding;
        const std::set<ItemId> inside(items.begin(), items.end());
        finding.local_rate = local_.rate([&](ItemId item) { return inside.contains(item); });
        add_sources(finding, items);
        add_makers(finding, items);
        finding.grade = grade(finding);
        return finding;
    }

   private:
    void add_sources(SegmentFinding& finding, const std::vector<ItemId>& items) const {
        double covered = 0;
        for (auto item : items) {
            const double need = of_.need_a_day[item];
            const double value = days_per_year * cluster_.items[item].value;
            finding.need_value += need * value;
            covered += std::min(of_.home_capacity[item], need) * value;
            if (of_.home_capacity[item] < need * (1 - enough) && !finding.short_item.given()) {
                finding.short_item = item;
                finding.short_need = need;
                finding.short_capacity = of_.home_capacity[item];
            }
            if (need <= 0) continue;
            std::set<SiteId> sites;
            for (auto maker : of_.makers[item]) sites.insert(network_.nodes[network_.makers[maker].output].site);
            finding.sources_min = std::min(finding.sources_min.value_or(sites.size()), sites.size());
            if (sites.size() == 1 && !finding.single_source.given()) {
                finding.single_source = item;
                finding.single_site = *sites.begin();
            }
        }
        if (finding.need_value > 0) finding.home_share = covered / finding.need_value;
        // With share 1 each item counts, those without a value too.
        const double share = cluster_.settings.strong_home_share;
        finding.covered =
            !finding.short_item.given() || (share < 1 && finding.home_share.value_or(1) >= share * (1 - enough));
    }

    void add_makers(SegmentFinding& finding, const std::vector<ItemId>& items) const {
        std::set<FirmId> firms;
        std::map<FirmId, double> made_by_firm;
        double made = 0;
        std::map<SiteId, double> losses;
        for (auto item : items)
            for (auto id : of_.makers[item]) {
                const auto site = network_.nodes[network_.makers[id].output].site;
                if (cluster_.sites[site].home) finding.made_at_home = true;
                const auto firm = cluster_.sites[site].firm;
                if (firm.given()) firms.insert(firm);
                const double value = total_.made[id] * cluster_.items[item].value;
                made_by_firm[firm] += value;
                made += value;
                if (const auto loss = site_loss_.find(site); loss != site_loss_.end()) losses.insert(*loss);
                else if (cluster_.sites[site].kind != SiteKind::market) finding.swept = false;
            }
        finding.firms = firms.size();
        if (made > 0) {
            finding.hhi = 0;
            for (const auto& [firm, value] : made_by_firm) *finding.hhi += (value / made) * (value / made);
        }
        // Ties go to the smaller id.
        for (const auto& [site, loss] : losses) {
            const bool first = !finding.worst_outage.given() || loss > finding.worst_added_loss;
            const bool tie = finding.worst_outage.given() && loss == finding.worst_added_loss &&
                             cluster_.sites[site].id < cluster_.sites[finding.worst_outage].id;
            if (!first && !tie) continue;
            finding.worst_outage = site;
            finding.worst_added_loss = loss;
        }
        if (!finding.worst_outage.given()) return;
        const double margin = cluster_.sites[finding.worst_outage].recover_days * margin_a_day_;
        finding.safe = finding.worst_added_loss <= cluster_.settings.strong_loss_share * no_more * margin;
        if (margin > 0) finding.loss_share = finding.worst_added_loss / margin;
    }

    [[nodiscard]] static std::optional<Grade> grade(const SegmentFinding& finding) {
        if (!finding.made_at_home) return Grade::missing;
        if (!finding.covered || !finding.safe) return Grade::weak;
        return finding.swept ? std::optional(Grade::strong) : std::nullopt;
    }

    const Cluster& cluster_;
    const Network& network_;
    TotalPlan total_;
    OfItems of_;
    LocalShare local_;
    double margin_a_day_;
    std::map<SiteId, double> site_loss_;
};

}  // namespace

std::vector<SegmentFinding> segment_findings(const Cluster& cluster, const Network& network, const FlowPlan& plan,
                                             const Sweep& sweep) {
    const SegmentExaminer examiner(cluster, network, plan, sweep);
    const auto items = items_by_segment(cluster);
    std::vector<SegmentFinding> findings;
    for (auto id : cluster.segments.ids()) findings.push_back(examiner.examine(id, items[id]));
    return findings;
}

}  // namespace chegu
