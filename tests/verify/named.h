#pragma once
// Whether what verify says is about the error that was put in: one that always complains finds nothing.

#include <algorithm>

#include "checking/report.h"
#include "support/spoiling.h"

namespace chegu::tampering {

/// One of the findings names the file that was spoiled and, where it was a cell, its row. What does not balance is
/// named by item, site and period, since any row of these may be the wrong one; what no longer proves anything, as a
/// whole.
inline bool names(const VerifyReport& report, const Spoiling& spoiled) {
    if (spoiled.file == "certificates.csv") return !report.holds();
    const auto mentioned = [&](const std::string& sentence) {
        return std::any_of(spoiled.cells.begin(), spoiled.cells.end(),
                           [&](const auto& id) { return sentence.find(" " + id + " ") != std::string::npos; });
    };
    return std::any_of(report.findings.begin(), report.findings.end(), [&](const auto& finding) {
        if (finding.code == "balance") return spoiled.cells.empty() || mentioned(finding.sentence.en);
        if (spoiled.row != 0) return finding.file == spoiled.file && finding.row == spoiled.row;
        // A row too many or too few is none of its own.
        return finding.file == spoiled.file || finding.sentence.en.find(spoiled.file) != std::string::npos;
    });
}

}  // namespace chegu::tampering
