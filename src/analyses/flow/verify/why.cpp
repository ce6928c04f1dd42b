// why.csv: the capacities upstream of what is unmet, priced with the certificate.

#include <fmt/format.h>

#include <map>
#include <optional>
#include <utility>

#include "analyses/flow/verify/checks.h"
#include "analyses/flow/verify/upstream.h"
#include "base/defuse.h"
#include "base/number.h"

namespace chegu::checking {
namespace {

constexpr std::size_t most_reasons = 5;

class WhyCheck {
   public:
    WhyCheck(const FlowAnswer& answer, const ByPeriod<ProcessId>& prices, Findings& findings)
        : answer_(answer), net_(answer.network), prices_(prices), findings_(findings), made_(deliverable(net_)) {}

    /// `lines`: the rows of why.csv of one row of unmet.csv, by rank.
    void check(const UnmetLine& unmet, const std::vector<const WhyLine*>& lines) {
        const auto prices = upstream_prices(unmet);
        // Below this a price may be the solver's noise, and may be listed or not.
        const double noise = tolerance * std::max(1.0, std::abs(net_.penalty(unmet.demand))) * net_.days;
        if (lines.empty()) {
            findings_.add("row_missing", {"why.csv"}, {}, {},
                          {fmt::format("unmet.csv 第 {} 行的缺口没有原因", unmet.row),
                           fmt::format("the shortage in row {} of unmet.csv has no reason", unmet.row)});
            return;
        }
        for (std::size_t k = 0; k < lines.size(); ++k) {
            findings_.expect("why_unmet", at(*lines[k], "unmet"), lines[k]->unmet, unmet.quantity,
                             {"unmet.csv 中的缺口数量", "the quantity in unmet.csv"});
            if (lines[k]->rank != static_cast<double>(k + 1))
                findings_.add("why_rank", at(*lines[k], "rank"), number_text(lines[k]->rank),
                              number_text(double(k + 1)),
                              {"名次从 1 起连续，至多 5 名", "ranks run from 1 without gaps, up to 5"});
        }
        double dearest = 0;
        for (const auto& [figure, price] : prices) dearest = std::max(dearest, price);
        if (lines.front()->reason == "capacity") check_capacities(lines, prices, noise);
        else if (dearest > noise)
            findings_.add("why_reason", at(*lines.front(), "reason"), lines.front()->reason, "capacity",
                          {"上游有产能或运力的价格大于 0", "a capacity upstream has a price above 0"});
        else check_other(*lines.front(), unmet);
        if (lines.size() > 1 && lines.front()->reason != "capacity")
            findings_.add("why_rank", at(*lines[1], "rank"), number_text(lines[1]->rank), {},
                          {"只有 capacity 可以有多行", "only the reason capacity has several rows"});
    }

   private:
    using Prices = std::map<Figure, double>;

    [[nodiscard]] static Place at(const WhyLine& line, const char* column) { return {"why.csv", line.row, column}; }

    /// Money saved per further unit a day, of each capacity upstream of the demand that has a price.
    [[nodiscard]] Prices upstream_prices(const UnmetLine& unmet) {
        if (net_.of(unmet.demand) != upstream_of_) {
            upstream_of_ = net_.of(unmet.demand);
            upstream_ = figures_upstream(net_, upstream_of_);
        }
        const Duals& duals = answer_.tables.duals;
        Prices prices;
        for (const Figure& figure : upstream_) {
            double price = 0;
            if (figure.first == of_processes) price = prices_(ProcessId{figure.second}, unmet.period);
            if (figure.first == of_lanes) price = -duals.lanes(LaneId{figure.second}, unmet.period);
            if (figure.first == of_links) price = -duals.links(LinkId{figure.second}, unmet.period);
            if (price > 0) prices.emplace(figure, price * net_.days);
        }
        return prices;
    }

    void check_capacities(const std::vector<const WhyLine*>& lines, const Prices& prices, double noise) {
        std::map<std::pair<std::string_view, std::string>, Figure> figure_of;
        for (const auto& [figure, price] : prices) figure_of[{table_of(figure), id_of(figure, net_.cluster)}] = figure;
        Prices left = prices;
        double last_price = unlimited;
        Figure last_figure;
        for (const auto* line : lines) {
            const auto named = figure_of.find({line->table, line->row_id});
            if (line->reason != "capacity") {
                findings_.add("why_reason", at(*line, "reason"), line->reason, "capacity",
                              {"同一缺口的各行原因必须相同", "the rows of one shortage have one reason"});
                return;
            }
            if (named == figure_of.end() || left.erase(named->second) == 0) {
                findings_.add("why_row", at(*line, "row_id"), line->row_id, {},
                              {"这一项不在该需求的上游，或没有价格，或已列出",
                               "this is not upstream of the demand, has no price, or is listed already"});
                return;
            }
            const Figure figure = named->second;
            const char* column = figure.first == of_links ? "max_per_day" : "capacity_per_day";
            if (line->column != column)
                findings_.add("why_column", at(*line, "column"), line->column, column,
                              {"这张表的能力在这一列", "the capacity of that table is in this column"});
            const double written = line->price.value_or(0);
            findings_.expect("why_price", at(*line, "price"), written, prices.at(figure),
                             {"证书的价格乘以该时段的天数", "the certificate's price times the days of the period"},
                             noise / tolerance);
            if (written <= 0 || written > last_price || (written == last_price && figure < last_figure))
                findings_.add(
                    "why_order", at(*line, "price"), number_text(written), {},
                    {"各行按价格从高到低，价格都大于 0；相同时依次为工序、线路、供应关系",
                     "the dearest comes first, all prices are above 0; of equal ones processes, lanes, links"});
            last_price = written;
            last_figure = figure;
        }
        const double least = lines.size() < most_reasons ? 0 : last_price;
        for (const auto& [figure, price] : left)
            if (price > least + noise)
                findings_.add("why_missing", {"why.csv", lines.front()->row}, {}, {},
                              {fmt::format("缺少 {} {}，其价格为 {}", table_of(figure), id_of(figure, net_.cluster),
                                           number_text(price)),
                               fmt::format("{} {} is missing, its price is {}", table_of(figure),
                                           id_of(figure, net_.cluster), number_text(price))});
        if (lines.size() > most_reasons)
            findings_.add("why_rank", at(*lines[most_reasons], "rank"), number_text(lines[most_reasons]->rank), {},
                          {"至多列 5 行", "at most 5 rows are listed"});
    }

