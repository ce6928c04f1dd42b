#pragma once
// From an inline feed to its sweep in one line.

#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "analyses/chain/sweep.h"
#include "cluster/build.h"
#include "support/inline_feed.h"

namespace chegu {

/// Rows that are shorter than their header, completed with empty cells: an example may get another column and name it
/// only in the rows that it is about.
inline std::string padded(std::string_view text) {
    std::istringstream lines{std::string(text)};
    std::string all;
    std::ptrdiff_t commas = -1;  // of the header; -1: the next line is one
    for (std::string line; std::getline(lines, line);) {
        const auto has = std::count(line.begin(), line.end(), ',');
        if (line.empty()) continue;
        if (line.front() == '[') commas = -1;
        else if (commas < 0) commas = has;
        else line.append(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, commas - has)), ',');
        all += line + "\n";
    }
    return all;
}

inline Cluster example_cluster(std::string_view feed) { return build_cluster(ExampleFeed(padded(feed))); }

/// An inline feed, its cluster and network, and everything in it swept.
struct SweptExample {
    Cluster cluster;
    Network network;
    Sweep sweep;

    explicit SweptExample(std::string_view feed) : cluster(example_cluster(feed)), network(build_network(cluster)) {
        const OutageIndex index(cluster, network);
        sweep = sweep_outages(cluster, network,
                              outages_to_sweep(cluster, network, index, {true, true, true, true, true, true}), {1}, {});
    }

    [[nodiscard]] std::size_t row(Swept target, std::string_view id) const {
        for (std::size_t k = 0; k < sweep.outages.size(); ++k)
            if (kind_of(sweep.outages[k]) == target && id_of(cluster, sweep.outages[k]) == id) return k;
        return sweep.outages.size();
    }
    [[nodiscard]] bool has(Swept target, std::string_view id) const { return row(target, id) < sweep.outages.size(); }
    /// The finding on a target; throws std::out_of_range where it was not swept.
    [[nodiscard]] const OutageFinding& of(Swept target, std::string_view id) const {
        return sweep.findings.at(row(target, id));
    }
    [[nodiscard]] double loss(Swept target, std::string_view id) const { return of(target, id).added_loss; }
    [[nodiscard]] double tts(Swept target, std::string_view id) const { return of(target, id).tts_days; }
    [[nodiscard]] double recover_days(Swept target, std::string_view id) const {
        return sweep.outages.at(row(target, id)).recover_days;
    }
};

/// A text with one part replaced, so that an example is another one but for a cell. The part must be there.
inline std::string with(std::string_view text, std::string_view part, std::string_view instead) {
    std::string changed(text);
    const auto at = changed.find(part);
    if (at == std::string::npos) throw std::invalid_argument("no such part: " + std::string(part));
    return changed.replace(at, part.size(), instead);
}

/// S makes 10 parts a day, P builds 10 cars a day of one part each, the market M wants 10 cars a day worth 100 each:
/// a day without cars loses 1000. S recovers after 20 days, P after 10.
inline const std::string supplier_and_plant = R"(
[firms]
firm_id
group
parts
[sites]
site_id, firm_id, kind,   recover_days, outages_per_year
S,       parts,   plant,  20,           0.5
P,       group,   plant,  10,           2
M,       ,        market, 30,           0
[items]
item_id, ceu
part,    0
car,     1
[modes]
mode
road
rail
[processes]
process_id, site_id, item_id, capacity_per_day
make,       S,       part,    10
build,      P,       car,     10
[bom]
item_id, input_id, quantity
car,     part,     1
[lanes]
lane_id, from_site, to_site, mode, capacity_per_day
sp,      S,         P,       road, 10
pm,      P,         M,       rail, 10
[links]
link_id, item_id, from_site, to_site, max_per_day
parts,   part,    S,         P,       10
cars,    car,     P,         M,       10
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
d,         car,     M,       10,               100
)";

}  // namespace chegu
