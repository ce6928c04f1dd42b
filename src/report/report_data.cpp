#include "report/report_data.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "page/numbers.h"

namespace chegu {
namespace {

using Json = nlohmann::ordered_json;

/// What is not finite is null.
Json figure(double value) {
    constexpr int digits = 9;
    if (!std::isfinite(value)) return nullptr;
    return rounded(value, digits);
}

std::string_view word(SiteKind kind) {
    switch (kind) {
        case SiteKind::plant: return "plant";
        case SiteKind::warehouse: return "warehouse";
        case SiteKind::port: return "port";
        case SiteKind::rail_terminal: return "rail_terminal";
        case SiteKind::border: return "border";
        case SiteKind::bonded: return "bonded";
        case SiteKind::market: return "market";
        case SiteKind::lab: return "lab";
    }
    return {};
}

std::string_view word(Stage stage) {
    switch (stage) {
        case Stage::upstream: return "upstream";
        case Stage::midstream: return "midstream";
        case Stage::downstream: return "downstream";
        case Stage::service: return "service";
    }
    return {};
}

std::string_view word(Grade grade) {
    switch (grade) {
        case Grade::missing: return "missing";
        case Grade::weak: return "weak";
        case Grade::strong: return "strong";
    }
    return {};
}

class DataBlock {
   public:
    explicit DataBlock(const ReportInput& input)
        : input_(input), cluster_(input.cluster), used_(cluster_.sites.size(), false) {}

    Json outages(const ChainFacts& chain) {
        auto rows = Json::array();
        const auto& sweep = input_.chain->sweep;
        for (const auto k : chain.worst) {
            const auto& finding = sweep.findings[k];
            const auto name = name_of(cluster_, sweep.outages[k]);
            auto curve = Json::array();
            for (const auto& point : finding.curve) curve.push_back({figure(point.days), figure(point.loss)});
            rows.push_back({{"id", id_of(cluster_, sweep.outages[k])},
                            {"zh", name.zh},
                            {"en", name.en},
                            {"days", figure(sweep.outages[k].recover_days)},
                            {"loss", figure(finding.added_loss)},
                            {"holds", figure(finding.tts_days)},
                            {"curve", std::move(curve)}});
        }
        return rows;
    }

    Json risk(const Sweep& sweep) {
        std::vector<std::size_t> sites;
        for (std::size_t k = 0; k < sweep.outages.size(); ++k)
            if (site_of(sweep.outages[k]).given() && sweep.findings[k].added_loss > 0) sites.push_back(k);
        std::stable_sort(sites.begin(), sites.end(), [&](std::size_t a, std::size_t b) {
            return sweep.findings[a].added_loss > sweep.findings[b].added_loss;
        });
        sites.resize(std::min(sites.size(), most_risks));
        auto rows = Json::array();
        for (const auto k : sites)
            rows.push_back({{"site", id(site_of(sweep.outages[k]))}, {"loss", figure(sweep.findings[k].added_loss)}});
        return rows;
    }

    Json lanes(const DrawnLanes& drawn) {
        auto rows = Json::array();
        for (const auto& lane : drawn.lanes)
            rows.push_back({{"from", drawn.by_region ? region_at(lane.from) : id(lane.from)},
                            {"to", drawn.by_region ? region_at(lane.to) : id(lane.to)},
                            {"mode", cluster_.modes[lane.mode].id},
                            {"value", figure(lane.value)}});
        return rows;
    }

    [[nodiscard]] Json segments(const std::vector<SegmentFinding>& findings) const {
        auto rows = Json::array();
        for (const auto& finding : findings) {
            const auto& segment = cluster_.segments[finding.segment];
            rows.push_back({{"id", segment.id},
                            {"zh", segment.name.zh},
                            {"en", segment.name.en},
                            {"stage", word(segment.stage)},
                            {"parent", segment.parent.given() ? Json(cluster_.segments[segment.parent].id) : Json{}},
                            {"need", finding.grade ? figure(finding.need_value) : Json{}},
                            {"local", finding.local_rate ? figure(*finding.local_rate) : Json{}},
                            {"grade", finding.grade ? Json(word(*finding.grade)) : Json{}}});
        }
        return rows;
    }

