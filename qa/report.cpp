#include "qa/report.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

namespace chegu::qa {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longest_value = 100;

/// On one line, and short: a value may be anything that a feed holds. A cut within a letter is mended by nobody, so it
/// is made before one.
std::string shown(std::string_view text) {
    if (text.empty()) return "(nothing)";
    auto end = std::min(text.size(), longest_value);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    std::string line(text.substr(0, end));
    for (auto& letter : line)
        if (static_cast<unsigned char>(letter) < ' ' || letter == '\x7f') letter = ' ';
    return end < text.size() ? line + "..." : line;
}

std::string line_of(const Finding& finding) {
    auto line = fmt::format("  {}: ", finding.name);
    if (!finding.what.empty()) line += finding.what + " ";
    line += fmt::format("{} -> {}", shown(finding.before), shown(finding.after));
    if (finding.share) line += fmt::format(" ({:+.3g} %)", *finding.share * 100);
    if (!finding.more.empty()) line += fmt::format(" ({})", finding.more);
    return line + "\n";
}

}  // namespace

std::string text_report(const Outcome& outcome, std::size_t top) {
    std::string text;
    for (const auto& group : group_names) {
        std::string lines;
        std::set<std::string> cases;
        std::size_t count = 0;
        for (const auto& finding : outcome.findings) {
            if (finding.group != group.group) continue;
            cases.insert(finding.name);
            if (++count <= top) lines += line_of(finding);
        }
        if (count == 0) continue;
        text += fmt::format("{}: {}", group.title, count);
        if (cases.size() < count) text += fmt::format(" in {} case{}", cases.size(), cases.size() == 1 ? "" : "s");
        text += "\n" + lines;
        if (count > top) text += fmt::format("  and {} more\n", count - top);
    }
    if (!outcome.changed()) text += outcome.findings.empty() ? "nothing changed\n" : "nothing changed but times\n";
    return text + fmt::format("{} feeds, {} cases, {} runs, {:.1f} s (old {:.1f} s, new {:.1f} s)\n", outcome.feeds,
                              outcome.cases, outcome.runs, outcome.seconds, outcome.before, outcome.after);
}

std::string json_report(const Outcome& outcome) {
    Json findings = Json::array();
    for (const auto& group : group_names)
        for (const auto& finding : outcome.findings) {
            if (finding.group != group.group) continue;
            Json one{{"group", group.key},       {"case", finding.name},   {"what", finding.what},
                     {"before", finding.before}, {"after", finding.after}, {"more", finding.more}};
            one["share"] = finding.share ? Json(*finding.share) : Json(nullptr);
            findings.push_back(std::move(one));
        }
    const Json json{{"changed", outcome.changed()},
                    {"feeds", outcome.feeds},
                    {"cases", outcome.cases},
                    {"runs", outcome.runs},
                    {"seconds", {{"all", outcome.seconds}, {"before", outcome.before}, {"after", outcome.after}}},
                    {"findings", std::move(findings)}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace chegu::qa
