// Every rule by its example, and the catalogue against the examples.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "feed/checks/notice_example.h"
#include "feed/checks/settings_checks.h"
#include "feed/notice_documents.h"
#include "feed/notice_kinds.h"
#include "feed/scenario/scenario.h"
#include "support/program.h"
#include "tables/csv_reader.h"
#include "tables/formats/hostile_files.h"
#include "tables/read.h"

namespace chegu {
namespace {

std::vector<NoticeExample> all_examples() {
    std::vector<NoticeExample> all;
    for (const auto examples :
         {cell_examples, network_examples, candidate_examples, outage_examples, programme_examples, pulse_examples})
        for (const auto& example : examples()) all.push_back(example);
    return all;
}

TEST(Checks, EachExampleIsReportedWhereItIsWrongAndNotWhereItIsRight) {
    for (const auto& example : all_examples()) {
        SCOPED_TRACE(example.code);
        EXPECT_EQ(lines_of(notices_of(example.wrong), example.code), example.reported);
        EXPECT_EQ(lines_of(notices_of(example.right), example.code), "");
    }
}

TEST(Checks, AFeedOfEmptyTablesHasNoNotices) { EXPECT_EQ(notice_lines(notices_of("[lanes]")), ""); }

TEST(Checks, RunOnFeedsWhoseRowsAreWrong) {
    // Every reference and number of these rows is wrong: only the decoder has something to say of them.
    const auto notices = notices_of(
        "[sites]\nsite_id,lat\nA,x\n[items]\nitem_id,value\nx,y\n[processes]\nsite_id,item_id,capacity_per_day\n?,?,?\n"
        "[bom]\nitem_id,input_id,quantity,process_id\n?,?,?,?\n[lanes]\nlane_id,from_site,to_site,per,rate\nL,?,?,?,?\n"
        "[links]\nitem_id,from_site,to_site,lane_id\n?,?,?,?\n[demand]\nitem_id,site_id,quantity_per_day,period\n?,?,?,"
        "?\n"
        "[stocks]\nsite_id,item_id,on_hand\n?,?,?\n[outages]\noutage_id,target,target_id,availability\nk,?,?,?");
    for (const auto& [code, count] : notices.by_code())
        EXPECT_TRUE(code == "unknown_reference" || code == "not_a_number" || code == "not_a_choice" ||
                    code == "great_circle_distances")
            << code;
}

TEST(Checks, UnreachedDemandNamesTheFirstGapOfItsChain) {
    // d wants x at B; x is made at A of y, which nothing makes or brings there.
    const auto notices = notices_of(
        "[sites]\nsite_id\nA\nB\n[items]\nitem_id\nx\ny\n[bom]\nitem_id,input_id,quantity\nx,y,1\n"
        "[processes]\nsite_id,item_id\nA,x\n[lanes]\nlane_id,from_site,to_site\nL,A,B\n"
        "[links]\nitem_id,from_site,to_site\nx,A,B\n[demand]\nitem_id,site_id,quantity_per_day\nx,B,1");
    const auto& samples = notices.by_code().find("demand_out_of_reach")->second.samples;
    ASSERT_EQ(samples.size(), 1U);
    EXPECT_EQ(sentence(samples[0], Language::en), "No chain of links reaches this demand: “y” does not get to “A”.");
}

TEST(Checks, AFigureOutOfItsRangeIsToldInAWholeSentence) {
    const auto notices = notices_of(
        "[sites]\nsite_id,lat,lon,recover_days\nA,114.3,30.5,0\n[outages]\noutage_id,target_id,availability\nk,A,60\n"
        "[vehicles]\nvehicle_id,max_stops\nv,9");
    std::map<std::string, std::string> said;
    for (const auto& notice : notices.by_code().find("number_out_of_range")->second.samples)
        said[notice.column] = sentence(notice, Language::en) + " " + remedy(notice, Language::en);
    EXPECT_EQ(said.at("recover_days"), "“0” is outside the allowed range (above 0). Write a number that is above 0.");
    EXPECT_EQ(
        said.at("lat"),
        "“114.3” is outside the allowed range (from -90 to 90). lat and lon may be swapped. Write a number that is "
        "from -90 to 90.");
    EXPECT_EQ(
        said.at("availability"),
        "“60” is outside the allowed range (from 0 to 1). 60 % is written 0.6. Write a number that is from 0 to 1.");
    EXPECT_EQ(said.at("max_stops"),
              "“9” is outside the allowed range (from 2 to 6). Write a number that is from 2 to 6.");
}

TEST(Checks, ARecipeThatNamesTheProcessReplacesTheItems) {
    // p makes x of z, which is in stock; the item's own recipe wants y, which nobody has.
    const auto notices = notices_of(
        "[sites]\nsite_id\nA\n[items]\nitem_id\nx\ny\nz\n[processes]\nprocess_id,site_id,item_id\np,A,x\n"
        "[bom]\nitem_id,input_id,quantity,process_id\nx,y,1,\nx,z,1,p\n[stocks]\nsite_id,item_id,on_hand\nA,z,1\n"
        "[demand]\nitem_id,site_id,quantity_per_day\nx,A,1");
    EXPECT_EQ(notice_lines(notices), "");
}

TEST(Checks, WithoutTimeZoneDataOnlyTheWritingIsJudged) {
    const ExampleFeed feed("[settings]\nkey,value\ntime_zone,Asia/Wuhan");
    Notices notices;
    checks::check_time_zone(feed, "no such folder", notices);
    EXPECT_EQ(notice_lines(notices), "time_zone_unchecked settings 2 value Asia/Wuhan\n");
    const ExampleFeed sly("[settings]\nkey,value\ntime_zone,../etc/passwd");
    Notices refused;
    checks::check_time_zone(sly, "no such folder", refused);
    EXPECT_EQ(notice_lines(refused), "unknown_time_zone settings 2 value ../etc/passwd\n");
}

TEST(Catalogue, EveryCodeIsReportedBySomeFeed) {
    std::set<std::string, std::less<>> reported;
    const auto take = [&](const Notices& notices) {
        for (const auto& [code, count] : notices.by_code()) reported.insert(code);
    };
    for (const auto& example : all_examples()) take(notices_of(example.wrong));
    const std::string nul(1, '\0');
    const std::string wide = "a" + std::string(5000, ',');
    for (const auto& bytes :
         {std::string(), std::string("\xB3\xB5\n"), std::string("a\n\xFF\xC3\n"), "a\n" + nul + "\n",
          std::string("a\n\"x\n"), std::string("a\nx\"y\n"), std::string("a\n1,2\n"),
          "a\n" + std::string((1U << 20U) + 1, 'x') + "\n", wide + "\n", std::string("a,a\n"), std::string("a,\n"),
          std::string("a,b\n\n"), std::string("sep=;\na;b\n"), std::string("a\n\"x\"y\n"),
          std::string("\xFF\xFE"
                      "a"),
          std::string("a\r1\r")}) {
        Notices notices;
        read_csv("t", "t.csv", bytes, notices);
        take(notices);
    }
    for (const auto& file : hostile_files()) {
        if (reported.contains(file.code)) continue;
        const ScratchFolder scratch;
        file.make(scratch / file.place);
        Notices notices;
        read_feed((scratch / file.place).string(), notices);
        take(notices);
    }
    Notices bare;
    const auto raw = exact_feed("[settings]\nkey,value\nname,Test");
    check(decode(raw, bare), bare);
    take(bare);
    const ExampleFeed feed("[sites]");
    Notices unchecked;
    checks::check_time_zone(feed, "no such folder", unchecked);
    take(unchecked);
    Notices of_scenario;
    (void)apply_scenario(inline_feed(R"(
[sites]
site_id
A
B
[modes]
mode
road
[lanes]
lane_id, from_site, to_site
ab,      A,         B
[candidates]
candidate_id, excludes
one,          other
other,
[scenarios]
scenario_id, table,      where,         column,      op,     value
s,           sites,      site_id = 'C', lat,         set,    1
s,           lanes,      ,              distance_km, add,    1
s,           sites,      site_id = 'A', ,            remove,
s,           candidates, ,              ,            choose,
)"),
                         "s", of_scenario);
    take(of_scenario);
    for (const NoticeKind& kind : notice_kinds()) EXPECT_TRUE(reported.contains(kind.code)) << kind.code;
}

TEST(Catalogue, SaysEverythingInBothLanguages) {
    std::set<std::string_view> codes;
    for (const NoticeKind& kind : notice_kinds()) {
        SCOPED_TRACE(kind.code);
        EXPECT_TRUE(codes.insert(kind.code).second);
        for (const auto& text : {kind.sentence, kind.remedy, kind.why}) {
            EXPECT_FALSE(text.zh.empty());
            EXPECT_FALSE(text.en.empty());
            EXPECT_NE(text.zh, text.en);
            EXPECT_TRUE(text.zh.ends_with("。") || text.zh.ends_with("}")) << text.zh;
            EXPECT_TRUE(text.en.ends_with(".") || text.en.ends_with("}")) << text.en;
        }
    }
}

TEST(Catalogue, FillsEveryPlaceOfItsTexts) {
    // A place that nobody fills leaves 「」 or “” behind, or two blanks.
    for (const auto& example : all_examples()) {
        SCOPED_TRACE(example.code);
        const auto notices = notices_of(example.wrong);
        const auto found = notices.by_code().find(example.code);
        ASSERT_NE(found, notices.by_code().end());
        const auto& notice = found->second.samples.front();
        for (const auto language : {Language::zh, Language::en})
            for (const auto& text : {sentence(notice, language), remedy(notice, language)})
                for (const auto empty : {"「」", "“”", "{", "  ", "（）", "()", "是，", " ，", ": ."})
                    EXPECT_EQ(text.find(empty), std::string::npos) << text;
    }
}

TEST(Catalogue, TheDocumentsAreTheCatalogue) {
    for (const auto& [path, text] : notice_documents()) {
        std::ifstream file(std::filesystem::path(CHEGU_SOURCE_DIR) / "docs" / path, std::ios::binary);
        std::stringstream written;
        written << file.rdbuf();
        EXPECT_TRUE(written.str() == text) << path << " is not what the catalogue says; write it anew";
    }
}

}  // namespace
}  // namespace chegu
