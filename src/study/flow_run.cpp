#include "study/flow_run.h"

namespace chegu::cli {

FlowRun run_flow(const Cluster& cluster, const FlowOptions& options, const Progress& progress) {
    FlowRun run;
    run.network = build_network(cluster);
    run.plan = plan_flow(cluster, run.network, options, progress);
    if (run.plan.status == PlanStatus::interrupted)
        throw Failure(FailureKind::interrupted,
                      {"已按要求停止，没有写入任何结果。", "stopped as asked; nothing was written"});
    progress.start("figures", {"汇总指标", "deriving the figures"});
    run.figures = flow_figures(cluster, run.network, run.plan);
    run.part = flow_results(cluster, run.network, run.plan, run.figures, options);
    return run;
}

Exit exit_of(PlanStatus status) { return status == PlanStatus::time_limit ? Exit::limit : Exit::done; }

void add_flow_options(const Command& command, FlowOptions& options) {
    command.option("--time", options.time_limit_seconds, {"求解最多用多少秒", "most seconds for the solver"})
        .positive();
}

}  // namespace chegu::cli
