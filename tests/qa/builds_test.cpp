// The program against itself, and against builds that are not what they were: scripts that hand on to it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "qa/child.h"
#include "support/program.h"

namespace chegu::qa {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

const std::string baseline = CHEGU_SOURCE_DIR "/docs/examples/baseline";
const std::string survive = CHEGU_SOURCE_DIR "/docs/examples/time-to-survive";

struct BuildsTest : testing::Test {
    ScratchFolder scratch;

    BuildsTest() {
        write_bytes(scratch / "set.csv", "feed,change,command,options,expect,comment\n" + baseline + ",,check,,0,\n" +
                                             baseline + ",,flow,-o OUT,0,\n" + baseline +
                                             ",drop sites,check,,2,\n,,generate,-o OUT --sites 10,0,\n");
    }

    /// A build that does these lines first and is then the real one.
    [[nodiscard]] std::string build(const std::string& lines) const {
        const auto file = scratch / "build";
        write_bytes(file, "#!/bin/sh\n" + lines + "\nexec " CHEGU_PROGRAM " \"$@\"\n");
        fs::permissions(file, fs::perms::owner_all);
        return file.string();
    }

    [[nodiscard]] Ran qa(const std::string& after, std::vector<std::string> options = {}) const {
        return run({CHEGU_PROGRAM, after}, std::move(options));
    }
    [[nodiscard]] Ran run(std::vector<std::string> builds, std::vector<std::string> options = {}) const {
        std::vector<std::string> words{CHEGU_QA, "--set", (scratch / "set.csv").string()};
        words.insert(words.end(), builds.begin(), builds.end());
        words.insert(words.end(), options.begin(), options.end());
        const auto child = run_child({words, scratch.path(), scratch / "out.txt", scratch / "err.txt", 100});
        return {child.ended.how == Ended::How::exited ? child.ended.code : -1, bytes_of(scratch / "out.txt"),
                bytes_of(scratch / "err.txt")};
    }
    [[nodiscard]] nlohmann::json findings(const std::string& after, std::vector<std::string> options = {}) const {
        options.emplace_back("--json");
        const auto ran = qa(after, options);
        EXPECT_EQ(ran.err, "");
        return nlohmann::json::parse(ran.out).at("findings");
    }
};

/// How many findings a group has.
std::ptrdiff_t count(const nlohmann::json& findings, const std::string& group) {
    return std::count_if(findings.begin(), findings.end(), [&](const auto& one) { return one["group"] == group; });
}

TEST_F(BuildsTest, TheSameBuildTwiceChangesNothing) {
    const auto ran = qa(CHEGU_PROGRAM);
    EXPECT_EQ(ran.exit, 0) << ran.out << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("nothing changed"));
    EXPECT_THAT(ran.out, HasSubstr("2 feeds, 4 cases, "));
}

TEST_F(BuildsTest, ARefusedFeedIsNamedOneWayAndTheOther) {
    const auto refuses = build("[ $1 = flow ] && { echo 'no such' >&2; exit 2; }");
    const auto ran = qa(refuses);
    EXPECT_EQ(ran.exit, 1);
    EXPECT_THAT(ran.out, HasSubstr("newly refused: 1\n  " + baseline + " flow -o OUT: exit 0 -> exit 2\n"));
    EXPECT_THAT(ran.out, HasSubstr("not as the set expects: 1\n"));
    const auto back = run({refuses, CHEGU_PROGRAM});
    EXPECT_EQ(back.exit, 1);
    EXPECT_THAT(back.out, HasSubstr("newly accepted: 1\n"));
    EXPECT_THAT(back.out, Not(HasSubstr("not as the set expects")));
}

TEST_F(BuildsTest, AnotherExitCodeACrashAndAHangAreNamed) {
    EXPECT_THAT(qa(build("[ $1 = flow ] && exit 4")).out,
                HasSubstr("exit codes changed: 1\n  " + baseline + " flow -o OUT: exit 0 -> exit 4"));
    EXPECT_THAT(qa(build("[ $1 = flow ] && kill -SEGV $$")).out, HasSubstr("flow -o OUT: exit 0 -> signal 11"));
    const auto hangs = qa(build("[ $1 = flow ] && sleep 90"), {"--only", "flow", "--limit", "1"});
    EXPECT_EQ(hangs.exit, 1);
    EXPECT_THAT(hangs.out, HasSubstr("flow -o OUT: exit 0 -> no answer in time"));
}

TEST_F(BuildsTest, ABuildThatBreaksDownIsNamedEvenAgainstItself) {
    const auto crashes = build("[ $1 = flow ] && kill -SEGV $$");
    const auto ran = run({crashes, crashes});
    EXPECT_EQ(ran.exit, 1);
    EXPECT_THAT(ran.out, HasSubstr("not as the set expects: 1\n  " + baseline + " flow -o OUT: exit 0 -> signal 11"));
}

TEST_F(BuildsTest, ResultsThatTheBuildItselfDoesNotVerifyAreNamed) {
    const auto wrong =
        build("if [ $1 = flow ]; then " CHEGU_PROGRAM " \"$@\"; sed -i 2s/1/2/ OUT/flows.csv; exit 0; fi");
    const auto found = findings(wrong, {"--only", "flow"});
    EXPECT_EQ(count(found, "unexpected"), 1) << found.dump(1);
    for (const auto& one : found)
        if (one["group"] == "unexpected") {
            EXPECT_EQ(one["what"], "verify");
            EXPECT_EQ(one["after"], "exit 1");
        }
}

