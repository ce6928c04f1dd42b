#include "reference/random_feed.h"

#include <cmath>

#include "base/number.h"
#include "generate/random.h"

namespace chegu::reference {
namespace {

using synthetic::Random;

std::string numbered(const char* letter, std::size_t number) { return letter + std::to_string(number + 1); }

class Maker {
   public:
    explicit Maker(std::uint64_t seed) : random_(seed) {
        sites_ = random_.whole(2, 6);
        items_ = random_.whole(1, 4);
        periods_ = random_.chance(0.5) ? 1 : random_.whole(2, 3);
        if (periods_ > 1 && sites_ > 4) sites_ = 4;  // the second method is slow on large ones
        spaces_ = random_.chance(0.5);
    }

    EditableFeed make() {
        add_frame();
        add_items();
        add_lanes_and_links();
        add_stock_and_demand();
        return std::move(feed_);
    }

   private:
    /// A figure with two decimals.
    std::string figure(double low, double high) {
        return number_text(std::round(random_.between(low, high) * 100) / 100);
    }
    std::string maybe(double probability, double low, double high) {
        return random_.chance(probability) ? figure(low, high) : "";
    }
    std::string candidate() { return random_.chance(0.05) ? "C1" : ""; }

    void add_frame() {
        for (const auto& [key, value] : std::initializer_list<std::pair<const char*, std::string>>{
                 {"name", "试"},
                 {"currency", "CNY"},
                 {"time_zone", "Asia/Shanghai"},
                 {"home_region", "R1"},
                 {"plan_start", "2027-01-01"},
                 {"periods", std::to_string(periods_)},
                 {"period_days", random_.chance(0.3) ? "" : figure(0.5, 20)},
                 {"holding_rate", maybe(0.8, 0, 1)},
                 {"carbon_price", maybe(0.6, 0, 2000)}})
            feed_.set_setting(key, value);
        feed_["regions"] = {{{"region_id", "R1"}, {"name", "甲"}}, {{"region_id", "R2"}, {"name", "乙"}}};
        feed_["firms"] = {{{"firm_id", "F1"}, {"name", "企业"}, {"role", "supplier"}}};
        feed_["modes"] = {{{"mode", "truck"}, {"co2_g_per_tkm", "80"}}, {{"mode", "rail"}}};
        feed_["candidates"] = {{{"candidate_id", "C1"}, {"name", "候选"}, {"kind", "supplier"}, {"capital", "1"}}};
        const char* kinds[] = {"plant", "plant", "warehouse", "market"};
        for (std::size_t s = 0; s < sites_; ++s)
            feed_["sites"].push_back({{"site_id", numbered("S", s)},
                                      {"firm_id", "F1"},
                                      {"name", numbered("地点 ", s)},
                                      {"kind", kinds[random_.below(4)]},
                                      {"region_id", random_.chance(0.7) ? "R1" : "R2"},
                                      {"lat", figure(29, 31)},
                                      {"lon", figure(113, 115)}});
    }

    void add_items() {
        feed_["bom"];
        std::size_t process = 0;
        for (std::size_t i = 0; i < items_; ++i) {
            feed_["items"].push_back({{"item_id", numbered("I", i)},
                                      {"name", numbered("产品 ", i)},
                                      {"value", figure(1, 300)},
                                      {"mass_kg", figure(1, 2000)},
                                      {"volume_m3", figure(0.05, 5)},
                                      {"ceu", spaces_ ? figure(0.2, 2) : ""}});
            for (std::size_t j = i + 1; j < items_; ++j)
                for (std::size_t times = 0; times < 2; ++times)
                    if (random_.chance(times == 0 ? 0.5 : 0.1)) add_use(i, j, "");
            for (std::size_t s = 0; s < sites_; ++s) {
                if (!random_.chance(i == 0 ? 0.6 : 0.4)) continue;
                const auto id = numbered("P", process++);
                feed_["processes"].push_back({{"process_id", id},
                                              {"site_id", numbered("S", s)},
                                              {"item_id", numbered("I", i)},
                                              {"capacity_per_day", maybe(0.7, 0, 40)},
                                              {"cost_per_unit", maybe(0.8, 0, 60)},
                                              {"recipe", random_.chance(0.25) ? "none" : ""},
                                              {"candidate_id", ""}});
                auto& row = feed_["processes"].back();
                if (!row["capacity_per_day"].empty()) row["candidate_id"] = candidate();
                if (i + 1 < items_ && random_.chance(0.15)) add_use(i, i + 1 + random_.below(items_ - i - 1), id);
            }
        }
        feed_["processes"];
    }

