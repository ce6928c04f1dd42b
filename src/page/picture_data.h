#pragma once
// The figures that the script of report.html draws its pictures from, as JSON (web/src/report/data.ts reads them).

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/shelf.h"
#include "case/case.h"

namespace chegu::page {

/// The places that pictures name: each is told once, beside the figures.
class DrawnPlaces {
   public:
    explicit DrawnPlaces(const Cluster& cluster) : cluster_(cluster), used_(cluster.sites.size(), false) {}

    /// The id of a site that is drawn.
    const std::string& site(SiteId site);
    /// The id of the region of a site that stands for it: apart from the ids of sites. It is drawn where the first site
    /// is that stood for it.
    std::string region_at(SiteId place);
    /// All that were named so far: [{id, zh, en, kind, lat, lon, home}]; kind "region": a region.
    [[nodiscard]] nlohmann::ordered_json json() const;

   private:
    [[nodiscard]] std::string region_key(RegionId region) const { return "region:" + cluster_.regions[region].id; }

    const Cluster& cluster_;
    std::vector<bool> used_;
    std::map<RegionId, SiteId> regions_;
};

/// One entry of the data block.
struct PictureData {
    int place;  // among all entries, the lowest first
    std::string_view key;
    /// Made in any case: without an answer, what stands for nothing.
    nlohmann::ordered_json (*make)(const Case& of, const Shelf& facts, DrawnPlaces& places);
};

/// A number of nine significant digits; null where it is not finite.
nlohmann::ordered_json figure(double value);

}  // namespace chegu::page
