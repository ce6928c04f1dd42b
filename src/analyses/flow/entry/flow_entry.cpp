#include "analyses/flow/entry/flow_entry.h"

#include "analyses/flow/flow.h"
#include "analyses/flow/flow_findings.h"
#include "analyses/flow/report/flow_in_short.h"
#include "analyses/flow/report/flow_report.h"
#include "analyses/flow/results/flow_figures.h"
#include "analyses/flow/results/flow_results.h"
#include "analyses/flow/results/flow_tables.h"
#include "analyses/flow/verify/flow_verify.h"
#include "base/stopped.h"

namespace chegu {
namespace {

void solve(Case& of, const Progress& progress) {
    FlowFindings found;
    found.plan = plan_flow(of.cluster, of.network, of.options.get_or_default<FlowOptions>(), progress);
    if (found.plan.status == PlanStatus::interrupted) throw stopped_as_asked();
    of.stopped_by_limit |= found.plan.status == PlanStatus::time_limit;
    progress.start("figures", {"汇总指标", "deriving the figures"});
    found.figures = flow_figures(of.cluster, of.network, found.plan);
    of.answers.put(std::move(found));
}

ResultPart write(const Case& of) {
    const auto& found = of.answers.get<FlowFindings>();
    return flow_results(of.cluster, of.network, found.plan, found.figures, of.options.get_or_default<FlowOptions>());
}

std::string in_short(const Case& of, Language language) {
    return flow_in_short(of.cluster, of.network, of.answers.get<FlowFindings>(), language);
}

}  // namespace

Analysis flow_entry() {
    return {.name = "flow",
            .title = {"最低到岸成本", "least landed cost"},
            .needs = {{"sites"}, {"items"}, {"processes", "stocks"}, {"demand"}},
            .rests_on = {},
            .subject = {},
            .wide = false,
            .solve = solve,
            .write = write,
            .in_short = in_short,
            .tables = flow_tables(),
            .figures = flow_figures(),
            .answers = {"flow"},
            .derive_figures = nullptr,
            .verify = checking::verify_flow,
            .recompute_figures = nullptr,
            .report = flow_report};
}

}  // namespace chegu
