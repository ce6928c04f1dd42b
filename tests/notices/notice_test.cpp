#include "notices/notice.h"
#include "feed/notice_kinds.h"

#include <gtest/gtest.h>

#include <string>

namespace chegu {
namespace {

Notice wrong_number(std::string value) { return {&kinds::not_a_number, "sites", 7, "lat", std::move(value), {}}; }

TEST(Notice, FillsInItsValues) {
    EXPECT_EQ(sentence(wrong_number("12,5"), Language::en), "“12,5” is not a number.");
    EXPECT_EQ(sentence(wrong_number("12,5"), Language::zh), "「12,5」不是数字。");
    const Notice count{&kinds::wrong_cell_count, "sites", 3, {}, {}, {{"found", {"4", "4"}}, {"expected", {"5", "5"}}}};
    EXPECT_EQ(sentence(count, Language::en), "The row has 4 cells, the header has 5.");
}

TEST(Notice, BracesInAValueMeanNothing) {
    EXPECT_EQ(sentence(wrong_number("{table} {"), Language::en), "“{table} {” is not a number.");
}

TEST(Notice, TheNearestNameBecomesAHint) {
    Notice notice{&kinds::unknown_reference, "links", 2, "from_site", "A1", {{"target", same_in_both("sites")}}};
    EXPECT_EQ(sentence(notice, Language::en), "The table “sites” has no id “A1”.");
    notice.values["nearest"] = same_in_both("A-1");
    EXPECT_EQ(sentence(notice, Language::en), "The table “sites” has no id “A1”. Did you mean “A-1”?");
    EXPECT_EQ(sentence(notice, Language::zh), "表「sites」里没有编号「A1」。是不是「A-1」？");
}

TEST(Shown, CutsAtEightyCharacters) {
    EXPECT_EQ(shown(std::string(80, 'x')), std::string(80, 'x'));
    EXPECT_EQ(shown(std::string(81, 'x')), std::string(79, 'x') + "…");
    std::string chinese;
    for (int i = 0; i < 81; ++i) chinese += "汉";
    EXPECT_EQ(shown(chinese).size(), 80U * 3);  // 79 of 3 bytes and the ellipsis
}

TEST(Shown, IsAlwaysUtf8AndDoesNothingToATerminal) {
    EXPECT_EQ(shown("a\xFFz"), "a�z");
    EXPECT_EQ(shown("\x1b[2Ja\nb\tc"), "�[2Ja b c");
    EXPECT_EQ(shown("a\xE2\x80\xAE"
                    "b"),
              "a�b");  // U+202E turns the direction of writing
    EXPECT_EQ(shown("\xF0\x9F"), "��");
}

TEST(Notices, CountsAllAndKeepsTheFirst) {
    Notices notices(2);
    for (const auto* value : {"a", "b", "c"}) notices.add(wrong_number(value));
    EXPECT_EQ(notices.count("not_a_number"), 3U);
    const auto& samples = notices.by_code().at("not_a_number").samples;
    ASSERT_EQ(samples.size(), 2U);
    EXPECT_EQ(samples[1].value, "b");
    EXPECT_EQ(notices.count("not_whole"), 0U);
}

TEST(Notices, BuildsNothingForWhatIsNotKept) {
    Notices notices(1);
    int built = 0;
    for (int i = 0; i < 5; ++i)
        notices.add(kinds::not_a_number, [&] {
            ++built;
            return wrong_number("x");
        });
    EXPECT_EQ(built, 1);
    EXPECT_EQ(notices.count("not_a_number"), 5U);
}

TEST(Notices, WithNoLimitKeepsEveryOne) {
    Notices notices(0);
    for (int i = 0; i < 300; ++i) notices.add(wrong_number("x"));
    EXPECT_EQ(notices.by_code().at("not_a_number").samples.size(), 300U);
}

TEST(Notices, ErrorsAndWarningsAreCountedApart) {
    Notices notices;
    notices.add({&kinds::unknown_table, "extra", 0, {}, {}, {}});
    EXPECT_FALSE(notices.has_errors());
    EXPECT_EQ(notices.count(Severity::warning), 1U);
    notices.add(wrong_number("x"));
    EXPECT_TRUE(notices.has_errors());
    EXPECT_EQ(notices.count(Severity::error), 1U);
}

TEST(Notices, MergedOnesComeAfterThoseThere) {
    Notices first(2);
    first.add(wrong_number("a"));
    Notices second(2);
    second.add(wrong_number("b"));
    second.add(wrong_number("c"));
    first.merge(std::move(second));
    EXPECT_EQ(first.count("not_a_number"), 3U);
    ASSERT_EQ(first.by_code().at("not_a_number").samples.size(), 2U);
    EXPECT_EQ(first.by_code().at("not_a_number").samples[1].value, "b");
}

}  // namespace
}  // namespace chegu
