// What must hold of every table of the schema, of the feed and of the results alike.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "analyses/catalogue.h"
#include "base/number.h"
#include "schema/table.h"
#include "schema/vocabulary.h"

namespace chegu {
namespace {

std::vector<TableSchema> every_table() {
    std::vector<TableSchema> tables(feed_tables().begin(), feed_tables().end());
    tables.push_back(settings_keys());
    tables.insert(tables.end(), result_schema().tables.begin(), result_schema().tables.end());
    return tables;
}

bool is_number(Type type) { return type == Type::number || type == Type::integer; }

bool refers(Type type) { return type == Type::reference || type == Type::references; }

// Runs a check on every column, with a message that names it.
template <class Check>
void for_every_column(Check check) {
    for (const auto& table : every_table())
        for (const auto& column : table.columns) {
            SCOPED_TRACE(std::string{table.name} + "." + std::string{column.name});
            check(table, column);
        }
}

TEST(Schema, NamesAreOnceEach) {
    for (const auto tables : {feed_tables(), std::span<const TableSchema>(result_schema().tables)}) {
        std::set<std::string_view> names;
        for (const auto& table : tables) EXPECT_TRUE(names.insert(table.name).second) << table.name;
    }
    for (const auto& table : every_table()) {
        std::set<std::string_view> names;
        for (const auto& column : table.columns)
            EXPECT_TRUE(names.insert(column.name).second) << table.name << "." << column.name;
    }
}

TEST(Schema, KeysAreColumnsOfTheTable) {
    for (const auto& table : every_table())
        for (const auto key : table.key) EXPECT_NE(table.find(key), nullptr) << table.name << "." << key;
}

TEST(Schema, CellsOfAUniqueKeyAreFilled) {
    for (const auto& table : every_table())
        for (const auto key : table.key)
            if (table.unique_key) {
                EXPECT_FALSE(table.find(key)->may_be_empty) << table.name << "." << key;
            }
}

TEST(Schema, EveryTextExistsInBothLanguages) {
    for (const auto& table : every_table())
        for (const auto& text : {table.title, table.description}) {
            EXPECT_FALSE(text.zh.empty()) << table.name;
            EXPECT_FALSE(text.en.empty()) << table.name;
        }
    for_every_column([](const TableSchema&, const Column& column) {
        for (const auto& text : {column.title, column.description}) {
            EXPECT_FALSE(text.zh.empty());
            EXPECT_FALSE(text.en.empty());
        }
        EXPECT_EQ(column.empty_means.zh.empty(), column.empty_means.en.empty());
        for (const auto& choice : column.choices) {
            EXPECT_FALSE(choice.title.zh.empty()) << choice.value;
            EXPECT_FALSE(choice.title.en.empty()) << choice.value;
        }
    });
}

TEST(Schema, ReferencesPointToATableOfTheFeedWithASingleKey) {
    for_every_column([](const TableSchema&, const Column& column) {
        ASSERT_EQ(refers(column.type), !column.refers_to.empty());
        if (!refers(column.type)) return;
        const auto* target = find_table(feed_tables(), column.refers_to);
        ASSERT_NE(target, nullptr) << column.refers_to;
        EXPECT_TRUE(target->unique_key);
        ASSERT_EQ(target->key.size(), 1U);
        EXPECT_EQ(target->find(target->key.front())->type, Type::id);
    });
}

TEST(Schema, ChoicesBelongToEnumerations) {
    for_every_column([](const TableSchema&, const Column& column) {
        EXPECT_EQ(column.type == Type::enumeration, !column.choices.empty());
        std::set<std::string_view> values;
        for (const auto& choice : column.choices) EXPECT_TRUE(values.insert(choice.value).second) << choice.value;
    });
}

TEST(Schema, DefaultsAreValuesOfTheirColumn) {
    for_every_column([](const TableSchema&, const Column& column) {
        if (column.fallback.empty()) return;
        EXPECT_TRUE(column.may_be_empty);
        EXPECT_TRUE(column.empty_means.en.empty()) << "a constant and words contradict each other";
        if (is_number(column.type)) {
            const auto value = parse_number(column.fallback);
            ASSERT_TRUE(value.has_value());
            EXPECT_GE(*value, column.min);
            EXPECT_LE(*value, column.max);
            EXPECT_FALSE(column.above_min && *value == column.min);
            if (column.type == Type::integer) {
                EXPECT_EQ(*value, static_cast<double>(static_cast<long>(*value)));
            }
        } else if (column.type == Type::enumeration) {
            EXPECT_NE(std::ranges::find(column.choices, column.fallback, &Choice::value), column.choices.end());
        } else {
            EXPECT_EQ(column.type, Type::text);
        }
    });
}

TEST(Schema, ARequiredColumnSaysWhatItsEmptyCellsMean) {
    for_every_column([](const TableSchema&, const Column& column) {
        if (!column.required) {
            EXPECT_TRUE(column.may_be_empty);
        }
        if (column.required && column.may_be_empty) {
            EXPECT_FALSE(column.empty_means.en.empty());
        }
    });
}

TEST(Schema, RangesAreOfNumbersAndNotEmpty) {
    for_every_column([](const TableSchema&, const Column& column) {
        EXPECT_LE(column.min, column.max);
        if (is_number(column.type)) return;
        EXPECT_EQ(column.min, 0);
        EXPECT_FALSE(column.above_min);
        EXPECT_EQ(column.max, std::numeric_limits<double>::infinity());
    });
}

TEST(Schema, NumbersHaveAUnitUnlessTheyCount) {
    // Numbers without a unit: ordinal numbers, counts of things, and the values of a certificate (each its own unit).
    const std::set<std::string> plain{
        "vehicles.max_stops",  "requests.rating",      "demand.period",  "groups.min",         "groups.max",
        "departures.count",    "tasks.step",           "scenarios.step", "settings.periods",   "settings.feed_version",
        "certificates.period", "certificates.value",   "flows.period",   "production.period",  "stock.period",
        "unmet.period",        "why.period",           "why.rank",       "levers.rank",        "scenario_changes.step",
        "segments.firms",      "segments.sources_min", "segments.hhi",   "baseline.shipments", "waterfall.rank",
        "model_fit.shipments"};
    for_every_column([&](const TableSchema& table, const Column& column) {
        if (!is_number(column.type)) {
            EXPECT_TRUE(column.unit.empty());
            return;
        }
        const bool counts = plain.contains(std::string{table.name} + "." + std::string{column.name});
        EXPECT_EQ(column.unit.empty(), counts);
        if (!counts) {
            EXPECT_FALSE(unit_title(column.unit).en.empty()) << "no words for the unit " << column.unit;
        }
    });
}

TEST(Schema, EveryUnitIsUsed) {
    std::set<std::string_view> used;
    for_every_column([&](const TableSchema&, const Column& column) { used.insert(column.unit); });
    for (const auto& figure : result_schema().figures) {
        used.insert(figure.unit);
        EXPECT_FALSE(unit_title(figure.unit).en.empty()) << "no words for the unit " << figure.unit;
    }
    for (const auto& unit : units()) {
        EXPECT_TRUE(used.contains(unit.code)) << unit.code;
        EXPECT_FALSE(unit.title.zh.empty()) << unit.code;
    }
}

TEST(Schema, AnUnknownUnitHasNoTitle) { EXPECT_TRUE(unit_title("furlong").en.empty()); }

TEST(ResultTables, AreThoseOfTheResultFilesInTheirOrder) {
    constexpr std::string_view expected =
        "certificates: answer kind table row_id lane_id item_id site_id period value\n"
        "flows: period link_id lane_id item_id from_site to_site quantity cost\n"
        "production: period process_id site_id item_id quantity use capacity_price\n"
        "stock: period item_id site_id quantity\n"
        "unmet: period demand_id quantity\n"
        "why: demand_id period unmet rank reason table row_id column price\n"
        "landed: demand_id item_id cost_per_unit production freight carbon transit_capital stock price\n"
        "outages: target target_id recover_days added_loss loss_lower loss_upper tts_days risk_index annual_loss "
        "first_hit\n"
        "outage_curves: target target_id days loss\n"
        "levers: target target_id rank table row_id column price item_id site_id\n"
        "responses: target target_id table row_id lane_id before_per_day after_per_day\n"
        "pairs: a b recover_days loss_lower loss_upper added_a added_b interaction\n"
        "segments: segment_id need_value local_rate firms sources_min hhi worst_outage worst_added_loss grade "
        "reason_zh "
        "reason_en\n"
        "baseline: item_id from_site to_site lane_id quantity_actual cost_actual cost_model quantity_plan cost_plan "
        "known_link shipments quantity_paid cost_model_paid quantity_kept\n"
        "waterfall: rank step amount cumulative\n"
        "baseline_savings: item_id to_site quantity quantity_kept cost_moved source mode lane stock cost_plan\n"
        "baseline_sources: item_id site_id quantity_actual quantity_plan available\n"
        "model_fit: by id shipments cost_actual cost_model difference share\n"
        "scenario_changes: step table row_id column before after\n";
    std::string actual;
    for (const auto& table : result_schema().tables) {
        actual += std::string{table.name} + ":";
        for (const auto& column : table.columns) actual += " " + std::string{column.name};
        actual += "\n";
    }
    EXPECT_EQ(actual, expected);
}

TEST(ResultTables, HaveAllTheirColumns) {
    for (const auto& table : result_schema().tables)
        for (const auto& column : table.columns) EXPECT_TRUE(column.required) << table.name << "." << column.name;
}

}  // namespace
}  // namespace chegu
