#pragma once
// Of tests with many cases that run the same code: random feeds, seeded errors. The sanitizers look at the code, and
// each case takes them ten times as long: they get every eighth.

#include <cstdint>

namespace chegu {

#ifdef CHEGU_CASE_STRIDE
inline constexpr std::uint64_t case_stride = CHEGU_CASE_STRIDE;
#else
inline constexpr std::uint64_t case_stride = 1;
#endif

/// How many of so many cases are run.
constexpr std::uint64_t cases(std::uint64_t all) { return (all + case_stride - 1) / case_stride; }

}  // namespace chegu
