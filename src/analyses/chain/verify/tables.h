#pragma once
// OUT's tables of the chain results, read back. Private to src/results/verify*.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "analyses/chain/verify/outages.h"

namespace chegu::checking {

// `row` is the row an editor shows, 0 = not there.

struct OutageRow {
    std::uint32_t row = 0;
    double recover_days = 0, added_loss = 0, loss_lower = 0, loss_upper = 0, tts_days = 0, risk_index = 0;
    std::optional<double> annual_loss;
    DemandId first_hit;
};

struct CurveRow {
    std::uint32_t row = 0;
    double days = 0, loss = 0;
};

struct LeverRow {
    std::uint32_t row = 0;
    double rank = 0;
    std::string table, row_id, column;
    ItemId item;
    SiteId site;
    double price = 0;
};

struct ResponseRow {
    std::uint32_t row = 0;
    ProcessId process;  // or
    ArcId arc;
    double before = 0, after = 0;
};

struct PairRow {
    std::uint32_t row = 0;
    SiteId a, b;
    double recover_days = 0, loss_lower = 0, loss_upper = 0, added_a = 0, added_b = 0, interaction = 0;
};

struct SegmentRow {
    std::uint32_t row = 0;
    double need_value = 0;
    std::optional<double> local_rate;
    double firms = 0;
    std::optional<double> sources_min, hhi;
    SiteId worst_outage;
    std::optional<double> worst_added_loss;
    std::string grade, reason_zh, reason_en;
};

struct ChainTables {
    std::vector<OutageRow> outages;             // one a swept outage
    std::vector<std::vector<CurveRow>> curves;  // the same, in the file's order
    std::vector<std::vector<LeverRow>> levers;
    std::vector<std::vector<ResponseRow>> responses;
    Table<SegmentId, SegmentRow> segments;
    std::vector<PairRow> pairs;
    bool complete = true;
};

/// Reads the five tables, and pairs.csv where `pairs`. A row that can't be understood, names an outage that was not
/// swept, or comes twice is a finding and left out; so is one that is missing.
ChainTables read_chain_tables(const std::filesystem::path& out, const FeedNetwork& net,
                              const std::vector<SweptOutage>& swept, bool pairs, Findings& findings);

}  // namespace chegu::checking
