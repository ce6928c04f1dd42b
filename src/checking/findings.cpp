#include "checking/findings.h"

#include <fmt/format.h>

#include <utility>

#include "base/number.h"

namespace chegu {

bool VerifyReport::holds() const {
    return total_findings == 0 && std::all_of(scenarios.begin(), scenarios.end(),
                                              [](const auto& scenario) { return scenario.report.holds(); });
}

namespace checking {
namespace {

Words sentence_of(const VerifyFinding& finding, const Words& because) {
    Words words{finding.file, finding.file};
    if (finding.row > 0) {
        words.zh += fmt::format(" 第 {} 行", finding.row);
        words.en += fmt::format(", row {}", finding.row);
    }
    if (!finding.column.empty()) {
        words.zh += fmt::format(" {}", finding.column);
        words.en += fmt::format(", {}", finding.column);
    }
    if (!finding.found.empty()) {
        words.zh += fmt::format("：写的是 {}", finding.found);
        words.en += fmt::format(": {} is written", finding.found);
    }
    if (!finding.expected.empty()) {
        words.zh += fmt::format("{}应为 {}", finding.found.empty() ? "：" : "，", finding.expected);
        words.en += fmt::format("{} {} follows", finding.found.empty() ? ":" : ",", finding.expected);
    }
    words.zh += fmt::format("。{}。", because.zh);
    words.en += fmt::format(". {}.", because.en);
    return words;
}

}  // namespace

void Findings::add(std::string_view code, Place place, std::string found, std::string expected, const Words& because) {
    ++report_.total_findings;
    if (report_.findings.size() >= VerifyReport::most_findings) return;
    VerifyFinding finding{std::string(code), std::move(place.file), place.row, std::move(place.column),
                          std::move(found),  std::move(expected),   {}};
    finding.sentence = sentence_of(finding, because);
    report_.findings.push_back(std::move(finding));
}

void Findings::expect(std::string_view code, Place place, double written, double right, const Words& because,
                      double scale) {
    if (!near(written, right, scale)) add(code, std::move(place), number_text(written), number_text(right), because);
}

}  // namespace checking
}  // namespace chegu