    Json supply(const SupplyFacts& supplies) {
        auto rows = Json::array();
        for (std::size_t i = 0; i < std::min(supplies.relations.size(), most_supplies); ++i) {
            const auto& [item, from, to, value, sources] = supplies.relations[i];
            rows.push_back({{"from", id(from)},
                            {"to", id(to)},
                            {"zh", cluster_.items[item].name.zh},
                            {"en", cluster_.items[item].name.en},
                            {"from_zh", cluster_.sites[from].name.zh},
                            {"from_en", cluster_.sites[from].name.en},
                            {"to_zh", cluster_.sites[to].name.zh},
                            {"to_en", cluster_.sites[to].name.en},
                            {"value", figure(value)},
                            {"single", supplies.relations[i].single()}});
        }
        return rows;
    }

    /// Those named so far, and the regions.
    [[nodiscard]] Json sites() const {
        auto rows = Json::array();
        for (auto id : cluster_.sites.ids()) {
            if (!used_[id.index()]) continue;
            const auto& site = cluster_.sites[id];
            rows.push_back({{"id", site.id},
                            {"zh", site.name.zh},
                            {"en", site.name.en},
                            {"kind", word(site.kind)},
                            {"lat", figure(site.lat)},
                            {"lon", figure(site.lon)},
                            {"home", site.home}});
        }
        for (const auto& [region, place] : regions_) {
            const auto& site = cluster_.sites[place];
            rows.push_back({{"id", region_key(region)},
                            {"zh", cluster_.regions[region].name.zh},
                            {"en", cluster_.regions[region].name.en},
                            {"kind", "region"},
                            {"lat", figure(site.lat)},
                            {"lon", figure(site.lon)},
                            {"home", site.home}});
        }
        return rows;
    }

   private:
    /// Apart from the ids of sites.
    [[nodiscard]] std::string region_key(RegionId region) const { return "region:" + cluster_.regions[region].id; }

    std::string region_at(SiteId place) {
        const auto region = cluster_.sites[place].region;
        regions_.try_emplace(region, place);
        return region_key(region);
    }

    const std::string& id(SiteId site) {
        used_[site.index()] = true;
        return cluster_.sites[site].id;
    }

    const ReportInput& input_;
    const Cluster& cluster_;
    std::vector<bool> used_;
    std::map<RegionId, SiteId> regions_;  // those that lanes lead between, and where they are drawn
};

std::string without_tags(const std::string& json) {
    std::string safe;
    safe.reserve(json.size());
    for (const char c : json)
        if (c == '<') safe += "\\u003c";
        else safe += c;
    return safe;
}

}  // namespace

std::string report_data(const ReportInput& input, const ChainFacts* chain, const SupplyFacts& supplies,
                        const CorridorFacts& corridors, const DrawnLanes& drawn) {
    DataBlock block(input);
    const auto share = corridors.all.value > 0 ? figure(drawn.value / corridors.all.value) : Json{};
    const auto outages = chain != nullptr ? block.outages(*chain) : Json::array();
    const auto risk = chain != nullptr ? block.risk(input.chain->sweep) : Json::array();
    const auto lanes = block.lanes(drawn);
    const auto segments = chain != nullptr ? block.segments(input.chain->segments) : Json::array();
    const auto supply = block.supply(supplies);
    const Json data{{"currency", input.cluster.settings.currency},
                    {"sites", block.sites()},
                    {"outages", outages},
                    {"risk", risk},
                    {"lanes", lanes},
                    {"lanes_share", share},
                    {"segments", segments},
                    {"supply", supply}};
    return without_tags(data.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace chegu
