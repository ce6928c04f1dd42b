#pragma once

#include <string>
#include <string_view>

namespace chegu {

/// The bytes as a gzip file without a date or name in it: the same bytes give the same file.
std::string gzip(std::string_view bytes);

/// What a gzip file holds; at most `most_bytes` of it. Throws Failure (bad_input) where it is damaged or larger.
std::string gunzip(std::string_view file, std::size_t most_bytes = std::size_t{4} << 30U);

}  // namespace chegu
