#include <gdal/gdal.h>
#include <gdal/ogr_api.h>

#include "tables/formats/geopackage.h"
#include "tables/formats/geopackage_guard.h"
#include "tables/formats/layers.h"
#include "tables/formats/ogr.h"
#include "tables/formats/place.h"
#include "tables/notice_kinds.h"

namespace chegu::formats {

RawFeed read_geopackage(const std::filesystem::path& file, Notices& notices) {
    const auto tables = examine_geopackage(file);
    const GdalMessages messages;
    const GdalOption pragma("OGR_SQLITE_PRAGMA", "trusted_schema=OFF,cell_size_check=ON");
    const auto dataset = open_dataset(file.string(), "GPKG", {"LIST_ALL_TABLES=YES"});
    messages.refuse_if_any();
    if (!dataset) throw Refused{kinds::unreadable_file, {"GDAL 无法打开", "GDAL can't open it"}};
    RawFeed feed;
    for (const auto& table : tables) {
        auto* layer = GDALDatasetGetLayerByName(dataset.get(), table.c_str());
        if (layer == nullptr)
            throw Refused{kinds::unreadable_file,
                          {"表「" + table + "」读不出", "the table “" + table + "” can't be read"}};
        feed.tables.push_back(read_layer(layer, table, file.filename().string() + "/" + table, notices));
        messages.refuse_if_any();
    }
    return feed;
}

}  // namespace chegu::formats
