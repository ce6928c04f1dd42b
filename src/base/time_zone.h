#pragma once
// The offset of a local time, from the time zone files that the system has (RFC 8536).

#include <cstdint>
#include <optional>
#include <string_view>

namespace chegu {

/// Minutes east of UTC in `zone` ("Asia/Shanghai") at a local time, given as the seconds since 1970 that it would be in
/// UTC. Of a time that comes twice the first is meant. Nothing where the system does not know the zone, the time does
/// not exist there, or it lies beyond what the file lists of a zone that still changes.
std::optional<int> zone_offset_minutes(std::string_view zone, std::int64_t local_seconds);

}  // namespace chegu
