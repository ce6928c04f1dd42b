// verify of the baseline is itself tested: the results of a run hold, and each cell that is changed is found.

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>

#include "analyses/baseline/baseline.h"
#include "analyses/baseline/results/baseline_results.h"
#include "analyses/catalogue.h"
#include "flow_example.h"
#include "named.h"
#include "reference/random_feed.h"
#include "results/out_folder.h"
#include "support/cases.h"
#include "support/spoiling.h"

namespace chegu {
namespace {

using namespace tampering;

// Two items, four sources, shared lanes with capacities, a link with a limit, goods worth something on their way;
// shipments without a lane, a cost, a date, a link, a price, and one that a capacity does not suffice for.
constexpr const char* moved_feed = R"(
[settings]
key, value
holding_rate, 0.1
carbon_price, 80

[sites]
site_id
A
B
C
W
M

[items]
item_id, value, mass_kg
cell,    365000, 1000
pin,     20,     100

[modes]
mode, co2_g_per_tkm
road, 100
rail, 20

[processes]
process_id, site_id, item_id, capacity_per_day
cell_a,     A,       cell,    30
cell_b,     B,       cell,    4
pin_a,      A,       pin,

[stocks]
site_id, item_id, on_hand
B,       cell,    5

[lanes]
lane_id, from_site, to_site, mode, distance_km, transit_hours, rate, per,  capacity_per_day
a_road,  A,         W,       road, 500,         24,            90,   t,    4
a_slow,  A,         W,       road, 400,         48,            70,   t,    1
a_rail,  A,         W,       rail, 550,         72,            50,   t,    2
b_road,  B,         W,       road, 100,         6,             30,   t,
m_road,  A,         M,       road, 100,         6,             30,   t,    1

[links]
link_id, item_id, from_site, to_site, max_per_day
l1,      cell,    A,         W,
l2,      cell,    B,         W,       3
l3,      pin,     A,         W,
l4,      cell,    A,         M,

[shipments]
shipment_id, item_id, from_site, to_site, lane_id, date,       quantity, cost, confidence
s1,          cell,    A,         W,       a_road,  2026-03-01, 12,       9000, assumed
s2,          cell,    A,         W,       ,        2026-03-02, 8,        8100,
s3,          cell,    B,         W,       b_road,  2026-03-03, 5,        ,
s4,          pin,     A,         W,       a_road,  ,           40,       500,
s5,          cell,    C,         W,       ,        2026-03-04, 1,        700,
s6,          cell,    A,         M,       m_road,  2026-03-04, 10,       900,
s7,          pin,     A,         C,       ,        2026-03-04, 3,        90,
)";

Files run_results(const RawFeed& raw, const Cluster& cluster, const BaselineOptions& options) {
    const auto network = build_network(cluster);
    const auto part = baseline_results(cluster, network, solve_baseline(cluster, network, options, {}), options);
    const ScratchFolder scratch;
    publish(result_schema(), scratch / "out", {"moved", content_hash(raw)}, std::span(&part, 1));
    const auto files = files_of(scratch / "out", {"run.json"});
    return {files.begin(), files.end()};
}

const std::vector<std::string> baseline_tables = {"baseline.csv", "waterfall.csv", "baseline_savings.csv",
                                                  "baseline_sources.csv", "model_fit.csv"};

class VerifyBaseline : public testing::TestWithParam<bool> {
   protected:
    VerifyBaseline()
        : feed_(moved_feed), cluster_(build_cluster(feed_)), right_(run_results(feed_.raw(), cluster_, {GetParam()})) {}

    [[nodiscard]] bool holds(const Files& files) const { return verified(feed_.raw(), cluster_, files).holds(); }
    /// The results with one table changed must not hold.
    void expect_found(const std::string& file, const std::string& what,
                      const std::function<void(SpoiledSheet&)>& change, std::optional<std::size_t> row = {}) {
        Spoiling spoiling{right_, {}, {}, true};
        spoiling.table(file, [&](SpoiledSheet& sheet) {
            change(sheet);
            return what;
        });
        if (row) {
            spoiling.row = static_cast<std::uint32_t>(*row + 2);
            spoiling.cells = sheet_of(right_.at(file)).rows[*row];
        }
        if (++asked_ % case_stride != 0) return;
        ++made_;
        const auto report = verified(feed_.raw(), cluster_, spoiling.files);
        EXPECT_FALSE(report.holds()) << "not found: " << file << " " << what;
        EXPECT_TRUE(names(report, spoiling)) << "not named: " << file << " " << what;
    }
    void expect_found(const std::string& what, const std::function<void(nlohmann::ordered_json&)>& change) {
        auto files = right_;
        auto summary = nlohmann::ordered_json::parse(files.at("summary.json"));
        change(summary);
        files["summary.json"] = summary.dump();
        if (++asked_ % case_stride != 0) return;
        ++made_;
        EXPECT_FALSE(holds(files)) << "not found: summary.json " << what;
    }

