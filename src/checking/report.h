#pragma once
// What verify found.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/language.h"

namespace chegu {

/// One thing in OUT that does not hold.
struct VerifyFinding {
    std::string code;       // stable: balance, over_capacity, figure_differs, dual_infeasible, ...
    std::string file;       // of OUT: "flows.csv"
    std::uint32_t row = 0;  // as an editor shows it; 0 = the whole file
    std::string column;     // or the key in a JSON file; empty = the whole row
    std::string found;
    std::string expected;  // what follows from the feed and the tables; empty where no single value does
    Words sentence;        // all of the above for a person
};

struct VerifiedScenario;

struct VerifyReport {
    static constexpr std::size_t most_findings = 1000;

    std::vector<VerifyFinding> findings;  // the first `most_findings`
    std::size_t total_findings = 0;
    double worst_violation = 0;       // of a constraint, relative to its largest term (1 at least)
    double worst_dual_violation = 0;  // of a reduced cost, relative to its largest term (1 at least)
    double gap = 0;                   // objective less bound, both recomputed, relative to the objective (1 at least)
    std::size_t answers = 0;          // LP answers whose certificate was recomputed
    std::size_t rows_checked = 0;     // rows of OUT's tables
    std::vector<VerifiedScenario> scenarios;  // that lie beneath OUT, by their ids

    /// Neither here nor in a scenario anything is wrong.
    [[nodiscard]] bool holds() const;
};

/// The results in OUT/scenarios/ID.
struct VerifiedScenario {
    std::string id;
    VerifyReport report;  // its files are those of that folder
};

}  // namespace chegu
