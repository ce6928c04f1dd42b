#include "analyses/chain/report/chain_in_short.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analyses/chain/swept_example.h"

namespace chegu {
namespace {

using testing::HasSubstr;
using testing::Not;

/// 100 cars at the market are ten days of the ten that are wanted: the supplier's 20 days lose 10 · 1000, the plant's
/// 10 nothing.
struct InShort {
    SweptExample example{supplier_and_plant + "[stocks]\nsite_id, item_id, on_hand\nM, car, 100\n"};
    ChainFindings findings{example.sweep, {}, {}};

    OutageFinding& supplier() { return findings.sweep.findings[example.row(Swept::site, "S")]; }
    [[nodiscard]] std::string text(Language language) const {
        return chain_in_short(example.cluster, findings, language);
    }
};

TEST(ChainInShort, ListsWhatLosesAndForHowLongItHolds) {
    const InShort chain;
    EXPECT_THAT(chain.text(Language::en), HasSubstr("¥10,000, 10 days"));
    EXPECT_THAT(chain.text(Language::zh), HasSubstr("1.00\u00a0万元，10 天"));
    EXPECT_THAT(chain.text(Language::en), HasSubstr("Worst outages"));
    EXPECT_THAT(chain.text(Language::en), Not(HasSubstr("\n  P"))) << "it loses nothing";
    EXPECT_THAT(chain.text(Language::en), Not(HasSubstr("Pairs")));
}

TEST(ChainInShort, DaysAreWholeAndNeverMoreThanTheyAre) {
    InShort chain;
    chain.supplier().tts_days = 1.99;
    EXPECT_THAT(chain.text(Language::en), HasSubstr(", 1 day\n"));
    chain.supplier().tts_days = 0.4;
    EXPECT_THAT(chain.text(Language::en), HasSubstr(", 0 days\n"));
    chain.supplier().tts_days = unlimited;
    EXPECT_THAT(chain.text(Language::en), HasSubstr(", for good"));
    EXPECT_THAT(chain.text(Language::zh), HasSubstr("，不受影响"));
}

TEST(ChainInShort, ALossThatIsOnlyBoundedIsARange) {
    InShort chain;
    chain.supplier().solved = false;
    chain.supplier().loss_lower = 4000;
    chain.supplier().loss_upper = 9000;
    EXPECT_THAT(chain.text(Language::en), HasSubstr("¥4,000–9,000"));
}

TEST(ChainInShort, CountsGradesAndPairs) {
    InShort chain;
    chain.findings.segments.resize(5);
    chain.findings.segments[0].grade = Grade::missing;
    chain.findings.segments[1].grade = Grade::weak;
    chain.findings.segments[2].grade = Grade::weak;
    chain.findings.segments[3].grade = Grade::strong;
    chain.findings.pairs.emplace().listed.resize(7);
    const auto text = chain.text(Language::en);
    EXPECT_THAT(text, HasSubstr("1 / 2 / 1"));
    EXPECT_THAT(text, testing::ContainsRegex("Pairs that interact +7"));
}

}  // namespace
}  // namespace chegu
