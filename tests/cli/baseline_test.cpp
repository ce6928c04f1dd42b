// baseline as a user runs it: exit codes, what is printed, what lies in OUT, and that run includes it.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/program.h"

namespace chegu {
namespace {

const std::string example = std::string(CHEGU_SOURCE_DIR) + "/docs/examples/baseline";

TEST(BaselineCommand, PrintsItsPartAsJson) {
    const ScratchFolder scratch;
    const auto run = run_program({"baseline", example, "-o", (scratch / "out").string(), "--json"});
    ASSERT_EQ(run.exit, 0) << run.err;
    EXPECT_EQ(nlohmann::json::parse(run.out),
              nlohmann::json::parse(bytes_of(scratch / "out" / "summary.json"))["baseline"]);
    EXPECT_EQ(run_program({"verify", example, (scratch / "out").string()}).exit, 0);
}

TEST(BaselineCommand, SpeaksBothLanguages) {
    const ScratchFolder scratch;
    const auto out = (scratch / "out").string();
    const auto zh = run_program({"baseline", example, "-o", out, "--lang", "zh"});
    EXPECT_NE(zh.out.find("实际运输：2026-03-01 至 2026-03-10，10 天，3 次"), std::string::npos) << zh.out;
    const auto en = run_program({"baseline", example, "-o", out, "--lang", "en"});
    EXPECT_NE(en.out.find("What really moved: 2026-03-01 to 2026-03-10, 10 days, 3 shipments"), std::string::npos)
        << en.out;
}

TEST(BaselineCommand, AFeedWithoutShipmentsIsBadInput) {
    const ScratchFolder scratch;
    write_feed("[sites]\nsite_id\nA\n", scratch / "feed");
    const auto run = run_program({"baseline", (scratch / "feed").string(), "-o", (scratch / "out").string()});
    EXPECT_EQ(run.exit, 2);
    EXPECT_NE(run.err.find("shipments"), std::string::npos) << run.err;
    EXPECT_FALSE(std::filesystem::exists(scratch / "out"));
}

TEST(BaselineCommand, RunIncludesItWhereThereAreShipments) {
    const ScratchFolder scratch;
    const auto out = (scratch / "out").string();
    const auto run = run_program({"run", example, "-o", out, "--json", "--threads", "1"});
    ASSERT_EQ(run.exit, 0) << run.err;
    EXPECT_NEAR(nlohmann::json::parse(run.out)["baseline"]["plan_cost"].get<double>(), 17'500, 1e-6);
    EXPECT_EQ(run_program({"verify", example, out}).exit, 0);
    // The same alone and beside the flow plan, which keeps its certificate.
    const auto alone = (scratch / "alone").string();
    ASSERT_EQ(run_program({"baseline", example, "-o", alone}).exit, 0);
    for (const auto* file : {"baseline.csv", "waterfall.csv", "baseline_savings.csv", "model_fit.csv"})
        EXPECT_EQ(bytes_of(scratch / "out" / file), bytes_of(scratch / "alone" / file)) << file;
    ASSERT_EQ(run_program({"flow", example, "-o", alone}).exit, 0);
    EXPECT_EQ(run_program({"verify", example, alone}).exit, 0);
}

}  // namespace
}  // namespace chegu
