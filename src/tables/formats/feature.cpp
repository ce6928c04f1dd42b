#include "tables/formats/feature.h"

#include <gdal/ogr_api.h>

#include <limits>

#include "base/number.h"

namespace chegu::formats {

namespace {

/// Results have infinite numbers ("holds for ever"), feeds have none.
double number_of(std::string_view cell) {
    return cell == "inf" ? std::numeric_limits<double>::infinity() : *parse_number(cell);
}

}  // namespace

void DestroyFeature::operator()(void* feature) const { OGR_F_Destroy(feature); }

bool create_field(void* layer, const std::string& name, StoredType type) {
    const OGRFieldType types[] = {OFTString, OFTReal, OFTInteger64, OFTDate};
    auto* field = OGR_Fld_Create(name.c_str(), types[static_cast<std::size_t>(type)]);
    const bool done = OGR_L_CreateField(layer, field, 0) == OGRERR_NONE;
    OGR_Fld_Destroy(field);
    return done;
}

Feature feature_of(void* layer, const TextTable& table, std::size_t row, const std::vector<StoredType>& types) {
    Feature feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
    OGR_F_SetFID(feature.get(), static_cast<GIntBig>(row) + 1);
    for (std::size_t c = 0; c < table.header.size(); ++c) {
        const int field = static_cast<int>(c);
        const auto cell = table.cell(row, c);
        if (cell.empty()) OGR_F_SetFieldNull(feature.get(), field);
        else if (types[c] == StoredType::number) OGR_F_SetFieldDouble(feature.get(), field, number_of(cell));
        else if (types[c] == StoredType::whole)
            OGR_F_SetFieldInteger64(feature.get(), field, static_cast<GIntBig>(*parse_number(cell)));
        else OGR_F_SetFieldString(feature.get(), field, std::string(cell).c_str());
    }
    return feature;
}

}  // namespace chegu::formats
