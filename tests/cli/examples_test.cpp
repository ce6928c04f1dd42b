// The examples of docs: each is run as its page says, and what the page states is compared.

#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>

#include "base/number.h"
#include "support/program.h"
#include "tables/csv_reader.h"

namespace chegu {
namespace {

/// A result table by the first cells of its rows: ("site", "far") and then a column.
class ResultTable {
   public:
    ResultTable(const std::filesystem::path& file, std::size_t keys) : keys_(keys) {
        Notices notices;
        table_ = read_csv(file.stem().string(), file.string(), bytes_of(file), notices);
        EXPECT_EQ(notices.count(Severity::error), 0U) << file;
    }

    [[nodiscard]] std::string text(const std::vector<std::string>& key, std::string_view column) const {
        for (std::size_t row = 0; row < table_.rows(); ++row) {
            bool same = key.size() == keys_;
            for (std::size_t k = 0; same && k < keys_; ++k) same = table_.cell(row, k) == key[k];
            if (same) return std::string{table_.cell(row, table_.find(column))};
        }
        ADD_FAILURE() << "no row " << key.front();
        return "";
    }
    [[nodiscard]] double number(const std::vector<std::string>& key, std::string_view column) const {
        return parse_number(text(key, column)).value_or(-1e300);
    }

   private:
    TextTable table_;
    std::size_t keys_;
};

/// docs/chain.md.
class Examples : public testing::Test {
   protected:
    [[nodiscard]] std::filesystem::path out() const { return scratch_ / "out"; }

