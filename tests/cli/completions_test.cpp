// The shell completions that the program writes of itself; bash is asked for some words.

#include <gmock/gmock.h>

#include "support/program.h"

namespace chegu {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::Test;

class Completions : public Test {
   protected:
    Completions() { written_ = run_program({"docs", "--installed", scratch_.path().string()}); }
    [[nodiscard]] std::string bash_script() const { return scratch_ / "bash-completion/completions/chegu"; }
    [[nodiscard]] std::string zsh_script() const { return scratch_ / "zsh/vendor-completions/_chegu"; }
    [[nodiscard]] std::string fish_script() const { return scratch_ / "fish/vendor_completions.d/chegu.fish"; }

    /// What bash offers for the last of the words, with a blank after each.
    [[nodiscard]] std::string offered(const std::vector<std::string>& words) const {
        const std::string ask =
            "source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _chegu; "
            "printf '%s ' \"${COMPREPLY[@]}\"";
        std::vector<std::string> command{"bash", "-uec", ask, "bash", bash_script(), "chegu"};
        command.insert(command.end(), words.begin(), words.end());
        const auto asked = run_command(command);
        EXPECT_EQ(asked.err, "");
        return asked.out;
    }

    Ran written_;
    ScratchFolder scratch_;
};

TEST_F(Completions, BashOffersCommandsThatTheHelpShows) {
    ASSERT_EQ(written_.exit, 0) << written_.err;
    EXPECT_THAT(offered({""}), HasSubstr("check run flow chain "));
    EXPECT_THAT(offered({""}), Not(HasSubstr("docs")));
    EXPECT_EQ(offered({"ch"}), "check chain ");
    EXPECT_EQ(offered({"--lang", "zh", "ru"}), "run ");
}

TEST_F(Completions, BashOffersTheOptionsOfTheCommand) {
    EXPECT_EQ(offered({"chain", "feed", "--to"}), "--top ");
    EXPECT_EQ(offered({"flow", "feed", "--to"}), " ");
    EXPECT_EQ(offered({"flow", "feed", "--th"}), "--threads ");
    EXPECT_EQ(offered({"--th"}), "--threads ");
}

TEST_F(Completions, BashOffersTheChoicesOfAnOption) {
    EXPECT_EQ(offered({"--lang", ""}), "zh en ");
    EXPECT_EQ(offered({"run", "--lang", "=", "e"}), "en ");
    EXPECT_EQ(offered({"run", "--lang", "="}), "zh en ");
    EXPECT_EQ(offered({"run", "--of", "site,p"}), "site,process ");
}

TEST_F(Completions, BashLeavesPathsToItsOwnCompletion) {
    EXPECT_EQ(offered({"run", "dat"}), " ");
    EXPECT_EQ(offered({"run", "feed", "-o", "ru"}), " ");
}

TEST_F(Completions, ZshAndFishCanReadTheirs) {
    for (const auto& [shell, option, script] :
         {std::tuple{"zsh", "-n", zsh_script()}, std::tuple{"fish", "--no-execute", fish_script()}}) {
        EXPECT_THAT(bytes_of(script), HasSubstr("the plan of least landed cost"));
        EXPECT_THAT(bytes_of(script), HasSubstr("到岸成本最低的供应方案"));
        if (run_command({shell, "--version"}).exit != 0) continue;
        const auto read = run_command({shell, option, script});
        EXPECT_EQ(read.exit, 0) << read.err;
    }
}

}  // namespace
}  // namespace chegu
