#pragma once
// A small feed with a scenario of every operation, and what a run with them writes.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "analyses/catalogue.h"
#include "analyses/flow/flow.h"
#include "analyses/flow/results/flow_results.h"
#include "feed/check.h"
#include "feed/decoded.h"
#include "feed/scenario/scenario.h"
#include "flow_example.h"
#include "network/network.h"
#include "results/compare.h"
#include "results/out_folder.h"
#include "results/scenario_results.h"
#include "support/cases.h"
#include "support/spoiling.h"
#include "tables/content_hash.h"
#include "verify/scenario.h"

namespace chegu {

// Two makers and a buyer. `mixed` has every kind of number: with a value, with a default, unlimited, none at all, in a
// column that the feed leaves out; steps out of order, two on one cell, one that picks out nothing, rows with one id
// (bom) and a setting that is not there. `built` chooses a candidate that needs another and excludes a third.
inline constexpr const char* scenario_feed = R"(
[settings]
key, value
periods, 2
period_days, 10
[sites]
site_id, kind,   candidate_id, outages_per_year
A,       plant,  ,             0.5
B,       plant,  ,
N,       plant,  line,
K,       port,   site,
M,       market, ,
[items]
item_id, value, ceu
cell,    10,    0
car,     1000,  1
[candidates]
candidate_id, needs,       excludes, decision
site,         ,            ,
line,         site,        ,
rival,        ,            line,
later,        "line;late", ,
late,         ,            "rival ; line",
[processes]
process_id, site_id, item_id, cost_per_unit, capacity_per_day, candidate_id
make,       A,       car,     100,           6,
other,      B,       car,     140,           ,
new,        N,       car,     70,            5,                line
bits,       A,       cell,    1,             ,
[bom]
item_id, input_id, quantity
car,     cell,     2
[modes]
mode
road
rail
[lanes]
lane_id, from_site, to_site, mode, rate, capacity_per_day, distance_km, candidate_id
am,      A,         M,       road, 7,    8,                100,
bm,      B,         M,       rail, 9,    ,                 ,
ab,      A,         B,       road, 3,    4,                50,
nm,      N,         M,       road, 2,    9,                10,          line
[links]
link_id, item_id, from_site, to_site, max_per_day, candidate_id
la,      car,     A,         M,       ,
lb,      car,     B,         M,       ,
lc,      cell,    A,         B,       ,
ln,      car,     N,         M,       9,           line
[stocks]
site_id, item_id, on_hand
A,       car,     3
A,       cell,    5
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
d,         car,     M,       12,               200
[scenarios]
scenario_id, name,  name_en, step, table,      where,                      column,           op,       value
mixed,       混合,  Mixed,   3,    lanes,      capacity_per_day > 9,       capacity_per_day, multiply, 0.5
mixed,       ,      ,        1,    lanes,      ,                           capacity_per_day, add,      2
mixed,       ,      ,        4,    lanes,      mode = 'rail',              capacity_per_day, set,      4
mixed,       ,      ,        5,    sites,      kind = 'plant',             outages_per_year, add,      0.25
mixed,       ,      ,        6,    settings,   ,                           holding_rate,     add,      0.1
mixed,       ,      ,        7,    settings,   ,                           period_days,      multiply, 2
mixed,       ,      ,        8,    lanes,      mode = 'air',               rate,             set,      0
mixed,       ,      ,        9,    stocks,     ,                           on_hand,          multiply, 1.5
mixed,       ,      ,        10,   lanes,      ,                           co2_g_per_tkm,    multiply, 2
mixed,       ,      ,        11,   lanes,      rate < 8,                   transit_hours,    set,      24
mixed,       ,      ,        12,   items,      item_id = 'car',            as_of,            set,      2026-01-01
cut,         ,      Cut,     ,     processes,  process_id = 'make',        capacity_per_day, multiply, 0.5
cut,         ,      ,        ,     stocks,     item_id = 'car',            ,                 remove,
cut,         ,      ,        ,     stocks,     ,                           on_hand,          add,      -2
built,       ,      ,        ,     candidates, candidate_id = 'line',      ,                 choose,
built,       ,      ,        ,     processes,  process_id = 'new',         cost_per_unit,    multiply, 0.9
idle,        ,      ,        ,     lanes,      ,                           rate,             multiply, 1
)";

