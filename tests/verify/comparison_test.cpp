// verify of compare.csv is itself tested: what a run writes holds, and each cell that is changed is found.

#include <gtest/gtest.h>

#include <cstdio>

#include "analyses/catalogue.h"
#include "chain_example.h"
#include "scenario_example.h"
#include "support/cases.h"

namespace chegu {
namespace {

using namespace tampering;

class VerifyComparison : public testing::Test {
   protected:
    ScenarioResults results_;
};

TEST_F(VerifyComparison, EveryCellThatIsChangedIsFound) {
    const auto sheet = sheet_of(results_.right().at("compare.csv"));
    ASSERT_EQ(sheet.header.size(), 3U + 5 + 4 + 4);
    for (std::size_t r = 0; r < sheet.rows.size(); ++r)
        for (std::size_t c = 0; c < sheet.header.size(); ++c) {
            const auto& before = sheet.rows[r][c];
            const auto what = "row " + std::to_string(r + 2) + " " + sheet.header[c];
            EXPECT_TRUE(results_.found("compare.csv", [&](SpoiledSheet& s) { s.rows[r][c] = another(before); }))
                << what;
            if (!before.empty()) {
                EXPECT_TRUE(results_.found("compare.csv", [&](SpoiledSheet& s) { s.rows[r][c].clear(); })) << what;
            }
        }
    std::printf("%zu seeded errors found\n", results_.made());
    EXPECT_GT(results_.made(), cases(400));
}

TEST_F(VerifyComparison, RowsAndColumnsThatAreMissingOrTwiceAreFound) {
    const auto sheet = sheet_of(results_.right().at("compare.csv"));
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        const auto at = static_cast<std::ptrdiff_t>(r);
        EXPECT_TRUE(results_.found("compare.csv", [&](SpoiledSheet& s) { s.rows.erase(s.rows.begin() + at); })) << r;
        EXPECT_TRUE(results_.found("compare.csv", [&](SpoiledSheet& s) { s.rows.push_back(s.rows[r]); })) << r;
    }
    EXPECT_TRUE(results_.found("compare.csv", [](SpoiledSheet& s) {
        s.rows.push_back(s.rows[0]);
        s.rows.back()[1] = "profit";
    }));
    for (std::size_t c = 0; c < sheet.header.size(); ++c) {
        const auto at = static_cast<std::ptrdiff_t>(c);
        EXPECT_TRUE(results_.found("compare.csv", [&](SpoiledSheet& s) { s.header[c] += "_2"; })) << sheet.header[c];
        EXPECT_TRUE(results_.found("compare.csv", [&](SpoiledSheet& s) {
            s.header.erase(s.header.begin() + at);
            for (auto& row : s.rows) row.erase(row.begin() + at);
        })) << sheet.header[c];
        EXPECT_TRUE(results_.found("compare.csv", [&](SpoiledSheet& s) {
            s.header.push_back("more_" + s.header[c]);
            for (auto& row : s.rows) row.push_back(row[c]);
        })) << sheet.header[c];
    }
    std::printf("%zu seeded errors found\n", results_.made());
}

TEST_F(VerifyComparison, OfOtherScenariosOrOfNoneIsFound) {
    auto files = results_.right();
    files.erase("compare.csv");
    EXPECT_TRUE(results_.found(files));
    for (const auto& names : {R"(["mixed","cut","idle","built"])", R"(["mixed"])", R"(["mixed","cut","built"])",
                              R"(["mixed","cut","built","built"])", R"(["mixed","cut","built","gone"])", "[]", "5",
                              R"([1,2,3,4])", "null", "{}"})
        EXPECT_TRUE(results_.found_in_summary("summary.json", [&](auto& all) {
            all["options"]["scenarios"] = nlohmann::ordered_json::parse(names);
        })) << names;
    EXPECT_TRUE(results_.found_in_summary("summary.json", [](auto& all) { all["options"].erase("scenarios"); }));
    EXPECT_TRUE(results_.found_in_summary("summary.json", [](auto& all) { all["more"] = {{"figure", 1}}; }));
    EXPECT_TRUE(results_.found_in_summary("scenarios/cut/summary.json", [](auto& all) { all["more"]["one"] = 1; }));
    // One of them is no longer there; a scenario that has its own.
    files = results_.right();
    std::erase_if(files, [](const auto& file) { return file.first.starts_with("scenarios/idle/"); });
    EXPECT_TRUE(results_.found(files));
    files = results_.right();
    files["scenarios/idle/compare.csv"] = files.at("compare.csv");
    EXPECT_TRUE(results_.found(files));
}

TEST_F(VerifyComparison, ResultsOfScenariosThatAreNotComparedHold) {
    // What a later run of other scenarios, or of none with other figures, leaves.
    auto files = results_.right();
    auto summary = nlohmann::ordered_json::parse(files.at("summary.json"));
    summary["options"].erase("scenarios");
    files["summary.json"] = summary.dump();
    files.erase("compare.csv");
    const auto report = results_.verified(files);
    EXPECT_TRUE(report.holds());
    EXPECT_EQ(report.scenarios.size(), 4U);
}

TEST(VerifyComparisonOfTables, TheWorstOutageAndTheGradesAreThoseOfTheTables) {
    const std::string text = std::string(chain_feed) +
                             "\n[scenarios]\nscenario_id, table, where, column, op, value\n"
                             "cut, demand, , quantity_per_day, multiply, 0.9\n";
    const ExampleFeed feed(text);
    const auto cluster = build_cluster(feed);
    Notices notices;
    const auto changed = apply_scenario(feed.raw(), "cut", notices);
    const auto changed_cluster = build_cluster(decode(changed.feed, notices));
    auto files = chain_run(feed.raw(), cluster);
    for (const auto& [name, bytes] : chain_run(changed.feed, changed_cluster)) files["scenarios/cut/" + name] = bytes;
    auto summary = nlohmann::ordered_json::parse(files["scenarios/cut/summary.json"]);
    const auto part = scenario_results(scenarios_of(feed).front(), changed);
    summary["scenario"] = part.summary;
    files["scenarios/cut/summary.json"] = summary.dump();
    files["scenarios/cut/scenario_changes.csv"] = part.files.at("scenario_changes.csv");
    summary = nlohmann::ordered_json::parse(files["summary.json"]);
    summary["options"]["scenarios"] = {"cut"};
    files["summary.json"] = summary.dump();

    const ScratchFolder out(memory_folder());
    write_with_scenarios(out.path(), files);
    files["compare.csv"] = compare_csv(
        compare(result_schema(), std::vector<NamedResult>{{"base", out.path()}, {"cut", out / "scenarios/cut"}}));
    write_with_scenarios(out.path(), files);
    const auto report = verify(feed.raw(), cluster, out.path());
    for (const auto& finding : report.findings) ADD_FAILURE() << finding.sentence.en;
    for (const auto& finding : report.scenarios.at(0).report.findings) ADD_FAILURE() << finding.sentence.en;

    const auto sheet = sheet_of(files.at("compare.csv"));
    std::size_t of_tables = 0;
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        const auto& figure = sheet.rows[r][1];
        if (figure != "worst_added_loss" && !figure.starts_with("segments_")) continue;
        ++of_tables;
        for (std::size_t c = 3; c < sheet.header.size(); ++c) {
            Spoiling spoiling{files, {}, {}, true};
            spoiling.table("compare.csv", [&](SpoiledSheet& s) {
                s.rows[r][c] = another(s.rows[r][c]);
                return figure;
            });
            const ScratchFolder other(memory_folder());
            write_with_scenarios(other.path(), spoiling.files);
            EXPECT_FALSE(verify(feed.raw(), cluster, other.path()).holds()) << figure << " " << sheet.header[c];
        }
    }
    EXPECT_EQ(of_tables, 4U);
}

}  // namespace
}  // namespace chegu
