#include "analyses/flow/verify/checks.h"
#include "base/number.h"

namespace chegu::checking {

ByPeriod<ProcessId> capacity_prices(const FlowAnswer& answer) {
    const FeedNetwork& net = answer.network;
    ByPeriod<ProcessId> prices(net.cluster.processes.size(), net.periods);
    for (const auto& line : answer.tables.production) {
        const double capacity = net.cluster.processes[line.process].capacity_per_day * net.days;
        if (capacity == unlimited || line.quantity < (1 - nothing) * capacity) continue;
        const auto cost = reduced_cost_of_making(answer, line.process, line.period);
        prices(line.process, line.period) = std::max(0.0, -cost.value);
    }
    return prices;
}

void check_production(const FlowAnswer& answer, const ByPeriod<ProcessId>& prices, Findings& findings) {
    const FeedNetwork& net = answer.network;
    for (const auto& line : answer.tables.production) {
        const double capacity = net.cluster.processes[line.process].capacity_per_day * net.days;
        const Place use{"production.csv", line.row, "use"};
        if (capacity == unlimited || capacity == 0) {
            if (line.use)
                findings.add("use", use, number_text(*line.use), {},
                             {"产能不限或为 0 时此格应为空", "the cell is blank where the capacity is unlimited or 0"});
        } else if (!line.use) {
            findings.add("use", use, {}, number_text(line.quantity / capacity),
                         {"有产能时此格不能为空", "the cell can't be blank where there is a capacity"});
        } else {
            findings.expect("use", use, *line.use, line.quantity / capacity,
                            {"产量除以该时段的产能", "the quantity over the capacity of the period"});
        }
        findings.expect("capacity_price", {"production.csv", line.row, "capacity_price"}, line.capacity_price,
                        prices(line.process, line.period),
                        {"由证书的价格得出；产能未用满时为 0",
                         "what the certificate's prices give; 0 where the capacity is not used to the full"},
                        reduced_cost_of_making(answer, line.process, line.period).scale);
    }
}

}  // namespace chegu::checking
