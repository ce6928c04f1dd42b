// segments.csv by its definitions in model.md 6: the flow plan, the feed, and what outages.csv says of sites.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "analyses/chain/verify/checks.h"
#include "base/number.h"

namespace chegu::checking {
namespace {

constexpr const char* segment_file = "segments.csv";

/// What is known of each item: the same for every segment.
struct ItemFacts {
    double need = 0;           // per day, at home
    double home_capacity = 0;  // per day
    bool made_at_home = false;
    std::set<SiteId> makers;
    std::map<FirmId, double> made;  // value over the horizon, by firm; sites without one together
};

Table<ItemId, ItemFacts> facts_of(const FlowAnswer& flow) {
    const FeedNetwork& net = flow.network;
    const Cluster& cluster = net.cluster;
    const double horizon = net.days * net.periods;
    Table<ItemId, ItemFacts> facts(cluster.items.size());
    for (const auto& process : cluster.processes) {
        if (!in_place(process)) continue;
        auto& of = facts[process.item];
        of.makers.insert(process.site);
        if (!cluster.sites[process.site].home) continue;
        of.made_at_home = true;
        of.home_capacity += process.capacity_per_day;
    }
    for (const auto& line : flow.tables.production) {
        const auto& process = cluster.processes[line.process];
        const auto& site = cluster.sites[process.site];
        facts[process.item].made[site.firm] += line.quantity * cluster.items[process.item].value;
        if (!site.home) continue;
        for (const auto& input : process.inputs) facts[input.item].need += input.quantity * line.quantity / horizon;
    }
    return facts;
}

bool within(const Cluster& cluster, SegmentId segment, SegmentId outer) {
    for (std::size_t step = 0; segment.given() && step <= cluster.segments.size(); ++step) {
        if (segment == outer) return true;
        segment = cluster.segments[segment].parent;
    }
    return false;
}

class SegmentCheck {
   public:
    SegmentCheck(const FlowAnswer& flow, const std::vector<SweptOutage>& swept, const ChainTables& tables,
                 Findings& findings)
        : flow_(flow),
          cluster_(flow.network.cluster),
          swept_(swept),
          tables_(tables),
          findings_(findings),
          facts_(facts_of(flow)) {}

    void check(SegmentId id) {
        row_ = &tables_.segments[id];
        if (row_->row == 0) return;
        Table<ItemId, char> own(cluster_.items.size());
        items_.clear();
        for (const auto item : cluster_.items.ids())
            if (within(cluster_, cluster_.items[item].segment, id)) {
                own[item] = 1;
                items_.push_back(item);
            }
        need();
        optional("local_rate", row_->local_rate, local_rate(flow_, &own),
                 {"本环节产品的本地配套率", "the local rate of the segment's items"});
        sources();
        concentration();
        worst();
        grade();
    }

   private:
    [[nodiscard]] Place place(const char* column) const { return {segment_file, row_->row, column}; }

    void need() {
        double value = 0;
        for (const auto item : items_) value += 365 * facts_[item].need * cluster_.items[item].value;
        findings_.expect("segment_need", place("need_value"), row_->need_value, value,
                         {"本地工序每年使用的价值", "what processes at home use in a year, by value"});
    }

    void optional(const char* column, const std::optional<double>& written, const std::optional<double>& right,
                  const Words& because) {
        if (written.has_value() != right.has_value())
            findings_.add("segment_figure", place(column), written ? number_text(*written) : "",
                          right ? number_text(*right) : "", because);
        else if (right) findings_.expect("segment_figure", place(column), *written, *right, because);
    }

    void sources() {
        std::set<FirmId> firms;
        std::optional<double> least;
        for (const auto item : items_) {
            for (const auto site : facts_[item].makers)
                if (cluster_.sites[site].firm.given()) firms.insert(cluster_.sites[site].firm);
            if (facts_[item].need <= nothing) continue;
            const auto count = static_cast<double>(facts_[item].makers.size());
            least = std::min(least.value_or(count), count);
        }
        findings_.expect("segment_figure", place("firms"), row_->firms, static_cast<double>(firms.size()),
                         {"生产这些产品的企业数", "the firms that make one of its items"});
        optional("sources_min", row_->sources_min, least,
                 {"所需产品中来源最少的有几处", "sites that make the needed item with the fewest sources"});
    }

    void concentration() {
        std::map<FirmId, double> made;
        double all = 0;
        for (const auto item : items_)
            for (const auto& [firm, value] : facts_[item].made) {
                made[firm] += value;
                all += value;
            }
        std::optional<double> right;
        if (all > 0) {
            right = 0;
            for (const auto& [firm, value] : made) *right += value / all * (value / all);
        }
        optional("hhi", row_->hhi, right, {"企业份额的平方和", "the sum of squared firm shares of what is made"});
    }