/// What `chegu run --scenario mixed,cut,built,idle` writes for it, without outages. The files of scenarios have their
/// folder in their name.
inline Files scenario_run(const ExampleFeed& feed, const std::vector<std::string>& scenarios) {
    const auto flow_part = [](const Cluster& cluster) {
        const auto network = build_network(cluster);
        const auto plan = plan_flow(cluster, network, {}, {});
        return flow_results(cluster, network, plan, flow_figures(cluster, network, plan), {});
    };
    std::vector<ResultsBeneath> beneath;
    for (const auto& name : scenarios_of(feed)) {
        if (std::find(scenarios.begin(), scenarios.end(), name.id) == scenarios.end()) continue;
        Notices notices;
        const auto changed = apply_scenario(feed.raw(), name.id, notices);
        const auto decoded = decode(changed.feed, notices);
        check(decoded, notices);
        if (notices.has_errors()) throw std::invalid_argument(notice_lines(notices));
        beneath.push_back({std::filesystem::path("scenarios") / name.id,
                           {"example", content_hash(changed.feed)},
                           {flow_part(build_cluster(decoded)), scenario_results(name, changed)}});
    }
    const ScratchFolder scratch(memory_folder());
    const auto part = flow_part(build_cluster(feed));
    publish(result_schema(), scratch / "out", {"example", content_hash(feed.raw())}, std::span(&part, 1), beneath,
            [&](const std::filesystem::path& staged) {
                std::vector<NamedResult> results{{"base", staged}};
                for (const auto& one : beneath)
                    results.push_back({one.folder.filename().string(), staged / one.folder});
                if (!beneath.empty())
                    write_bytes(staged / "compare.csv", compare_csv(compare(result_schema(), results)));
            });
    Files files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(scratch / "out"))
        if (entry.is_regular_file() && entry.path().filename() != "run.json")
            files[entry.path().lexically_relative(scratch / "out").string()] = bytes_of(entry.path());
    return files;
}

/// Writes the files and describes each folder anew, so that no check of bytes is what finds an error.
inline void write_with_scenarios(const std::filesystem::path& out, const Files& files) {
    std::map<std::filesystem::path, std::vector<ResultFile>> described;
    std::map<std::filesystem::path, std::string> hashes;
    for (const auto& [name, bytes] : files) {
        const auto file = out / name;
        if (file.filename() == "datapackage.json") continue;
        std::filesystem::create_directories(file.parent_path());
        write_bytes(file, bytes);
        auto& tables = described[file.parent_path()];
        if (file.filename() == "summary.json")
            hashes[file.parent_path()] = nlohmann::json::parse(bytes)["feed"]["hash"].get<std::string>();
        if (!name.ends_with(".csv")) continue;
        const auto lines = static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n'));
        tables.push_back({file.filename().string(), lines - 1, bytes.size(), sha256(bytes)});
    }
    for (const auto& [folder, tables] : described)
        write_bytes(folder / "datapackage.json",
                    data_package("example", hashes[folder], tables, result_schema().tables));
}

/// The results with scenarios, to be spoiled one cell or figure at a time. A spoiled table or part of a scenario goes
/// to the check that is about it alone, so that hundreds take a second; everything else to verify.
class ScenarioResults {
   public:
    ScenarioResults() : right_(scenario_run(feed_, ids_)) {
        write_with_scenarios(whole_.path(), right_);
        for (const auto& id : ids_) facts_.emplace(id, *checking::scenario_facts(feed_.raw(), id));
    }

    [[nodiscard]] const Files& right() const { return right_; }
    [[nodiscard]] VerifyReport verified(const Files& files) const {
        const ScratchFolder out(memory_folder());
        write_with_scenarios(out.path(), files);
        return verify(feed_.raw(), cluster_, out.path());
    }
    /// Whether verify finds these results to be wrong.
    [[nodiscard]] bool found(const Files& files) {
        ++made_;
        return !verified(files).holds();
    }
    /// Whether one table changed is found by its check: compare.csv or a scenario's changes.
    [[nodiscard]] bool found(const std::string& file, const std::function<void(tampering::SpoiledSheet&)>& change) {
        tampering::Spoiling spoiling{right_, {}, {}, true};
        spoiling.table(file, [&](tampering::SpoiledSheet& sheet) {
            change(sheet);
            return std::string("changed");
        });
        return found_by_check(file, spoiling.files.at(file));
    }
    /// The same of a figure of a summary.json.
    [[nodiscard]] bool found_in_summary(const std::string& file,
                                        const std::function<void(nlohmann::ordered_json&)>& change) {
        auto summary = nlohmann::ordered_json::parse(right_.at(file));
        change(summary);
        return found_by_check(file, summary.dump());
    }
    [[nodiscard]] std::size_t made() const { return made_; }

   private:
    bool found_by_check(const std::string& file, const std::string& bytes) {
        if (++asked_ % case_stride != 0) return true;
        ++made_;
        write_bytes(whole_ / file, bytes);
        VerifyReport report;
        checking::Findings findings(report);
        const auto folder = (whole_ / file).parent_path();
        const auto summary = [&](const std::filesystem::path& of) {
            return nlohmann::json::parse(bytes_of(of / "summary.json"));
        };
        if (folder != whole_.path())
            checking::check_scenario(facts_.at(folder.filename().string()), summary(folder), folder, findings);
        checking::check_comparison(summary(whole_.path()), ids_, whole_.path(), findings);
        write_bytes(whole_ / file, right_.at(file));
        return findings.any();
    }

    const std::vector<std::string> ids_{"mixed", "cut", "built", "idle"};
    ExampleFeed feed_{scenario_feed};
    Cluster cluster_ = build_cluster(feed_);
    Files right_;
    ScratchFolder whole_{memory_folder()};
    std::map<std::string, checking::ScenarioFacts> facts_;
    std::size_t asked_ = 0;
    std::size_t made_ = 0;
};

/// Another text for a cell: another number, or what it can't be.
inline std::string another(const std::string& before) {
    if (before.empty()) return "7";
    if (before.find_first_not_of("0123456789.-e+") != std::string::npos) return before + "x";
    return tampering::text(tampering::number(before) * 1.02 + 0.5);
}

}  // namespace chegu