TEST_F(BuildsTest, OtherFiguresAndTablesAreNamed) {
    // The other example in place of the one asked for: the same kinds of figures, not the same ones.
    const auto found = findings(build("[ $1 = flow ] && { shift 2; set -- flow " + survive + " \"$@\"; }"));
    EXPECT_GT(count(found, "figures"), 0);
    EXPECT_GT(count(found, "tables"), 0);
    EXPECT_EQ(count(found, "notices") + count(found, "refused") + count(found, "exits"), 0) << found.dump(1);
    bool objective = false;
    for (const auto& one : found)
        if (one["what"] == "flow.objective") {
            objective = true;
            EXPECT_NE(one["before"], one["after"]);
            EXPECT_NE(one["share"].get<double>(), 0);
        } else if (one["group"] == "tables") {
            EXPECT_THAT(one["more"].get<std::string>(), HasSubstr("the first ["));
        }
    EXPECT_TRUE(objective);
}

TEST_F(BuildsTest, AFigureWithinTheToleranceIsTheSame) {
    const auto other = build("[ $1 = flow ] && { shift 2; set -- flow " + survive + " \"$@\"; }");
    const auto found = findings(other, {"--only", "flow", "--tolerance", "1"});
    for (const auto& one : found) EXPECT_NE(one["what"], "flow.objective") << "a difference is never above the larger";
}

TEST_F(BuildsTest, OtherNoticesAreNamed) {
    // A feed that lacks sites and one that lacks nothing: both refuse the same, with other notices.
    const auto found = findings(build("[ $1 = check ] && { shift 2; set -- check " + scratch.path().string() +
                                      "/empty \"$@\"; }; mkdir -p " + scratch.path().string() + "/empty"),
                                {"--only", "drop sites"});
    EXPECT_EQ(count(found, "exits") + count(found, "unexpected"), 0) << found.dump(1);
    bool table = false;
    for (const auto& one : found) table |= one["group"] == "notices" && one["what"] == "missing_table";
    EXPECT_TRUE(table) << found.dump(1);
}

TEST_F(BuildsTest, FilesThatAreNoResultsAreComparedByteByByte) {
    const auto found = findings(build("[ $1 = generate ] && set -- \"$@\" --seed 2"));
    EXPECT_GT(count(found, "tables"), 0);
    EXPECT_EQ(count(found, "figures"), 0);
    EXPECT_THAT(found.dump(), HasSubstr("the first difference in line"));
}

TEST_F(BuildsTest, ASlowerBuildIsNamedButChangesNothing) {
    const auto ran = qa(build("[ $1 = flow ] && sleep 2"), {"--only", "flow"});
    EXPECT_EQ(ran.exit, 0) << ran.out;
    EXPECT_THAT(ran.out, HasSubstr("times changed: 1\n"));
    EXPECT_THAT(ran.out, HasSubstr("nothing changed but times\n1 feeds, 1 cases, 4 runs, "));
}

TEST_F(BuildsTest, OnlySoManyLinesOfAKind) {
    const auto refuses = build("exit 2");
    EXPECT_THAT(qa(refuses, {"--top", "1"}).out,
                HasSubstr("newly refused: 3\n  " + baseline + " check: exit 0 -> exit 2\n  and 2 more\n"));
}

TEST_F(BuildsTest, BadUsageIsSaid) {
    EXPECT_EQ(qa("no-such-build").exit, 2);
    EXPECT_EQ(run({CHEGU_PROGRAM}).exit, 2);
    EXPECT_EQ(qa(CHEGU_PROGRAM, {"--tolerance", "-1"}).exit, 2);
    const auto none = qa(CHEGU_PROGRAM, {"--only", "no such case"});
    EXPECT_EQ(none.exit, 2);
    EXPECT_THAT(none.err, HasSubstr("--only"));
    EXPECT_THAT(qa((scratch / "set.csv").string()).err, HasSubstr("can't run"));
    write_bytes(scratch / "set.csv", "feed,change,command,options,expect,comment\n,,dance,,0,\n");
    const auto bad = qa(CHEGU_PROGRAM);
    EXPECT_EQ(bad.exit, 2);
    EXPECT_THAT(bad.err, HasSubstr("set.csv row 2 column command"));
}

TEST(ChildRun, NothingIsLeftOfARun) {
    const ScratchFolder scratch;
    // It starts a sleeper and ends; or is stopped with its sleeper.
    const auto marker = scratch / "marker";
    const std::string script = "(sleep 1; echo x >" + marker.string() + ") & ";
    const auto call = [&](const std::string& then) {
        return run_child({{"/bin/sh", "-c", script + then}, scratch.path(), scratch / "o", scratch / "e", 0.3});
    };
    EXPECT_EQ(call("exit 7").ended, (Ended{Ended::How::exited, 7}));
    const auto stopped = call("wait");
    EXPECT_EQ(stopped.ended.how, Ended::How::stopped);
    EXPECT_LT(stopped.seconds, 1);
    EXPECT_EQ(run_child({{"/bin/sleep", "1.5"}, scratch.path(), scratch / "o", scratch / "e", 20}).ended, Ended{});
    EXPECT_FALSE(fs::exists(marker));
}

}  // namespace
}  // namespace chegu::qa
