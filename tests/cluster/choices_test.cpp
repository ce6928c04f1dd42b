// The words of the cluster's enumerations are those of the schema, each with a meaning of its own.

#include "cluster/choices.h"

#include <gtest/gtest.h>

#include <set>

#include "feed/checks/lane_groups.h"
#include "feed/target_tables.h"

namespace chegu {
namespace {

const std::vector<Choice>& choices_of(std::string_view table, std::string_view column) {
    return find_table(feed_tables(), table)->find(column)->choices;
}

template <class Enum, std::size_t n>
void expect_same_words(std::string_view table, std::string_view column, const std::array<Word<Enum>, n>& words) {
    SCOPED_TRACE(std::string(table) + "." + std::string(column));
    const auto& choices = choices_of(table, column);
    EXPECT_EQ(choices.size(), words.size());
    std::set<Enum> meanings;
    for (const auto& choice : choices) meanings.insert(meaning(choice.value, words));
    EXPECT_EQ(meanings.size(), choices.size());
}

TEST(Choices, OfTheSchemaEachHaveAMeaningOfTheirOwn) {
    expect_same_words("sites", "kind", site_kinds);
    expect_same_words("segments", "stage", stages);
    expect_same_words("lanes", "per", pers);
    expect_same_words("processes", "recipe", recipes);
    expect_same_words("outages", "target", targets_at);
    for (const auto& table : feed_tables())
        if (table.find("confidence") != nullptr) expect_same_words(table.name, "confidence", confidences);
}

TEST(Choices, OfWhatTheSchemaDoesNotHaveAreAMistakeOfOurs) {
    EXPECT_THROW((void)meaning("town", site_kinds), std::logic_error);
    EXPECT_THROW((void)meaning("", pers), std::logic_error);
}

TEST(Choices, OfOutagesTargetsEachHaveATable) {
    const auto& choices = choices_of("outages", "target");
    EXPECT_EQ(choices.size(), target_tables.size());
    for (const auto& choice : choices)
        EXPECT_NE(find_table(feed_tables(), table_of(choice.value)), nullptr) << choice.value;
}

TEST(Choices, OfPerStandInTheOrderThatTheChecksCountOn) {
    const auto& choices = choices_of("lanes", "per");
    ASSERT_EQ(choices.size(), checks::per_names.size());
    for (std::size_t i = 0; i < choices.size(); ++i) EXPECT_EQ(choices[i].value, checks::per_names[i]);
}

}  // namespace
}  // namespace chegu
