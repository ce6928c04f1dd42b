#include <string>

#include "base/number.h"
#include "generate/figures.h"
#include "generate/names.h"
#include "generate/products.h"
#include "generate/rows.h"
#include "generate/tables.h"

namespace chegu::synthetic {

TextTable segments_table() {
    AssumedRows table("segments", {"segment_id", "parent_id", "stage", "name", "name_en"});
    for (const auto& each : segments()) table.row({each.id, each.parent, each.stage, each.name.zh, each.name.en});
    return table.finish();
}

TextTable items_table(const Blueprint& blueprint) {
    AssumedRows table("items",
                      {"item_id", "segment_id", "name", "name_en", "unit", "value", "mass_kg", "volume_m3", "ceu"});
    for (auto id : blueprint.items.ids()) {
        const auto& item = blueprint.items[id];
        const auto name = item_name(item);
        const auto& kind = kinds(item.tier)[item.kind];
        table.row({id_of(id), kind.segment, name.zh, name.en, item.tier == Tier::material ? "kg" : "piece",
                   number_text(item.value), number_text(item.mass_kg), number_text(item.volume_m3),
                   item.tier == Tier::plant ? "1" : ""});
    }
    return table.finish();
}

TextTable bom_table(const Blueprint& blueprint) {
    AssumedRows table("bom", {"item_id", "input_id", "quantity"});
    for (auto id : blueprint.items.ids())
        for (const auto& input : blueprint.items[id].inputs)
            table.row({id_of(id), id_of(input.item), number_text(input.quantity)});
    return table.finish();
}

}  // namespace chegu::synthetic
