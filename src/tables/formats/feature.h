#pragma once
// Rows of a table as features of OGR.

#include <memory>
#include <string>
#include <vector>

#include "tables/formats/stored_type.h"
#include "tables/text_table.h"

namespace chegu::formats {

struct DestroyFeature {
    void operator()(void* feature) const;
};
using Feature = std::unique_ptr<void, DestroyFeature>;  // an OGRFeatureH

/// Adds a column to a layer; false where the format refuses it.
bool create_field(void* layer, const std::string& name, StoredType type);

/// A row, numbered from 1; the fields of the layer stand in the order of the header. An empty cell is NULL.
Feature feature_of(void* layer, const TextTable& table, std::size_t row, const std::vector<StoredType>& types);

}  // namespace chegu::formats
