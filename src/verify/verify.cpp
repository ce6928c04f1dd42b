#include "verify/verify.h"

#include <algorithm>
#include <system_error>

#include "analyses/catalogue.h"
#include "base/failure.h"
#include "base/file_io.h"
#include "base/json_file.h"
#include "checking/verification.h"
#include "cluster/build.h"
#include "feed/check.h"
#include "feed/decoded.h"
#include "tables/content_hash.h"
#include "verify/package.h"
#include "verify/scenario.h"

namespace chegu {
namespace {

using namespace checking;
using nlohmann::json;

constexpr const char* summary_file = "summary.json";
constexpr const char* scenarios_folder = "scenarios";

/// summary.json, or null (a finding).
json read_summary(const std::filesystem::path& out, Findings& findings) {
    try {
        auto summary = parse_json<json>(read_file(out / summary_file));
        if (summary.is_object()) return summary;
        findings.add("not_json", {summary_file}, {}, {}, {"应为一个 JSON 对象", "this must be a JSON object"});
    } catch (const Failure& failure) {
        if (failure.kind() == FailureKind::system) throw;
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
}

/// Parts of analyses, and those that they rest on.
void check_parts(const json& summary, Findings& findings) {
    bool any = false;
    for (const auto& analysis : analyses()) {
        if (!summary.contains(analysis.name)) continue;
        any = true;
        for (const auto base : analysis.rests_on)
            if (!summary.contains(base))
                findings.add("figure_missing", {summary_file, 0, std::string(base)}, {}, {},
                             {"「" + std::string(analysis.name) + "」以这一部分为依据",
                              std::string(analysis.name) + " rests on this part, which must be there"});
    }
    if (!any)
        findings.add("figure_missing", {summary_file, 0, std::string(analyses().front().name)}, {}, {},
                     {"没有任何分析的结果", "there is no part of any analysis"});
}

/// One folder of results; returns its summary.json, or null.
json check_folder(const RawFeed& raw, const Cluster& cluster, const std::filesystem::path& out, Findings& findings) {
    const auto hash = content_hash(raw);
    check_package(out, hash, findings);
    json summary = read_summary(out, findings);
    if (summary.is_null()) return summary;
    check_header(summary, hash, findings);
    check_parts(summary, findings);
    Verification of{summary, raw, cluster, out, result_schema().answers, findings, {}};
    for (const auto& analysis : analyses()) analysis.verify(of);
    return summary;
}

/// A scenario's folder, from the base feed.
VerifyReport verify_scenario(const ScenarioFacts& scenario, const std::filesystem::path& folder) {
    VerifyReport report;
    Findings findings(report);
    Notices notices(1);
    const auto decoded = decode(scenario.feed, notices);
    check(decoded, notices);
    if (scenario.refused || notices.has_errors()) {
        findings.add(
            "scenario_refused", {summary_file, 0, "scenario"}, {}, {},
            scenario.refused.value_or(Words{"这个情景改动后的数据有错误，不会有结果",
                                            "the feed that this scenario makes has errors: no run computes it"}));
        return report;
    }
    const json summary = check_folder(scenario.feed, build_cluster(decoded), folder, findings);
    check_scenario(scenario, summary, folder, findings);
    // A scenario starts from the base: there is none beneath another, and nothing to compare.
    check_comparison(summary, {}, folder, findings);
    if (std::error_code error; std::filesystem::exists(folder / scenarios_folder, error))
        findings.add("no_such_scenario", {scenarios_folder}, {}, {},
                     {"情景里没有情景", "there are no scenarios of a scenario"});
    return report;
}

/// The names in OUT/scenarios, sorted; hidden ones are nobody's results.
std::vector<std::string> names_beneath(const std::filesystem::path& out) {
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(out / scenarios_folder, error), end; !error && entry != end;
         entry.increment(error))
        if (auto name = entry->path().filename().string(); !name.starts_with('.')) names.push_back(std::move(name));
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

VerifyReport verify(const RawFeed& raw, const Cluster& cluster, const std::filesystem::path& out) {
    VerifyReport report;
    Findings findings(report);
    const json summary = check_folder(raw, cluster, out, findings);
    check_no_scenario(summary, out, findings);
    std::vector<std::string> ids;
    for (auto& id : names_beneath(out)) {
        const auto scenario = scenario_facts(raw, id);
        if (!scenario) {
            findings.add("no_such_scenario", {std::string(scenarios_folder) + "/" + id}, {}, {},
                         {"输入数据里没有这个情景", "the feed has no such scenario"});
            continue;
        }
        report.scenarios.push_back({id, verify_scenario(*scenario, out / scenarios_folder / id)});
        ids.push_back(id);
    }
    if (!summary.is_null()) check_comparison(summary, ids, out, findings);
    return report;
}

}  // namespace chegu
