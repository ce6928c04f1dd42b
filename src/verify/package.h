#pragma once

#include <filesystem>
#include <string>

#include "checking/findings.h"

namespace chegu::checking {

/// Bytes, hash and rows of each file that datapackage.json lists; every CSV file of `out` is listed.
void check_package(const std::filesystem::path& out, const std::string& feed_hash, Findings& findings);

}  // namespace chegu::checking
