#include "analyses/flow/report/flow_in_short.h"

#include <fmt/format.h>

#include <cmath>

#include "analyses/flow/evidence.h"
#include "analyses/flow/report/facts.h"
#include "base/number.h"
#include "page/aligned.h"
#include "page/money.h"
#include "page/numbers.h"

namespace chegu {
namespace {

constexpr std::size_t most_capacities = 5;

class Summary {
   public:
    Summary(const Cluster& cluster, const Network& network, const FlowFindings& flow, Language language)
        : cluster_(cluster),
          plan_(flow.plan),
          figures_(flow.figures),
          facts_(plan_facts(cluster, network, flow.plan, flow.figures)),
          assumed_(evidence_shares(cluster, network, flow.plan).assumed.total()),
          language_(language),
          style_{cluster.settings.currency, language} {}

    std::string text() {
        heading();
        cost();
        add({"需求满足", "Demand served"},
            facts_.served_share() ? percent(*facts_.served_share(), 1, language_) : std::string(no_figure));
        if (facts_.average.served > 0) vehicles();
        add({"本地配套率", "Local rate"},
            figures_.local_rate ? percent(*figures_.local_rate, 1, language_) : std::string(no_figure));
        add({"运输排放", "CO2 of freight"}, significant(plan_.co2_t, 3, language_) + " t");
        capacities();
        return aligned(lines_);
    }

   private:
    [[nodiscard]] std::string say(const Text& words) const { return std::string(words.in(language_)); }
    [[nodiscard]] const std::string& name(const Words& words) const { return words.in(language_); }
    void add(const Text& label, std::string value) { lines_.push_back({say(label), std::move(value)}); }

    void heading() {
        const auto& settings = cluster_.settings;
        lines_.push_back({language_ == Language::zh
                              ? fmt::format("{}：{} 起 {} 天", settings.name.zh, date_text(settings.plan_start),
                                            fixed(facts_.days, 0, language_))
                              : fmt::format("{}: {} days from {}", settings.name.en, fixed(facts_.days, 0, language_),
                                            date_text(settings.plan_start)),
                          ""});
    }

    void cost() {
        const auto& plan = plan_;
        const double gap = std::abs(plan.objective - plan.bound) / std::max(1.0, std::abs(plan.objective));
        const auto& cost = plan.cost;
        const MoneySum sum{plan.objective,
                           {cost.production, cost.freight, cost.carbon, cost.transit_capital, cost.stock, cost.unmet},
                           Rounding::up};
        const MoneyColumn column({sum}, style_);
        const auto total = column.with_unit(column.total(sum));
        if (plan.status == PlanStatus::optimal) {
            add({"总成本", "Cost"},
                total + say({"，已证明最小，与下界相差 ", ", proven least, gap "}) + scientific(gap) + on_assumed());
        } else {
            add({"总成本", "Cost"}, say({"未求完：不高于 ", "stopped early: at most "}) + total +
                                        say({"，不低于 ", ", at least "}) + money(plan.bound, style_, Rounding::down));
        }
        constexpr Text labels[] = {{"  生产", "  production"}, {"  运费", "  freight"},
                                   {"  碳成本", "  carbon"},   {"  在途资金", "  capital in transit"},
                                   {"  库存", "  stock"},      {"  未满足需求", "  unmet demand"}};
        const auto parts = column.fitted(sum);
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (i + 1 < parts.size() || cost.unmet > 0)
                add(labels[i], parts[i] == 0 ? money(0, style_) : column.with_unit(column.cell(parts[i])));
    }

    /// What the proof can't vouch for: the share of the cost that rests on assumed figures.
    [[nodiscard]] std::string on_assumed() const {
        if (!(assumed_ > 0) || !(plan_.objective > 0)) return {};
        const auto share = percent(assumed_ / plan_.objective, 0, language_);
        return language_ == Language::zh ? fmt::format("；{} 依据假设数据", share)
                                         : fmt::format("; {} of it rests on assumed figures", share);
    }

    void vehicles() {
        add({"整车到岸成本", "Landed cost of a vehicle"},
            money(facts_.average.unit.total(), style_) + say({"，物流占 ", ", of it logistics "}) +
                percent(facts_.average.logistics() / facts_.average.unit.total(), 1, language_));
    }

    void capacities() {
        add({"满负荷环节", "Full capacities"}, count_text(facts_.full.size(), language_));
        for (std::size_t i = 0; i < std::min(most_capacities, facts_.full.size()); ++i) {
            const auto& full = facts_.full[i];
            lines_.push_back({"  " + what(full), say({"每天多 1 单位，最多省 ", "one more unit a day saves at most "}) +
                                                     money(full.saving, style_, Rounding::up)});
        }
    }

    [[nodiscard]] std::string what(const FullCapacity& full) const {
        const auto& cluster = cluster_;
        const auto way = [&](SiteId from, SiteId to) {
            return name(cluster.sites[from].name) + " → " + name(cluster.sites[to].name);
        };
        if (full.process.given()) {
            const auto& process = cluster.processes[full.process];
            return name(cluster.sites[process.site].name) + say({"：", ": "}) + name(cluster.items[process.item].name);
        }
        if (full.lane.given()) return way(cluster.lanes[full.lane].from, cluster.lanes[full.lane].to);
        const auto& link = cluster.links[full.link];
        return way(link.from, link.to) + say({"：", ": "}) + name(cluster.items[link.item].name);
    }

    const Cluster& cluster_;
    const FlowPlan& plan_;
    const FlowFigures& figures_;
    PlanFacts facts_;
    double assumed_;  // money of the cost
    Language language_;
    MoneyStyle style_;
    std::vector<Line> lines_;
};

}  // namespace

std::string flow_in_short(const Cluster& cluster, const Network& network, const FlowFindings& flow, Language language) {
    return Summary(cluster, network, flow, language).text();
}

}  // namespace chegu
