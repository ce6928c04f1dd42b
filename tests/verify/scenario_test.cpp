// verify of scenarios is itself tested: what a run writes holds, and each cell and figure that is changed is found.

#include <gtest/gtest.h>

#include <cstdio>

#include "scenario_example.h"
#include "support/cases.h"

namespace chegu {
namespace {

using namespace tampering;

const std::vector<std::string> folders = {"scenarios/mixed/", "scenarios/cut/", "scenarios/built/", "scenarios/idle/"};

class VerifyScenario : public testing::Test {
   protected:
    /// The codes of everything that is found in one of the scenarios.
    [[nodiscard]] std::set<std::string> codes_of(const Files& files, const std::string& scenario) const {
        std::set<std::string> codes;
        for (const auto& [id, report] : results_.verified(files).scenarios)
            if (id == scenario)
                for (const auto& finding : report.findings) codes.insert(finding.code);
        return codes;
    }

    ScenarioResults results_;
};

TEST_F(VerifyScenario, TheResultsOfARunHold) {
    const auto report = results_.verified(results_.right());
    for (const auto& finding : report.findings) ADD_FAILURE() << finding.sentence.en;
    ASSERT_EQ(report.scenarios.size(), 4U);
    for (const auto& [id, of_scenario] : report.scenarios) {
        EXPECT_EQ(of_scenario.answers, 1U);
        for (const auto& finding : of_scenario.findings) ADD_FAILURE() << id << ": " << finding.sentence.en;
    }
    // The example is worth spoiling.
    EXPECT_EQ(results_.right().at("scenarios/built/scenario_changes.csv"),
              "step,table,row_id,column,before,after\n"
              "16,sites,N,candidate_id,line,\n"
              "16,sites,K,candidate_id,site,\n"
              "16,processes,new,candidate_id,line,\n"
              "16,lanes,nm,candidate_id,line,\n"
              "16,links,ln,candidate_id,line,\n"
              "16,candidates,rival,decision,,out\n"
              "16,candidates,rival,excludes,line,\n"
              "16,candidates,later,needs,line;late,late\n"
              "16,candidates,late,decision,,out\n"
              "16,candidates,late,excludes,rival ; line,rival\n"
              "16,candidates,site,,,\n"
              "16,candidates,line,,,\n"
              "17,processes,new,cost_per_unit,70,63\n");
}

TEST_F(VerifyScenario, EveryCellThatIsChangedIsFound) {
    for (const auto& folder : folders) {
        const auto file = folder + "scenario_changes.csv";
        const auto sheet = sheet_of(results_.right().at(file));
        for (std::size_t r = 0; r < sheet.rows.size(); ++r)
            for (std::size_t c = 0; c < sheet.header.size(); ++c) {
                const auto what = file + " row " + std::to_string(r + 2) + " " + sheet.header[c];
                const auto& before = sheet.rows[r][c];
                EXPECT_TRUE(results_.found(file, [&](SpoiledSheet& s) { s.rows[r][c] = another(before); })) << what;
                if (!before.empty()) {
                    EXPECT_TRUE(results_.found(file, [&](SpoiledSheet& s) { s.rows[r][c].clear(); }))
                        << what << " left out";
                }
            }
    }
    std::printf("%zu seeded errors found\n", results_.made());
    EXPECT_GT(results_.made(), cases(200));
}

TEST_F(VerifyScenario, RowsAndFilesThatAreMissingOrTwiceAreFound) {
    for (const auto& folder : folders) {
        const auto file = folder + "scenario_changes.csv";
        const auto sheet = sheet_of(results_.right().at(file));
        for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
            const auto at = static_cast<std::ptrdiff_t>(r);
            EXPECT_TRUE(results_.found(file, [&](SpoiledSheet& s) { s.rows.erase(s.rows.begin() + at); })) << file << r;
            EXPECT_TRUE(results_.found(file, [&](SpoiledSheet& s) { s.rows.push_back(s.rows[r]); })) << file << r;
        }
        EXPECT_TRUE(results_.found(file, [](SpoiledSheet& s) { s.header.back() += "_2"; }));
        EXPECT_TRUE(results_.found(file, [](SpoiledSheet& s) {
            s.rows.push_back({"2", "lanes", "am", "rate", "7", "8"});
        }));
        for (const auto& name : {file, folder + "summary.json", folder + "flows.csv"}) {
            auto files = results_.right();
            files.erase(name);
            EXPECT_TRUE(results_.found(files)) << name;
        }
    }
    std::printf("%zu seeded errors found\n", results_.made());
}

TEST_F(VerifyScenario, EveryFigureOfTheSummaryThatIsChangedIsFound) {
    const auto change = [](const nlohmann::ordered_json& value) {
        return value.is_number()   ? nlohmann::ordered_json(value.get<int>() + 1)
               : value.is_string() ? nlohmann::ordered_json(value.get<std::string>() + "x")
                                   : nlohmann::ordered_json("x");
    };
    for (const auto& folder : folders) {
        const auto file = folder + "summary.json";
        const auto part = nlohmann::ordered_json::parse(results_.right().at(file))["scenario"];
        for (const auto& [key, value] : part.items()) {
            const auto changed = change(value);
            EXPECT_TRUE(results_.found_in_summary(file, [&, k = key](auto& all) { all["scenario"].erase(k); })) << key;
            EXPECT_TRUE(results_.found_in_summary(file, [&, k = key](auto& all) { all["scenario"][k] = changed; }))
                << key;
        }
        for (std::size_t s = 0; s < part["steps"].size(); ++s) {
            for (const auto& [key, value] : part["steps"][s].items()) {
                const auto changed = change(value);
                const auto step = [&](auto& all) -> auto& { return all["scenario"]["steps"][s]; };
                EXPECT_TRUE(results_.found_in_summary(file, [&, k = key](auto& all) { step(all).erase(k); })) << key;
                EXPECT_TRUE(results_.found_in_summary(file, [&, k = key](auto& all) { step(all)[k] = changed; }))
                    << key;
            }
            EXPECT_TRUE(results_.found_in_summary(file, [&](auto& all) { all["scenario"]["steps"].erase(s); }));
            EXPECT_TRUE(results_.found_in_summary(
                file, [&](auto& all) { all["scenario"]["steps"].push_back(all["scenario"]["steps"][s]); }));
        }
        EXPECT_TRUE(results_.found_in_summary(file, [](auto& all) { all["scenario"]["more"] = 1; }));
        EXPECT_TRUE(results_.found_in_summary(file, [](auto& all) { all.erase("scenario"); }));
        auto files = results_.right();
        auto summary = nlohmann::ordered_json::parse(files.at(file));
        summary["feed"]["hash"] = "00";
        files[file] = summary.dump();
        EXPECT_TRUE(results_.found(files));
    }
    std::printf("%zu seeded errors found\n", results_.made());
    EXPECT_GT(results_.made(), cases(300));
}

/// The files of one folder under another name.
Files moved(const Files& files, const std::string& from, const std::string& to) {
    Files all = files;
    for (const auto& [name, bytes] : files)
        if (name.starts_with(from)) {
            all.erase(name);
            all[to + name.substr(from.size())] = bytes;
        }
    return all;
}

TEST_F(VerifyScenario, ResultsOfAnotherScenarioOrOfNoneAreFound) {
    auto files = moved(results_.right(), "scenarios/cut/", "scenarios/gone/");
    std::set<std::string> codes;
    for (const auto& finding : results_.verified(files).findings) codes.insert(finding.code);
    EXPECT_TRUE(codes.contains("no_such_scenario"));
    // Results of `cut` that say they are those of `idle`.
    files = results_.right();
    for (const auto& [name, bytes] : results_.right())
        if (name.starts_with("scenarios/cut/")) files["scenarios/idle/" + name.substr(14)] = bytes;
    EXPECT_TRUE(codes_of(files, "idle").contains("other_feed"));
    EXPECT_TRUE(codes_of(files, "idle").contains("figure_differs"));
    EXPECT_TRUE(codes_of(files, "idle").contains("change_invented"));
    // A scenario's results in place of the base's, and scenarios of a scenario.
    EXPECT_TRUE(results_.found(moved(results_.right(), "scenarios/idle/", "")));
    files = results_.right();
    files["scenarios/idle/scenarios/idle/summary.json"] = files.at("scenarios/idle/summary.json");
    EXPECT_EQ(codes_of(files, "idle"), std::set<std::string>{"no_such_scenario"});
    // What a scenario changed, beside the base.
    files = results_.right();
    files["scenario_changes.csv"] = files.at("scenarios/cut/scenario_changes.csv");
    EXPECT_TRUE(results_.found(files));
}

TEST(VerifyScenarioRefused, ResultsOfWhatNoRunComputesAreFound) {
    // What goes is still referred to; what is chosen excludes each other; the changed feed has an error.
    for (const std::string step : {"sites, site_id = 'B', , remove,", "candidates, , , choose,",
                                   "lanes, , from_site, set, Z", "lanes, , rate, multiply, 1e300"}) {
        SCOPED_TRACE(step);
        const std::string text = scenario_feed;
        const auto end = text.find("[scenarios]");
        const ExampleFeed feed(text.substr(0, end) + "[scenarios]\nscenario_id, table, where, column, op, value\ns, " +
                               step + "\n" + (step.ends_with("1e300") ? "s, " + step + "\n" : ""));
        const ScratchFolder out(memory_folder());
        auto files = scenario_run(feed, {});
        files["scenarios/s/summary.json"] = files.at("summary.json");
        write_with_scenarios(out.path(), files);
        const auto report = verify(feed.raw(), build_cluster(feed), out.path());
        ASSERT_EQ(report.scenarios.size(), 1U);
        ASSERT_EQ(report.scenarios[0].report.findings.size(), 1U);
        EXPECT_EQ(report.scenarios[0].report.findings[0].code, "scenario_refused");
    }
}

}  // namespace
}  // namespace chegu
