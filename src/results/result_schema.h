#pragma once
// What may lie in OUT. Whoever reads or writes OUT is handed it: results/ names no analysis.

#include <string_view>
#include <vector>

#include "schema/figure.h"
#include "schema/table.h"

namespace chegu {

/// Whose rows of certificates.csv an answer is: those named `answer`, or `answer:...` ("outage": outage:site:S1).
struct AnswerOwner {
    std::string_view answer;
    std::string_view part;  // of summary.json
};

struct ResultSchema {
    std::vector<TableSchema> tables;   // in the order of docs/results.md
    std::vector<Figure> figures;       // in the order in which people read them
    std::vector<AnswerOwner> answers;  // parts in the order of certificates.csv
};

/// The part that owns an answer of certificates.csv; empty where none is known.
inline std::string_view owner_of(std::string_view answer, const ResultSchema& schema) {
    const auto name = answer.substr(0, answer.find(':'));
    for (const auto& owner : schema.answers)
        if (owner.answer == name) return owner.part;
    return {};
}

}  // namespace chegu
