// feed.schema.json and datapackage.json, read back.

#include "schema/frictionless.h"
#include "analyses/catalogue.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "schema/table.h"

namespace chegu {
namespace {

using Json = nlohmann::ordered_json;

Json feed_package() { return Json::parse(frictionless_schema(feed_tables(), settings_keys())); }

const Json& named(const Json& list, std::string_view name) {
    for (const auto& entry : list)
        if (entry.at("name") == name) return entry;
    throw std::out_of_range(std::string{name});
}

const Json& field_of(const Json& package, std::string_view table, std::string_view column) {
    return named(named(package.at("resources"), table).at("schema").at("fields"), column);
}

TEST(Frictionless, GivesBackEveryTableAndColumn) {
    const auto package = feed_package();
    ASSERT_EQ(package.at("resources").size(), feed_tables().size());
    for (const auto& table : feed_tables()) {
        const auto& resource = named(package.at("resources"), table.name);
        EXPECT_EQ(resource.at("path"), std::string{table.name} + ".csv");
        EXPECT_EQ(resource.at("title_zh"), table.title.zh);
        EXPECT_EQ(resource.at("required"), table.required);
        const auto& fields = resource.at("schema").at("fields");
        ASSERT_EQ(fields.size(), table.columns.size());
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const auto& column = table.columns[i];
            SCOPED_TRACE(std::string{table.name} + "." + std::string{column.name});
            EXPECT_EQ(fields[i].at("name"), column.name);
            EXPECT_EQ(fields[i].at("title_zh"), column.title.zh);
            EXPECT_EQ(fields[i].at("title_en"), column.title.en);
            EXPECT_EQ(fields[i].at("column_required"), column.required);
            EXPECT_EQ(fields[i].value("unit", ""), column.unit);
            EXPECT_EQ(fields[i].value("default", ""), column.fallback);
            EXPECT_EQ(fields[i].value("refers_to", ""), column.refers_to);
            const auto limits = fields[i].value("constraints", Json::object());
            EXPECT_EQ(limits.value("required", false), !column.may_be_empty);
            EXPECT_EQ(limits.value("enum", Json::array()).size(), column.choices.size());
            const bool bounded = fields[i].at("type") == "number" || fields[i].at("type") == "integer";
            EXPECT_EQ(limits.contains(column.above_min ? "exclusiveMinimum" : "minimum"),
                      bounded && std::isfinite(column.min));
        }
    }
}

TEST(Frictionless, WritesTheConstraintsOfAColumn) {
    const auto package = feed_package();
    EXPECT_EQ(field_of(package, "sites", "lat").at("constraints"),
              Json::parse(R"({"required":true,"minimum":-90,"maximum":90})"));
    EXPECT_EQ(field_of(package, "bom", "quantity").at("constraints"),
              Json::parse(R"({"required":true,"exclusiveMinimum":0})"));
    EXPECT_EQ(field_of(package, "lanes", "per").at("constraints"),
              Json::parse(R"({"required":true,"enum":["unit","t","m3","ceu"]})"));
    EXPECT_EQ(field_of(package, "sites", "site_id").at("constraints"),
              Json::parse(R"({"required":true,"unique":true})"));
    EXPECT_EQ(field_of(package, "processes", "capacity_per_day").at("empty_means_en"), "unlimited");
}

TEST(Frictionless, NamesTypesAsTheStandardDoes) {
    const auto package = feed_package();
    EXPECT_EQ(field_of(package, "sites", "site_id").at("type"), "string");
    EXPECT_EQ(field_of(package, "candidates", "needs").at("type"), "string");
    EXPECT_EQ(field_of(package, "scenarios", "where").at("type"), "string");
    EXPECT_EQ(field_of(package, "sites", "lat").at("type"), "number");
    EXPECT_EQ(field_of(package, "demand", "period").at("type"), "integer");
    EXPECT_EQ(field_of(package, "readings", "date").at("type"), "date");
    EXPECT_EQ(field_of(package, "budgets", "from_month").at("type"), "yearmonth");
    EXPECT_EQ(field_of(package, "orders", "due_at").at("type"), "datetime");
}

TEST(Frictionless, KeysAreThoseThatNameOneRow) {
    const auto package = feed_package();
    const auto schema = [&](std::string_view table) -> const Json& {
        return named(package.at("resources"), table).at("schema");
    };
    EXPECT_EQ(schema("readings").at("primaryKey"), Json::parse(R"(["indicator_id","date"])"));
    EXPECT_FALSE(schema("outages").contains("primaryKey"));
    // Within its own table a foreign key names no resource (Data Package 2.0).
    EXPECT_EQ(schema("regions").at("foreignKeys"),
              Json::parse(R"([{"fields":["parent_id"],"reference":{"fields":["region_id"]}}])"));
    EXPECT_EQ(schema("stocks").at("foreignKeys").front(),
              Json::parse(R"({"fields":["site_id"],"reference":{"resource":"sites","fields":["site_id"]}})"));
    // A lane's mode may be a mere name, so it is no foreign key.
    for (const auto& key : schema("lanes").at("foreignKeys")) EXPECT_NE(key.at("fields").front(), "mode");
}

TEST(Frictionless, TheSettingsListTheirKeys) {
    const auto package = feed_package();
    const auto& settings = named(package.at("resources"), "settings");
    EXPECT_EQ(settings.at("settings_keys").size(), settings_keys().columns.size());
    EXPECT_EQ(named(settings.at("settings_keys"), "holding_rate").at("default"), "0.08");
}

TEST(DataPackage, DescribesTheFilesThatAreThere) {
    const std::array files{ResultFile{"flows.csv", 12, 640, "blake2b:00ff"},
                           ResultFile{"certificates.csv.gz", 7, 99, "blake2b:11"},
                           ResultFile{"summary.json", 0, 512, "blake2b:22"}};
    const auto package = Json::parse(data_package("wuhan", "abcd", files, result_schema().tables));
    EXPECT_EQ(package.at("feed"), Json::parse(R"({"name":"wuhan","hash":"abcd"})"));
    ASSERT_EQ(package.at("resources").size(), 3U);

    const auto& flows = package.at("resources")[0];
    EXPECT_EQ(flows.at("path"), "flows.csv");
    EXPECT_EQ(flows.at("rows"), 12);
    EXPECT_EQ(flows.at("bytes"), 640);
    EXPECT_EQ(flows.at("hash"), "blake2b:00ff");
    EXPECT_EQ(flows.at("schema").at("fields").size(), find_table(result_schema().tables, "flows")->columns.size());
    EXPECT_EQ(flows.at("schema").at("primaryKey"), Json::parse(R"(["period","link_id","lane_id"])"));
    EXPECT_FALSE(flows.at("schema").contains("foreignKeys"));  // links are a table of the feed, not of this package

    EXPECT_EQ(package.at("resources")[1].at("name"), "certificates");
    EXPECT_EQ(package.at("resources")[1].at("compression"), "gz");
    EXPECT_EQ(package.at("resources")[2].at("path"), "summary.json");
    EXPECT_FALSE(package.at("resources")[2].contains("schema"));
}

TEST(DataPackage, OfNoFilesHasNoResources) {
    EXPECT_EQ(Json::parse(data_package("empty", "0", {}, {})).at("resources"), Json::array());
}

}  // namespace
}  // namespace chegu
