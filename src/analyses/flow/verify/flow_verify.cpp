#include "analyses/flow/verify/flow_verify.h"

#include <system_error>

#include "analyses/flow/verify/checks.h"

namespace chegu::checking {
namespace {

void check_none(Verification& of) {
    std::error_code error;
    if (std::filesystem::exists(of.out / "flows.csv", error))
        of.findings.add("figure_missing", {"summary.json", 0, "flow"}, {}, {},
                        {"有 flows.csv 而没有这一部分", "flows.csv is there, but this part is not"});
}

}  // namespace

void verify_flow(Verification& of) {
    if (!of.summary.contains("flow")) return check_none(of);
    check_options(of, "flow");
    FeedNetwork network(of.cluster);
    auto tables = read_flow_tables(of.out, of.answers, network, of.findings);
    if (!tables.complete) return;  // nothing follows from half of the tables
    const auto& checked = of.found.put(CheckedFlow{std::move(network), std::move(tables)});
    const FlowAnswer answer{checked.network, checked.tables};
    check_plan(answer, of.findings);
    check_needless(answer, of.findings);
    check_costs(answer, of.findings);
    const Costs costs = costs_of(answer);
    const Sum bound = check_duals(answer, of.findings);
    const auto prices = capacity_prices(answer);
    check_production(answer, prices, of.findings);
    const auto landed = landed_costs(answer);
    check_landed(answer, landed, costs, of.findings);
    check_why(answer, prices, of.findings);
    check_flow_summary(of.summary.at("flow"), {costs, bound, local_rate(answer), landed.idle_stock_cost}, of.findings);
    ++of.findings.report().answers;
}

}  // namespace chegu::checking
