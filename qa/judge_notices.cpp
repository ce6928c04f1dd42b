#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/json_file.h"
#include "qa/judge.h"

namespace chegu::qa {
namespace {

using nlohmann::json;

/// What `check --json` says, by the names under which it is compared.
struct Said {
    std::map<std::string, std::string> counts;  // by code
    std::map<std::string, std::string> places;  // by code: where the samples are
    std::map<std::string, std::string> others;  // the hash of what was read, what it is ready for
};

std::string cell(const json& sample, const char* name) {
    const auto found = sample.find(name);
    if (found == sample.end()) return "";
    return found->is_string() ? found->get<std::string>() : found->dump();
}

Said said_by(const std::string& out) {
    Said said;
    if (!json::accept(out)) return said;
    const auto report = parse_json<json>(out);
    if (!report.is_object() || !report.contains("notices")) return said;
    for (const auto& notice : report.at("notices")) {
        const auto code = notice.at("code").get<std::string>();
        said.counts[code] = notice.at("total").dump();
        for (const auto& sample : notice.at("samples"))
            said.places[code] += fmt::format("{} row {} {} {}\n", cell(sample, "table"), cell(sample, "row"),
                                             cell(sample, "column"), cell(sample, "value"));
    }
    said.others["hash of the feed"] = cell(report.at("feed"), "hash");
    for (const auto& analysis : report.at("ready"))
        said.others["ready for " + cell(analysis, "analysis")] = cell(analysis, "ready");
    return said;
}

std::string at(const std::map<std::string, std::string>& all, const std::string& key, const char* none) {
    const auto found = all.find(key);
    return found == all.end() ? none : found->second;
}

std::set<std::string> keys(const std::map<std::string, std::string>& a, const std::map<std::string, std::string>& b) {
    std::set<std::string> all;
    for (const auto* one : {&a, &b})
        for (const auto& [key, value] : *one) all.insert(key);
    return all;
}

/// The first line that `b` has otherwise, for the two to be told apart.
std::pair<std::string, std::string> first_different_line(std::string_view a, std::string_view b) {
    while (true) {
        const auto line_a = a.substr(0, a.find('\n'));
        const auto line_b = b.substr(0, b.find('\n'));
        if (line_a != line_b || (a.size() <= line_a.size() && b.size() <= line_b.size()))
            return {std::string(line_a), std::string(line_b)};
        a.remove_prefix(std::min(line_a.size() + 1, a.size()));
        b.remove_prefix(std::min(line_b.size() + 1, b.size()));
    }
}

}  // namespace

std::vector<Finding> judge_notices(const Case& asked, const Answer& before, const Answer& after) {
    std::vector<Finding> findings;
    const auto add = [&](const std::string& what, const std::string& was, const std::string& is) {
        findings.push_back({Group::notices, asked.name, what, was, is, {}, ""});
    };
    try {
        const auto was = said_by(before.out);
        const auto is = said_by(after.out);
        for (const auto& code : keys(was.counts, is.counts)) {
            if (at(was.counts, code, "0") != at(is.counts, code, "0"))
                add(code, at(was.counts, code, "0"), at(is.counts, code, "0"));
            else if (at(was.places, code, "") != at(is.places, code, "")) {
                const auto [a, b] = first_different_line(at(was.places, code, ""), at(is.places, code, ""));
                add(code, a, b);
            }
        }
        for (const auto& key : keys(was.others, is.others))
            if (at(was.others, key, "-") != at(is.others, key, "-"))
                add(key, at(was.others, key, "-"), at(is.others, key, "-"));
    } catch (const json::exception& error) {
        add("standard output is no report of check", "", error.what());
    }
    if (findings.empty() && before.run.ended == after.run.ended && before.err != after.err) {
        const auto [a, b] = first_different_line(before.err, after.err);
        add("standard error", a, b);
    }
    return findings;
}

}  // namespace chegu::qa
