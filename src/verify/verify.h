#pragma once
// `chegu verify`: does OUT say what follows from the feed? Written apart from the solver, the network and the flow
// analysis: it knows only the feed, model.md and results.md, so that two programs have to agree.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/language.h"
#include "cluster/cluster.h"
#include "tables/text_table.h"

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

/// Reads the results in `out` and recomputes from the feed, without the solver: that every file is what
/// datapackage.json says, that the plan is feasible and costs what is written, that the duals prove the bound, and
/// every figure that follows from plan and duals (model.md 2, 4 and 5). Scenarios beneath OUT are applied
/// to the feed anew and checked the same way, with what OUT says they changed, and compare.csv. The cluster must be the
/// one that `raw` describes. Never throws for what OUT holds: whatever is wrong with it is a finding.
/// O(rows + link-lane pairs · periods), and cubic in the size of a group of sites among which one item goes round over
/// the horizon (a handful, as a rule).
VerifyReport verify(const RawFeed& raw, const Cluster& cluster, const std::filesystem::path& out);

}  // namespace chegu
