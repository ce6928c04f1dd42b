// `chegu convert` as a user runs it.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/program.h"

namespace chegu {
namespace {

namespace fs = std::filesystem;

TEST(Convert, TheSampleThereAndBackIsTheSameFiles) {
    const ScratchFolder scratch;
    std::string from = sample;
    for (const auto* to : {"a.xlsx", "b.gpkg", "c.XLSX", "back"}) {
        const auto run = run_program({"convert", from, (scratch / to).string()});
        ASSERT_EQ(run.exit, 0) << run.err;
        EXPECT_NE(run.out.find("30 tables"), std::string::npos) << run.out;
        from = (scratch / to).string();
    }
    for (const auto& [name, bytes] : files_of(scratch / "back", {"datapackage.json"}))
        EXPECT_TRUE(bytes == bytes_of(fs::path(sample) / name)) << name;
}

TEST(Convert, ResultsOfAWorkbookAreThoseOfTheFolder) {
    const ScratchFolder scratch;
    ASSERT_EQ(run_program({"convert", sample, (scratch / "wuhan.gpkg").string()}).exit, 0);
    ASSERT_EQ(run_program({"flow", sample, "-o", (scratch / "a").string()}).exit, 0);
    ASSERT_EQ(run_program({"flow", (scratch / "wuhan.gpkg").string(), "-o", (scratch / "b").string()}).exit, 0);
    EXPECT_EQ(files_of(scratch / "a", {"run.json"}), files_of(scratch / "b", {"run.json"}));
    EXPECT_EQ(run_program({"verify", (scratch / "wuhan.gpkg").string(), (scratch / "a").string()}).exit, 0);
}

TEST(Convert, RefusesWhatIsThereAndWhatIsNot) {
    const ScratchFolder scratch;
    write_bytes(scratch / "a.xlsx", "ours");
    const auto there = run_program({"convert", sample, (scratch / "a.xlsx").string()});
    EXPECT_EQ(there.exit, 2);
    EXPECT_NE(there.err.find("is there already"), std::string::npos) << there.err;
    EXPECT_EQ(bytes_of(scratch / "a.xlsx"), "ours");
    EXPECT_EQ(run_program({"convert", (scratch / "nothing.gpkg").string(), (scratch / "b").string()}).exit, 2);
    EXPECT_EQ(run_program({"convert", sample, (scratch / "a.xlsx" / "b").string()}).exit, 2) << "no folder there";
    EXPECT_EQ(files_of(scratch.path()).size(), 1U);
}

TEST(Convert, AFeedWithErrorsIsConvertedAsItIs) {
    // To mend it in a spreadsheet, say.
    const ScratchFolder scratch;
    write_feed("[sites]\nsite_id,kind\nA,nowhere", scratch / "feed");
    const auto run = run_program({"convert", (scratch / "feed").string(), (scratch / "a.xlsx").string(), "--json"});
    EXPECT_EQ(run.exit, 0) << run.err;
    EXPECT_GT(nlohmann::json::parse(run.out)["rows"].get<int>(), 1);
    EXPECT_EQ(run_program({"check", (scratch / "a.xlsx").string()}).exit, 2);
}

}  // namespace
}  // namespace chegu
