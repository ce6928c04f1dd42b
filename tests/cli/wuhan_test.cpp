// The sample: what a stranger sees first must be right, and stay what it is.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/program.h"

namespace chegu {
namespace {

namespace fs = std::filesystem;

const std::string wuhan = std::string(CHEGU_SOURCE_DIR) + "/data/wuhan";

TEST(Wuhan, ChecksWithoutErrors) {
    const auto check = run_program({"check", wuhan, "--json"});
    EXPECT_EQ(check.exit, 0) << check.err;
    const auto json = nlohmann::json::parse(check.out);
    EXPECT_EQ(json["counts"]["errors"], 0);
    // Each kind is explained in data/wuhan/SOURCES.md.
    for (const auto& notice : json["notices"])
        EXPECT_TRUE(notice["code"] == "margin_unusual" || notice["code"] == "rows_old" ||
                    notice["code"] == "shorter_than_straight")
            << notice["code"];
    for (const auto& analysis : json["ready"]) EXPECT_TRUE(analysis["ready"].get<bool>()) << analysis["analysis"];
}

TEST(Wuhan, ThePlanServesAllDemandAndVerifies) {
    const ScratchFolder scratch;
    const auto out = (scratch / "out").string();
    const auto flow = run_program({"flow", wuhan, "-o", out, "--json"});
    ASSERT_EQ(flow.exit, 0) << flow.err;
    const auto summary = nlohmann::json::parse(flow.out);
    EXPECT_EQ(summary["status"], "optimal");
    EXPECT_EQ(summary["unmet_penalty"], 0);
    EXPECT_GE(summary["bound"].get<double>(), summary["objective"].get<double>() * (1 - 1e-6));
    const auto verify = run_program({"verify", wuhan, out});
    EXPECT_EQ(verify.exit, 0) << verify.out;
}

TEST(Wuhan, ItsFiguresAreThoseRecorded) {
    // tests/golden/wuhan/flow.json: a change of the sample or of the model that moves a figure must be seen and meant.
    // Plans of equal cost may differ between solver builds, so the figures of the optimum are compared, not the plan.
    const ScratchFolder scratch;
    const auto flow = run_program({"flow", wuhan, "-o", (scratch / "out").string(), "--json"});
    ASSERT_EQ(flow.exit, 0) << flow.err;
    const auto summary = nlohmann::json::parse(flow.out);
    const auto golden =
        nlohmann::json::parse(bytes_of(std::string(CHEGU_SOURCE_DIR) + "/tests/golden/wuhan/flow.json"));
    for (const auto& [figure, value] : golden.items())
        EXPECT_NEAR(summary[figure].get<double>(), value.get<double>(), 1e-6 * std::max(1.0, value.get<double>()))
            << figure;
}

TEST(Wuhan, WhatMovedIsOnKnownLinksAndItsPlanVerifies) {
    const ScratchFolder scratch;
    const auto out = (scratch / "out").string();
    const auto baseline = run_program({"baseline", wuhan, "-o", out, "--json"});
    ASSERT_EQ(baseline.exit, 0) << baseline.err;
    const auto summary = nlohmann::json::parse(baseline.out);
    EXPECT_EQ(summary["coverage"], 1);
    EXPECT_EQ(summary["days"], 92) << "the third quarter";
    const auto golden =
        nlohmann::json::parse(bytes_of(std::string(CHEGU_SOURCE_DIR) + "/tests/golden/wuhan/baseline.json"));
    for (const auto& [figure, value] : golden.items())
        EXPECT_NEAR(summary[figure].get<double>(), value.get<double>(), 1e-6 * value.get<double>()) << figure;
    const auto verify = run_program({"verify", wuhan, out});
    EXPECT_EQ(verify.exit, 0) << verify.out;
}

}  // namespace
}  // namespace chegu
