#pragma once
// What `chegu baseline` wrote, checked from the feed and OUT's tables alone. Private to src/results/verify*.

#include <compare>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "checking/feed_network.h"
#include "checking/findings.h"

namespace chegu::checking {

/// A row of baseline.csv by its ids; no lane where none can carry the item.
struct WayKey {
    ItemId item;
    SiteId from;
    SiteId to;
    LaneId lane;
    auto operator<=>(const WayKey&) const = default;
};
/// An item that arrived somewhere, or that left.
using PlaceKey = std::pair<ItemId, SiteId>;

/// What the shipments of one way add up to, and what the model says of a unit there.
struct WayFacts {
    bool known = false;  // an approved link of today
    bool priced = false;
    Arc unit;
    double shipments = 0;
    double paid_shipments = 0;
    double quantity = 0;
    double paid = 0;
    double paid_quantity = 0;
    [[nodiscard]] double moved_cost() const { return priced ? unit.cost() * quantity : paid; }
    [[nodiscard]] double model_of_paid() const { return unit.cost() * paid_quantity; }
};

/// All that the feed's shipments say.
struct ShipmentFacts {
    explicit ShipmentFacts(const Cluster& cluster);
    [[nodiscard]] double arrived(const PlaceKey& place) const;

    std::map<WayKey, WayFacts> ways;
    std::map<PlaceKey, double> deliveries;
    std::optional<Date> first, last;
    double days = 0;
    double all = 0, known = 0, without_lane = 0, without_date = 0, without_cost = 0, without_model = 0;
    double paid = 0, assumed = 0, value = 0, known_value = 0;
};

struct BaselineLine {
    std::uint32_t row = 0;
    double quantity_plan = 0;
    double cost_plan = 0;
    double kept = 0;
};
struct WaterfallLine {
    std::uint32_t row = 0;
    std::string step;
    double amount = 0;
    double cumulative = 0;
};
inline constexpr std::array<const char*, 4> saving_steps = {"source", "mode", "lane", "stock"};
struct SavingLine {
    std::uint32_t row = 0;
    double quantity = 0, kept = 0, cost_moved = 0, cost_plan = 0;
    std::array<double, saving_steps.size()> step{};
};
struct SourceLine {
    std::uint32_t row = 0;
    double actual = 0, plan = 0;
    std::optional<double> available;
};
struct FitLine {
    std::uint32_t row = 0;
    double shipments = 0, actual = 0, model = 0, difference = 0;
    std::optional<double> share;
};

/// The dual prices of an answer; what it leaves out is 0.
struct DeliveryDuals {
    bool given = false;
    std::map<PlaceKey, double> deliveries;
    std::map<LaneId, double> lanes;
    std::map<LinkId, double> links;
    std::map<PlaceKey, double> sources;
};

struct BaselineTables {
    std::map<WayKey, BaselineLine> ways;
    std::vector<WaterfallLine> waterfall;
    std::map<PlaceKey, SavingLine> savings;
    std::map<PlaceKey, SourceLine> sources;
    std::map<std::pair<std::string, std::string>, FitLine> fits;  // by, id
    std::map<std::pair<LinkId, LaneId>, double> moved;            // certificates.csv: what the plan moves
    DeliveryDuals duals, kept_duals;
    bool complete = true;  // every file is there with its columns
};

/// Rounding is in proportion to what was added up: 1e-5 of it times the tolerance of a figure.
constexpr double noise = 1e-5;

struct BaselineCheck {
    const FeedNetwork& net;
    const ShipmentFacts& facts;
    const BaselineTables& tables;
    Findings& findings;
    bool within_sources = false;  // the option of the run
};

/// What a site can send of an item in the days of the shipments: what processes can make, what lies there, what arrives
/// there. Infinite where a process has no limit.
double available(const BaselineCheck& check, const PlaceKey& source);

/// Reads the five tables and the certificates. What the feed says of baseline.csv's rows is compared at once.
BaselineTables read_baseline(const std::filesystem::path& out, const Cluster& cluster, const ShipmentFacts& facts,
                             Findings& findings);
/// The prices among them, into those that were read.
void read_baseline_certificates(const std::filesystem::path& out, const Cluster& cluster, BaselineTables& tables,
                                Findings& findings);

/// The plan delivers what arrived within the capacities and costs what is written. Returns the bound that the
/// certificate proves, what is kept being given.
double check_delivery_plan(const BaselineCheck& check);

/// waterfall.csv, baseline_savings.csv, baseline_sources.csv, model_fit.csv: each follows from baseline.csv.
void check_savings(const BaselineCheck& check);
void check_waterfall(const BaselineCheck& check);
/// Returns how many sources the plan asks more of than there is and than they really sent.
double check_sources(const BaselineCheck& check);
void check_fits(const BaselineCheck& check);

void check_baseline_summary(const nlohmann::json& part, const BaselineCheck& check, double bound, double beyond);

}  // namespace chegu::checking
