#include <gdal/gdal.h>
#include <gdal/ogr_api.h>

#include <memory>

#include "tables/formats/layers.h"
#include "tables/formats/ogr.h"
#include "tables/formats/place.h"
#include "tables/formats/postgres.h"
#include "tables/notice_kinds.h"

namespace chegu::formats {
namespace {

/// One column of a query's answer.
std::vector<std::string> query(const Dataset& dataset, const std::string& sql) {
    std::vector<std::string> cells;
    auto* answer = GDALDatasetExecuteSQL(dataset.get(), sql.c_str(), nullptr, nullptr);
    if (answer == nullptr) return cells;
    while (auto* feature = OGR_L_GetNextFeature(answer)) {
        cells.push_back(cell_text(feature, 0));
        OGR_F_Destroy(feature);
    }
    GDALDatasetReleaseResultSet(dataset.get(), answer);
    return cells;
}

}  // namespace

RawFeed read_postgres(std::string_view url, Notices& notices) {
    const auto place = postgres_place(url);
    const GdalMessages messages;
    const auto dataset =
        open_dataset(place.connection, "PostgreSQL",
                     {"SCHEMAS=" + place.schema, "ACTIVE_SCHEMA=" + place.schema, "LIST_ALL_TABLES=YES"});
    if (!dataset)
        throw Failure(FailureKind::bad_input, {"无法打开数据库 " + place.shown + "：" + messages.first(),
                                               "can't open the database " + place.shown + ": " + messages.first()});
    const auto tables =
        query(dataset, "SELECT table_name::text FROM information_schema.tables WHERE table_schema = " +
                           sql_text(place.schema) + " AND table_type = 'BASE TABLE' ORDER BY table_name");
    messages.refuse_if_any();
    if (tables.empty())
        throw Failure(FailureKind::bad_input, {"数据库里的模式 " + place.schema + " 没有表，或不存在。",
                                               "the schema " + place.schema + " has no table, or is not there"});
    RawFeed feed;
    for (const auto& table : tables) {
        auto* layer = GDALDatasetGetLayerByName(dataset.get(), (place.schema + "." + table).c_str());
        if (layer == nullptr) layer = GDALDatasetGetLayerByName(dataset.get(), table.c_str());
        if (layer == nullptr)
            throw Refused{kinds::unreadable_file,
                          {"表「" + table + "」读不出", "the table “" + table + "” can't be read"}};
        feed.tables.push_back(read_layer(layer, table, place.schema + "." + table, notices));
        messages.refuse_if_any();
    }
    return feed;
}

}  // namespace chegu::formats
