#include "feed/scenario/scenario_choice.h"

#include <algorithm>
#include <set>

namespace chegu {

ScenarioChoice choose_candidates(const DecodedTable& candidates, std::vector<std::size_t> rows) {
    const auto& needs = candidates.column("needs").reference_lists;
    const auto& excludes = candidates.column("excludes").reference_lists;
    ScenarioChoice choice{std::vector<bool>(candidates.rows()), std::vector<bool>(candidates.rows()), {}};
    auto& [in, out, clashes] = choice;
    while (!rows.empty()) {
        const auto r = rows.back();
        rows.pop_back();
        if (in[r]) continue;
        in[r] = true;
        if (r < needs.size()) rows.insert(rows.end(), needs[r].begin(), needs[r].end());
    }
    std::set<std::pair<std::size_t, std::size_t>> excluding;
    for (std::size_t r = 0; r < excludes.size(); ++r)
        for (const auto other : excludes[r])
            if (other < in.size()) excluding.insert(std::minmax<std::size_t>(r, other));
    for (const auto& [a, b] : excluding) {
        if (in[a] && in[b]) clashes.emplace_back(a, b);
        out[a] = out[a] || in[b];
        out[b] = out[b] || in[a];
    }
    return choice;
}

}  // namespace chegu
