#pragma once
// The cluster in memory: one plain struct a row, one vector a table, strong ids between them. Made once from a checked
// feed and never changed.

#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/id.h"
#include "base/language.h"
#include "base/moment.h"

namespace chegu {

using RegionId = Id<struct RegionTag>;
using FirmId = Id<struct FirmTag>;
using SiteId = Id<struct SiteTag>;
using SegmentId = Id<struct SegmentTag>;
using ItemId = Id<struct ItemTag>;
using ProcessId = Id<struct ProcessTag>;
using ModeId = Id<struct ModeTag>;
using LaneId = Id<struct LaneTag>;
using LinkId = Id<struct LinkTag>;
using DemandId = Id<struct DemandTag>;
using NamedOutageId = Id<struct NamedOutageTag>;
using CandidateId = Id<struct CandidateTag>;

inline constexpr double unlimited = std::numeric_limits<double>::infinity();

enum class Confidence { official, published, estimate, assumed, not_said };

/// Where a row's figures come from and how far to trust them.
struct Evidence {
    Confidence confidence = Confidence::not_said;
    std::optional<Date> as_of;
};

struct Settings {
    Words name;
    std::string currency;
    std::string time_zone;
    RegionId home_region;
    Date plan_start;
    int periods = 1;
    double period_days = 365;
    double holding_rate = 0.08;  // per year
    double carbon_price = 0;     // money per t CO2e
    // What makes a segment strong (model.md 6).
    double strong_home_share = 1;     // of its need, by value; 1: of each item's need
    double strong_loss_share = 1e-6;  // of all margin in the days of its worst outage
};

struct Region {
    std::string id;
    Words name;
    RegionId parent;
};

struct Firm {
    std::string id;
    Words name;
    FirmId parent;
};

enum class SiteKind { plant, warehouse, port, rail_terminal, border, bonded, market, lab };

struct Site {
    std::string id;
    Words name;
    FirmId firm;
    SiteKind kind = SiteKind::plant;
    RegionId region;
    double lat = 0;
    double lon = 0;
    bool home = false;  // in home_region or beneath it
    double outages_per_year = 0;
    double recover_days = 30;
    CandidateId candidate;
    Evidence evidence;
};

enum class Stage { upstream, midstream, downstream, service };

struct Segment {
    std::string id;
    Words name;
    SegmentId parent;
    Stage stage = Stage::upstream;
};

struct Item {
    std::string id;
    Words name;
    SegmentId segment;
    std::string unit;
    double value = 0;  // money per unit
    double mass_kg = 0;
    double volume_m3 = 0;
    double ceu = 0;
    Evidence evidence;
};

/// So much of an item goes into one unit made.
struct Input {
    ItemId item;
    double quantity = 0;
};

struct Process {
    std::string id;
    SiteId site;
    ItemId item;
    double capacity_per_day = unlimited;
    double cost_per_unit = 0;
    bool bought = false;        // recipe none: comes from outside at its cost
    std::vector<Input> inputs;  // by its own rows of bom, else its item's (model.md 1); one entry an input, by item
    double outages_per_year = 0;
    double recover_days = 30;  // its site's where the feed gives none
    CandidateId candidate;
    Evidence evidence;
};

struct Mode {
    std::string id;
    Words name;
    double co2_g_per_tkm = 0;
    Evidence evidence;
};

enum class Per { unit, t, m3, ceu };

struct Lane {
    std::string id;
    SiteId from;
    SiteId to;
    ModeId mode;
    double distance_km = 0;  // great circle x 1.3 where the feed gives none
    double transit_hours = 0;
    double rate = 0;  // money per `per`
    Per per = Per::unit;
    double capacity_per_day = unlimited;  // in `per`
    double outages_per_year = 0;
    double recover_days = 14;
    CandidateId candidate;
    Evidence evidence;
};

struct Link {
    std::string id;
    ItemId item;
    SiteId from;
    SiteId to;
    LaneId lane;  // none: any lane between the two
    double max_per_day = unlimited;
    CandidateId candidate;
    Evidence evidence;
};

struct Stock {
    SiteId site;
    ItemId item;
    double on_hand = 0;
    CandidateId candidate;
    Evidence evidence;
};

struct Demand {
    std::string id;
    ItemId item;
    SiteId site;
    double quantity_per_day = 0;
    double margin = 0;  // money per unit
    int period = 0;     // 1..periods; 0 = every period
    Evidence evidence;
};

using TargetId = std::variant<SiteId, ProcessId, LaneId, FirmId, RegionId, ModeId, ItemId>;

/// So much of one resource is left in an outage.
struct OutageTarget {
    TargetId id;
    double availability = 0;
};

/// The rows of one outage_id, which act together; target_where has been turned into rows.
struct NamedOutage {
    std::string id;
    Words name;
    std::vector<OutageTarget> targets;
    double recover_days = 0;      // the largest given
    double outages_per_year = 0;  // the largest given
};

/// What really moved once, and what was paid for it.
struct Shipment {
    std::string id;
    ItemId item;
    SiteId from;
    SiteId to;
    LaneId lane;               // none: not said
    std::optional<Date> date;  // none: not said
    double quantity = 0;
    std::optional<double> cost;  // none: not said
    Evidence evidence;
};

struct Candidate {
    std::string id;
    Words name;
};

struct Cluster {
    Settings settings;
    Table<RegionId, Region> regions;
    Table<FirmId, Firm> firms;
    Table<SiteId, Site> sites;
    Table<SegmentId, Segment> segments;
    Table<ItemId, Item> items;
    Table<ProcessId, Process> processes;
    Table<ModeId, Mode> modes;
    Table<LaneId, Lane> lanes;
    Table<LinkId, Link> links;
    std::vector<Stock> stocks;
    Table<DemandId, Demand> demand;
    Table<NamedOutageId, NamedOutage> outages;
    std::vector<Shipment> shipments;
    Table<CandidateId, Candidate> candidates;
};

/// w of model.md 1: how much of a lane's capacity (and rate) one unit of the item takes.
double lane_weight(const Item& item, Per per);

/// Whether the demand row counts in period t (0-based).
bool demanded_in(const Demand& demand, int period);

}  // namespace chegu