   private:
    ScratchFolder scratch_;
};

TEST_F(Examples, LandedCost) {
    const auto feed = std::string{CHEGU_SOURCE_DIR} + "/docs/examples/landed-cost";
    const auto run = run_program({"flow", feed, "-o", out().string()});
    ASSERT_EQ(run.exit, 0) << run.err;
    const ResultTable landed(out() / "landed.csv", 1);
    const double transit = (2 * 1000.0 * 24 + 100000.0 * 48) * 0.1 / 8760;
    EXPECT_NEAR(landed.number({"cars"}, "production"), 20000 + 2 * 500, 1e-6);
    EXPECT_NEAR(landed.number({"cars"}, "freight"), 2 * 10 + 300, 1e-6);
    EXPECT_NEAR(landed.number({"cars"}, "transit_capital"), transit, 1e-6);
    EXPECT_NEAR(landed.number({"cars"}, "cost_per_unit"), 21320 + transit, 1e-6);
    const auto summary = nlohmann::json::parse(bytes_of(out() / "summary.json"));
    EXPECT_NEAR(summary["flow"]["objective"].get<double>(), 500 * (21320 + transit), 1e-3);
}

TEST_F(Examples, TimeToSurvive) {
    const auto feed = std::string{CHEGU_SOURCE_DIR} + "/docs/examples/time-to-survive";
    const auto run = run_program({"chain", feed, "-o", out().string(), "--pairs"});
    ASSERT_EQ(run.exit, 0) << run.err;

    const ResultTable outages(out() / "outages.csv", 2);
    const auto expect = [&](const std::string& site, double days, double added, double holds, double index,
                            double a_year) {
        const std::vector<std::string> key{"site", site};
        EXPECT_NEAR(outages.number(key, "recover_days"), days, 1e-9) << site;
        for (const auto* column : {"added_loss", "loss_lower", "loss_upper"})
            EXPECT_NEAR(outages.number(key, column), added, 1e-6 * added) << site;
        EXPECT_NEAR(outages.number(key, "tts_days"), holds, 1e-5) << site;
        EXPECT_NEAR(outages.number(key, "risk_index"), index, 5e-4) << site;
        EXPECT_NEAR(outages.number(key, "annual_loss"), a_year, 1e-6 * a_year) << site;
        EXPECT_EQ(outages.text(key, "first_hit"), "cars") << site;
    };
    expect("far", 30, 2'200'000, 8, 1, 220'000);
    expect("near", 20, 400'000, 40.0 / 3, 0.182, 80'000);
    expect("works", 10, 1'600'000, 0, 0.727, 80'000);
    const auto summary = nlohmann::json::parse(bytes_of(out() / "summary.json"));
    EXPECT_NEAR(summary["chain"]["expected_annual_loss"].get<double>(), 380'000, 1e-3);

    const ResultTable curves(out() / "outage_curves.csv", 3);
    EXPECT_NEAR(curves.number({"site", "far", "8"}, "loss"), 0, 1);
    EXPECT_NEAR(curves.number({"site", "far", "30"}, "loss"), 2'200'000, 1);

    const ResultTable levers(out() / "levers.csv", 3);
    EXPECT_EQ(levers.text({"site", "far", "1"}, "row_id"), "pack_near");
    EXPECT_NEAR(levers.number({"site", "far", "1"}, "price"), 600'000, 1e-3);
    EXPECT_EQ(levers.text({"site", "far", "2"}, "table"), "stocks");
    EXPECT_NEAR(levers.number({"site", "far", "2"}, "price"), 20'000, 1e-3);
    EXPECT_EQ(levers.text({"site", "far", "3"}, "row_id"), "");
    EXPECT_NEAR(levers.number({"site", "far", "3"}, "price"), 600'000, 1e-3);

    const ResultTable responses(out() / "responses.csv", 4);
    EXPECT_EQ(responses.number({"site", "far", "processes", "pack_far"}, "after_per_day"), 0);
    EXPECT_NEAR(responses.number({"site", "far", "processes", "car_works"}, "after_per_day"), 130.0 / 30, 1e-6);

    const ResultTable pairs(out() / "pairs.csv", 2);
    const auto together = [&](const std::string& a, const std::string& b, double days, double both,
                              double interaction) {
        EXPECT_NEAR(pairs.number({a, b}, "recover_days"), days, 1e-9) << a << b;
        EXPECT_NEAR(pairs.number({a, b}, "loss_upper"), both, 1) << a << b;
        EXPECT_NEAR(pairs.number({a, b}, "interaction"), interaction, 1) << a << b;
    };
    together("far", "near", 30, 4'000'000, 800'000);
    together("far", "works", 30, 4'800'000, -2'200'000);
    together("near", "works", 20, 3'200'000, -400'000);

    const ResultTable segments(out() / "segments.csv", 1);
    EXPECT_NEAR(segments.number({"battery"}, "need_value"), 29'200'000, 1);
    EXPECT_NEAR(segments.number({"battery"}, "local_rate"), 0.375, 1e-9);
    EXPECT_EQ(segments.number({"battery"}, "firms"), 2);
    EXPECT_EQ(segments.number({"battery"}, "sources_min"), 2);
    EXPECT_NEAR(segments.number({"battery"}, "hhi"), 0.53125, 1e-9);
    EXPECT_EQ(segments.text({"battery"}, "worst_outage"), "far");
    EXPECT_NEAR(segments.number({"battery"}, "worst_added_loss"), 2'200'000, 1);
    EXPECT_EQ(segments.text({"battery"}, "grade"), "weak");
    EXPECT_EQ(segments.text({"battery"}, "reason_zh"),
              "远方电池厂停产 30 天损失 220 万元；电池包本地每天需要 8，本地产能 3");
}

TEST_F(Examples, Baseline) {
    const auto feed = std::string{CHEGU_SOURCE_DIR} + "/docs/examples/baseline";
    const auto run = run_program({"baseline", feed, "-o", out().string()});
    ASSERT_EQ(run.exit, 0) << run.err;

    const ResultTable steps(out() / "waterfall.csv", 1);
    const std::vector<std::pair<std::string, double>> waterfall = {
        {"actual", 35'000}, {"without_cost", 0}, {"model", -1'200}, {"source", -14'000},
        {"mode", -2'000},   {"lane", -100},      {"stock", -200},   {"plan", 17'500}};
    for (std::size_t k = 0; k < waterfall.size(); ++k) {
        EXPECT_EQ(steps.text({std::to_string(k + 1)}, "step"), waterfall[k].first);
        EXPECT_NEAR(steps.number({std::to_string(k + 1)}, "amount"), waterfall[k].second, 1e-6) << waterfall[k].first;
    }

    const ResultTable rows(out() / "baseline.csv", 4);
    const auto expect = [&](const std::string& from, const std::string& lane, double actual, double paid, double model,
                            double plan, double cost) {
        const std::vector<std::string> key{"pack", from, "works", lane};
        EXPECT_NEAR(rows.number(key, "quantity_actual"), actual, 1e-9) << lane;
        EXPECT_NEAR(rows.number(key, "cost_actual"), paid, 1e-6) << lane;
        EXPECT_NEAR(rows.number(key, "cost_model"), model, 1e-6) << lane;
        EXPECT_NEAR(rows.number(key, "quantity_plan"), plan, 1e-9) << lane;
        EXPECT_NEAR(rows.number(key, "cost_plan"), cost, 1e-6) << lane;
    };
    expect("far", "far_road", 80, 34'000, 32'800, 15, 6'150);
    expect("far", "far_old_road", 0, 0, 0, 5, 1'950);
    expect("far", "far_rail", 0, 0, 0, 20, 6'400);
    expect("near", "near_road", 20, 1'000, 1'000, 60, 3'000);

    const auto summary = nlohmann::json::parse(bytes_of(out() / "summary.json"))["baseline"];
    const std::vector<std::pair<std::string, double>> figures = {{"actual_cost", 35'000},
                                                                 {"model_cost", 33'800},
                                                                 {"model_difference", 1'200},
                                                                 {"plan_cost", 17'500},
                                                                 {"saving", 17'500},
                                                                 {"coverage", 1},
                                                                 {"days", 10},
                                                                 {"saving_at_model_cost", 16'300}};
    for (const auto& [figure, value] : figures) EXPECT_NEAR(summary[figure].get<double>(), value, 1e-6) << figure;
}

TEST_F(Examples, Scenario) {
    const auto feed = std::string{CHEGU_SOURCE_DIR} + "/docs/examples/scenario";
    const auto run = run_program({"run", feed, "-o", out().string(), "--scenario", "near_less,new_line"});
    ASSERT_EQ(run.exit, 0) << run.err;

    const ResultTable compare(out() / "compare.csv", 2);
    const auto expect = [&](const std::string& figure, double base, double less, double line) {
        const std::vector<std::string> key{"flow", figure};
        EXPECT_NEAR(compare.number(key, "base"), base, 1e-3) << figure;
        EXPECT_NEAR(compare.number(key, "difference_near_less"), less, 1e-3) << figure;
        EXPECT_NEAR(compare.number(key, "difference_new_line"), line, 1e-3) << figure;
    };
    expect("production_cost", 7'145'000, -452'500, 500);
    expect("freight_cost", 48'500, 8'250, -23'750);
    expect("unmet_penalty", 0, 600'000, 0);
    expect("objective", 7'193'500, 155'750, -23'250);

    const ResultTable less(out() / "scenarios/near_less/flows.csv", 2);
    EXPECT_NEAR(less.number({"1", "pack_from_near"}, "quantity"), 35, 1e-6);
    EXPECT_NEAR(less.number({"1", "pack_from_far"}, "quantity"), 40, 1e-6);
    const ResultTable line(out() / "scenarios/new_line/flows.csv", 2);
    EXPECT_NEAR(line.number({"1", "pack_from_near"}, "quantity"), 75, 1e-6);
    EXPECT_NEAR(line.number({"1", "pack_from_far"}, "quantity"), 5, 1e-6);

    const auto verify = run_program({"verify", feed, out().string()});
    EXPECT_EQ(verify.exit, 0) << verify.out;
}

}  // namespace
}  // namespace chegu
