// report.html: what stands on the page.

#include "report/report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <regex>
#include <set>
#include <span>
#include <stdexcept>
#include <vector>

#include "analyses/baseline/baseline_findings.h"
#include "feed/notice_kinds.h"
#include "page/embedded.h"
#include "page/glossary.h"
#include "report/composed.h"
#include "report/count.h"
#include "report/embedded.h"
#include "report/example_chain.h"
#include "report/report_page.h"

namespace chegu {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Pages {
    std::string all;
    std::string zh;
    std::string en;

    explicit Pages(const ExamplePlan& example) : all(report_html(example.input(), "")) {
        const auto from = all.find("<div class=\"page zh\"");
        const auto to = all.find("<div class=\"page en\"");
        zh = all.substr(from, to - from);
        en = all.substr(to);
    }
};

bool has_han(const std::string& text) {
    static const std::regex han("[\xe4-\xe9][\x80-\xbf][\x80-\xbf]");
    return std::regex_search(text, han);
}

std::set<std::string> all_of(const std::string& text, const std::string& pattern) {
    const std::regex regex(pattern);
    std::set<std::string> found;
    for (std::sregex_iterator it(text.begin(), text.end(), regex), end; it != end; ++it) found.insert((*it)[1]);
    return found;
}

TEST(Report, SaysFirstWhatThePlanCostsAndWhatIsTightest) {
    const Pages page{ExamplePlan(two_sources())};
    EXPECT_THAT(page.zh, HasSubstr("<h1>需求全部满足，每辆车到岸 764\u00a0元；最紧的是 Cells 的 Cell。</h1>"));
    EXPECT_THAT(page.en, HasSubstr("<h1>All demand is met at ¥764 a vehicle landed; tightest is Cell at Cells.</h1>"));
    // 50 000 + 12 000 + 10 400 to make, 4 000 to carry.
    EXPECT_THAT(page.zh, HasSubstr("10 天总成本 7.64\u00a0万元"));
    EXPECT_THAT(page.en, HasSubstr("saves up to ¥36.0."));
}

TEST(Report, FourFiguresAreThoseComputed) {
    const Pages page{ExamplePlan(two_sources())};
    const auto figures = page.zh.substr(page.zh.find("<dl class=\"figures\">"));
    EXPECT_THAT(figures, HasSubstr("<span class=\"figure\">764</span> <span class=\"unit\">元</span>"));
    EXPECT_THAT(figures, HasSubstr("<span class=\"figure\">5.2</span> <span class=\"unit\">%</span>"));  // 40 / 764
    EXPECT_THAT(figures,
                HasSubstr("<span class=\"figure\">0.0</span> <span class=\"unit\">%</span>"));  // all cells far
    EXPECT_THAT(figures, HasSubstr("<span class=\"figure\">1</span> <span class=\"unit\">处</span>"));
    EXPECT_THAT(figures, HasSubstr("每年交付 3\u202f650 辆"));  // 10 a day
}

TEST(Report, UnmetDemandComesFirstWithItsReason) {
    const Pages page{ExamplePlan(two_sources("8"))};
    EXPECT_THAT(page.zh,
                HasSubstr("<h1>20\u00a0% 的需求供不上，少收货款 2.40\u00a0万元：Works 的 Car 已满负荷。</h1>"));
    EXPECT_THAT(page.en,
                HasSubstr("<h1>20% of demand is not met and ¥24,000 of sales are lost: Car at Works is full.</h1>"));
    EXPECT_THAT(page.en, HasSubstr("<td class=\"num\">20<span class=\"per\"> vehicles</span></td>"));
    EXPECT_THAT(page.zh, HasSubstr("class=\"loss\"><span class=\"figure\">80.0</span>"));
}

TEST(Report, UnmetDemandThatCapacityWouldNotHelpSaysWhyToo) {
    // One car costs 2 000 + 200 to make and 40 to carry, and brings 1 200.
    auto dear = two_sources();
    dear.replace(dear.find("500,           item"), 4, "2000,");
    const Pages dearer{ExamplePlan(dear)};
    EXPECT_THAT(dearer.en, HasSubstr("one more costs ¥2,240, above the ¥1,200 that it sells for.</h1>"));
    EXPECT_THAT(dearer.zh, HasSubstr("方案没有交付一辆车"));
    // Nothing may bring cells to the works.
    auto cut = two_sources();
    for (const std::string link : {"cell,    S,         P\n", "cell,    S2,        P\n"})
        cut.erase(cut.find(link), link.size());
    EXPECT_THAT(Pages{ExamplePlan(cut)}.en, HasSubstr("<h1>100% of demand is not met and ¥120,000 of sales are lost: "
                                                      "nothing delivers Cell.</h1>"));
}

TEST(Report, TheProofSaysBesideItWhatItsDataRestOn) {
    // 500 of 764 a car: the works' process is assumed.
    const Pages page{ExamplePlan(two_sources())};
    EXPECT_THAT(page.zh, HasSubstr("<span class=\"proof\">已证明最优，但总成本的 65\u00a0% 依据假设数据</span>"));
    EXPECT_THAT(page.en,
                HasSubstr("<span class=\"proof\">Proven optimal, but 65% of the cost rests on assumed figures"));
    auto sound = two_sources();
    sound.replace(sound.find("assumed"), 7, "official");
    EXPECT_THAT(Pages{ExamplePlan(sound)}.en, HasSubstr("<span class=\"proof\">Proven optimal</span>"));
}

TEST(Report, BarsSayWhatTheyShowAndEnglishHasLatinFonts) {
    const ExampleChain example;
    const auto page = report_html(example.input(), "");
    EXPECT_THAT(page, HasSubstr("<th class=\"bars\" aria-hidden=\"true\"><span class=\"key\">"));
    EXPECT_THAT(page, Not(HasSubstr("<th class=\"bars\" aria-hidden=\"true\"></th>")));
    for (const auto* what : {"能撑", "其余恢复期", "rest of the recovery", "单一来源", "several sources"})
        EXPECT_THAT(page, HasSubstr(std::string("</svg>") + what + "</span>"));
    EXPECT_THAT(page, HasSubstr(":lang(en) {"));
    EXPECT_THAT(page, HasSubstr("[lang] { font-family: var(--sans); }"));
}

TEST(Report, WhatRestsOnAssumedRowsIsSaid) {
    // Making the cars, 50 000 of 76 400, rests on an assumed row.
    const Pages page{ExamplePlan(two_sources())};
    EXPECT_THAT(page.zh, HasSubstr("总成本的 65\u00a0% 依据假设数据，0\u00a0% 依据陈旧数据"));
}

TEST(Report, BothLanguagesSayTheSameAndNothingIsLeftUntranslated) {
    for (const auto& capacity : {"", "8"}) {
        const Pages page{ExamplePlan(two_sources(capacity))};
        for (const auto* tag : {"<tr", "<td", "<th", "<li", "<h2", "<h3", "<dt", "<dd", "<rect", "<p "})
            EXPECT_EQ(count(page.zh, tag), count(page.en, tag)) << tag;
        EXPECT_FALSE(has_han(page.en));
        EXPECT_FALSE(std::regex_search(page.all, std::regex("<(h1|h2|h3|dt|caption|a)[^>]*>\\s*</")));
    }
}

TEST(Report, WhatReallyMovedStandsAgainstThePlan) {
    // 40 cells from S2, by way of no named lane, for 1 000; the model says 5 a cell. S costs as much to carry, so there
    // is nothing to save.
    const ExamplePlan example(two_sources() + R"(
[shipments]
shipment_id, item_id, from_site, to_site, lane_id, date, quantity, cost
one,         cell,    S2,        P,       ,        2026-01-05, 40, 1000
)");
    const auto input = example.input();
    example.of.answers.put(
        BaselineFindings{solve_baseline(example.cluster, example.network, {}, {}),
                         solve_baseline(example.cluster, example.network, {.within_sources = true}, {})});
    const auto page = report_html(input, "");
    EXPECT_THAT(page, HasSubstr("1 天的实际运输付了 1\u202f000\u00a0元；同样的到货，方案没有更省的走法。"));
    EXPECT_THAT(page, HasSubstr("¥1,000 was paid in 1 days"));
    EXPECT_THAT(page, HasSubstr("100\u00a0% 的运输走的是数据里有的供应关系。"));
    EXPECT_THAT(page, HasSubstr("<td class=\"num\">−800</td>")) << "the model's difference: 40 · 5 = 200";
    EXPECT_THAT(Pages{ExamplePlan(two_sources())}.all, Not(HasSubstr("id=\"zh-moved\"")));
}

TEST(Report, EveryKeyOfTheTemplateHasAWordOrATerm) {
    const ExampleChain example;
    const auto input = example.input();
    std::string text = std::string{templates::report_html} + std::string{templates::picture_html};
    for (const auto* room : input.rooms) {
        for (const auto& section : room->sections) text += section.layout;
        for (const auto& part : room->parts) text += part.text;
    }
    for (const auto& section : page::report_sections(input)) text += section.layout;
    std::set<std::string> words;
    for (const auto& word : Composed(input).words) {
        EXPECT_TRUE(words.insert(std::string{word.key}).second) << word.key;
        EXPECT_FALSE(word.text.zh.empty() || word.text.en.empty()) << word.key;
    }
    EXPECT_EQ(all_of(text, "\\{\\{t\\.(\\w+)\\}\\}"), words);
    for (const auto& id : all_of(text, "\\{\\{term\\.(\\w+)\\}\\}")) EXPECT_NO_THROW((void)term(id)) << id;
}

bool nothing_derived(const Case&, Shelf&) { return true; }

TEST(Report, ARoomBringsItsSectionWordsAndPicture) {
    const ExamplePlan example(two_sources());
    auto input = example.input();
    page::ReportRoom own{nothing_derived, {}, {}, {}, {}, {}};
    own.sections.push_back({"own",
                            45,
                            {"自己的", "Own section"},
                            "<section id=\"{{id}}-own\">{{t.own_word}} {{own}}</section>\n",
                            {{45, {"自己的图", "Own chart"}}},
                            [](const page::Page& page, const Case&, const Shelf&) {
                                return page::Data{page.language() == Language::zh ? "一" : "one"};
                            },
                            ".own { margin: 0; }\n"});
    static constexpr page::PageWord word{"own_word", {"词", "word"}};
    own.words = std::span(&word, 1);
    const std::vector<const page::ReportRoom*> rooms{&flow_report(), &own};
    input.rooms = rooms;
    const auto html = report_html(input, "");
    const auto zh = html.find("<section id=\"zh-own\">词 一</section>");
    EXPECT_LT(html.find("id=\"zh-suppliers\""), zh);
    EXPECT_LT(zh, html.find("id=\"zh-costs\""));
    EXPECT_THAT(html, HasSubstr("<section id=\"en-own\">word one</section>"));
    EXPECT_THAT(html, HasSubstr("<a href=\"#zh-own\">自己的图</a>"));
    EXPECT_THAT(html, HasSubstr(".own { margin: 0; }"));
    const std::vector<const page::ReportRoom*> twice{&flow_report(), &own, &own};
    input.rooms = twice;
    EXPECT_THROW((void)report_html(input, ""), std::logic_error);
}

TEST(Report, EveryLinkLeadsToAPlaceOnThePage) {
    const Pages page{ExamplePlan(two_sources("8"))};
    const auto ids = all_of(page.all, " id=\"([^\"]+)\"");
    const auto links = all_of(page.all, " href=\"#([^\"]+)\"");
    EXPECT_GT(links.size(), 20U);
    for (const auto& link : links) EXPECT_TRUE(ids.count(link)) << link;
    EXPECT_EQ(count(page.all, " id=\""), ids.size());  // no id stands twice
}

TEST(Report, AsksNothingOfAnyServerAndWithoutPicturesHasNoScript) {
    const Pages page{ExamplePlan(two_sources())};
    EXPECT_THAT(page.all, HasSubstr("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\""));
    for (const auto* part :
         {"<script", "<figure class=\"picture", "http://", "https://", "url(", "@import", "src=", "<link"})
        EXPECT_THAT(page.all, Not(HasSubstr(part)));
}

TEST(Report, NamesOfTheFeedAreEscaped) {
    auto feed = two_sources("8", "<script>alert('1')</script>&");
    feed.replace(feed.find("Example"), 7, "</style><b>\\");
    const Pages page{ExamplePlan(feed)};
    EXPECT_THAT(page.all, Not(HasSubstr("<script")));
    EXPECT_THAT(page.all, Not(HasSubstr("<b>")));
    EXPECT_EQ(count(page.all, "</style>"), 1U);
    EXPECT_THAT(page.en, HasSubstr("&lt;script&gt;alert(&apos;1&apos;)&lt;/script&gt;&amp;"));
    EXPECT_THAT(page.all, HasSubstr("\"\\00003c\\00002fstyle\\00003e\\00003cb\\00003e\\00005c "));
}

TEST(Report, SameInputSameBytes) {
    EXPECT_EQ(Pages{ExamplePlan(two_sources("8"))}.all, Pages{ExamplePlan(two_sources("8"))}.all);
}

TEST(Report, AFeedThatAsksForNothingSaysSoInEverySection) {
    const Pages page{ExamplePlan("[items]\nitem_id\ncell\n")};
    EXPECT_THAT(page.zh, HasSubstr("没有需求，所以方案里什么也不做。"));
    for (const auto* sentence :
         {"there is no cost per vehicle", "more capacity would save nothing", "The feed asks for nothing.",
          "Nothing moves in the plan.", "it rests on nothing", "No errors, no warnings, no notes."})
        EXPECT_THAT(page.en, HasSubstr(sentence));
    EXPECT_EQ(count(page.all, "nan"), 0U);
    EXPECT_EQ(count(page.en, "<span class=\"figure\">–</span>"), 4U);
}

TEST(Report, AFeedWithoutVehiclesStillHasItsSentence) {
    auto feed = two_sources();
    feed.replace(feed.find("1000,  1"), 8, "1000,  0");
    const Pages page{ExamplePlan(feed)};
    EXPECT_THAT(page.zh, HasSubstr("<h1>需求全部满足，10 天共 7.64\u00a0万元；最紧的是 Cells 的 Cell。</h1>"));
    EXPECT_THAT(page.zh, HasSubstr("数据集里没有整车需求"));
}

TEST(Report, APlanThatIsOnlyBoundedSaysSoAndGivesTheRange) {
    ExamplePlan example(two_sources());
    example.plan.status = PlanStatus::time_limit;
    example.plan.bound = 70'000;
    const Pages page{example};
    EXPECT_THAT(page.zh, HasSubstr("<h1>求解提前停止：最低总成本在 7.00–7.64\u00a0万元之间。</h1>"));
    EXPECT_THAT(page.en, HasSubstr("Bounded only"));
    EXPECT_THAT(page.en, Not(HasSubstr("Proven optimal")));
    // suppliers, costs, limits, unmet, lanes, sources
    EXPECT_EQ(count(page.en, "the plan at hand makes nothing.</p>"), 6U);
    example.plan.bound = -std::numeric_limits<double>::infinity();
    EXPECT_THAT(Pages{example}.zh, HasSubstr("最低总成本不超过 7.64\u00a0万元，下界未知"));
}

TEST(Report, NoticesOfTheCheckAreCountedByCodeWithAnExample) {
    ExamplePlan example(two_sources());
    for (std::uint32_t row = 2; row <= 4; ++row) example.notices.add({&kinds::empty_file, "sites", row, "lat", "", {}});
    const Pages page{example};
    EXPECT_THAT(page.en, HasSubstr("<code>" + std::string{kinds::empty_file.code} + "</code>"));
    EXPECT_THAT(page.en, HasSubstr("<td class=\"num\">3</td>"));
    EXPECT_THAT(page.en, HasSubstr("sites.lat:2"));
}

}  // namespace
}  // namespace chegu
