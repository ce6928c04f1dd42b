#pragma once
// certificates.csv, the one file that several parts write. Private to src/results.

#include <filesystem>
#include <span>
#include <string>

#include "results/result_part.h"
#include "results/result_schema.h"

namespace chegu {

inline constexpr auto certificates_file = "certificates.csv";
inline constexpr auto zipped_certificates_file = "certificates.csv.gz";

/// All certificates in one file: those of other parts stay, those of the same parts are replaced; parts in the schema's
/// order, then what belongs to none of them.
std::string merged_certificates(const ResultSchema& schema, const std::filesystem::path& out,
                                std::span<const ResultPart> parts);

/// Writes them, gzipped where they are large; no bytes write nothing.
void write_certificates(const std::filesystem::path& folder, const std::string& bytes);

}  // namespace chegu
