#pragma once
// Where on a map the rows of a result table are.

#include <span>
#include <vector>

#include "tables/formats/geopackage.h"
#include "tables/text_table.h"

namespace chegu {

/// Shape and places of a layer for this table, by what its columns refer to: from_site and to_site make a line; a site,
/// a demand, a process or the target of an outage a point (a lane that stops: the middle of its ends); else none. Rows
/// that the feed gives no position for (firms, regions, named outages) have no place. O(rows log sites).
void place_rows(formats::MapLayer& layer, const RawFeed& feed);

}  // namespace chegu
