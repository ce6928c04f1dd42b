// What comparisons say of the chain's tables.

#include <algorithm>

#include "analyses/chain/verify/chain_verify.h"
#include "base/number.h"

namespace chegu::checking {

void recompute_chain_figures(const TableOf& table, Figures& figures) {
    const auto outages = table("outages");
    if (outages && outages->find("target") != TextTable::npos && outages->find("added_loss") != TextTable::npos) {
        std::optional<double> worst;
        for (std::size_t r = 0; r < outages->rows(); ++r)
            if (outages->cell(r, outages->find("target")) == "site")
                worst = std::max(worst.value_or(0),
                                 parse_number(outages->cell(r, outages->find("added_loss"))).value_or(0));
        if (worst) figures[{"chain", "worst_added_loss"}] = *worst;
    }
    const auto segments = table("segments");
    if (!segments || segments->find("grade") == TextTable::npos) return;
    for (const std::string grade : {"missing", "weak", "strong"}) {
        double count = 0;
        for (std::size_t r = 0; r < segments->rows(); ++r)
            count += segments->cell(r, segments->find("grade")) == grade ? 1 : 0;
        figures[{"chain", "segments_" + grade}] = count;
    }
}

}  // namespace chegu::checking
