// report.html: its pictures, their data, and what a page holds in either language.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "report/count.h"
#include "report/embedded.h"
#include "report/example_chain.h"

namespace chegu {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view script = "draw();";

struct PicturePages {
    std::string all;
    std::string zh;
    std::string en;
    std::string foot;

    explicit PicturePages(const ReportInput& input) : all(report_html(input, script)) {
        const auto from = all.find("<div class=\"page zh\"");
        const auto to = all.find("<div class=\"page en\"");
        const auto end = all.find("<script type=");
        zh = all.substr(from, to - from);
        en = all.substr(to, end - to);
        foot = all.substr(end);
    }
};

/// The data block as the script reads it.
nlohmann::json block_of(const PicturePages& page) {
    const std::string begin = "id=\"report-data\">";
    const auto from = page.foot.find(begin) + begin.size();
    return nlohmann::json::parse(page.foot.substr(from, page.foot.find("</script>") - from));
}

TEST(ReportPictures, StandInTheOrderOfThePageInBothLanguages) {
    const PicturePages page{ExampleChain().input()};
    for (const auto* language : {"zh", "en"}) {
        const auto& text = language == std::string{"zh"} ? page.zh : page.en;
        std::size_t at = 0;
        for (const auto* name : {"curves", "risk-map", "chain", "suppliers", "lane-map"}) {
            const auto figure = "<figure class=\"picture\" data-picture=\"" + std::string{name} + "\" data-lang=\"" +
                                language + "\" aria-label=\"";
            const auto found = text.find(figure);
            ASSERT_NE(found, std::string::npos) << figure;
            EXPECT_GT(found, at);
            EXPECT_NE(text[found + figure.size()], '"') << "a figure without a finding";
            at = found;
        }
    }
    EXPECT_EQ(count(page.all, "<figcaption class=\"sub\">"), 10U);
    EXPECT_EQ(count(page.zh, "没有脚本时，本节的表里有同样的数字"), 4U);  // the chain's figure holds the mosaic
    EXPECT_THAT(page.all, HasSubstr("style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"));
    EXPECT_EQ(count(page.all, "<script"), 2U);
    EXPECT_THAT(page.foot, HasSubstr("<script>draw();</script>"));
}

TEST(ReportPictures, TheFiveChartsAreNamedAndLead) {
    const PicturePages page{ExampleChain().input()};
    for (const auto* link : {"<a href=\"#zh-segments\">产业链图</a>", "<a href=\"#zh-suppliers\">供应关系图</a>",
                             "<a href=\"#zh-risk\">区域分布图</a>", "<a href=\"#zh-risk\">断供风险图</a>",
                             "<a href=\"#zh-lanes\">物流通道图</a>"})
        EXPECT_THAT(page.zh, HasSubstr(link));
}

TEST(ReportPictures, DataSaysWhatTheTablesSay) {
    const auto data = block_of(PicturePages{ExampleChain().input()});
    EXPECT_EQ(data["currency"], "CNY");
    ASSERT_EQ(data["outages"].size(), 4U);
    const auto& far = data["outages"][0];
    EXPECT_EQ(far["id"], "far");
    EXPECT_EQ(far["days"], 30);
    EXPECT_NEAR(far["loss"], 2'200'000, 10);
    EXPECT_EQ(far["holds"], 8);
    EXPECT_EQ(far["curve"].front(), (nlohmann::json{0, 0}));
    EXPECT_NEAR(far["curve"].back()[1], 2'200'000, 10);
    ASSERT_EQ(data["risk"].size(), 3U);  // sites only
    EXPECT_EQ(data["risk"][0]["site"], "far");
    ASSERT_EQ(data["segments"].size(), 4U);
    for (const auto& segment : data["segments"]) {
        EXPECT_EQ(segment["grade"].is_null(), segment["id"] == "idle");
        EXPECT_EQ(segment["need"].is_null(), segment["id"] == "idle");
        EXPECT_EQ(segment["grade"] == "missing", segment["id"] == "seat");
    }
    // Packs from far (5 a day of 10 000) are dearest; either site of packs could stop, of seats there is one.
    ASSERT_EQ(data["supply"].size(), 3U);
    EXPECT_NEAR(data["supply"][0]["value"], 5 * 10'000 * 365, 1000);
    EXPECT_EQ(data["supply"][0]["single"], false);
    EXPECT_EQ(data["supply"][2]["zh"], "Seats");
    EXPECT_EQ(data["supply"][2]["single"], true);
    EXPECT_EQ(data["lanes"][0]["from"], "works");
    EXPECT_EQ(data["lanes_share"], 1);
    std::set<std::string> sites;
    for (const auto& site : data["sites"]) sites.insert(site["id"]);
    EXPECT_EQ(sites, (std::set<std::string>{"far", "near", "works", "market"}));
}

TEST(ReportPictures, NothingInTheDataCanEndTheScript) {
    std::string feed{two_packs};
    feed.replace(feed.find("Far works"), 9, R"("</script><script>""&'alert(1)//<!--")");
    const PicturePages page{ExampleChain(feed).input()};
    EXPECT_EQ(count(page.all, "<script"), 2U);
    EXPECT_EQ(count(page.all, "</script"), 2U);
    EXPECT_THAT(page.foot.substr(0, page.foot.find("</script>")).substr(1), Not(HasSubstr("<")));
    EXPECT_EQ(block_of(page)["outages"][0]["zh"], "</script><script>\"&'alert(1)//<!--");
    EXPECT_THAT(page.zh, HasSubstr("&lt;/script&gt;&lt;script&gt;&quot;&amp;&apos;alert(1)//&lt;!--"));
}

TEST(ReportPictures, AnalysisWithoutTheChainStillHasItsOwnTwo) {
    const ExampleChain example;
    const PicturePages page{example.ExamplePlan::input()};
    EXPECT_EQ(count(page.zh, "<figure class=\"picture\""), 2U);
    EXPECT_THAT(page.zh, HasSubstr("data-picture=\"suppliers\""));
    EXPECT_THAT(page.zh, HasSubstr("data-picture=\"lane-map\""));
    EXPECT_THAT(page.zh, Not(HasSubstr("href=\"#zh-risk\"")));
    const auto data = block_of(page);
    for (const auto* part : {"outages", "risk", "segments"}) EXPECT_TRUE(data[part].empty() && data[part].is_array());
}

TEST(ReportPictures, AnEmptyFeedHasNoPictureAndSaysWhy) {
    const PicturePages page{ExampleChain("[items]\nitem_id\ncell\n").input()};
    EXPECT_THAT(page.en, Not(HasSubstr("<figure class=\"picture\"")));
    EXPECT_THAT(page.en, HasSubstr("Nothing that a plant at home uses is brought to it in the plan."));
    EXPECT_THAT(page.en, HasSubstr("Nothing moves in the plan."));
    EXPECT_TRUE(block_of(page)["lanes_share"].is_null());
    EXPECT_TRUE(block_of(page)["sites"].empty());
}

TEST(ReportPictures, BothLanguagesHoldTheSame) {
    const PicturePages page{ExampleChain().input()};
    for (const auto* tag : {"<section", "<figure", "<figcaption", "<table", "<caption", "<tr", "<td", "<th", "<li",
                            "<h2", "<h3", "<dt", "<dd", "<rect", "<p ", "<a ", "says-what"})
        EXPECT_EQ(count(page.zh, tag), count(page.en, tag)) << tag;
    // What has a text in one language has one in the other: cell by cell.
    const std::regex cell("<(td|th|h2|h3|p|figcaption|dd|dt)[^>]*>(\\s*)</");
    const auto empty = [&](const std::string& text) {
        return std::distance(std::sregex_iterator(text.begin(), text.end(), cell), std::sregex_iterator());
    };
    EXPECT_EQ(empty(page.zh), empty(page.en));
    EXPECT_FALSE(std::regex_search(page.en, std::regex("[\xe4-\xe9][\x80-\xbf][\x80-\xbf]")));
    for (const auto* word : {"nan", "inf<", "{{", "null<"}) EXPECT_THAT(page.zh + page.en, Not(HasSubstr(word)));
}

TEST(ReportPictures, VeryLongNamesStandWhole) {
    const std::string name(3000, 'x');
    std::string feed{two_packs};
    feed.replace(feed.find("Far works"), 9, name);
    const PicturePages page{ExampleChain(feed).input()};
    EXPECT_THAT(page.zh, HasSubstr("最怕 " + name + " 停产"));
    EXPECT_EQ(block_of(page)["outages"][0]["en"], name);
}

TEST(ReportPictures, TheBuiltScriptIsWholeWhereThereIsOne) {
    const std::string built{templates::report_js};
    EXPECT_THAT(built, Not(HasSubstr("</script")));
    const auto page = report_html(ExampleChain().input());
    EXPECT_EQ(count(page, "<figure class=\"picture\""), built.empty() ? 0U : 10U);
}

}  // namespace
}  // namespace chegu
