#include <gdal/gdal.h>
#include <gdal/ogr_api.h>
#include <gdal/ogr_srs_api.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string_view>

#include "base/failure.h"
#include "base/file_io.h"
#include "base/moment.h"
#include "base/number.h"
#include "tables/coordinates.h"
#include "tables/formats/feature.h"
#include "tables/formats/geopackage.h"
#include "tables/formats/ogr.h"
#include "tables/formats/row_number.h"
#include "tables/formats/setting.h"
#include "tables/formats/stored_type.h"

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

/// Whether GDAL says that the feed has what no GeoPackage can hold. It gives SQLite's errors on as texts only. Of all
/// else the feed is innocent: that a file can be made at its place is seen first.
bool can_not_hold(std::string_view message) {
    constexpr std::array<std::string_view, 6> limits{
        "duplicate column name", "reserved for internal use", "too many columns", "already exists", "too big",
        "not valid UTF-8"};
    return std::ranges::any_of(limits, [&](auto limit) { return message.find(limit) != std::string_view::npos; });
}

class GeoPackage {
   public:
    GeoPackage(const std::filesystem::path& file, const GdalMessages& messages) : file_(file), messages_(messages) {
        write_file(file, {});
        std::filesystem::remove(file);
        register_drivers();
        auto* driver = GDALGetDriverByName("GPKG");
        dataset_.reset(driver == nullptr ? nullptr : GDALCreate(driver, file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        reference_.reset(OSRNewSpatialReference(nullptr));
        OSRImportFromEPSG(reference_.get(), 4326);
        OSRSetAxisMappingStrategy(reference_.get(), OAMS_TRADITIONAL_GIS_ORDER);
    }

    void add(const MapLayer& layer, const std::vector<StoredType>& types) {
        const auto& table = *layer.table;
        const bool places = layer.shape != MapLayer::Shape::none;
        const auto shape = layer.shape == MapLayer::Shape::line ? wkbLineString : wkbPoint;
        std::vector<std::string> options{"FID=" + row_number_name(table.header),
                                         "GEOMETRY_NAME=" + geometry_name(table), "SPATIAL_INDEX=NO"};
        if (!layer.title.empty()) options.push_back("IDENTIFIER=" + layer.title);
        if (!layer.description.empty()) options.push_back("DESCRIPTION=" + layer.description);
        std::vector<char*> words;
        for (auto& option : options) words.push_back(option.data());
        words.push_back(nullptr);
        auto* made = GDALDatasetCreateLayer(dataset_.get(), table.name.c_str(), places ? reference_.get() : nullptr,
                                            places ? shape : wkbNone, words.data());
        require(made != nullptr);
        for (std::size_t c = 0; c < table.header.size(); ++c) require(create_field(made, table.header[c], types[c]));
        for (std::size_t row = 0; row < table.rows(); ++row) {
            auto feature = feature_of(made, table, row, types);
            if (places && !layer.places[row].empty()) {
                auto* geometry = OGR_G_CreateGeometry(shape);
                for (const auto& position : layer.places[row]) OGR_G_AddPoint_2D(geometry, position.lon, position.lat);
                OGR_F_SetGeometryDirectly(feature.get(), geometry);
            }
            require(OGR_L_CreateFeature(made, feature.get()) == OGRERR_NONE);
        }
    }

    /// The table in which QGIS looks for the styles of a GeoPackage's layers.
    void add_styles(std::span<const MapLayer> layers) {
        const char* options[] = {"FID=id", nullptr};
        auto* made =
            GDALDatasetCreateLayer(dataset_.get(), "layer_styles", nullptr, wkbNone, const_cast<char**>(options));
        require(made != nullptr);
        const char* texts[] = {"f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column",
                               "styleName",       "styleQML",       "styleSLD",     "useAsDefault",
                               "description",     "owner",          "ui",           "update_time"};
        for (const auto* name : texts)
            require(create_field(made, name,
                                 name == std::string_view("useAsDefault") ? StoredType::whole : StoredType::text));
        for (const auto& layer : layers) {
            if (layer.style.empty()) continue;
            // Empty texts, not NULL: QGIS compares them.
            const std::string cells[] = {"",
                                         "",
                                         layer.table->name,
                                         geometry_name(*layer.table),
                                         "Chegu",
                                         layer.style,
                                         "",
                                         "1",
                                         layer.description,
                                         "",
                                         "",
                                         "2000-01-01T00:00:00.000Z"};
            const Feature feature(OGR_F_Create(OGR_L_GetLayerDefn(made)));
            for (int field = 0; const auto& cell : cells) OGR_F_SetFieldString(feature.get(), field++, cell.c_str());
            require(OGR_L_CreateFeature(made, feature.get()) == OGRERR_NONE);
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
        const auto fault = can_not_hold(why) ? FailureKind::bad_input : FailureKind::system;
        throw Failure(fault, {"无法写入 GeoPackage：" + why, "can't write the GeoPackage: " + why});
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
    for (const auto& table : feed.tables) {
        MapLayer layer;
        layer.table = &table;
        layer.schema = find_table(feed_tables(), table.name);
        if (table.name == "sites") {
            layer.shape = MapLayer::Shape::point;
            for (std::size_t row = 0; row < table.rows(); ++row) {
                const auto place = position_of(table, row, crs);
                layer.places.push_back(place ? std::vector{*place} : std::vector<Position>{});
            }
        }
        std::vector<StoredType> types;
        for (std::size_t c = 0; c < table.header.size(); ++c) types.push_back(stored_type(table, c, layer.schema));
        out.add(layer, types);
    }
    out.finish();
}

void write_map(std::span<const MapLayer> layers, const std::filesystem::path& file) {
    const GdalMessages messages;
    const GdalOption date("OGR_CURRENT_DATE", "2000-01-01T00:00:00.000Z");
    GeoPackage out(file, messages);
    out.begin();
    for (const auto& layer : layers) {
        std::vector<StoredType> types;
        for (std::size_t c = 0; c < layer.table->header.size(); ++c)
            types.push_back(schema_type(*layer.table, c, layer.schema));
        out.add(layer, types);
    }
    out.add_styles(layers);
    out.finish();
}

std::map<std::string, Position, std::less<>> site_positions(const RawFeed& feed) {
    std::map<std::string, Position, std::less<>> positions;
    const auto* sites = feed.find("sites");
    const auto id = sites == nullptr ? TextTable::npos : sites->find("site_id");
    if (id == TextTable::npos) return positions;
    const auto crs = setting(feed, "crs");
    for (std::size_t row = 0; row < sites->rows(); ++row)
        if (const auto place = position_of(*sites, row, crs)) positions.emplace(sites->cell(row, id), *place);
    return positions;
}

}  // namespace chegu::formats
