// The commands as a user runs them: exit codes, what stands on which stream, what is in OUT afterwards.

#include <gtest/gtest.h>

#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "support/program.h"

namespace chegu {
namespace {

using ::testing::Test;
namespace fs = std::filesystem;

constexpr const char* small_feed = R"(
[sites]
site_id, name
A,       工厂
B,       市场
[items]
item_id, value, ceu
car,     1000,  1
[modes]
mode
road
[processes]
process_id, site_id, item_id, cost_per_unit, capacity_per_day
make,       A,       car,     100,           10
[lanes]
lane_id, from_site, to_site, rate, capacity_per_day
lane,    A,         B,       7,    8
[links]
link_id, item_id, from_site, to_site
link,    car,     A,         B
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
d,         car,     B,       12,               200
)";

class Commands : public Test {
   protected:
    Commands() { write_feed(small_feed, feed()); }
    [[nodiscard]] std::string feed() const { return (scratch_ / "feed").string(); }
    [[nodiscard]] std::string out() const { return (scratch_ / "out").string(); }
    /// Nothing but what is named lies in the test's folder: no litter.
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(scratch_.path())) found.push_back(entry.path().filename());
        std::sort(found.begin(), found.end());
        return found;
    }

   private:
    ScratchFolder scratch_;
};

