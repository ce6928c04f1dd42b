#include "analyses/catalogue.h"

#include <stdexcept>
#include <string>

#include "analyses/baseline/entry/baseline_entry.h"
#include "analyses/chain/entry/chain_entry.h"
#include "analyses/flow/entry/flow_entry.h"
#include "results/shared_tables.h"

namespace chegu {

std::span<const Analysis> analyses() {
    static const std::vector<Analysis> all{flow_entry(), chain_entry(), baseline_entry()};
    return all;
}

const Analysis& analysis(std::string_view name) {
    for (const auto& one : analyses())
        if (one.name == name) return one;
    throw std::logic_error("there is no analysis called " + std::string(name));
}

const ResultSchema& result_schema() {
    static const ResultSchema schema = [] {
        ResultSchema all;
        all.tables.push_back(certificates_table());
        for (const auto& one : analyses()) {
            all.tables.insert(all.tables.end(), one.tables.begin(), one.tables.end());
            all.figures.insert(all.figures.end(), one.figures.begin(), one.figures.end());
            for (const auto answer : one.answers) all.answers.push_back({answer, one.name});
            if (one.derive_figures != nullptr) all.derive.push_back(one.derive_figures);
        }
        all.tables.push_back(scenario_changes_table());
        return all;
    }();
    return schema;
}

}  // namespace chegu