    ExampleFeed feed_;
    Cluster cluster_;
    Files right_;
    std::size_t asked_ = 0;
    std::size_t made_ = 0;
};

TEST_P(VerifyBaseline, TheResultsOfARunHold) {
    const auto report = verified(feed_.raw(), cluster_, right_, false);
    for (const auto& finding : report.findings) ADD_FAILURE() << finding.sentence.en;
    EXPECT_EQ(report.answers, 2U) << "the plan, and that as little as can be stays as it moved";
    // The example is worth spoiling: every step but what no lane changes is there, and something is kept.
    EXPECT_NE(right_.at("certificates.csv").find("baseline:kept"), std::string::npos);
}

TEST_P(VerifyBaseline, EveryCellThatIsChangedIsFound) {
    for (const auto& file : baseline_tables) {
        const auto sheet = sheet_of(right_.at(file));
        for (std::size_t r = 0; r < sheet.rows.size(); ++r)
            for (std::size_t c = 0; c < sheet.header.size(); ++c) {
                const auto& before = sheet.rows[r][c];
                const bool is_number =
                    !before.empty() && before.find_first_not_of("0123456789.-e+") == std::string::npos;
                const auto after = is_number ? text(number(before) * 1.02 + 0.5) : before.empty() ? "7" : before + "x";
                expect_found(
                    file, sheet.header[c] + " of row " + std::to_string(r + 2) + ": " + before + " -> " + after,
                    [&](SpoiledSheet& changed) { changed.rows[r][c] = after; }, r);
                if (!is_number) continue;
                expect_found(
                    file, sheet.header[c] + " of row " + std::to_string(r + 2) + " left out",
                    [&](SpoiledSheet& changed) { changed.rows[r][c].clear(); }, r);
                const auto little = text(number(before) + 1e-5 * largest_of(sheet, c));
                if (number(little) != 0)
                    expect_found(
                        file, sheet.header[c] + " of row " + std::to_string(r + 2) + ": " + before + " -> " + little,
                        [&](SpoiledSheet& changed) { changed.rows[r][c] = little; }, r);
            }
    }
    std::printf("%zu seeded errors found\n", made_);
}

TEST_P(VerifyBaseline, RowsAndFilesThatAreMissingOrTwiceAreFound) {
    for (const auto& file : baseline_tables) {
        const auto sheet = sheet_of(right_.at(file));
        for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
            expect_found(file, "row dropped",
                         [&](SpoiledSheet& s) { s.rows.erase(s.rows.begin() + static_cast<long>(r)); });
            expect_found(file, "row twice", [&](SpoiledSheet& s) { s.rows.push_back(s.rows[r]); });
        }
        expect_found(file, "column renamed", [&](SpoiledSheet& s) { s.header.back() += "_2"; });
        auto files = right_;
        files.erase(file);
        EXPECT_FALSE(holds(files)) << file;
    }
    auto files = right_;
    files.erase("certificates.csv");
    EXPECT_FALSE(holds(files));
}

TEST_P(VerifyBaseline, EveryFigureOfTheSummaryThatIsChangedIsFound) {
    const auto summary = nlohmann::ordered_json::parse(right_.at("summary.json"));
    for (const auto& [key, value] : summary["baseline"].items()) {
        expect_found(key + " left out", [&, k = key](auto& all) { all["baseline"].erase(k); });
        if (value.is_number())
            expect_found(key, [&, k = key, v = value](auto& all) {
                all["baseline"][k] = v.template get<double>() * 1.02 + 0.5;
            });
        if (value.is_string()) expect_found(key, [&, k = key](auto& all) { all["baseline"][k] = "2026-03-09"; });
    }
    for (const auto* key : {"cost_actual", "cost_model", "difference", "lane_id"})
        expect_found(std::string("difference_by_lane ") + key,
                     [&](auto& all) { all["baseline"]["difference_by_lane"][0][key] = 0.5; });
    expect_found("options", [](auto& all) { all["options"].erase("baseline"); });
    expect_found("the part", [](auto& all) { all.erase("baseline"); });
}

TEST_P(VerifyBaseline, APlanOrPricesThatAreChangedAreFound) {
    const auto sheet = sheet_of(right_.at("certificates.csv"));
    const auto value = sheet.at("value");
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        const auto& row = sheet.rows[r];
        const auto what = row[sheet.at("answer")] + " " + row[sheet.at("kind")] + " " + row[sheet.at("table")] + " " +
                          row[sheet.at("row_id")] + " " + row[value];
        const bool column = row[sheet.at("kind")] == "column";
        // A higher price of a delivery may be as valid where one way alone would gain by it; a lower never is, and no
        // dearer capacity.
        const double factor = column || row[sheet.at("table")] == "shipments" ? 0.9 : 1.5;
        expect_found("certificates.csv", what,
                     [&](SpoiledSheet& s) { s.rows[r][value] = text(number(row[value]) * factor); });
        expect_found("certificates.csv", what + " another sign",
                     [&](SpoiledSheet& s) { s.rows[r][value] = text(-number(row[value])); });
        if (column)
            expect_found("certificates.csv", what + " dropped",
                         [&](SpoiledSheet& s) { s.rows.erase(s.rows.begin() + static_cast<long>(r)); });
    }
}

TEST_P(VerifyBaseline, RandomFeedsHold) {
    // Two programs written apart have to agree: on ways, prices, plans, bounds, steps and counts.
    std::size_t checked = 0;
    for (std::uint64_t seed = 1; seed <= cases(150); ++seed) {
        SCOPED_TRACE(seed);
        auto feed = reference::random_feed_with_shipments(seed);
        if (feed["shipments"].empty()) continue;
        const auto raw = reference::raw_feed(feed);
        const auto cluster = reference::cluster_of(feed);
        const auto report = verified(raw, cluster, run_results(raw, cluster, {GetParam()}), false);
        for (const auto& finding : report.findings) ADD_FAILURE() << finding.sentence.en;
        ++checked;
    }
    EXPECT_GT(checked, cases(100));
}

INSTANTIATE_TEST_SUITE_P(SourcesFreeAndHeld, VerifyBaseline, testing::Bool(),
                         [](const auto& run) { return run.param ? "Held" : "Free"; });

}  // namespace
}  // namespace chegu
