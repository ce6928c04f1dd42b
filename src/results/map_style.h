#pragma once
// How QGIS draws the layers of a GeoPackage of results.

#include <string>
#include <string_view>

#include "tables/formats/geopackage.h"

namespace chegu {

/// The style (QML) of a layer by the name of its table: sites small and named, lines by the square root of their cost,
/// outages as circles whose area is the added loss, in the colour that means loss. Empty where the layer has no shape.
std::string map_style(std::string_view table, formats::MapLayer::Shape shape);

}  // namespace chegu
