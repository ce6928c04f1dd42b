#include "analyses/baseline/report/baseline_in_short.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analyses/baseline/report/waterfall_sum.h"
#include "analyses/baseline/results/baseline_results.h"
#include "page/aligned.h"
#include "page/money.h"
#include "page/numbers.h"

namespace chegu {
namespace {

constexpr std::size_t most_shown = 5;

class Summary {
   public:
    Summary(const Cluster& cluster, const Baseline& baseline, Language language)
        : cluster_(cluster),
          baseline_(baseline),
          moved_(baseline.moved),
          language_(language),
          style_{cluster.settings.currency, language} {}

    std::string text() {
        heading();
        add({"供应关系覆盖", "On known links"},
            counted(moved_.count.on_known_links) + say({"，占 ", ", "}) +
                percent(static_cast<double>(moved_.count.on_known_links) / static_cast<double>(moved_.count.all), 1,
                        language_));
        steps();
        lanes();
        savings();
        remarks();
        return aligned(lines_);
    }

   private:
    [[nodiscard]] std::string say(const Text& words) const { return std::string(words.in(language_)); }
    [[nodiscard]] std::string counted(std::size_t count) const {
        return fixed(static_cast<double>(count), 0, language_);
    }
    [[nodiscard]] const std::string& name(const Words& words) const { return words.in(language_); }
    [[nodiscard]] std::string way(SiteId from, SiteId to) const {
        return name(cluster_.sites[from].name) + " → " + name(cluster_.sites[to].name);
    }
    void add(const Text& label, std::string value) { lines_.push_back({say(label), std::move(value)}); }
    /// "+1.2 M", "−1.2 M"
    [[nodiscard]] std::string change(double amount) const {
        return (amount < 0 ? "−" : "+") + money(std::abs(amount), style_);
    }

    void heading() {
        const auto days = fixed(moved_.days, 0, language_);
        std::string span = say({"没有写明日期，按整个期间 ", "no dates, the whole horizon of "}) + days;
        if (moved_.first)
            span =
                date_text(*moved_.first) + say({" 至 ", " to "}) + date_text(*moved_.last) + say({"，", ", "}) + days;
        lines_.push_back({say({"实际运输：", "What really moved: "}) + span + say({" 天，", " days, "}) +
                              counted(moved_.count.all) + say({" 次", " shipments"}),
                          ""});
    }

    void steps() {
        const auto all = waterfall(baseline_);
        const auto sum = waterfall_sum(all);
        const MoneyColumn column({sum}, style_);
        const auto amounts = column.fitted(sum);
        add({"实际费用", "Paid"}, column.with_unit(column.cell(amounts.front())));
        for (const auto& [step, label] : std::initializer_list<std::pair<std::string_view, Text>>{
                 {"without_cost", {"  补没有写明费用的", "  not paid for, by the model"}},
                 {"model", {"  模型与实际之差", "  the model's difference"}},
                 {"source", {"  换货源", "  other sources"}},
                 {"mode", {"  换运输方式", "  other modes"}},
                 {"lane", {"  同一方式换线路", "  other lanes of a mode"}},
                 {"stock", {"  在途货物的资金", "  capital of goods on their way"}}}) {
            const auto found =
                std::find_if(all.begin(), all.end(), [s = step](const auto& row) { return row.name == s; });
            const double amount = amounts[static_cast<std::size_t>(found - all.begin())];
            if (found->amount != 0)
                add(label, (found->amount < 0 ? "−" : "+") + column.with_unit(column.cell(std::abs(amount))));
        }
        const double gap =
            std::abs(baseline_.plan_cost - baseline_.bound) / std::max(1.0, std::abs(baseline_.plan_cost));
        add({"方案费用", "Plan"}, column.with_unit(column.total(sum)) +
                                      say({"，已证明最小，与下界相差 ", ", proven least, gap "}) + scientific(gap));
        const double before = baseline_.moved.cost();
        if (before > 0)
            add({"按模型可省", "Saved, by the model"},
                money(before - baseline_.plan_cost, style_) + say({"，", ", "}) +
                    percent((before - baseline_.plan_cost) / before, 1, language_));
    }

