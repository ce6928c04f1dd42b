#pragma once

#include <span>
#include <string>

#include "base/language.h"
#include "results/result_part.h"

namespace chegu::cli {

/// "Results: out/ (flows.csv, ...)" for the end of a command's summary.
std::string where_files_are(const std::string& out, std::span<const ResultPart> parts, Language language);

/// Where results are, for the end of a command that computes: a folder, or one file.
std::string where_results_are(const std::string& out, std::span<const ResultPart> parts, Language language);

}  // namespace chegu::cli
