#include "feed/decoded.h"

#include <gmock/gmock.h>

#include <cmath>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/moment.h"
#include "support/inline_feed.h"

namespace chegu {
namespace {

/// A schema of two tables with a column of each type, so that these tests say all they rest on.
std::vector<TableSchema> small_schema() {
    const auto column = [](std::string_view name, Type type) {
        Column made;
        made.name = name;
        made.type = type;
        return made;
    };
    auto id = column("thing_id", Type::id);
    id.required = true;
    id.may_be_empty = false;
    auto size = column("size", Type::number);
    size.fallback = "2.5";
    auto share = column("share", Type::number);
    share.max = 1;
    share.above_min = true;
    auto kind = column("kind", Type::enumeration);
    kind.choices = {{"plant", {}}, {"market", {}}};
    kind.fallback = "market";
    auto parent = column("parent_id", Type::reference);
    parent.refers_to = "things";
    auto needs = column("needs", Type::references);
    needs.refers_to = "things";
    auto mode = column("mode", Type::reference);
    mode.refers_to = "modes";
    mode.free_without_table = true;
    auto mode_id = column("mode", Type::id);
    mode_id.required = true;
    TableSchema things;
    things.name = "things";
    things.required = true;
    things.key = {"thing_id"};
    things.columns = {id,
                      size,
                      share,
                      column("count", Type::integer),
                      kind,
                      parent,
                      needs,
                      mode,
                      column("day", Type::date),
                      column("month", Type::month),
                      column("at", Type::moment)};
    TableSchema modes;
    modes.name = "modes";
    modes.key = {"mode"};
    modes.columns = {mode_id};
    TableSchema pairs;
    pairs.name = "pairs";
    pairs.key = {"a", "b"};
    pairs.columns = {column("a", Type::text), column("b", Type::text)};
    return {things, modes, pairs};
}

struct Decoded {
    RawFeed raw;
    DecodedFeed feed;
    Notices notices{0};
    const DecodedTable& things() const { return feed.table("things"); }
};

std::unique_ptr<Decoded> decoded(std::string_view text) {
    static const auto schema = small_schema();
    static const TableSchema no_keys;
    auto result = std::make_unique<Decoded>();
    result->raw = exact_feed(text);
    result->feed = decode(result->raw, schema, no_keys, result->notices);
    return result;
}

std::string notices(std::string_view text) { return notice_lines(decoded(text)->notices); }

std::string sentence_of(std::string_view text, std::string_view code) {
    const auto result = decoded(text);
    const auto found = result->notices.by_code().find(code);
    return found == result->notices.by_code().end() ? "" : sentence(found->second.samples.at(0), Language::en);
}

TEST(Decode, EachTypeBecomesWhatItIs) {
    const auto result = decoded(R"(
        [things]
        thing_id, size, share, count, kind,  parent_id, needs, day,        month,   at
        A,        1e3,  0.5,   3,     plant, B,         A; B;, 2026-03-20, 2026-03, 2026-03-20T08:00+08:00
        B,        ,     ,      ,      ,          ,      ,           ,        ,
    )");
    EXPECT_EQ(notice_lines(result->notices), "");
    const auto& things = result->things();
    EXPECT_EQ(things.numbers("size")[0], 1000);
    EXPECT_EQ(things.numbers("share")[0], 0.5);
    EXPECT_EQ(things.numbers("count")[0], 3);
    EXPECT_EQ(things.choices("kind")[0], 0);
    EXPECT_EQ(things.references("parent_id")[0], 1U);
    EXPECT_EQ(things.column("needs").reference_lists[0], (std::vector<RowIndex>{0, 1}));
    EXPECT_EQ(date_text(things.column("day").dates[0]), "2026-03-20");
    EXPECT_EQ(date_text(things.column("month").dates[0]), "2026-03-01");
    EXPECT_EQ(moment_text(things.column("at").moments[0]), "2026-03-20T08:00+08:00");
    EXPECT_TRUE(things.column("at").given[0]);
    EXPECT_FALSE(things.column("at").given[1]);
    EXPECT_EQ(things.numbers("size")[1], 2.5);
    EXPECT_EQ(things.row_number(1), 3U);
}

TEST(Decode, WhatAFileLacksHasTheFallback) {
    const auto result = decoded(R"(
        [things]
        thing_id
        A
    )");
    const auto& things = result->things();
    EXPECT_EQ(things.numbers("size")[0], 2.5);
    EXPECT_TRUE(std::isnan(things.numbers("share")[0]));
    EXPECT_EQ(things.column("kind").schema->choices[things.choices("kind")[0]].value, "market");
    EXPECT_EQ(things.references("parent_id")[0], no_row);
    EXPECT_TRUE(things.column("needs").reference_lists[0].empty());
    EXPECT_FALSE(things.column("day").given[0]);
    EXPECT_EQ(things.text(0, "size"), "2.5");
    EXPECT_EQ(things.text(0, "kind"), "market");
    EXPECT_EQ(result->feed.table("modes").rows(), 0U);
    EXPECT_EQ(notice_lines(result->notices), "");
}

TEST(Decode, NumbersAreReadAsWrittenOrNotAtAll) {
    EXPECT_EQ(notices(R"(
        [things]
        thing_id, size,    share, count
        A,        "1,250", 0,     1.5
        B,        " 1",    1.1,   3.0
        C,        -1,      1,     1e400
        D,        １,      0x1,   nan
    )"),
              "not_a_number things 2 size 1,250\n"
              "not_a_number things 3 size  1\n"
              "not_a_number things 5 size １\n"
              "not_a_number things 5 share 0x1\n"
              "not_a_number things 4 count 1e400\n"
              "not_a_number things 5 count nan\n"
              "not_whole things 2 count 1.5\n"
              "number_out_of_range things 4 size -1\n"
              "number_out_of_range things 2 share 0\n"
              "number_out_of_range things 3 share 1.1\n");
}

TEST(Decode, TheNoticeNamesTheRange) {
    EXPECT_EQ(sentence_of("[things]\nthing_id,share\nA,0", "number_out_of_range"),
              "“0” is outside the allowed range (above 0 and at most 1).");
    EXPECT_EQ(sentence_of("[things]\nthing_id,size\nA,-2", "number_out_of_range"),
              "“-2” is outside the allowed range (0 or more).");
}

TEST(Decode, TheNoticeNamesTheLargestNumber) {
    EXPECT_EQ(sentence_of("[things]\nthing_id,size\nA,1e300", "number_too_large"),
              "“1e300” is too large to compute with (at most 1000000000000).");
}

TEST(Decode, DatesAndTimesAreIso) {
    EXPECT_EQ(notices(R"(
        [things]
        thing_id, day,        month,   at
        A,        20/03/2026, 2026-13, 2026-03-20T08:00
        B,        2026-02-30, 2026-3,  2026-03-20 08:00+08:00
    )"),
              "not_a_date things 2 day 20/03/2026\n"
              "not_a_date things 3 day 2026-02-30\n"
              "not_a_moment things 2 at 2026-03-20T08:00\n"
              "not_a_moment things 3 at 2026-03-20 08:00+08:00\n"
              "not_a_month things 2 month 2026-13\n"
              "not_a_month things 3 month 2026-3\n");
    EXPECT_EQ(sentence_of("[things]\nthing_id,at\nA,2026-03-20T08:00", "not_a_moment"),
              "“2026-03-20T08:00” is not a time with its offset. Only its offset is missing.");
    EXPECT_EQ(sentence_of("[things]\nthing_id,at\nA,8:00", "not_a_moment"), "“8:00” is not a time with its offset.");
}

TEST(Decode, AChoiceIsOneOfThose) {
    EXPECT_EQ(sentence_of("[things]\nthing_id,kind\nA,Plant", "not_a_choice"),
              "“Plant” is not one of the allowed values. Did you mean “plant”?");
}

TEST(Decode, AReferenceIsAnIdOfTheOtherTable) {
    EXPECT_EQ(notices(R"(
        [things]
        thing_id, parent_id, needs
        007,      7,         007; 8 ;007
        B,        B,         ;
    )"),
              "unknown_reference things 2 parent_id 7\n"
              "unknown_reference things 2 needs 8\n");
    EXPECT_EQ(sentence_of("[things]\nthing_id,parent_id\nA,\" A\"", "unknown_reference"),
              "The table “things” has no id “ A”. Did you mean “A”? Character 1 here is a blank (U+0020).");
    EXPECT_EQ(sentence_of("[things]\nthing_id,parent_id\nsite-1,site_1", "unknown_reference"),
              "The table “things” has no id “site_1”. Did you mean “site-1”?");
}

TEST(Decode, AModeIsAMereNameWithoutATableOfModes) {
    EXPECT_EQ(notices("[things]\nthing_id,mode\nA,road"), "");
    EXPECT_EQ(notices("[things]\nthing_id,mode\nA,road\n[modes]\nmode\nrail"),
              "unknown_reference things 2 mode road\n");
    EXPECT_EQ(notices("[things]\nthing_id,mode\nA,road\n[modes]\nmode"), "unknown_reference things 2 mode road\n");
}

TEST(Decode, IdsAreThereOnce) {
    EXPECT_EQ(notices("[things]\nthing_id,size\nA,1\nB,1\nA,2\nA,3\n,1"),
              "missing_value things 6 thing_id\nrepeated_id things 4 thing_id A\nrepeated_id things 5 thing_id A\n");
    EXPECT_EQ(sentence_of("[things]\nthing_id\nA\nB\nA", "repeated_id"), "The id “A” is already used in row 2.");
    EXPECT_EQ(notices("[things]\nthing_id\n[pairs]\na,b\n1,2\n1,3\n2,2\n1,3"), "repeated_id pairs 5 a 1, 3\n");
}

TEST(Decode, UnknownTablesAndColumnsAreKeptWithAWarning) {
    const auto* text = "[things]\nthing_id,sizes,extra\nA,1,x\n[thing]\na";
    EXPECT_EQ(notices(text), "unknown_column things 1 sizes\nunknown_column things 1 extra\nunknown_table thing 0\n");
    EXPECT_THAT(sentence_of(text, "unknown_column"), testing::HasSubstr("Did you mean “size”?"));
    EXPECT_FALSE(decoded(text)->notices.has_errors());
}

TEST(Decode, RequiredTablesAndColumnsMustBeThere) {
    EXPECT_EQ(notices("[modes]\nmode"), "missing_table things 0\n");
    EXPECT_EQ(notices("[things]\nsize\n1"), "missing_column things 1 thing_id\n");
}

TEST(Decode, OfATableThatCouldNotBeReadNothingMoreIsSaid) {
    Notices found;
    RawFeed raw;
    raw.tables = {exact_feed("[things]\nthing_id,mode\nA,road").tables[0], TextTable{}};
    raw.tables[1].name = "modes";  // no header: the reader has reported why
    const auto schema = small_schema();
    const TableSchema no_keys;
    const auto feed = decode(raw, schema, no_keys, found);
    EXPECT_EQ(notice_lines(found), "");
    EXPECT_FALSE(feed.table("modes").present());
}

TEST(Decode, WhatTheReaderHasToldOfIsNotToldAgain) {
    // B is an id of a row that was left out; the size of A stands in a cell that the reader has spoken of.
    auto raw = exact_feed("[things]\nthing_id,size,parent_id\nA,x,B\nC,y,D\nE,,B");
    raw.tables[0].told.ids = {"B"};
    raw.tables[0].told.cells = {{2, 1}};
    const auto lines = [&] {
        Notices found;
        const auto schema = small_schema();
        const TableSchema no_keys;
        decode(raw, schema, no_keys, found);
        return notice_lines(found);
    };
    EXPECT_EQ(lines(), "not_a_number things 3 size y\nunknown_reference things 3 parent_id D\n");
    raw.tables[0].told.ids_unknown = true;
    EXPECT_EQ(lines(), "not_a_number things 3 size y\n") << "D may be the id that nobody knows";
}

TEST(Decode, CountsMoreFaultsThanItKeeps) {
    std::string text = "[things]\nthing_id,size\n";
    for (int i = 0; i < 1000; ++i) text += std::to_string(i) + ",x\n";
    const auto raw = exact_feed(text);
    Notices found(100);
    const auto schema = small_schema();
    const TableSchema no_keys;
    decode(raw, schema, no_keys, found);
    EXPECT_EQ(found.count("not_a_number"), 1000U);
    EXPECT_EQ(found.by_code().at("not_a_number").samples.size(), 100U);
    EXPECT_EQ(found.by_code().at("not_a_number").samples[99].row, 101U);
}

TEST(Decode, AskingForWhatTheSchemaLacksIsAMistakeOfOurs) {
    const auto result = decoded("[things]\nthing_id");
    EXPECT_THROW((void)result->feed.table("nothing"), std::logic_error);
    EXPECT_THROW((void)result->things().column("nothing"), std::logic_error);
}

}  // namespace
}  // namespace chegu