    void add_use(std::size_t item, std::size_t input, const std::string& process) {
        feed_["bom"].push_back({{"item_id", numbered("I", item)},
                                {"input_id", numbered("I", input)},
                                {"quantity", figure(0.2, 3)},
                                {"process_id", process}});
    }

    void add_lanes_and_links() {
        const char* charges[] = {"unit", "t", "m3", "ceu"};
        feed_["lanes"];
        feed_["links"];
        for (std::size_t from = 0; from < sites_; ++from)
            for (std::size_t to = 0; to < sites_; ++to) {
                if (from == to) continue;
                std::vector<std::string> lanes;
                while (lanes.size() < 3 && random_.chance(lanes.empty() ? 0.6 : 0.3)) {
                    lanes.push_back(numbered("L", feed_["lanes"].size()));
                    const auto capacity = maybe(0.5, 0, 30);
                    feed_["lanes"].push_back({{"lane_id", lanes.back()},
                                              {"from_site", numbered("S", from)},
                                              {"to_site", numbered("S", to)},
                                              {"mode", random_.chance(0.6) ? "truck" : "rail"},
                                              {"distance_km", maybe(0.6, 0, 900)},
                                              {"transit_hours", maybe(0.6, 0, 200)},
                                              {"rate", figure(0, 15)},
                                              {"per", charges[random_.below(spaces_ ? 4 : 3)]},
                                              {"capacity_per_day", capacity},
                                              {"candidate_id", capacity.empty() ? "" : candidate()}});
                }
                add_links(from, to, lanes);
            }
    }

    void add_links(std::size_t from, std::size_t to, const std::vector<std::string>& lanes) {
        for (std::size_t i = 0; i < items_; ++i)
            while (random_.chance(lanes.empty() ? 0.1 : 0.5)) {
                const bool named = !lanes.empty() && random_.chance(0.25);
                const auto most = maybe(0.3, 0, 25);
                feed_["links"].push_back({{"link_id", numbered("K", feed_["links"].size())},
                                          {"item_id", numbered("I", i)},
                                          {"from_site", numbered("S", from)},
                                          {"to_site", numbered("S", to)},
                                          {"lane_id", named ? lanes[random_.below(lanes.size())] : ""},
                                          {"max_per_day", most},
                                          {"candidate_id", most.empty() ? "" : candidate()}});
            }
    }

    void add_stock_and_demand() {
        feed_["stocks"];
        for (std::size_t i = 0; i < items_; ++i)
            for (std::size_t s = 0; s < sites_; ++s)
                while (random_.chance(0.25))
                    feed_["stocks"].push_back({{"site_id", numbered("S", s)},
                                               {"item_id", numbered("I", i)},
                                               {"on_hand", figure(0, 60)},
                                               {"candidate_id", candidate()}});
        const std::size_t wants = random_.whole(1, 5);
        for (std::size_t d = 0; d < wants; ++d)
            feed_["demand"].push_back(
                {{"demand_id", numbered("D", d)},
                 {"item_id", numbered("I", random_.chance(0.7) ? 0 : random_.below(items_))},
                 {"site_id", numbered("S", random_.below(sites_))},
                 {"quantity_per_day", figure(0, 20)},
                 {"margin", random_.chance(0.1) ? figure(-350, 0) : figure(0, 100)},
                 {"period", random_.chance(0.4) ? std::to_string(random_.whole(1, periods_)) : ""}});
    }

    Random random_;
    EditableFeed feed_;
    std::size_t sites_ = 0, items_ = 0, periods_ = 1;
    bool spaces_ = false;  // whether every item has a ceu, so that lanes may charge by it
};

}  // namespace

EditableFeed random_feed(std::uint64_t seed) { return Maker(seed).make(); }

EditableFeed random_feed_with_shipments(std::uint64_t seed) {
    auto feed = random_feed(seed);
    Random random(seed);
    const auto& links = feed["links"];
    auto& shipments = feed["shipments"];
    for (std::size_t k = 0; k < 8 && !links.empty(); ++k) {
        EditableRow row{{"shipment_id", "s" + std::to_string(k)}, {"quantity", std::to_string(random.whole(1, 90))}};
        const auto& link = links[random.below(links.size())];
        for (const auto* column : {"item_id", "from_site", "to_site"}) row[column] = link.at(column);
        if (random.chance(0.2)) row["item_id"] = feed["items"][random.below(feed["items"].size())].at("item_id");
        if (random.chance(0.8)) row["cost"] = std::to_string(random.whole(0, 900));
        if (random.chance(0.8)) row["date"] = "2026-03-0" + std::to_string(random.whole(1, 9));
        shipments.push_back(row);
    }
    return feed;
}

}  // namespace chegu::reference
