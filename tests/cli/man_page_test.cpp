// The man pages that the program writes of itself.

#include <gmock/gmock.h>

#include "support/program.h"

namespace chegu {
namespace {

using ::testing::HasSubstr;
using ::testing::Test;
namespace fs = std::filesystem;

class ManPages : public Test {
   protected:
    ManPages() { written_ = run_program({"docs", "--installed", scratch_.path().string()}); }
    [[nodiscard]] std::string page(const std::string& name) const { return bytes_of(scratch_ / ("man/" + name)); }
    [[nodiscard]] std::vector<std::string> pages() const {
        std::vector<std::string> found;
        for (const auto& entry : fs::recursive_directory_iterator(scratch_ / "man"))
            if (entry.is_regular_file()) found.push_back(entry.path());
        return found;
    }

    Ran written_;
    ScratchFolder scratch_;
};

TEST_F(ManPages, EveryCommandOfTheHelpHasOneInBothLanguages) {
    ASSERT_EQ(written_.exit, 0) << written_.err;
    for (const auto* name : {"chegu.1", "chegu-run.1", "chegu-flow.1", "chegu-chain.1", "chegu-verify.1"}) {
        EXPECT_THAT(page(std::string("man1/") + name), HasSubstr(".SH SYNOPSIS")) << name;
        EXPECT_THAT(page(std::string("zh_CN/man1/") + name), HasSubstr(".SH 概要")) << name;
    }
    EXPECT_FALSE(fs::exists(scratch_ / "man/man1/chegu-docs.1"));  // for those who work on the code
}

TEST_F(ManPages, OptionsStandThereWithWhatIsAskedOfThem) {
    const auto run = page("man1/chegu-run.1");
    EXPECT_THAT(run, HasSubstr(R"(\fBchegu\fR \fBrun\fR \fIFEED\fR \fB\-o\fR \fITEXT\fR [\fIOPTION\fR ...])"));
    EXPECT_THAT(run, HasSubstr(R"(\fB\-\-of\fR \fBsite\fR|\fBprocess\fR|\fBlane\fR|\fBfirm\fR|\fBregion\fR,...)"));
    EXPECT_THAT(run, HasSubstr(R"("kind = \(aqplant\(aq")"));
    EXPECT_THAT(page("man1/chegu-chain.1"), HasSubstr(R"((> 0) (only with \fB\-\-pairs\fR))"));
    EXPECT_THAT(page("man1/chegu-compare.1"), HasSubstr(R"(\fIOUT\fR ...)"));
    EXPECT_THAT(page("man1/chegu.1"), HasSubstr(R"(\fB\-\-threads\fR \fIUINT\fR)"));
}

TEST_F(ManPages, ExitCodesAndEnvironmentStandInThePageOfTheProgram) {
    const auto program = page("man1/chegu.1");
    for (const auto* code : {"0", "1", "2", "3", "4", "5", "70", "130"})
        EXPECT_THAT(program, HasSubstr(std::string(".TP\n\\fB") + code + "\\fR\n"));
    EXPECT_THAT(program, HasSubstr("LC_ALL"));
}

TEST_F(ManPages, GroffHasNothingToSayAgainstThem) {
    if (run_command({"groff", "--version"}).exit != 0) GTEST_SKIP() << "groff is not installed";
    for (const auto& path : pages()) {
        const auto shown = run_command({"groff", "-ww", "-Tutf8", "-man", "-k", path});
        EXPECT_EQ(shown.exit, 0) << path;
        EXPECT_EQ(shown.err, "") << path;
    }
}

}  // namespace
}  // namespace chegu
