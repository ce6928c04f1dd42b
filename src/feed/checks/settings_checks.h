#pragma once

#include <filesystem>

#include "feed/checks/rows.h"

namespace chegu::checks {

/// That settings.time_zone is a name of the time zone database in the folder `zones`; where the machine has no such
/// folder only the way it is written is judged, and a warning says so.
void check_time_zone(const DecodedFeed& feed, const std::filesystem::path& zones, Notices& notices);

}  // namespace chegu::checks
