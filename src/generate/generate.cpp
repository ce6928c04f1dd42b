#include "generate/generate.h"

#include <algorithm>
#include <string>

#include "base/failure.h"
#include "generate/products.h"
#include "generate/structure.h"
#include "generate/supply.h"
#include "generate/tables.h"

namespace chegu {
namespace {

constexpr std::size_t fewest_sites = 10;
constexpr std::size_t most_sites = 300'000;

synthetic::Blueprint make_blueprint(std::size_t sites, synthetic::Random& random) {
    synthetic::Blueprint blueprint;
    synthetic::add_sites(blueprint, sites, random);
    synthetic::add_products(blueprint, random);
    synthetic::add_makers(blueprint, random);
    synthetic::add_demand(blueprint, random);
    synthetic::add_links(blueprint, random);
    synthetic::add_lanes(blueprint, random);
    return blueprint;
}

}  // namespace

RawFeed generate(const GenerateOptions& options) {
    if (options.sites < fewest_sites || options.sites > most_sites)
        throw Failure(FailureKind::bad_input,
                      {"地点数为 " + std::to_string(options.sites) + "，应在 10 至 300,000 之间。",
                       "the number of sites is " + std::to_string(options.sites) + ", it must be 10 to 300,000"});
    synthetic::Random random(options.seed);
    const auto blueprint = make_blueprint(options.sites, random);

    using namespace synthetic;
    RawFeed feed;
    feed.name = "synthetic-" + std::to_string(options.sites) + "-" + std::to_string(options.seed);
    feed.tables.push_back(settings_table(options));
    feed.tables.push_back(regions_table());
    feed.tables.push_back(firms_table(blueprint));
    feed.tables.push_back(sites_table(blueprint));
    feed.tables.push_back(segments_table());
    feed.tables.push_back(items_table(blueprint));
    feed.tables.push_back(bom_table(blueprint));
    feed.tables.push_back(processes_table(blueprint, random));
    feed.tables.push_back(modes_table());
    feed.tables.push_back(lanes_table(blueprint, random));
    feed.tables.push_back(links_table(blueprint, random));
    feed.tables.push_back(stocks_table(blueprint, random));
    feed.tables.push_back(demand_table(blueprint, random));
    feed.tables.push_back(outages_table(blueprint));
    std::sort(feed.tables.begin(), feed.tables.end(),
              [](const TextTable& a, const TextTable& b) { return a.name < b.name; });
    return feed;
}

}  // namespace chegu
