#include "analyses/baseline/entry/baseline_entry.h"

#include "analyses/baseline/baseline_findings.h"
#include "analyses/baseline/report/baseline_in_short.h"
#include "analyses/baseline/report/baseline_report.h"
#include "analyses/baseline/results/baseline_figures.h"
#include "analyses/baseline/results/baseline_results.h"
#include "analyses/baseline/results/baseline_tables.h"
#include "analyses/baseline/verify/baseline_verify.h"
#include "base/failure.h"

namespace chegu {
namespace {

void solve(Case& of, const Progress& progress) {
    if (of.cluster.shipments.empty())
        throw Failure(FailureKind::bad_input, {"没有实际运输可对照：请在 shipments 表里填上至少一行。",
                                               "nothing to compare: give at least one row in the table shipments"});
    const auto* asked = of.options.find<BaselineOptions>();
    BaselineFindings found;
    found.baseline = solve_baseline(of.cluster, of.network, asked != nullptr ? *asked : BaselineOptions{}, progress);
    if (asked == nullptr)
        found.within_sources = solve_baseline(of.cluster, of.network, {.within_sources = true}, progress);
    of.answers.put(std::move(found));
}

ResultPart write(const Case& of) {
    return baseline_results(of.cluster, of.network, of.answers.get<BaselineFindings>().baseline,
                            of.options.get_or_default<BaselineOptions>());
}

std::string in_short(const Case& of, Language language) {
    return baseline_in_short(of.cluster, of.answers.get<BaselineFindings>().baseline, language);
}

}  // namespace

Analysis baseline_entry() {
    return {.name = "baseline",
            .title = {"实际运输对照", "what really moved"},
            .needs = {{"sites"}, {"items"}, {"processes", "stocks"}, {"demand"}, {"lanes"}, {"links"}, {"shipments"}},
            .rests_on = {},
            .subject = "shipments",
            .wide = false,
            .solve = solve,
            .write = write,
            .in_short = in_short,
            .tables = baseline_tables(),
            .figures = baseline_figures(),
            .answers = {"baseline"},
            .derive_figures = nullptr,
            .verify = checking::verify_baseline,
            .recompute_figures = nullptr,
            .report = baseline_report};
}

}  // namespace chegu
