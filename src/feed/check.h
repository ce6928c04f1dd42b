#pragma once

#include "feed/decoded.h"
#include "notices/notice.h"

namespace chegu {

/// Every check (notices.md) that needs more than one cell (cycles, lanes that fit their links, reachability, outliers,
/// old rows, look-alike firms, ...): adds notices. O(rows log rows).
void check(const DecodedFeed& feed, Notices& notices);

}  // namespace chegu
