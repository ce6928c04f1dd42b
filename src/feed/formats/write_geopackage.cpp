#include <gdal/gdal.h>
#include <gdal/ogr_api.h>
#include <gdal/ogr_srs_api.h>

#include <memory>
#include <optional>

#include "base/failure.h"
#include "base/moment.h"
#include "base/number.h"
#include "feed/coordinates.h"
#include "feed/file_io.h"
#include "feed/formats/feature.h"
#include "feed/formats/geopackage.h"
#include "feed/formats/layers.h"
#include "feed/formats/ogr.h"
#include "feed/formats/setting.h"
#include "feed/formats/stored_type.h"

namespace chegu::formats {
namespace {

struct ReleaseReference {
    void operator()(void* reference) const { OSRRelease(reference); }
};

/// Where a site is, if the row says so.
std::optional<Position> position_of(const TextTable& sites, std::size_t row, std::string_view crs) {
    const auto lat = sites.find("lat");
    const auto lon = sites.find("lon");
    if (lat == TextTable::npos || lon == TextTable::npos) return std::nullopt;
    const auto north = parse_number(sites.cell(row, lat));
    const auto east = parse_number(sites.cell(row, lon));
    if (!north || !east) return std::nullopt;
    return to_wgs84({*north, *east}, crs);
}

/// A name for the geometry that no column has.
std::string geometry_name(const TextTable& table) {
    std::string name = "geom";
    while (table.find(name) != TextTable::npos) name += '_';
    return name;
}

class GeoPackage {
   public:
    GeoPackage(const std::filesystem::path& file, const GdalMessages& messages) : file_(file), messages_(messages) {
        register_drivers();
        auto* driver = GDALGetDriverByName("GPKG");
        dataset_.reset(driver == nullptr ? nullptr : GDALCreate(driver, file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        reference_.reset(OSRNewSpatialReference(nullptr));
        OSRImportFromEPSG(reference_.get(), 4326);
        OSRSetAxisMappingStrategy(reference_.get(), OAMS_TRADITIONAL_GIS_ORDER);
    }

    void add(const TextTable& table, std::string_view crs) {
        const bool places = table.name == "sites";
        const std::string number = "FID=" + row_number_name(table.header);
        const std::string geometry = "GEOMETRY_NAME=" + geometry_name(table);
        const char* options[] = {number.c_str(), geometry.c_str(), "SPATIAL_INDEX=NO", nullptr};
        auto* layer = GDALDatasetCreateLayer(dataset_.get(), table.name.c_str(), places ? reference_.get() : nullptr,
                                             places ? wkbPoint : wkbNone, const_cast<char**>(options));
        require(layer != nullptr);
        std::vector<StoredType> types;
        for (std::size_t c = 0; c < table.header.size(); ++c) {
            types.push_back(stored_type(table, c));
            require(create_field(layer, table.header[c], types.back()));
        }
        for (std::size_t row = 0; row < table.rows(); ++row) {
            auto feature = feature_of(layer, table, row, types);
            if (const auto place = places ? position_of(table, row, crs) : std::nullopt) {
                auto* point = OGR_G_CreateGeometry(wkbPoint);
                OGR_G_SetPoint_2D(point, 0, place->lon, place->lat);
                OGR_F_SetGeometryDirectly(feature.get(), point);
            }
            require(OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE);
        }
    }

    void begin() const { require(dataset_ && GDALDatasetStartTransaction(dataset_.get(), 0) == OGRERR_NONE); }
    void finish() {
        require(GDALDatasetCommitTransaction(dataset_.get()) == OGRERR_NONE);
        dataset_.reset();
        require(true);
        sync_file(file_);
    }

   private:
    void require(bool done) const {
        if (done && messages_.said().empty()) return;
        const auto why = messages_.first();
        throw Failure(Exit::bad_input, {"无法写入 GeoPackage：" + why, "can't write the GeoPackage: " + why});
    }

    const std::filesystem::path& file_;
    const GdalMessages& messages_;
    std::unique_ptr<void, ReleaseReference> reference_;
    Dataset dataset_;
};

}  // namespace

void write_geopackage(const RawFeed& feed, const std::filesystem::path& file) {
    const GdalMessages messages;
    const GdalOption date("OGR_CURRENT_DATE", "2000-01-01T00:00:00.000Z");
    GeoPackage out(file, messages);
    out.begin();
    const auto crs = setting(feed, "crs");
    for (const auto& table : feed.tables) out.add(table, crs);
    out.finish();
}

}  // namespace chegu::formats
