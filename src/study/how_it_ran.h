#pragma once

#include <nlohmann/json.hpp>

#include "study/phase_clock.h"

namespace chegu {

/// For run.json, whatever may differ between runs of the same feed: seconds by phase, the number of threads that there
/// could be (0: all cores), the versions of the libraries that reckon, read and write.
nlohmann::ordered_json how_it_ran(const PhaseClock& clock, std::size_t threads);

}  // namespace chegu
