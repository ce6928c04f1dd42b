// The set as a file: what is read, and how a mistake in it is named.

#include "qa/acceptance_set.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/failure.h"
#include "qa/case.h"
#include "support/program.h"

namespace chegu::qa {
namespace {

using testing::HasSubstr;

const std::string header = "feed,change,command,options,expect,comment\n";

struct AcceptanceSetFile : testing::Test {
    ScratchFolder scratch;

    AcceptanceSetFile() {
        std::filesystem::create_directories(scratch / "f");
        write_bytes(scratch / "f/sites.csv", "site_id,lat\nA,30\n");
    }
    [[nodiscard]] std::vector<Case> cases(const std::string& csv) const {
        write_bytes(scratch / "set.csv", csv);
        const auto set = read_set(scratch / "set.csv");
        Feeds feeds(set.folder(), scratch / "feeds");
        return cases_of(set, feeds);
    }
    [[nodiscard]] std::string refusal(const std::string& csv) const {
        try {
            (void)cases(csv);
        } catch (const Failure& failure) {
            EXPECT_EQ(failure.kind(), FailureKind::bad_input);
            return failure.what();
        }
        return "(taken)";
    }
};

TEST_F(AcceptanceSetFile, EachRowIsACaseOrMany) {
    const auto all = cases(header + "f,,flow,-o OUT  --quiet,0,c\nf,drop *.<number>,check,,2,\n,,generate,-o OUT,,\n");
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].name, "f flow -o OUT --quiet");
    EXPECT_EQ(all[0].options, (std::vector<std::string>{"-o", "OUT", "--quiet"}));
    EXPECT_EQ(all[0].expect, 0);
    EXPECT_EQ(all[1].name, "f [drop sites.lat] check");
    EXPECT_EQ(all[2].name, "generate -o OUT");
    EXPECT_EQ(all[2].expect, std::nullopt);
}

TEST_F(AcceptanceSetFile, AMistakeIsNamedWithRowAndColumn) {
    EXPECT_THAT(refusal(header + "f,,check,,0,\nf,,chek,,0,\n"), HasSubstr("set.csv row 3 column command: \"chek\""));
    EXPECT_THAT(refusal(header + "f,,check,,two,\n"), HasSubstr("row 2 column expect: \"two\" is no exit code"));
    EXPECT_THAT(refusal(header + "f,,check,,256,\n"), HasSubstr("row 2 column expect"));
    EXPECT_THAT(refusal(header + "g,,check,,0,\n"), HasSubstr("row 2 column feed: there is no g"));
    EXPECT_THAT(refusal(header + "generate:ten:1,,check,,0,\n"), HasSubstr("row 2 column feed"));
    EXPECT_THAT(refusal(header + ",,check,,0,\n"), HasSubstr("row 2 column feed: check takes a feed"));
    EXPECT_THAT(refusal(header + "f,,generate,,0,\n"), HasSubstr("row 2 column feed: generate takes no feed"));
    EXPECT_THAT(refusal(header + "f,brake sites,check,,0,\n"), HasSubstr("row 2 column change: there is no change"));
    EXPECT_THAT(refusal(header + "f,drop lanes,check,,0,\n"), HasSubstr("row 2 column change: the feed has nothing"));
    EXPECT_THAT(refusal(header + ",drop sites,generate,,0,\n"), HasSubstr("row 2 column change"));
    EXPECT_THAT(refusal(header + "f,,check,,0,\nf,,check,,2,\n"), HasSubstr("row 3: \"f check\" is there twice"));
}

TEST_F(AcceptanceSetFile, AFileThatIsNoSetIsRefused) {
    EXPECT_THAT(refusal(header), HasSubstr("it has no rows"));
    EXPECT_THAT(refusal("feed,command\nf,check\n"), HasSubstr("row 1: the columns must be feed,change,"));
    EXPECT_THAT(refusal(header + "f,check\n"), HasSubstr("set.csv row 2"));
    EXPECT_THROW((void)read_set(scratch / "nothing.csv"), Failure);
}

TEST_F(AcceptanceSetFile, TheProjectsOwnIsSoundAndHasManyBrokenFeeds) {
    const auto set = read_set(CHEGU_SOURCE_DIR "/qa/set.csv");
    Feeds feeds(set.folder(), scratch / "feeds");
    std::size_t broken = 0;
    for (const auto& one : cases_of(set, feeds))
        if (one.change && one.expect == 2) ++broken;
    EXPECT_GE(broken, 60U);
}

}  // namespace
}  // namespace chegu::qa