/// The exit code of the program with its standard output on a disk that is full.
int exit_on_a_full_disk(const std::string& words) {
    const auto status = std::system((CHEGU_PROGRAM " " + words + " > /dev/full 2> /dev/null").c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_F(Commands, SayThatTheSystemFailedWhereStandardOutputIsFull) {
    if (!fs::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
    EXPECT_EQ(exit_on_a_full_disk("check " + feed()), 5);
    EXPECT_EQ(exit_on_a_full_disk("check --json " + feed()), 5);
    EXPECT_EQ(exit_on_a_full_disk("--help"), 5);
    EXPECT_EQ(exit_on_a_full_disk("check --quiet " + feed()), 0) << "nothing was to be said";
}

TEST_F(Commands, SayThatTheSystemFailedWhereThereIsNoRoomForTemporaryFiles) {
    const auto run = run_program({"flow", feed(), "-o", out() + ".xlsx"}, {"TMPDIR=" + out()});
    EXPECT_EQ(run.exit, 5) << run.err;
}

TEST_F(Commands, RunWritesResultsThatVerify) {
    const auto run = run_program({"run", feed(), "-o", out()});
    EXPECT_EQ(run.exit, 0) << run.err;
    EXPECT_NE(run.out.find("report.html"), std::string::npos) << run.out;
    // 8 cars are carried at 107, 4 are not sold at 1200: 5656.
    const auto summary = nlohmann::json::parse(bytes_of(fs::path(out()) / "summary.json"));
    EXPECT_NEAR(summary["flow"]["objective"].get<double>(), 5656, 1e-9);
    const auto verify = run_program({"verify", feed(), out()});
    EXPECT_EQ(verify.exit, 0) << verify.out << verify.err;
    EXPECT_EQ(names(), (std::vector<std::string>{"feed", "out"}));
}

TEST_F(Commands, TheSameFeedGivesTheSameBytes) {
    ASSERT_EQ(run_program({"run", feed(), "-o", out()}).exit, 0);
    ASSERT_EQ(run_program({"run", feed(), "-o", out() + "2"}).exit, 0);
    EXPECT_EQ(files_of(out(), {"run.json"}), files_of(out() + "2", {"run.json"}));
}

TEST_F(Commands, RunningAgainReplacesTheResultsAndKeepsOtherFiles) {
    ASSERT_EQ(run_program({"run", feed(), "-o", out()}).exit, 0);
    const auto before = files_of(out(), {"run.json"});
    write_bytes(fs::path(out()) / "notes.txt", "ours");
    ASSERT_EQ(run_program({"run", feed(), "-o", out()}).exit, 0);
    EXPECT_EQ(bytes_of(fs::path(out()) / "notes.txt"), "ours");
    EXPECT_EQ(files_of(out(), {"run.json", "notes.txt"}), before);
}

TEST_F(Commands, ResultsOfAnotherFeedAreNotOverwritten) {
    ASSERT_EQ(run_program({"run", feed(), "-o", out()}).exit, 0);
    const auto before = files_of(out());
    write_bytes(fs::path(feed()) / "stocks.csv", "site_id,item_id,on_hand\nA,car,3\n");
    const auto again = run_program({"run", feed(), "-o", out()});
    EXPECT_EQ(again.exit, 2);
    EXPECT_NE(again.err.find("another feed"), std::string::npos) << again.err;
    EXPECT_EQ(files_of(out()), before);
}

TEST_F(Commands, AFolderThatIsNotOursIsRefused) {
    fs::create_directory(out());
    write_bytes(fs::path(out()) / "thesis.txt", "years of work");
    const auto run = run_program({"flow", feed(), "-o", out()});
    EXPECT_EQ(run.exit, 2);
    EXPECT_EQ(files_of(out()).size(), 1U);
    write_bytes(out() + "file", "a file");
    EXPECT_EQ(run_program({"flow", feed(), "-o", out() + "file"}).exit, 2);
}

TEST_F(Commands, AFeedWithErrorsIsNotComputed) {
    write_bytes(fs::path(feed()) / "demand.csv",
                "demand_id,item_id,site_id,quantity_per_day,margin\nd,cars,B,twelve,200\n");
    const auto run = run_program({"run", feed(), "-o", out()});
    EXPECT_EQ(run.exit, 2);
    EXPECT_FALSE(fs::exists(out()));
    // Table, row, column, value, and what would be right.
    EXPECT_NE(run.err.find("demand row 2 column item_id"), std::string::npos) << run.err;
    EXPECT_NE(run.err.find("cars"), std::string::npos);
    EXPECT_NE(run.err.find("twelve"), std::string::npos);
    EXPECT_EQ(names(), (std::vector<std::string>{"feed"}));
}

TEST_F(Commands, CheckWritesItsReportEvenForAFeedWithErrors) {
    write_bytes(fs::path(feed()) / "demand.csv",
                "demand_id,item_id,site_id,quantity_per_day,margin\nd,cars,B,12,200\n");
    const auto check = run_program({"check", feed(), "-o", out()});
    EXPECT_EQ(check.exit, 2);
    const auto json = nlohmann::json::parse(bytes_of(fs::path(out()) / "check.json"));
    EXPECT_EQ(json["counts"]["errors"], 1);
    EXPECT_EQ(json["notices"][0]["code"], "unknown_reference");
    EXPECT_EQ(json["notices"][0]["samples"][0]["row"], 2);
    EXPECT_TRUE(fs::exists(fs::path(out()) / "check.html"));
}

TEST_F(Commands, CheckOfAGoodFeedSaysWhatItAllows) {
    const auto check = run_program({"check", feed()});
    EXPECT_EQ(check.exit, 0) << check.err;
    EXPECT_NE(check.out.find("no errors"), std::string::npos) << check.out;
    EXPECT_NE(check.out.find("flow"), std::string::npos);
}

TEST_F(Commands, JsonIsAllThatStandsOnStandardOutput) {
    const auto run = run_program({"run", feed(), "-o", out(), "--json"});
    const auto json = nlohmann::json::parse(run.out);
    EXPECT_NEAR(json["flow"]["objective"].get<double>(), 5656, 1e-9);
    EXPECT_EQ(nlohmann::json::parse(run_program({"check", feed(), "--json"}).out)["counts"]["errors"], 0);
    EXPECT_TRUE(nlohmann::json::parse(run_program({"verify", feed(), out(), "--json"}).out)["holds"].get<bool>());
}

TEST_F(Commands, QuietSaysNothing) {
    const auto run = run_program({"run", feed(), "-o", out(), "--quiet"});
    EXPECT_EQ(run.exit, 0);
    EXPECT_EQ(run.out + run.err, "");
}

TEST_F(Commands, TheLanguageIsTheLocalesOrTheOnesAskedFor) {
    EXPECT_NE(run_program({"run", feed(), "-o", out()}).out.find("Local rate"), std::string::npos);
    EXPECT_NE(run_program({"run", feed(), "-o", out(), "--lang", "zh"}).out.find("本地配套率"), std::string::npos);
    EXPECT_NE(run_program({"--help", "--lang=zh"}).out.find("产业集群"), std::string::npos);
}

TEST_F(Commands, TakeANumberOfThreadsWhateverTheyDo) {
    const std::vector<std::string> threads{"--threads", "1", "--quiet"};
    const auto with_one = [&](std::vector<std::string> words) {
        words.insert(words.end(), threads.begin(), threads.end());
        return run_program(words).exit;
    };
    EXPECT_EQ(with_one({"check", feed()}), 0);
    EXPECT_EQ(with_one({"flow", feed(), "-o", out()}), 0);
    EXPECT_EQ(with_one({"verify", feed(), out()}), 0);
    EXPECT_EQ(with_one({"diff", out(), out()}), 0);
    EXPECT_EQ(run_program({"--threads", "0", "check", feed()}).exit, 2);
}

TEST_F(Commands, RunJsonSaysHowItRan) {
    ASSERT_EQ(run_program({"flow", feed(), "-o", out(), "--threads", "1"}).exit, 0);
    const auto run = nlohmann::json::parse(bytes_of(fs::path(out()) / "run.json"))["flow"];
    EXPECT_EQ(run["threads"], 1);
    EXPECT_TRUE(run["seconds"].contains("solve")) << run;
    for (const auto* library : {"highs", "gdal", "sqlite", "libxlsxwriter", "libarchive", "expat", "libsodium"})
        EXPECT_NE(run["libraries"].value(library, ""), "") << library;
}

TEST_F(Commands, VerifyFindsAFigureThatWasChanged) {
    ASSERT_EQ(run_program({"run", feed(), "-o", out()}).exit, 0);
    auto flows = bytes_of(fs::path(out()) / "flows.csv");
    const auto at = flows.find(",8,");
    ASSERT_NE(at, std::string::npos) << flows;
    flows.replace(at, 3, ",9,");
    write_bytes(fs::path(out()) / "flows.csv", flows);
    const auto verify = run_program({"verify", feed(), out()});
    EXPECT_EQ(verify.exit, 1);
    EXPECT_NE(verify.out.find("flows.csv"), std::string::npos) << verify.out;
}

TEST_F(Commands, WordsThatMakeNoSenseAreBadInput) {
    EXPECT_EQ(run_program({}).exit, 2);
    EXPECT_EQ(run_program({"fly"}).exit, 2);
    EXPECT_EQ(run_program({"run", feed()}).exit, 2);
    EXPECT_EQ(run_program({"run", feed() + "x", "-o", out()}).exit, 2);
    const auto time = run_program({"run", feed(), "-o", out(), "--time", "-1", "--lang", "en"});
    EXPECT_EQ(time.exit, 2);
    EXPECT_NE(time.err.find("--time: -1: a number above 0 is wanted"), std::string::npos) << time.err;
    EXPECT_EQ(run_program({"chain", feed(), "-o", out(), "--pairs", "--top", "0"}).exit, 2);
    EXPECT_EQ(run_program({"chain", feed(), "-o", out(), "--top", "1"}).exit, 2);  // of what, without --pairs?
    const auto tolerance = run_program({"diff", out(), out(), "--tolerance", "nan", "--lang", "zh"});
    EXPECT_EQ(tolerance.exit, 2);
    EXPECT_NE(tolerance.err.find("须为 0 或大于 0 的数"), std::string::npos) << tolerance.err;
    EXPECT_EQ(run_program({"--help"}).exit, 0);
    EXPECT_EQ(run_program({"--version"}).exit, 0);
}

TEST_F(Commands, WhatIsWrongWithTheWordsIsSaidInTheLanguageOfTheSession) {
    struct Call {
        std::vector<std::string> words;
        std::string zh, en;
    };
    const std::vector<Call> calls = {
        {{}, "缺少命令", "a command is required"},
        {{"fly"}, "没有「fly」这个命令", "there is no command “fly”"},
        {{"flow"}, "缺少 FEED", "FEED is required"},
        {{"flow", feed()}, "缺少 --out", "--out is required"},
        {{"flow", feed(), "-o", out(), "more", "--nope"}, "不认识或多余的参数：", "unknown or too many: "},
        {{"chain", feed(), "-o", out(), "--of"}, "--of 缺少值", "--of lacks a value"},
        {{"chain", feed(), "-o", out(), "--of", "site,plant"},
         "--of: plant: 可选 site, process, lane, firm, region",
         "--of: plant: one of site, process, lane, firm, region is wanted"},
        {{"check", feed(), "--threads", "many"},
         "--threads: many: 须为 1 到 1024 之间的整数",
         "--threads: many: a whole number from 1 to 1024 is wanted"},
        {{"check", feed(), "--threads", "0"},
         "--threads: 0: 须为 1 到 1024 之间的整数",
         "--threads: 0: a whole number from 1 to 1024 is wanted"},
        {{"chain", feed(), "-o", out(), "--top", "1"}, "--top 要与 --pairs 一起用", "--top goes only with --pairs"},
        {{"check", feed(), "--json=maybe"}, "--json 不能是「maybe」", "--json can't be “maybe”"},
    };
    for (const auto& call : calls) {
        for (const std::string language : {"zh", "en"}) {
            auto words = call.words;
            words.insert(words.begin(), {"--lang", language});
            const auto run = run_program(words);
            EXPECT_EQ(run.exit, 2);
            EXPECT_EQ(run.err.rfind("chegu: " + (language == "zh" ? call.zh : call.en), 0), 0U) << run.err;
            const bool help =
                run.err.find(language == "zh" ? "用 --help 查看帮助。" : "Run with --help") != std::string::npos;
            EXPECT_TRUE(help) << run.err;
        }
    }
}

TEST_F(Commands, CheckSaysWhereTheNoticesAreThatItLeavesOut) {
    std::string sites = small_feed;
    const std::string last = "B,       市场\n";
    sites.insert(sites.find(last) + last.size(), "C,\nD,\nE,\nF,\n");
    const auto faulty = out() + "-faulty";
    write_feed(sites, faulty);
    const auto some = run_program({"check", faulty});
    EXPECT_EQ(some.exit, 2);
    EXPECT_NE(some.err.find("missing_value × 4"), std::string::npos) << some.err;
    EXPECT_EQ(some.err.find("sites row 7"), std::string::npos) << some.err;
    EXPECT_NE(some.err.find("chegu check --all lists every one"), std::string::npos) << some.err;
    EXPECT_NE(some.out.find("once the errors are mended"), std::string::npos) << some.out;
    EXPECT_EQ(some.out.find("the feed has what it needs"), std::string::npos) << some.out;
    const auto written = run_program({"check", faulty, "-o", out()});
    EXPECT_NE(written.err.find("more are in " + out() + "/check.html"), std::string::npos) << written.err;
    const auto all = run_program({"check", faulty, "--all"});
    EXPECT_NE(all.err.find("sites row 7"), std::string::npos) << all.err;
    EXPECT_EQ(all.err.find("of each kind are shown"), std::string::npos) << all.err;
    EXPECT_EQ(run_program({"check", feed()}).err.find("of each kind are shown"), std::string::npos);
}

TEST_F(Commands, StoppedByItsTimeLimitItWritesWhatIsKnown) {
    // The plan that makes nothing, a bound that no plan is below, exit code 4; and both verify.
    const auto made = out() + "-made";
    ASSERT_EQ(run_program({"generate", "--sites", "300", "-o", made}).exit, 0);
    const auto flow = run_program({"flow", made, "-o", out(), "--time", "0.000001"});
    EXPECT_EQ(flow.exit, 4) << flow.err;
    const auto summary = nlohmann::json::parse(bytes_of(fs::path(out()) / "summary.json"));
    EXPECT_EQ(summary["flow"]["status"], "time_limit");
    EXPECT_LE(summary["flow"]["bound"].get<double>(), summary["flow"]["objective"].get<double>());
    const auto verify = run_program({"verify", made, out()});
    EXPECT_EQ(verify.exit, 0) << verify.out;
}

TEST_F(Commands, ChainSaysWhatAnOutageCosts) {
    // The maker out for 30 days: nothing of the 8 a day that the lane carries arrives; 30 · 8 · margin 200. The buyer's
    // 4 a day that are short anyway don't count. No stock: not a day is survived.
    const auto chain = run_program({"chain", feed(), "-o", out()});
    ASSERT_EQ(chain.exit, 0) << chain.err;
    const auto outages = bytes_of(fs::path(out()) / "outages.csv");
    EXPECT_NE(outages.find("site,A,30,48000,48000,48000,0,1,0,d\n"), std::string::npos) << outages;
}

TEST_F(Commands, ChainSweepsOnlyWhatAConditionPicksOut) {
    ASSERT_EQ(run_program({"chain", feed(), "-o", out(), "--where", "site_id = 'A'"}).exit, 0);
    const auto outages = bytes_of(fs::path(out()) / "outages.csv");
    EXPECT_EQ(std::count(outages.begin(), outages.end(), '\n'), 2) << outages;
    EXPECT_EQ(run_program({"verify", feed(), out()}).exit, 0);
    const auto wrong = run_program({"chain", feed(), "-o", out(), "--where", "sit_id = 'A'", "--lang", "en"});
    EXPECT_EQ(wrong.exit, 2);
    EXPECT_NE(wrong.err.find("did you mean site_id?"), std::string::npos) << wrong.err;
}

TEST_F(Commands, RunSweepsEverythingOrWhatItIsTold) {
    const auto summary = [&] { return nlohmann::json::parse(bytes_of(fs::path(out()) / "summary.json")); };
    ASSERT_EQ(run_program({"run", feed(), "-o", out()}).exit, 0);
    const auto all = summary();
    EXPECT_EQ(all["options"]["chain"]["of"], (nlohmann::json{"site", "process", "lane", "firm", "region"}));
    ASSERT_EQ(run_program({"run", feed(), "-o", out(), "--of", "site,lane", "--where", "capacity_per_day > 0"}).exit, 2)
        << "sites have no such column";
    ASSERT_EQ(run_program({"run", feed(), "-o", out(), "--of", "site,lane"}).exit, 0);
    const auto some = summary();
    EXPECT_EQ(some["options"]["chain"]["of"], (nlohmann::json{"site", "lane"}));
    EXPECT_EQ(some["options"]["chain"]["outages"], false);
    EXPECT_LT(some["chain"]["outages"].get<int>(), all["chain"]["outages"].get<int>());
    EXPECT_EQ(run_program({"verify", feed(), out()}).exit, 0);
    EXPECT_EQ(run_program({"run", feed(), "-o", out(), "--of", "town"}).exit, 2);
}

TEST_F(Commands, GenerateWritesAFeedThatRuns) {
    const auto made = out() + "-made";
    ASSERT_EQ(run_program({"generate", "--sites", "30", "--seed", "7", "-o", made}).exit, 0);
    EXPECT_EQ(run_program({"generate", "--sites", "30", "-o", made}).exit, 2) << "a folder that is there is refused";
    EXPECT_EQ(run_program({"generate", "--sites", "3", "-o", made + "2"}).exit, 2);
    ASSERT_EQ(run_program({"run", made, "-o", out()}).exit, 0);
    EXPECT_EQ(run_program({"verify", made, out()}).exit, 0);
}

}  // namespace
}  // namespace chegu
