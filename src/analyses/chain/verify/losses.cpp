// outages.csv: what each outage loses, and the figures that follow from the losses.

#include <fmt/format.h>

#include <set>

#include "analyses/chain/verify/checks.h"
#include "base/number.h"

namespace chegu::checking {
namespace {

constexpr const char* outage_file = "outages.csv";

/// Margin lost a day on each vehicle, in the plan of the certificate.
double margin_lost(const ChainCheck& check, const OutageCase& outage, DemandId id) {
    const Cluster& cluster = check.program.net.cluster;
    const Demand& demand = cluster.demand[id];
    if (cluster.items[demand.item].ceu <= 0) return 0;
    return demand.margin * (check.program.asked(id) - outage.answer.vectors.x[check.program.column(id)]);
}

void check_first_hit(const ChainCheck& check, const OutageCase& outage) {
    const Cluster& cluster = check.program.net.cluster;
    const double noise = 1e-9 * (1 + check.program.at_stake());
    double most = 0;
    DemandId first;
    for (const auto id : cluster.demand.ids())
        if (const double lost = margin_lost(check, outage, id); lost > most) {
            most = lost;
            first = id;
        }
    const Place place{outage_file, outage.row.row, "first_hit"};
    const DemandId written = outage.row.first_hit;
    if (!written.given()) {
        // Whether so little counts as lost is a matter of rounding.
        if (most > 100 * noise && outage.answer.upper() > 100 * noise * outage.answer.days)
            check.findings.add("first_hit", place, {}, cluster.demand[first].id,
                               {"这项整车需求损失的毛利最多", "this demand for vehicles loses most margin"});
        return;
    }
    const double lost = margin_lost(check, outage, written);
    const bool earlier_tie = first.given() && first < written && lost == most &&
                             cluster.demand[first].margin == cluster.demand[written].margin;
    if (lost < most * (1 - tolerance) - noise || lost <= 0 || earlier_tie)
        check.findings.add("first_hit", place, cluster.demand[written].id,
                           first.given() ? cluster.demand[first].id : "",
                           {"证书的方案中，损失毛利最多的整车需求（相同时取输入数据中最前的）",
                            "the demand for vehicles that loses most margin in the certificate's plan, the first of "
                            "the feed where several do"});
}

}  // namespace

void check_losses(const ChainCheck& check, const OutageCase& outage) {
    const OutageRow& row = outage.row;
    Findings& findings = check.findings;
    findings.expect("recover_days", {outage_file, row.row, "recover_days"}, row.recover_days, outage.what.recover_days,
                    {"输入数据给出的恢复天数", "the days to recover that the feed gives"});
    const auto& [answer, base] = std::tie(outage.answer, outage.base);
    const double noise = check.noise(std::max(std::abs(answer.upper()), std::abs(base.upper())), answer.days);
    const double scale = 2 * noise / tolerance;
    if (outage.solved() && (answer.upper() - answer.lower() > noise || base.upper() - base.lower() > noise))
        findings.add("not_solved", {outage_file, row.row, "loss_lower"}, number_text(row.loss_lower),
                     number_text(std::max(0.0, answer.lower() - base.upper())),
                     {"证书的方案与价格算出的损失不等，不能证明这个下界",
                      "the certificate's plan and prices prove different losses, and not this lower bound"});
    const double most = std::max(0.0, answer.upper() - base.lower());
    const double least = std::max(0.0, answer.lower() - base.upper());
    findings.expect("loss_upper", {outage_file, row.row, "loss_upper"}, row.loss_upper, most,
                    {"证书的方案的损失减去平时的损失", "what the certificate's plan loses less what is lost without"},
                    scale);
    findings.expect(
        "loss_lower", {outage_file, row.row, "loss_lower"}, row.loss_lower, least,
        {"证书的价格证明的损失减去平时的损失", "what the certificate's prices prove less what is lost without"}, scale);
    if (row.added_loss > row.loss_upper + 2 * noise || row.added_loss < row.loss_lower - 2 * noise)
        findings.add("added_loss", {outage_file, row.row, "added_loss"}, number_text(row.added_loss), number_text(most),
                     {"新增损失不在其上下界之间", "the added loss is not between its bounds"});
    check_first_hit(check, outage);
}

void check_shares(const std::vector<SweptOutage>& swept, const ChainTables& tables, Findings& findings) {
    std::map<std::string, double> largest;
    for (std::size_t k = 0; k < swept.size(); ++k) {
        auto& most = largest[swept[k].target];
        most = std::max(most, tables.outages[k].added_loss);
    }
    for (std::size_t k = 0; k < swept.size(); ++k) {
        const OutageRow& row = tables.outages[k];
        if (row.row == 0) continue;
        const double most = largest[swept[k].target];
        findings.expect(
            "risk_index", {outage_file, row.row, "risk_index"}, row.risk_index, most > 0 ? row.added_loss / most : 0,
            {"新增损失除以同类对象中的最大值", "added loss over the largest among rows of the same target"});
        const Place place{outage_file, row.row, "annual_loss"};
        if (!swept[k].per_year && row.annual_loss)
            findings.add("annual_loss", place, number_text(*row.annual_loss), {},
                         {"企业和区域没有停产频率，应为空", "firms and regions have no rate: this must be blank"});
        if (!swept[k].per_year) continue;
        const double right = *swept[k].per_year * row.added_loss;
        if (!row.annual_loss)
            findings.add("annual_loss", place, {}, number_text(right),
                         {"每年停产次数乘以新增损失", "outages a year times the added loss"});
        else
            findings.expect("annual_loss", place, *row.annual_loss, right,
                            {"每年停产次数乘以新增损失", "outages a year times the added loss"});
    }
}

}  // namespace chegu::checking
