#pragma once
// What an analysis brings: its name, what it needs, what it writes, and who computes, writes, verifies and tells it.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/progress.h"
#include "case/case.h"
#include "checking/verification.h"
#include "page/section.h"
#include "results/figure_values.h"
#include "results/result_part.h"
#include "schema/figure.h"
#include "schema/table.h"

namespace chegu {

/// One of these tables must have a row.
using AnyOf = std::vector<std::string_view>;

struct Analysis {
    std::string_view name;  // of its command and of its part of summary.json
    Text title;
    std::vector<AnyOf> needs;                // tables; what it rests on needs its own besides
    std::vector<std::string_view> rests_on;  // analyses whose answers it takes
    std::string_view subject;                // `run` does it where this table has rows; empty: always
    bool wide = false;  // one case alone keeps all threads busy, so that cases go one after another

    /// Computes its answer from the case, its options and the answers it rests on, and puts it on the case's shelf.
    /// Throws Failure (interrupted) where the user stopped it.
    void (*solve)(Case& of, const Progress& progress) = nullptr;
    /// Its answer as files and figures.
    ResultPart (*write)(const Case& of) = nullptr;
    /// Its answer in a few lines for a terminal.
    std::string (*in_short)(const Case& of, Language language) = nullptr;

    std::span<const TableSchema> tables;
    std::span<const Figure> figures;
    std::vector<std::string_view> answers;  // of certificates.csv that are its own (schema/answers.h)
    /// Adds the figures that follow from its tables; null where all are in summary.json.
    void (*derive_figures)(const ResultTables& tables, FigureValues& figures) = nullptr;

    /// Checks its part of OUT, or that there is none.
    void (*verify)(checking::Verification& of) = nullptr;
    /// The figures that follow from its tables a second time, for verify; null as above.
    void (*recompute_figures)(const checking::TableOf& table, checking::Figures& figures) = nullptr;

    /// What it brings to the report.
    const page::ReportRoom& (*report)() = nullptr;
};

}  // namespace chegu
