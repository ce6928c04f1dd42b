#pragma once
// OUT's tables of the flow answer, read back: texts have become rows of the feed. Private to this room and those that
// rest on it.

#include <array>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checking/feed_network.h"
#include "checking/findings.h"
#include "schema/answers.h"

namespace chegu::checking {

// `row` is the row an editor shows; periods count from 0.

struct FlowLine {
    std::uint32_t row = 0;
    int period = 0;
    ArcId arc;
    double quantity = 0;
    double cost = 0;
};

struct ProductionLine {
    std::uint32_t row = 0;
    int period = 0;
    ProcessId process;
    double quantity = 0;
    std::optional<double> use;
    double capacity_price = 0;
};

struct StockLine {
    std::uint32_t row = 0;
    int period = 0;
    NodeId node;
    double quantity = 0;
};

struct UnmetLine {
    std::uint32_t row = 0;
    int period = 0;
    DemandId demand;
    double quantity = 0;
};

struct WhyLine {
    std::uint32_t row = 0;
    DemandId demand;
    int period = 0;
    double unmet = 0;
    double rank = 0;
    std::string reason;
    std::string table;
    std::string row_id;
    std::string column;
    std::optional<double> price;
};

/// The five kinds of landed cost, in the order of landed.csv.
enum Kind : std::uint8_t { production, freight, carbon, transit_capital, stock };
inline constexpr std::size_t kinds = 5;
using ByKind = std::array<double, kinds>;
inline constexpr std::array<const char*, kinds> kind_names = {"production", "freight", "carbon", "transit_capital",
                                                              "stock"};

struct LandedLine {
    std::uint32_t row = 0;
    DemandId demand;
    double cost_per_unit = 0;
    ByKind cost{};
    double price = 0;
};

/// The certificate of the answer `flow`; what it leaves out is 0.
struct Duals {
    ByPeriod<NodeId> balance;      // d objective / d demand at the node
    ByPeriod<LaneId> lanes;        // d objective / d capacity of the period, <= 0
    ByPeriod<LinkId> links;        // the same of max_per_day
    ByPeriod<NodeId> balance_row;  // the row of certificates.csv that says so, 0 = none
    ByPeriod<LaneId> lane_row;
    ByPeriod<LinkId> link_row;
};

struct FlowTables {
    std::vector<FlowLine> flows;
    std::vector<ProductionLine> production;
    std::vector<StockLine> stock;
    std::vector<UnmetLine> unmet;
    std::vector<WhyLine> why;
    std::vector<LandedLine> landed;
    Duals duals;
    bool complete = true;  // every file is there with its columns
};

/// Reads the seven tables, of certificates.csv only what `answers` says is the flow plan's; adds the nodes that only
/// they name to `network`. A row that can't be understood (unknown id, no number, negative, repeated key, not of this
/// feed) is a finding and left out.
FlowTables read_flow_tables(const std::filesystem::path& out, std::span<const AnswerOwner> answers,
                            FeedNetwork& network, Findings& findings);

}  // namespace chegu::checking
