#pragma once
// What may lie in OUT. Whoever reads or writes OUT is handed it: results/ names no analysis.

#include <vector>

#include "results/figure_values.h"
#include "schema/answers.h"
#include "schema/figure.h"
#include "schema/table.h"

namespace chegu {

struct ResultSchema {
    std::vector<TableSchema> tables;   // in the order of docs/results.md
    std::vector<Figure> figures;       // in the order in which people read them
    std::vector<AnswerOwner> answers;  // parts in the order of certificates.csv
    std::vector<void (*)(const ResultTables& tables, FigureValues& figures)> derive;  // figures not in summary.json
};

}  // namespace chegu
