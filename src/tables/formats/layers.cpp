#include "tables/formats/layers.h"

#include <gdal/ogr_api.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "tables/formats/feature.h"
#include "tables/formats/ogr.h"
#include "tables/formats/table_intake.h"

namespace chegu::formats {
namespace {

constexpr std::string_view own_row_number = "chegu_fid";

std::string lower_case(std::string_view text) {
    std::string low(text);
    for (auto& c : low)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return low;
}

using Row = std::pair<GIntBig, std::vector<std::string>>;

}  // namespace

bool is_row_number(std::string_view column) {
    return column == "fid" || column == "ogc_fid" || column.starts_with(own_row_number);
}

std::string row_number_name(const std::vector<std::string>& header) {
    const auto taken = [&](const std::string& name) {
        return std::any_of(header.begin(), header.end(),
                           [&](const auto& column) { return lower_case(column) == name; });
    };
    if (!taken("fid")) return "fid";
    std::string name(own_row_number);
    while (taken(name)) name += '_';
    return name;
}

TextTable read_layer(void* layer, std::string name, std::string source, Notices& notices) {
    auto* rows_of = static_cast<OGRLayerH>(layer);
    auto* definition = OGR_L_GetLayerDefn(rows_of);
    const std::string key = OGR_L_GetFIDColumn(rows_of);
    const bool keep_key = !key.empty() && !is_row_number(key);
    const int fields = OGR_FD_GetFieldCount(definition);
    std::vector<std::string> header;
    if (keep_key) header.push_back(key);
    for (int field = 0; field < fields; ++field)
        header.emplace_back(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, field)));

    std::vector<Row> rows;
    OGR_L_ResetReading(rows_of);
    while (auto* feature = OGR_L_GetNextFeature(rows_of)) {
        const Feature owner(feature);
        auto& row = rows.emplace_back(OGR_F_GetFID(feature), std::vector<std::string>{});
        row.second.reserve(header.size());
        if (keep_key) row.second.push_back(std::to_string(row.first));
        for (int field = 0; field < fields; ++field) row.second.push_back(cell_text(feature, field));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.first < b.first; });
    TableIntake intake(std::move(name), std::move(source), std::move(header), notices);
    std::uint32_t number = 1;
    for (const auto& row : rows) intake.row(++number, row.second);
    return intake.finish();
}

}  // namespace chegu::formats
