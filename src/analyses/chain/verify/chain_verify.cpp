// The chain part of OUT as a whole: what was asked for, the answers without an outage, each outage, then what rests on
// all of them.

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <system_error>

#include "analyses/chain/verify/chain_verify.h"
#include "analyses/chain/verify/checks.h"
#include "analyses/flow/verify/flow_verify.h"
#include "base/number.h"
#include "feed/decoded.h"
#include "feed/expressions/expression.h"

namespace chegu::checking {
namespace {

using nlohmann::json;

constexpr const char* summary_file = "summary.json";
constexpr double year = 365;

struct Asked {
    SweptKinds kinds;
    bool pairs = false;
    std::string where;    // only targets whose row satisfies this; empty: all
    std::size_t top = 0;  // pairs listed at most; 0: all
};

/// options.chain, or none (a finding).
std::optional<Asked> asked_for(const json& summary, Findings& findings) {
    Asked asked;
    try {
        const json& options = summary.at("options").at("chain");
        const std::map<std::string, bool*> kinds = {{"site", &asked.kinds.site},
                                                    {"process", &asked.kinds.process},
                                                    {"lane", &asked.kinds.lane},
                                                    {"firm", &asked.kinds.firm},
                                                    {"region", &asked.kinds.region}};
        for (const json& kind : options.at("of")) *kinds.at(kind.get<std::string>()) = true;
        asked.kinds.outage = options.at("outages").get<bool>();
        asked.pairs = options.at("pairs").get<bool>();
        asked.where = options.value("where", "");
        asked.top = options.value("top", std::size_t{0});
        return asked;
    } catch (const std::exception&) {
        findings.add("figure_missing", {summary_file, 0, "options.chain"}, {}, {},
                     {"缺少停产分析的选项：of、outages、pairs",
                      "the options of the chain analysis must be there: of, outages, pairs"});
        return std::nullopt;
    }
}

/// Only targets whose row makes the condition true.
void keep_where(const RawFeed& feed, const std::string& condition, std::vector<SweptOutage>& swept) {
    const std::map<std::string_view, std::string_view> tables = {{"site", "sites"},     {"process", "processes"},
                                                                 {"lane", "lanes"},     {"firm", "firms"},
                                                                 {"region", "regions"}, {"outage", "outages"}};
    Notices notices;
    const auto decoded = decode(feed, notices);
    std::set<std::pair<std::string_view, std::string>> kept;
    for (const auto& [target, name] : tables) {
        const auto& table = decoded.table(name);
        const auto result = evaluate(condition, table);
        for (std::size_t row = 0; row < result.values.size(); ++row)
            if (result.values[row].holds()) kept.emplace(target, table.id(row));
    }
    std::erase_if(swept, [&](const SweptOutage& outage) { return !kept.contains({outage.target, outage.id}); });
}

/// One answer a length of outage, and those of a year and of no stock.
void read_bases(const ChainCheck& check, const std::vector<SweptOutage>& swept, bool pairs) {
    std::set<double> days{year, forever};
    for (const auto& outage : swept) days.insert(outage.recover_days);
    if (pairs)
        for (const auto site : sites_to_close(check.program.net.cluster))
            days.insert(check.program.net.cluster.sites[site].recover_days);
    const LossVectors zero{std::vector<double>(check.program.columns()), std::vector<double>(check.program.rows())};
    const auto whole = check.program.whole();
    for (const double length : days) {
        const auto name = "base:" + number_text(length);
        const Certified base = check.certify(zero, name, whole, length);
        const double upper = length == forever ? base.plan.rate : base.upper();
        const double lower = length == forever ? base.line.slope : base.lower();
        if (upper - lower > check.noise(upper, length == forever ? 1 : length))
            check.findings.add("not_solved", {check.certificates.file(), check.certificates.first_row(name)}, {}, {},
                               {fmt::format("答案 {} 的方案与价格算出的损失不等：{} 与 {}", name, number_text(upper),
                                            number_text(lower)),
                                fmt::format("plan and prices of answer {} prove different losses: {} and {}", name,
                                            number_text(upper), number_text(lower))});
        check.bases.add(length, base);
    }
    const auto* last = check.bases.find(forever);
    auto later = last->vectors;
    auto curve = check.certificates.numbered("base_curve:");
    for (auto point = curve.rbegin(); point != curve.rend(); ++point) {
        const Certified base = check.certify(later, "base_curve:" + number_text(*point), whole, *point);
        check.bases.add_point(base);
        later = base.vectors;
    }
}

void check_outages(const ChainCheck& check, const std::vector<SweptOutage>& swept) {
    for (std::size_t k = 0; k < swept.size(); ++k) {
        const OutageRow& row = check.tables.outages[k];
        const Certified* base = check.bases.find(swept[k].recover_days);
        if (row.row == 0 || base == nullptr) continue;
        const auto left = left_in(check.program, swept[k]);
        const auto answer = check.certify(base->vectors, "outage:" + swept[k].name(), left, swept[k].recover_days);
        const OutageCase outage{swept[k], row, left, *base, answer};
        check_losses(check, outage);
        const auto first = check_curve(check, outage, check.tables.curves[k]);
        check_survival(check, outage, check.tables.curves[k], first);
        check_levers(check, outage, check.tables.levers[k]);
        check_responses(check, outage, check.tables.responses[k]);
    }
}

}  // namespace

void BaseLoss::add(double days, Certified answer) {
    if (days == forever) rate_ = answer.plan.rate;
    else points_[days] = answer.upper();
    lines_.push_back(answer.line);
    bases_.insert_or_assign(days, std::move(answer));
}

void BaseLoss::add_point(const Certified& point) {
    const auto known = points_.emplace(point.days, point.upper()).first;
    known->second = std::min(known->second, point.upper());
    lines_.push_back(point.line);
}

double BaseLoss::lower(double days) const {
    double most = -forever;
    for (const auto& line : lines_) most = std::max(most, line.at(days));
    return most;
}

double BaseLoss::upper(double days) const {
    const auto next = points_.lower_bound(days);
    const auto before = next == points_.begin() ? std::pair<const double, double>{0, 0} : *std::prev(next);
    if (next == points_.end()) return before.second + (days - before.first) * rate_;
    return before.second + (next->second - before.second) * (days - before.first) / (next->first - before.first);
}

bool BaseLoss::exceeded_by(const LossLine& line, double days, double a_day) const {
    // The difference is concave between `days` and for ever: it is largest at a point of the curve or in the end.
    if (line.slope > rate_ + a_day) return true;
    return std::any_of(points_.upper_bound(days), points_.end(),
                       [&](const auto& point) { return line.at(point.first) > point.second + a_day * point.first; });
}

Certified ChainCheck::certify(const LossVectors& from, const std::string& answer, const Availability& left,
                              double days) const {
    Certified certified;
    certified.vectors = certificates.changed(from, answer);
    certified.days = days;
    certified.plan = program.plan(certified.vectors, left, days);
    certified.line = program.line(certified.vectors, left);
    auto& report = findings.report();
    ++report.answers;
    report.worst_violation = std::max(report.worst_violation, certified.plan.violation);
    report.worst_dual_violation = std::max(report.worst_dual_violation, certified.line.violation);
    certified.holds = certified.plan.violation <= tolerance && certified.line.violation <= tolerance;
    const Place place{certificates.file(), certificates.first_row(answer)};
    if (certified.plan.violation > tolerance)
        findings.add("plan_infeasible", place, {}, {},
                     {fmt::format("答案 {} 的方案不可行：{}", answer, certified.plan.worst.zh),
                      fmt::format("the plan of answer {} is not feasible: {}", answer, certified.plan.worst.en)});
    if (certified.line.violation > tolerance)
        findings.add("dual_infeasible", place, {}, {},
                     {fmt::format("答案 {} 的价格不能证明下界：{}", answer, certified.line.worst.zh),
                      fmt::format("the prices of answer {} prove no bound: {}", answer, certified.line.worst.en)});
    return certified;
}

void verify_chain(Verification& of) {
    auto& findings = of.findings;
    if (!of.summary.contains("chain")) {
        std::error_code error;
        if (std::filesystem::exists(of.out / "outages.csv", error))
            findings.add("figure_missing", {summary_file, 0, "chain"}, {}, {},
                         {"有 outages.csv 而没有这一部分", "outages.csv is there, but this part is not"});
        return;
    }
    const auto* plan = of.found.find<CheckedFlow>();
    if (plan == nullptr) return;  // what is wrong with it has been said
    const FlowAnswer flow{plan->network, plan->tables};
    const auto asked = asked_for(of.summary, findings);
    if (!asked) return;
    const LossProgram program(flow.network);
    auto swept = swept_outages(flow.network.cluster, asked->kinds);
    if (!asked->where.empty()) keep_where(of.feed, asked->where, swept);
    const auto tables = read_chain_tables(of.out, flow.network, swept, asked->pairs, findings);
    ChainCertificates certificates(of.out, program, findings);
    if (!tables.complete || !certificates.complete()) return;  // nothing follows from half of the tables
    BaseLoss bases;
    const ChainCheck check{program, certificates, tables, bases, findings};
    read_bases(check, swept, asked->pairs);
    check_outages(check, swept);
    check_shares(swept, tables, findings);
    check_segments(flow, swept, tables, findings);
    if (asked->pairs) check_pairs(check, swept);
    if (asked->top > 0 && tables.pairs.size() > asked->top)
        findings.add("too_many_pairs", {"pairs.csv"}, std::to_string(tables.pairs.size()), std::to_string(asked->top),
                     {"列出的对数多于选项 top", "more pairs are listed than the option top says"});
    check_chain_summary(of.summary.at("chain"), check, asked->pairs);
    certificates.check_all_used(findings);
}

}  // namespace chegu::checking