    void lanes() {
        auto fits = fit_by_lane(baseline_);
        std::stable_sort(fits.begin(), fits.end(), [](const auto& a, const auto& b) {
            return std::abs(a.difference()) > std::abs(b.difference());
        });
        if (fits.empty()) return;
        add({"与模型差得最多的线路", "Lanes farthest from the model"}, "");
        for (std::size_t i = 0; i < std::min(most_shown, fits.size()); ++i) {
            const auto& lane = cluster_.lanes[LaneId{fits[i].row}];
            std::string value = change(fits[i].difference());
            if (fits[i].model > 0) {
                const double share = fits[i].difference() / fits[i].model;
                value += say({"，", ", "}) + (share < 0 ? "−" : "+") + percent(std::abs(share), 1, language_);
            }
            lines_.push_back({"  " + way(lane.from, lane.to) + say({"（", " ("}) +
                                  name(cluster_.modes[lane.mode].name) + say({"）", ")"}),
                              value});
        }
    }

    void savings() {
        auto savings = baseline_.savings;
        std::erase_if(savings, [](const auto& saving) { return saving.plan_cost >= saving.cost * (1 - 1e-9); });
        std::stable_sort(savings.begin(), savings.end(),
                         [](const auto& a, const auto& b) { return a.cost - a.plan_cost > b.cost - b.plan_cost; });
        if (savings.empty()) return;
        add({"可省最多的到货", "Deliveries with most to save"}, "");
        for (std::size_t i = 0; i < std::min(most_shown, savings.size()); ++i) {
            const auto& delivery = moved_.deliveries[savings[i].delivery];
            lines_.push_back(
                {"  " + name(cluster_.items[delivery.item].name) + " → " + name(cluster_.sites[delivery.to].name),
                 money(savings[i].cost - savings[i].plan_cost, style_)});
        }
    }

    void remark(std::size_t count, const Text& label) {
        if (count > 0) add(label, counted(count));
    }

    void remarks() {
        const auto& count = moved_.count;
        remark(count.without_lane, {"没有写明线路，按最便宜的算", "Shipments without a lane: the cheapest"});
        remark(count.without_cost, {"没有写明费用，按模型算", "Shipments without a cost: the model's"});
        remark(count.without_date, {"没有写明日期", "Shipments without a date"});
        remark(count.without_model, {"模型没有价格的运输，按实际支付", "Shipments the model can't price: as paid"});
        std::size_t unserved = 0;
        std::size_t over = 0;
        for (const auto& saving : baseline_.savings)
            if (saving.kept > 0) ++(baseline_.plan.served[saving.delivery] != 0 ? over : unserved);
        remark(unserved, {"没有供应关系可送达、保持原样的到货", "Deliveries that no link serves, left as they moved"});
        remark(over,
               {"运力不足、部分保持原样的到货", "Deliveries partly left as they moved: capacities do not suffice"});
        beyond();
    }

    /// A plan that asks more of a source than there is shows what to aim at, not what can be had today.
    void beyond() {
        auto sources = baseline_.sources;
        std::erase_if(sources, [](const auto& source) { return !source.beyond(); });
        if (sources.empty()) return;
        add({"方案超出可供数量的货源", "Sources of which the plan asks more than there is"},
            counted(sources.size()) + say({"（加 --within-sources 即不超出）", " (--within-sources keeps to it)"}));
        for (std::size_t i = 0; i < std::min(most_shown, sources.size()); ++i)
            lines_.push_back({"  " + name(cluster_.items[sources[i].item].name) + say({"，", ", "}) +
                                  name(cluster_.sites[sources[i].site].name),
                              quantity(sources[i].planned, language_) + say({"，可供 ", " against "}) +
                                  quantity(sources[i].available, language_)});
    }

    const Cluster& cluster_;
    const Baseline& baseline_;
    const Moved& moved_;
    Language language_;
    MoneyStyle style_;
    std::vector<Line> lines_;
};

}  // namespace

std::string baseline_in_short(const Cluster& cluster, const Baseline& baseline, Language language) {
    return Summary(cluster, baseline, language).text();
}

}  // namespace chegu