    /// Among the sites that were swept; outages.csv says what each costs.
    void worst() {
        std::optional<std::size_t> most;
        std::set<SiteId> swept;
        for (const auto& outage : swept_)
            if (outage.site.given()) swept.insert(outage.site);
        all_swept_ = true;
        for (const auto item : items_)
            for (const auto site : facts_[item].makers)
                all_swept_ &= swept.contains(site) || cluster_.sites[site].kind == SiteKind::market;
        for (std::size_t k = 0; k < swept_.size(); ++k) {
            if (!swept_[k].site.given() || tables_.outages[k].row == 0) continue;
            const bool makes = std::any_of(items_.begin(), items_.end(),
                                           [&](ItemId item) { return facts_[item].makers.contains(swept_[k].site); });
            if (!makes) continue;
            const double loss = tables_.outages[k].added_loss;
            const double before = most ? tables_.outages[*most].added_loss : -1;
            if (loss > before || (loss == before && swept_[k].id < swept_[*most].id)) most = k;
        }
        const SiteId right = most ? swept_[*most].site : SiteId{};
        if (row_->worst_outage != right)
            findings_.add(
                "segment_worst", place("worst_outage"),
                row_->worst_outage.given() ? cluster_.sites[row_->worst_outage].id : "",
                right.given() ? cluster_.sites[right].id : "",
                {"生产这些产品而停产新增损失最大的地点（相同时取编号最小的）",
                 "the site that makes one of its items and has the largest added loss; ties to the smaller id"});
        worst_loss_ = most ? std::optional(tables_.outages[*most].added_loss) : std::nullopt;
        optional("worst_added_loss", row_->worst_added_loss, worst_loss_,
                 {"outages.csv 里该地点的新增损失", "that site's added loss in outages.csv"});
        worst_days_ = most ? swept_[*most].recover_days : 0;
    }

    /// Whether home makes enough and no outage costs too much: `slack` 1 with something to spare, -1 but for rounding.
    [[nodiscard]] bool graded(double slack) const {
        const auto& settings = cluster_.settings;
        bool each = true;
        double need = 0;
        double made = 0;
        for (const auto item : items_) {
            const ItemFacts& of = facts_[item];
            each &= of.home_capacity >= of.need * (1 + slack * tolerance) + std::min(slack, 0.0) * nothing;
            need += of.need * cluster_.items[item].value;
            made += std::min(of.need, of.home_capacity) * cluster_.items[item].value;
        }
        const double asked = settings.strong_home_share;
        const bool enough = each || (asked < 1 && made >= asked * need * (1 + slack * tolerance));
        double margin = 0;
        for (const auto id : cluster_.demand.ids())
            for (int period = 0; period < flow_.network.periods; ++period)
                margin += cluster_.demand[id].margin * flow_.network.asked(id, period);
        margin *= worst_days_ / (flow_.network.days * flow_.network.periods);
        const double most = settings.strong_loss_share * margin;
        return enough && (!worst_loss_ || *worst_loss_ <= most - slack * 2 * tolerance * std::abs(most));
    }

    void grade() {
        const auto sure = graded(1);
        const auto nearly = graded(-1);
        const bool at_home =
            std::any_of(items_.begin(), items_.end(), [&](ItemId item) { return facts_[item].made_at_home; });
        std::string right = !at_home ? "missing" : nearly ? "strong" : "weak";
        // What a site costs that was not swept nobody knows.
        if (items_.empty() || (right == "strong" && !all_swept_)) right.clear();
        const bool close = at_home && nearly && !sure && row_->grade == "weak";
        const Words because{"由来源、产能、最大新增损失和设置项 strong_* 评定",
                            "it follows from sources, capacity, the worst added loss and the settings strong_*"};
        if (row_->grade != right && !close) findings_.add("segment_grade", place("grade"), row_->grade, right, because);
        for (const auto& [column, reason] : {std::pair{"reason_zh", row_->reason_zh}, {"reason_en", row_->reason_en}})
            if (reason.empty() != row_->grade.empty() && row_->grade != "weak")
                findings_.add(
                    "segment_reason", place(column), reason, {},
                    {"有强弱就有理由，没有就没有", "there is a reason where there is a grade, and only there"});
    }

    const FlowAnswer& flow_;
    const Cluster& cluster_;
    const std::vector<SweptOutage>& swept_;
    const ChainTables& tables_;
    Findings& findings_;
    Table<ItemId, ItemFacts> facts_;
    const SegmentRow* row_ = nullptr;
    std::vector<ItemId> items_;
    bool all_swept_ = true;
    std::optional<double> worst_loss_;
    double worst_days_ = 0;
};

}  // namespace

void check_segments(const FlowAnswer& flow, const std::vector<SweptOutage>& swept, const ChainTables& tables,
                    Findings& findings) {
    SegmentCheck check(flow, swept, tables, findings);
    for (const auto id : flow.network.cluster.segments.ids()) check.check(id);
}

}  // namespace chegu::checking
