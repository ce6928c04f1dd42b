#include "analyses/catalogue.h"

#include "analyses/baseline/results/baseline_figures.h"
#include "analyses/baseline/results/baseline_tables.h"
#include "analyses/chain/results/chain_figures.h"
#include "analyses/chain/results/chain_tables.h"
#include "analyses/flow/results/flow_figures.h"
#include "analyses/flow/results/flow_tables.h"
#include "results/shared_tables.h"

namespace chegu {

const ResultSchema& result_schema() {
    static const ResultSchema schema = [] {
        ResultSchema all;
        all.tables.push_back(certificates_table());
        for (const auto tables : {flow_tables(), chain_tables(), baseline_tables()})
            all.tables.insert(all.tables.end(), tables.begin(), tables.end());
        all.tables.push_back(scenario_changes_table());
        for (const auto figures : {flow_figures(), chain_figures(), baseline_figures()})
            all.figures.insert(all.figures.end(), figures.begin(), figures.end());
        all.derive = {derive_chain_figures};
        all.answers = {{"flow", "flow"}, {"base", "chain"},   {"outage", "chain"}, {"curve", "chain"},
                       {"tts", "chain"}, {"single", "chain"}, {"pair", "chain"},   {"baseline", "baseline"}};
        return all;
    }();
    return schema;
}

}  // namespace chegu
