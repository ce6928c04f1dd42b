#include "report/check_report.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "analyses/catalogue.h"
#include "feed/check.h"
#include "feed/decoded.h"
#include "support/inline_feed.h"

namespace chegu {
namespace {

/// The report of an inline feed, at most two samples a code.
struct Checked {
    RawFeed raw;
    Notices notices{2};
    DecodedFeed feed;

    explicit Checked(std::string_view text) : raw(inline_feed(text)), feed(decode(raw, notices)) {
        check(feed, notices);
    }
    [[nodiscard]] CheckReport report() const { return {"1.2.3", "<b>example</b>", "abc123", notices, readiness(feed)}; }
};

constexpr auto faulty = "[sites]\nsite_id,lat\nA,91\nB,92\n<script>,93\n[items]\nitem_id\nx";

TEST(CheckReport, JsonHasCountsNoticesAndWhatIsReady) {
    const Checked checked(faulty);
    const auto json = nlohmann::json::parse(check_json(checked.report()));
    EXPECT_EQ(json["chegu"], "1.2.3");
    EXPECT_EQ(json["feed"]["name"], "<b>example</b>");
    EXPECT_EQ(json["feed"]["hash"], "abc123");
    EXPECT_EQ(json["counts"], (nlohmann::json{{"errors", 3}, {"warnings", 0}, {"infos", 0}}));
    ASSERT_EQ(json["notices"].size(), 1U);
    const auto& notice = json["notices"][0];
    EXPECT_EQ(notice["code"], "number_out_of_range");
    EXPECT_EQ(notice["severity"], "error");
    EXPECT_EQ(notice["total"], 3);
    ASSERT_EQ(notice["samples"].size(), 2U);
    const auto& sample = notice["samples"][1];
    EXPECT_EQ(sample["table"], "sites");
    EXPECT_EQ(sample["row"], 3);
    EXPECT_EQ(sample["column"], "lat");
    EXPECT_EQ(sample["value"], "92");
    EXPECT_NE(sample["sentence"]["zh"].get<std::string>().find("「92」"), std::string::npos);
    EXPECT_NE(sample["remedy"]["en"].get<std::string>().find("Write a number"), std::string::npos);
    EXPECT_EQ(json["ready"].size(), analyses().size());
    EXPECT_EQ(json["ready"][0]["analysis"], "flow");
    EXPECT_FALSE(json["ready"][0]["ready"]);
    EXPECT_EQ(json["ready"][0]["missing"][1]["en"], "at least one row in demand");
    EXPECT_EQ(json["ready"][0]["missing"][2]["en"], "the errors mended");
}

TEST(CheckReport, ErrorsComeBeforeWarnings) {
    const Checked checked("[plants]\nplant_id\nP\n[sites]\nsite_id,lat,colour\nA,91,red");
    const auto kinds = found_kinds(checked.notices);
    ASSERT_EQ(kinds.size(), 3U);
    EXPECT_EQ(kinds[0].kind.code, "number_out_of_range");
    EXPECT_EQ(kinds[1].kind.code, "unknown_table");
    EXPECT_EQ(kinds[2].kind.code, "unknown_column");
}

TEST(CheckReport, PageSaysTheAnswerFirstInBothLanguages) {
    const auto page = check_html(Checked(faulty).report());
    EXPECT_NE(page.find("有 3 处错误要先改正，另有 0 处提醒。"), std::string::npos);
    EXPECT_NE(page.find("To be mended first: 3 errors; warnings: 0."), std::string::npos);
    EXPECT_NE(page.find("另有 1 处没有列出。"), std::string::npos);
    EXPECT_NE(check_html(Checked("[sites]").report()).find("没有发现问题。"), std::string::npos);
}

TEST(CheckReport, PageEscapesWhatTheFeedSays) {
    const Checked checked("[sites]\nsite_id,region_id\nA,<script>alert(1)</script>");
    const auto page = check_html(checked.report());
    EXPECT_EQ(page.find("<script"), std::string::npos);
    EXPECT_EQ(page.find("<b>example"), std::string::npos);
    EXPECT_NE(page.find("&lt;script&gt;alert(1)"), std::string::npos);
}

TEST(CheckReport, PageAsksForNothingElse) {
    const auto page = check_html(Checked(faulty).report());
    for (const auto* wish : {"src=", "href=", "url(", "@import", "http:", "https:"})
        EXPECT_EQ(page.find(wish), std::string::npos) << wish;
}

TEST(CheckReport, TheSameFeedGivesTheSameBytes) {
    EXPECT_EQ(check_json(Checked(faulty).report()), check_json(Checked(faulty).report()));
    EXPECT_EQ(check_html(Checked(faulty).report()), check_html(Checked(faulty).report()));
}

}  // namespace
}  // namespace chegu
