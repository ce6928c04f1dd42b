#pragma once
// The blueprint as tables of the feed.

#include "generate/blueprint.h"
#include "generate/generate.h"
#include "tables/text_table.h"

namespace chegu::synthetic {

TextTable settings_table(const GenerateOptions& options);
TextTable regions_table();
TextTable firms_table(const Blueprint& blueprint);
TextTable sites_table(const Blueprint& blueprint);

TextTable segments_table();
TextTable items_table(const Blueprint& blueprint);
TextTable bom_table(const Blueprint& blueprint);

TextTable processes_table(const Blueprint& blueprint, Random& random);
TextTable modes_table();
TextTable lanes_table(const Blueprint& blueprint, Random& random);
TextTable links_table(const Blueprint& blueprint, Random& random);
TextTable stocks_table(const Blueprint& blueprint, Random& random);
TextTable demand_table(const Blueprint& blueprint, Random& random);
TextTable outages_table(const Blueprint& blueprint);

}  // namespace chegu::synthetic