    void check_other(const WhyLine& line, const UnmetLine& unmet) {
        const NodeId node = net_.of(unmet.demand);
        if (!line.column.empty())
            findings_.add("why_column", at(line, "column"), line.column, {}, {"此格应为空", "the cell must be blank"});
        if (line.reason == "no_path") {
            if (made_[node] != 0)
                findings_.add("why_reason", at(line, "reason"), line.reason, "dearer",
                              {"这种产品能够运到这里", "the item can be brought here"});
            else if (line.table != "items" || !nothing_delivers(line.row_id, node))
                findings_.add("why_row", at(line, "row_id"), line.row_id, {},
                              {"必须是上游没有任何来源的产品", "it must be an item upstream that nothing delivers"});
            if (line.price.value_or(0) != 0)
                findings_.add("why_price", at(line, "price"), number_text(*line.price), {},
                              {"没有供应路径时没有价格", "there is no price where there is no path"});
        } else if (line.reason == "dearer") {
            if (!costs_) costs_ = costs_of_one_more(answer_);
            const double cost = (*costs_)(node, unmet.period);
            if (cost == unlimited) {
                findings_.add("why_reason", at(line, "reason"), line.reason, "no_path",
                              {"没有任何途径把这种产品运到这里", "nothing can bring the item here"});
                return;
            }
            if (line.table != "demand" || line.row_id != defused(net_.cluster.demand[unmet.demand].id))
                findings_.add("why_row", at(line, "row_id"), line.row_id, defused(net_.cluster.demand[unmet.demand].id),
                              {"必须是该需求本身", "it must be the demand"});
            const Words right{"再多一单位运到这里的费用", "what one more unit would cost here"};
            if (!line.price) findings_.add("why_price", at(line, "price"), {}, number_text(cost), right);
            else findings_.expect("why_price", at(line, "price"), *line.price, cost, right);
        } else {
            findings_.add("why_reason", at(line, "reason"), line.reason, {},
                          {"原因只能是 capacity、no_path 或 dearer", "the reason is capacity, no_path or dearer"});
        }
    }

    /// Whether the item is missing at a dead end upstream, reached through missing nodes only (in a feed where missing
    /// nodes bring one another the item in a circle: at any of these nodes).
    [[nodiscard]] bool nothing_delivers(const std::string& item, NodeId demand) const {
        bool dead_ends = false;
        bool named_dead_end = false;
        bool named = false;
        for (const auto node : missing_upstream(net_, demand, made_)) {
            const bool ends = dead_end(net_, node);
            const bool this_item = item == defused(net_.cluster.items[net_.nodes[node].item].id);
            dead_ends |= ends;
            named |= this_item;
            named_dead_end |= ends && this_item;
        }
        return dead_ends ? named_dead_end : named;
    }

    const FlowAnswer& answer_;
    const FeedNetwork& net_;
    const ByPeriod<ProcessId>& prices_;
    Findings& findings_;
    NodeId upstream_of_;  // whose capacities `upstream_` are
    std::vector<Figure> upstream_;
    Table<NodeId, char> made_;
    std::optional<ByPeriod<NodeId>> costs_;  // of one more unit: worked out where a row needs them
};

}  // namespace

void check_why(const FlowAnswer& answer, const ByPeriod<ProcessId>& prices, Findings& findings) {
    std::map<std::pair<DemandId, int>, std::vector<const WhyLine*>> reasons;
    for (const auto& line : answer.tables.why) reasons[{line.demand, line.period}].push_back(&line);
    WhyCheck why(answer, prices, findings);
    // One demand after another, so that what lies upstream of it is looked up once.
    std::vector<const UnmetLine*> unmet;
    for (const auto& line : answer.tables.unmet) unmet.push_back(&line);
    std::stable_sort(unmet.begin(), unmet.end(), [](const auto* a, const auto* b) { return a->demand < b->demand; });
    for (const auto* line : unmet) {
        auto& lines = reasons[{line->demand, line->period}];
        std::sort(lines.begin(), lines.end(), [](const auto* a, const auto* b) { return a->rank < b->rank; });
        why.check(*line, lines);
        lines.clear();
    }
    for (const auto& [key, lines] : reasons)
        for (const auto* line : lines)
            findings.add("why_without_unmet", {"why.csv", line->row}, {}, {},
                         {"unmet.csv 没有这个缺口", "unmet.csv has no such shortage"});
}

}  // namespace chegu::checking
