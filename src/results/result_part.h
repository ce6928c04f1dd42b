#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>

namespace chegu {

/// What one analysis puts into OUT: its files by name and its parts of summary.json and run.json. A JSON that is null
/// adds nothing.
struct ResultPart {
    std::string name;  // "flow"
    std::map<std::string, std::string> files;
    std::string certificates;  // its rows of certificates.csv, with the header; empty: it has none
    nlohmann::ordered_json summary;
    nlohmann::ordered_json options;  // so that OUT alone tells how it came about
    nlohmann::ordered_json run;      // seconds, threads: whatever may differ from run to run
};

}  // namespace chegu
