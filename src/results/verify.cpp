#include "results/verify.h"

#include <system_error>

#include "base/failure.h"
#include "feed/file_io.h"
#include "feed/read.h"
#include "results/json_file.h"
#include "results/verify_baseline.h"
#include "results/verify_chain_checks.h"
#include "results/verify_checks.h"

namespace chegu {
namespace {

using namespace checking;
using nlohmann::json;

constexpr const char* summary_file = "summary.json";

/// summary.json, or null (a finding).
json read_summary(const std::filesystem::path& out, Findings& findings) {
    try {
        auto summary = parse_json<json>(read_file(out / summary_file));
        if (summary.is_object()) return summary;
        findings.add("not_json", {summary_file}, {}, {}, {"应为一个 JSON 对象", "this must be a JSON object"});
    } catch (const Failure& failure) {
        findings.add("file_missing", {summary_file}, {}, {}, failure.words());
    } catch (const json::exception& error) {
        findings.add(
            "not_json", {summary_file}, {}, {},
            {"不是 JSON（" + std::string(error.what()) + "）", "this is not JSON (" + std::string(error.what()) + ")"});
    }
    return {};
}

/// A text of the summary by its path, "" where there is none.
std::string text_at(const json& summary, const char* path) {
    const json::json_pointer pointer(path);
    return summary.contains(pointer) && summary[pointer].is_string() ? summary[pointer].get<std::string>() : "";
}

void check_header(const json& summary, const std::string& feed_hash, Findings& findings) {
    if (const auto hash = text_at(summary, "/feed/hash"); hash != feed_hash)
        findings.add("other_feed", {summary_file, 0, "feed.hash"}, hash, feed_hash,
                     {"这些结果来自另一份输入数据", "these are the results of another feed"});
    for (const auto* path : {"/chegu", "/feed/name"})
        if (text_at(summary, path).empty())
            findings.add("figure_missing", {summary_file, 0, path + 1}, {}, {}, {"缺少这一项", "this must be there"});
    // Each part has its options; results of neither kind are taken for a flow plan's that lost its part.
    for (const std::string part : {"flow", "baseline"}) {
        if (!summary.contains(part) && (part != "flow" || summary.contains("baseline"))) continue;
        const json::json_pointer options("/options/" + part);
        if (!summary.contains(options) || !summary[options].is_object())
            findings.add("figure_missing", {summary_file, 0, "options." + part}, {}, {},
                         {"缺少计算时的选项", "the options of the run must be there"});
    }
}

/// The flow plan, and the chain, whose segments rest on it.
void check_answers(const json& summary, const RawFeed& feed, const Cluster& cluster, const std::filesystem::path& out,
                   Findings& findings) {
    const json& flow = summary.at("flow");
    FeedNetwork network(cluster);
    const FlowTables tables = read_flow_tables(out, network, findings);
    if (!tables.complete) return;  // nothing follows from half of the tables
    const FlowAnswer answer{network, tables};
    check_plan(answer, findings);
    check_costs(answer, findings);
    const Costs costs = costs_of(answer);
    const Sum bound = check_duals(answer, findings);
    const auto prices = capacity_prices(answer);
    check_production(answer, prices, findings);
    const auto landed = landed_costs(answer);
    check_landed(answer, landed, costs, findings);
    check_why(answer, prices, findings);
    check_flow_summary(flow, {costs, bound, local_rate(answer), landed.idle_stock_cost}, findings);
    ++findings.report().answers;
    if (summary.contains("chain")) check_chain(summary, answer, feed, out, findings);
    else check_no_chain(out, findings);
}

}  // namespace

VerifyReport verify(const RawFeed& raw, const Cluster& cluster, const std::filesystem::path& out) {
    VerifyReport report;
    Findings findings(report);
    const auto hash = content_hash(raw);
    check_package(out, hash, findings);
    const json summary = read_summary(out, findings);
    if (summary.is_null()) return report;
    check_header(summary, hash, findings);
    if (summary.contains("flow")) check_answers(summary, raw, cluster, out, findings);
    else if (std::error_code error; std::filesystem::exists(out / "flows.csv", error))
        findings.add("figure_missing", {summary_file, 0, "flow"}, {}, {},
                     {"有 flows.csv 而没有这一部分", "flows.csv is there, but this part is not"});
    if (summary.contains("baseline")) check_baseline(summary, FeedNetwork(cluster), out, findings);
    else check_no_baseline(out, findings);
    return report;
}

}  // namespace chegu
