// levers.csv and responses.csv: what the prices and the plan of an outage's certificate say.

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "analyses/chain/verify/checks.h"
#include "base/defuse.h"
#include "base/number.h"

namespace chegu::checking {
namespace {

constexpr const char* lever_file = "levers.csv";
constexpr const char* response_file = "responses.csv";
constexpr std::size_t most_levers = 5;

/// A figure of the feed, as levers.csv names it, and loss avoided per further unit of it.
using Figure = std::tuple<std::string, std::string, std::string, std::size_t, std::size_t>;
constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

std::map<Figure, double> prices_of(const ChainCheck& check, const OutageCase& outage) {
    const LossProgram& program = check.program;
    const Cluster& cluster = program.net.cluster;
    const LossVectors& vectors = outage.answer.vectors;
    const double days = outage.what.recover_days;
    std::map<Figure, double> prices;
    const auto add = [&](Figure figure, double price) {
        if (price > 0) prices.emplace(std::move(figure), price);
    };
    for (const auto id : cluster.processes.ids())
        if (const auto& process = cluster.processes[id]; in_place(process) && process.capacity_per_day != unlimited)
            add({"processes", defused(process.id), "capacity_per_day", nowhere, nowhere},
                days * outage.left.processes[id] * program.worth_of_making(vectors, id));
    for (const auto id : cluster.lanes.ids())
        if (const auto& lane = cluster.lanes[id]; in_place(lane) && lane.capacity_per_day != unlimited)
            add({"lanes", defused(lane.id), "capacity_per_day", nowhere, nowhere},
                -days * outage.left.lanes[id] * vectors.y[program.row(id)]);
    for (const auto id : cluster.links.ids())
        if (const auto& link = cluster.links[id]; in_place(link) && link.max_per_day != unlimited)
            add({"links", defused(link.id), "max_per_day", nowhere, nowhere}, -days * vectors.y[program.row(id)]);
    std::set<std::pair<std::size_t, std::size_t>> stocked;
    for (const auto& stock : cluster.stocks)
        if (in_place(stock)) stocked.emplace(stock.item.index(), stock.site.index());
    for (const auto id : program.net.nodes.ids()) {
        const Node& node = program.net.nodes[id];
        if (stocked.contains({node.item.index(), node.site.index()}))
            add({"stocks", "", "on_hand", node.item.index(), node.site.index()}, vectors.y[program.row(id)]);
        add({"links", "", "", node.item.index(), node.site.index()}, days * vectors.y[program.row(id)]);
    }
    return prices;
}

bool second_source(const Figure& figure) { return std::get<0>(figure) == "links" && std::get<1>(figure).empty(); }

/// The largest price of a second source of what the outage stops, where it should arrive, and the largest ones of
/// figures.
struct Largest {
    double second_source = 0;
    std::vector<double> figures;
};

Largest largest_of(const std::map<Figure, double>& prices, const FeedNetwork& net, const OutageCase& outage) {
    Largest largest;
    for (const auto& [figure, price] : prices)
        if (!second_source(figure)) largest.figures.push_back(price);
    std::set<std::pair<std::size_t, std::size_t>> stopped;  // item and site of what is made by something stopped
    for (const auto id : net.cluster.processes.ids())
        if (const auto& process = net.cluster.processes[id]; in_place(process) && outage.left.processes[id] < 1)
            stopped.emplace(process.item.index(), process.site.index());
    for (const auto& arc : net.arcs) {
        const auto& link = net.cluster.links[arc.link];
        if (outage.left.lanes[arc.lane] == 1 && !stopped.contains({link.item.index(), link.from.index()})) continue;
        if (const auto price = prices.find({"links", "", "", link.item.index(), link.to.index()});
            price != prices.end())
            largest.second_source = std::max(largest.second_source, price->second);
    }
    std::sort(largest.figures.begin(), largest.figures.end(), std::greater<>());
    if (largest.figures.size() > most_levers) largest.figures.resize(most_levers);
    return largest;
}

}  // namespace

void check_levers(const ChainCheck& check, const OutageCase& outage, const std::vector<LeverRow>& levers) {
    Findings& findings = check.findings;
    if (outage.row.added_loss <= 0) {
        for (const auto& lever : levers)
            findings.add("lever_unknown", {lever_file, lever.row, "row_id"}, lever.row_id, {},
                         {"这次停产没有新增损失，不应列出抓手", "this outage adds no loss: it has no levers"});
        return;
    }
    const auto prices = prices_of(check, outage);
    Largest right = largest_of(prices, check.program.net, outage);
    // Less than that counts as no price.
    double noise = 0;
    for (const auto& [figure, price] : prices) noise = std::max(noise, 1e-9 * price);
    std::set<Figure> listed;
    std::vector<double> figures;
    double source = 0;
    double rank = 0;
    for (const auto& lever : levers) {
        const Figure figure{lever.table, lever.row_id, lever.column, lever.item.given() ? lever.item.index() : nowhere,
                            lever.site.given() ? lever.site.index() : nowhere};
        const auto price = prices.find(figure);
        findings.expect("lever_rank", {lever_file, lever.row, "rank"}, lever.rank, ++rank,
                        {"排名从 1 起逐行加 1", "ranks count from 1"});
        if (price == prices.end() || !listed.insert(figure).second)
            findings.add("lever_unknown", {lever_file, lever.row, "row_id"}, lever.row_id, {},
                         {"证书里没有这个数据项的价格，或它已经列出",
                          "the certificate has no price of this figure, or it is listed already"});
        else
            findings.expect("lever_price", {lever_file, lever.row, "price"}, lever.price, price->second,
                            {"按证书，每多一单位避免的损失", "loss avoided per further unit by the certificate"},
                            noise / tolerance);
        if (second_source(figure)) source = std::max(source, lever.price);
        else figures.push_back(lever.price);
    }
    if (source < right.second_source * (1 - tolerance) - noise)
        findings.add(
            "lever_missing", {lever_file, levers.empty() ? 0 : levers.front().row}, number_text(source),
            number_text(right.second_source),
            {fmt::format("停产 {} 最值得有第二来源的产品和地点的价格", outage.what.name()),
             fmt::format("the price of the item and site that need a second source most in {}", outage.what.name())});
    if (figures.size() > most_levers)
        findings.add("lever_missing", {lever_file, levers.front().row}, {}, {},
                     {"数据项至多列五个", "at most five figures are listed"});
    for (std::size_t i = 0; i < std::min(most_levers, std::max(figures.size(), right.figures.size())); ++i) {
        const double written = i < figures.size() ? figures[i] : 0;
        const double largest = i < right.figures.size() ? right.figures[i] : 0;
        if (near(written, largest, noise / tolerance)) continue;
        findings.add("lever_missing", {lever_file, levers.empty() ? 0 : levers.front().row}, number_text(written),
                     number_text(largest),
                     {fmt::format("停产 {} 的第 {} 大价格", outage.what.name(), i + 1),
                      fmt::format("price number {} of {}, the largest first", i + 1, outage.what.name())});
        break;
    }
}

void check_responses(const ChainCheck& check, const OutageCase& outage, const std::vector<ResponseRow>& responses) {
    const LossProgram& program = check.program;
    const Cluster& cluster = program.net.cluster;
    Findings& findings = check.findings;
    const auto& before = outage.base.vectors.x;
    const auto& after = outage.answer.vectors.x;
    const auto differs = [&](std::size_t column) { return std::abs(before[column] - after[column]); };
    const auto largest = [&](std::size_t column) {
        return std::max(std::abs(before[column]), std::abs(after[column]));
    };
    std::vector<char> listed(program.columns());
    for (const auto& line : responses) {
        const auto column = line.process.given() ? program.column(line.process) : program.column(line.arc);
        listed[column] = 1;
        findings.expect("response_rate", {response_file, line.row, "before_per_day"}, line.before, before[column],
                        {"平时的证书里每天的数量", "a day in the certificate without the outage"});
        findings.expect("response_rate", {response_file, line.row, "after_per_day"}, line.after, after[column],
                        {"停产的证书里每天的数量", "a day in the outage's certificate"});
        if (differs(column) < 0.5 * tolerance * largest(column))
            findings.add("response_same", {response_file, line.row}, {}, {},
                         {"停产时与平时相同，不应列出", "it is the same in the outage: no row belongs here"});
    }
    const auto missing = [&](std::size_t column, const Words& what) {
        if (listed[column] != 0 || differs(column) <= 2 * tolerance * std::max(largest(column), 1.0)) return;
        findings.add("response_missing", {response_file}, {}, number_text(after[column]),
                     {fmt::format("停产 {} 改变了{}，没有列出", outage.what.name(), what.zh),
                      fmt::format("{} changes {}, which is not listed", outage.what.name(), what.en)});
    };
    for (const auto id : cluster.processes.ids())
        missing(program.column(id), {"工序 " + cluster.processes[id].id, "process " + cluster.processes[id].id});
    for (const auto id : program.net.arcs.ids()) {
        const Arc& arc = program.net.arcs[id];
        missing(
            program.column(id),
            {fmt::format("供应关系 {} 经线路 {} 的流量", cluster.links[arc.link].id, cluster.lanes[arc.lane].id),
             fmt::format("the flow of link {} over lane {}", cluster.links[arc.link].id, cluster.lanes[arc.lane].id)});
    }
}

}  // namespace chegu::checking
