// The work programme: tasks, the budgets they share, what each needs of them.

#include "schema/columns.h"
#include "schema/feed_groups.h"

namespace chegu {

using namespace columns;

namespace {

TableSchema tasks() {
    return {
        .name = "tasks",
        .title = {"任务", "Tasks"},
        .description = {"工作方案的任务：谁负责、多久、先做什么",
                        "The tasks of a work programme: who, how long, after what"},
        .key = {"task_id"},
        .columns = {
            id("task_id", {"任务编号", "Task id"}, {"任务的唯一编号", "Names the task"}),
            own_name().required(),
            name_en(),
            reference("owner_id", "firms", {"责任单位", "Owner"},
                      {"负责任务的单位", "The firm or office that answers for it"}),
            references("partner_ids", "firms", {"配合单位", "Partners"},
                       {"配合的单位，用分号隔开", "Firms or offices that help, separated by `;`"})
                .when_empty({"无", "none"}),
            text("milestone", {"里程碑", "Milestone"}, {"完成的标志", "What shows that it is done"}),
            theme(),
            reference("candidate_id", "candidates", {"候选项", "Candidate"},
                      {"任务要落实的候选项", "The candidate that the task brings about"}),
            integer("step", "", {"步", "Step"}, {"三步走中的第几步", "Which of the three steps it belongs to"})
                .between(1, 3),
            integer("months", "month", {"工期", "Duration"}, {"任务占用的月数", "Months that the task takes"})
                .required()
                .at_least(1),
            references("after", "tasks", {"前置任务", "After"},
                       {"必须先完成的任务，用分号隔开", "Tasks that must be finished first, separated by `;`"})
                .when_empty({"无", "none"}),
            date("earliest", {"最早开始", "Earliest start"},
                 {"最早可以在这一天所在的月份开始", "It may start in the month of this day"})
                .when_empty({"没有限制", "no limit"}),
            date("due", {"期限", "Due"}, {"应在这一天所在的月份完成", "It should be finished by the month of this day"})
                .when_empty({"没有期限", "no due date"}),
            number("benefit_per_month", "money/month", {"月收益", "Benefit a month"},
                   {"完成后每月的收益", "What it yields each month once done"})
                .fallback("0"),
            number("late_per_month", "money/month", {"逾期损失", "Cost of lateness"},
                   {"每逾期一个月的损失", "What each month beyond the due date loses"})
                .fallback("0"),
            choice("status", {"状态", "Status"},
                   {{"planned", {"计划中", "planned"}},
                    {"running", {"进行中", "running"}},
                    {"done", {"已完成", "done"}},
                    {"stopped", {"已停止", "stopped"}}},
                   {"任务进展到哪一步", "Where the task stands"})
                .fallback("planned"),
            date("started", {"开始日期", "Started"}, {"实际开始的日期", "When it really started"}),
            date("finished", {"完成日期", "Finished"}, {"实际完成的日期", "When it was really finished"}),
            number("progress_pct", "%", {"进度", "Progress"}, {"已完成的百分比", "Share that is done, in per cent"})
                .between(0, 100),
        }};
}

TableSchema budgets() {
    return {
        .name = "budgets",
        .title = {"预算", "Budgets"},
        .description = {"任务共用的资金、人员等资源", "Money, people and other means that tasks share"},
        .key = {"resource_id"},
        .columns = {
            id("resource_id", {"资源编号", "Resource id"}, {"资源的唯一编号", "Names the resource"}),
            own_name().required(),
            name_en(),
            month("from_month", {"起始月份", "From month"}, {"可用的第一个月", "First month it may be used"})
                .required(),
            month("to_month", {"截止月份", "To month"}, {"可用的最后一个月", "Last month it may be used"}).required(),
            number("per_month", "resource/month", {"每月可用", "Per month"},
                   {"每月最多可用多少，当月不用不结转", "What may be used in a month; unused does not carry over"})
                .required(),
            unlimited("total", "resource", {"总量", "Total"},
                      {"起止月份之间总共可用多少", "What may be used from the first month to the last"}),
        }};
}

TableSchema task_needs() {
    return {.name = "task_needs",
            .title = {"任务所需资源", "Needs of tasks"},
            .description = {"任务每月占用的资源。同一任务同一资源的各行相加",
                            "What a task uses each month. Rows of one task and resource add up"},
            .key = {"task_id", "resource_id"},
            .unique_key = false,
            .columns = {
                reference("task_id", "tasks", {"任务", "Task"}, {"占用资源的任务", "The task that uses it"}).required(),
                reference("resource_id", "budgets", {"资源", "Resource"}, {"占用的资源", "What is used"}).required(),
                number("per_month", "resource/month", {"每月用量", "Per month"},
                       {"任务进行期间每月用多少", "How much in each month that the task takes"})
                    .required(),
            }};
}

}  // namespace

std::vector<TableSchema> programme_tables() { return {tasks(), budgets(), task_needs()}; }

}  // namespace chegu
