// report.html: what it says of outages and segments.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analyses/chain/report/chain_facts.h"
#include "analyses/chain/report/chain_sentences.h"
#include "report/example_chain.h"

namespace chegu {
namespace {

using testing::HasSubstr;
using testing::Not;

struct ChainPages {
    std::string all;
    std::string zh;
    std::string en;

    explicit ChainPages(const ReportInput& input) : all(report_html(input)) {
        const auto from = all.find("<div class=\"page zh\"");
        const auto to = all.find("<div class=\"page en\"");
        zh = all.substr(from, to - from);
        en = all.substr(to);
    }
};

TEST(ChainReport, SaysFirstWhatHurtsMost) {
    const ChainPages page{ExampleChain().input()};
    EXPECT_THAT(page.zh, HasSubstr("<h1>最怕 Far works 停产：30 天损失 220\u00a0万元，第 9 天起整车减产。</h1>"));
    EXPECT_THAT(page.en, HasSubstr("<h1>The stop that hurts most is Far works: ¥2.20\u00a0M lost in 30 days, "
                                   "fewer vehicles from day 9.</h1>"));
    EXPECT_THAT(page.zh, HasSubstr("需求全部满足，每辆车到岸"));  // the plan's sentence stands below
}

TEST(ChainReport, AnEventThatIsWorseThanEverySiteIsSaidBeside) {
    std::string feed{two_packs};
    feed.replace(feed.find("5,            0.5"), 1, "25");
    const ChainPages page{ExampleChain(feed).input()};
    EXPECT_THAT(page.zh, HasSubstr("<h1>单点最怕 Far works 停产"));
    EXPECT_THAT(page.zh, HasSubstr("各种情形中最重的是 Lockdown：25 天损失 400\u00a0万元。"));  // 8 · 25 · 20 000
}

TEST(ChainReport, FourFiguresAreThoseComputed) {
    const ChainPages page{ExampleChain().input()};
    const auto figures = page.zh.substr(page.zh.find("<dl class=\"figures\">"), 2500);
    EXPECT_THAT(figures, HasSubstr("<span class=\"figure\">34.1</span>"));  // 3 packs of 8, 8 seats afar: 30 of 88
    EXPECT_THAT(figures, HasSubstr("<span class=\"figure\">78.0</span> <span class=\"unit\">万元</span>"));
    EXPECT_THAT(figures, HasSubstr("最大的 4 项占 100\u00a0%"));
    EXPECT_THAT(figures,
                HasSubstr("class=\"loss\"><span class=\"figure\">220</span> <span class=\"unit\">万元</span>"));
    EXPECT_THAT(figures, HasSubstr("<dd class=\"note\">Far works</dd>"));
    EXPECT_THAT(figures, HasSubstr("物流占"));
}

TEST(ChainReport, EachOutageHasItsLossDaysHitAndLever) {
    const ChainPages page{ExampleChain().input()};
    const auto section = page.zh.substr(page.zh.find("id=\"zh-outages\""), 6000);
    EXPECT_THAT(section, HasSubstr("3 处地点里有 3 处停产会撑不到恢复"));
    EXPECT_THAT(section, HasSubstr("Far works<span class=\"detail\">Afar</span>"));
    EXPECT_THAT(section, HasSubstr("<td class=\"num strong loss\">220</td><td class=\"num\">22.0</td>"));
    EXPECT_THAT(section, HasSubstr("<td class=\"num strong\">8</td><td class=\"num\">30</td>"));
    EXPECT_THAT(section, HasSubstr("Sedan（Market）"));
    // Far's 5 packs a day are cars of 20 000 each; over 30 days a tenth of them is 15. Near could make more of the
    // same.
    EXPECT_THAT(section, HasSubstr("多备一天用的 Pack（5 件），最多挽回 10.0\u00a0万元；另有来源供上一成，最多挽回 "
                                   "30.0\u00a0万元；Near 的 Pack 每天多产 1 件，最多挽回 60.0\u00a0万元"));
    EXPECT_THAT(section, HasSubstr("<rect class=\"holds\" width=\"26.67%\""));  // 8 of the longest recovery, 30
    // While the works are out only their cars help, 8 a day; an event that closes home is told in cars as well.
    EXPECT_THAT(section, HasSubstr("多备一天用的 Sedan（8 辆），最多挽回 16.0\u00a0万元</td>"));
    EXPECT_THAT(section, HasSubstr("多备一天销量的整车（8 辆），最多挽回 16.0\u00a0万元</td>"));
}

TEST(ChainReport, EachSegmentHasItsGradeAndReason) {
    const ChainPages page{ExampleChain().input()};
    EXPECT_THAT(page.zh, HasSubstr("3 个环节中，1 个缺，2 个弱，没有一个强"));
    EXPECT_THAT(page.en, HasSubstr("Of 3 segments, 1 are missing, 2 weak and none strong"));
    EXPECT_THAT(page.zh, HasSubstr("缺的环节里需要最多的是 Seat，每年 292\u00a0万元。"));
    EXPECT_THAT(page.zh, HasSubstr("Pack 本地每天需要 8，本地产能 3"));
    EXPECT_THAT(page.en, HasSubstr("home needs 8 of Pack a day and can make 3"));
    EXPECT_THAT(page.zh, HasSubstr("另有 1 个环节没有列出产品"));
    EXPECT_THAT(page.zh, HasSubstr("<use href=\"#mark-missing\"/></svg>缺</td>"));
    EXPECT_THAT(page.all, HasSubstr("<symbol id=\"mark-missing\""));
}

TEST(ChainReport, OnlySegmentsThatNeedAttentionAreShownInFull) {
    // Twenty further segments of an item each, which nobody makes or needs: missing, and all alike.
    std::string text{two_packs};
    std::string segments;
    std::string items;
    for (int k = 0; k < 20; ++k) {
        segments += "part" + std::to_string(k) + ", upstream, Part" + std::to_string(k) + "\n";
        items += "thing" + std::to_string(k) + ", Thing, part" + std::to_string(k) + ", piece, 1, 0\n";
    }
    text.insert(text.find("[items]"), segments);
    text.insert(text.find("[processes]"), items);
    const ExampleChain example(text);
    const auto facts = chain_facts(example.cluster, example.chain);
    EXPECT_EQ(facts.by_grade[0] + facts.by_grade[1], 23U);
    EXPECT_EQ(facts.in_full, most_segments);
    const ChainPages page{example.input()};
    // Needed segments are in full; of the others the last five are only named, and the page says where the rest is.
    EXPECT_THAT(page.en, HasSubstr("Of 23 missing and weak segments the 15 that home needs most of are shown in full; "
                                   "the figures of the rest stand in segments.csv."));
    EXPECT_THAT(page.en, HasSubstr("<b>missing</b> Part12, Part13, Part14, Part15, Part16, Part17, Part18, Part19"));
    EXPECT_THAT(page.zh, HasSubstr("缺和弱的 23 个环节中，详列本地需要最多的 15 个"));
    std::size_t rows = 0;
    for (auto at = page.en.find("<td class=\"grade\">"); at != std::string::npos;
         at = page.en.find("<td class=\"grade\">", at + 1))
        ++rows;
    EXPECT_EQ(rows, most_segments);
}

TEST(ChainReport, CountsHaveTheirThousandsMarked) {
    EXPECT_EQ(sentences::outages_title(1234, 3000, Language::en),
              "Of 3,000 sites, 1,234 can't stop without a loss before they recover");
    EXPECT_THAT(sentences::outages_sub(10, 1590, 0, Language::en), HasSubstr("1,590 outages"));
    EXPECT_THAT(sentences::outages_sub(10, 1590, 0, Language::zh), HasSubstr("1\u202f590 项停产"));
    EXPECT_THAT(sentences::outages_sub(10, 1590, 0, Language::en), Not(HasSubstr("bounded")));
    EXPECT_THAT(sentences::outages_sub(10, 1590, 3, Language::en), HasSubstr(" 3 of them are only bounded."));
    EXPECT_THAT(sentences::outages_sub(10, 1590, 3, Language::zh), HasSubstr("其中 3 项没有求完"));
    EXPECT_THAT(sentences::outages_proven(15'900, 0, Language::zh), HasSubstr("15\u202f900 项"));
}

TEST(ChainReport, WithoutTheChainThePageIsThePlans) {
    const ExampleChain example;
    const ChainPages page{example.ExamplePlan::input()};
    EXPECT_THAT(page.zh, HasSubstr("<h1>需求全部满足"));
    EXPECT_THAT(page.all, Not(HasSubstr("id=\"zh-outages\"")));
    EXPECT_THAT(page.all, Not(HasSubstr("id=\"zh-segments\"")));
}

TEST(ChainReport, WhereNothingIsLostItSaysSo) {
    // 4000 packs and no event: every source of packs may stop; the works have 400 cars in stock at the market.
    std::string feed{two_packs};
    feed.replace(feed.find("works,   pack,    40\n"), 21, "works,   pack,    4000\nmarket,  car,     400\n");
    feed.erase(feed.find("[outages]"));
    const ChainPages page{ExampleChain(feed).input()};
    EXPECT_THAT(page.zh, HasSubstr("没有一处停产会增加损失"));
    EXPECT_THAT(page.zh, HasSubstr("<h1>需求全部满足"));
    EXPECT_THAT(page.en, HasSubstr("stock and other sources hold until each recovers"));
}

TEST(ChainReport, ALossThatIsOnlyBoundedIsARange) {
    ExampleChain example;
    for (std::size_t k = 0; k < example.chain.sweep.outages.size(); ++k)
        if (id_of(example.cluster, example.chain.sweep.outages[k]) == "far") {
            example.chain.sweep.findings[k].solved = false;
            example.chain.sweep.findings[k].loss_lower = 2'000'000;
        }
    const ChainPages page{example.input()};
    EXPECT_THAT(page.zh, HasSubstr("30 天损失 200–220\u00a0万元"));
    EXPECT_THAT(page.zh, HasSubstr("<td class=\"num strong loss\">200–220</td>"));
    EXPECT_THAT(page.zh, HasSubstr("其中 1 项没有求完"));
}

}  // namespace
}  // namespace chegu
