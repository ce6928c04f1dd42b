#include "results/result_places.h"

#include <functional>
#include <map>
#include <string>

namespace chegu {
namespace {

using formats::MapLayer;
using Places = std::vector<Position>;
using SiteOf = std::map<std::string, std::string, std::less<>>;

/// One column of a table by its key.
SiteOf column_by_id(const RawFeed& feed, std::string_view table, std::string_view id, std::string_view column) {
    SiteOf sites;
    const auto* found = feed.find(table);
    if (found == nullptr) return sites;
    const auto key = found->find(id);
    const auto value = found->find(column);
    if (key == TextTable::npos || value == TextTable::npos) return sites;
    for (std::size_t row = 0; row < found->rows(); ++row) sites.emplace(found->cell(row, key), found->cell(row, value));
    return sites;
}

class Placing {
   public:
    explicit Placing(const RawFeed& feed)
        : positions_(formats::site_positions(feed)),
          demand_(column_by_id(feed, "demand", "demand_id", "site_id")),
          process_(column_by_id(feed, "processes", "process_id", "site_id")),
          lane_from_(column_by_id(feed, "lanes", "lane_id", "from_site")),
          lane_to_(column_by_id(feed, "lanes", "lane_id", "to_site")) {}

    [[nodiscard]] Places site(std::string_view id) const {
        const auto found = positions_.find(id);
        return found == positions_.end() ? Places{} : Places{found->second};
    }
    [[nodiscard]] Places demand(std::string_view id) const { return through(demand_, id); }
    [[nodiscard]] Places line(std::string_view from, std::string_view to) const {
        auto places = site(from);
        const auto end = site(to);
        if (places.empty() || end.empty()) return {};
        places.push_back(end.front());
        return places;
    }
    [[nodiscard]] Places target(std::string_view kind, std::string_view id) const {
        if (kind == "site") return site(id);
        if (kind == "process") return through(process_, id);
        if (kind != "lane") return {};
        const auto ends = line(value(lane_from_, id), value(lane_to_, id));
        if (ends.empty()) return {};
        return {{(ends[0].lat + ends[1].lat) / 2, (ends[0].lon + ends[1].lon) / 2}};
    }

   private:
    static std::string_view value(const SiteOf& sites, std::string_view id) {
        const auto found = sites.find(id);
        return found == sites.end() ? std::string_view{} : std::string_view(found->second);
    }
    [[nodiscard]] Places through(const SiteOf& sites, std::string_view id) const { return site(value(sites, id)); }

    std::map<std::string, Position, std::less<>> positions_;
    SiteOf demand_, process_, lane_from_, lane_to_;
};

}  // namespace

void place_rows(MapLayer& layer, const RawFeed& feed) {
    const auto& table = *layer.table;
    const Placing placing(feed);
    const auto from = table.find("from_site");
    const auto to = table.find("to_site");
    const auto site = table.find("site_id");
    const auto demand = table.find("demand_id");
    const auto target = table.find("target");
    const auto target_id = table.find("target_id");
    std::function<Places(std::size_t)> place;
    const auto cell = [&](std::size_t row, std::size_t column) { return table.cell(row, column); };
    if (from != TextTable::npos && to != TextTable::npos) {
        layer.shape = MapLayer::Shape::line;
        place = [&](std::size_t row) { return placing.line(cell(row, from), cell(row, to)); };
    } else if (target != TextTable::npos && target_id != TextTable::npos) {
        layer.shape = MapLayer::Shape::point;
        place = [&](std::size_t row) { return placing.target(cell(row, target), cell(row, target_id)); };
    } else if (site != TextTable::npos) {
        layer.shape = MapLayer::Shape::point;
        place = [&](std::size_t row) { return placing.site(cell(row, site)); };
    } else if (demand != TextTable::npos) {
        layer.shape = MapLayer::Shape::point;
        place = [&](std::size_t row) { return placing.demand(cell(row, demand)); };
    } else {
        return;
    }
    for (std::size_t row = 0; row < table.rows(); ++row) layer.places.push_back(place(row));
}

}  // namespace chegu
