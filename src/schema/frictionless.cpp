#include "schema/frictionless.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace chegu {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view profile = "https://datapackage.org/profiles/2.0/datapackage.json";

std::string both(const Text& text) { return std::string{text.zh} + " / " + std::string{text.en}; }

void put_words(Json& json, const std::string& name, const Text& text) {
    if (text.en.empty()) return;
    json[name] = both(text);
    json[name + "_zh"] = text.zh;
    json[name + "_en"] = text.en;
}

std::string_view field_type(Type type) {
    switch (type) {
        case Type::number: return "number";
        case Type::integer: return "integer";
        case Type::date: return "date";
        case Type::month: return "yearmonth";
        case Type::moment: return "datetime";
        case Type::text:
        case Type::id:
        case Type::reference:
        case Type::references:
        case Type::enumeration:
        case Type::expression:
        case Type::list: return "string";
    }
    return "any";
}

bool is_number(Type type) { return type == Type::number || type == Type::integer; }

// Whole limits are written as whole numbers: 90, not 90.0.
Json limit(double value) {
    if (value == std::trunc(value)) return static_cast<std::int64_t>(value);
    return value;
}

Json constraints(const TableSchema& table, const Column& column) {
    Json json = Json::object();
    if (!column.may_be_empty) json["required"] = true;
    if (table.unique_key && table.key.size() == 1 && table.key.front() == column.name) json["unique"] = true;
    if (is_number(column.type)) {
        if (std::isfinite(column.min)) json[column.above_min ? "exclusiveMinimum" : "minimum"] = limit(column.min);
        if (std::isfinite(column.max)) json["maximum"] = limit(column.max);
    }
    for (const auto& choice : column.choices) json["enum"].push_back(choice.value);
    return json;
}

Json field(const TableSchema& table, const Column& column) {
    Json json;
    json["name"] = column.name;
    json["type"] = field_type(column.type);
    if (column.type == Type::moment) json["format"] = "any";
    put_words(json, "title", column.title);
    put_words(json, "description", column.description);
    if (!column.unit.empty()) json["unit"] = column.unit;
    json["column_required"] = column.required;
    if (!column.fallback.empty()) json["default"] = column.fallback;
    put_words(json, "empty_means", column.empty_means);
    if (!column.refers_to.empty()) json["refers_to"] = column.refers_to;
    if (auto limits = constraints(table, column); !limits.empty()) json["constraints"] = std::move(limits);
    for (const auto& choice : column.choices)
        json["choices"].push_back(
            {{"value", choice.value}, {"title_zh", choice.title.zh}, {"title_en", choice.title.en}});
    return json;
}

Json fields(const TableSchema& table) {
    Json json = Json::array();
    for (const auto& column : table.columns) json.push_back(field(table, column));
    return json;
}

// A foreign key can say neither "a list of ids" nor "a mere name where the table is missing"; those stand as refers_to.
Json foreign_keys(const TableSchema& table, std::span<const TableSchema> tables) {
    Json json = Json::array();
    for (const auto& column : table.columns) {
        if (column.type != Type::reference || column.free_without_table) continue;
        Json reference;
        if (column.refers_to != table.name) reference["resource"] = column.refers_to;
        reference["fields"] = {find_table(tables, column.refers_to)->key.front()};
        json.push_back({{"fields", {column.name}}, {"reference", std::move(reference)}});
    }
    return json;
}

/// The foreign keys of a file whose columns and tables are both there.
Json keys_within(const TableSchema& table, const FeedFile& file, std::span<const TableSchema> there) {
    auto present = table;
    std::erase_if(present.columns, [&](const Column& column) {
        const bool in_file = std::find(file.columns.begin(), file.columns.end(), column.name) != file.columns.end();
        return !in_file || (!column.refers_to.empty() && find_table(there, column.refers_to) == nullptr);
    });
    return foreign_keys(present, there);
}

/// The columns that a file has, in its order; what the schema does not know is text.
Json fields_of_file(const FeedFile& file, const TableSchema* table) {
    Json json = Json::array();
    for (const auto& name : file.columns) {
        const auto* column = table == nullptr ? nullptr : table->find(name);
        json.push_back(column == nullptr ? Json{{"name", name}, {"type", "string"}} : field(*table, *column));
    }
    return json;
}

Json table_schema(const TableSchema& table) {
    Json json;
    json["fieldsMatch"] = "partial";  // columns that are not required may be absent, unknown ones may be there
    json["fields"] = fields(table);
    json["missingValues"] = {""};
    if (table.unique_key && !table.key.empty()) json["primaryKey"] = table.key;
    return json;
}

Json resource(const TableSchema& table, std::string path) {
    Json json;
    json["name"] = table.name;
    put_words(json, "title", table.title);
    put_words(json, "description", table.description);
    json["path"] = std::move(path);
    json["type"] = "table";
    json["format"] = "csv";
    json["mediatype"] = "text/csv";
    json["encoding"] = "utf-8";
    return json;
}

std::string text_of(const Json& json) { return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace

std::string frictionless_schema(std::span<const TableSchema> tables, const TableSchema& keys_of_settings) {
    Json package;
    package["$schema"] = profile;
    package["name"] = "chegu-feed";
    put_words(package, "title", {"产业集群数据格式", "The cluster feed"});
    package["version"] = "1";
    for (const auto& table : tables) {
        auto described = resource(table, std::string{table.name} + ".csv");
        described["required"] = table.required;
        auto schema = table_schema(table);
        if (auto keys = foreign_keys(table, tables); !keys.empty()) schema["foreignKeys"] = std::move(keys);
        described["schema"] = std::move(schema);
        if (table.name == keys_of_settings.name) described["settings_keys"] = fields(keys_of_settings);
        package["resources"].push_back(std::move(described));
    }
    return text_of(package);
}

std::string data_package(std::string_view feed_name, std::string_view feed_hash, std::span<const ResultFile> files,
                         std::span<const TableSchema> tables) {
    Json package;
    package["$schema"] = profile;
    package["name"] = "chegu-results";
    put_words(package, "title", {"车谷计算结果", "Results of Chegu"});
    package["feed"] = {{"name", feed_name}, {"hash", feed_hash}};
    package["resources"] = Json::array();
    for (const auto& file : files) {
        const auto stem = file.name.substr(0, file.name.find('.'));
        const auto* table = find_table(tables, stem);
        Json described;
        if (table != nullptr) {
            described = resource(*table, file.name);
            if (file.name.ends_with(".gz")) described["compression"] = "gz";
        } else {
            described["name"] = stem;
            described["path"] = file.name;
        }
        described["rows"] = file.rows;
        described["bytes"] = file.bytes;
        described["hash"] = file.hash;
        if (table != nullptr) described["schema"] = table_schema(*table);
        package["resources"].push_back(std::move(described));
    }
    return text_of(package);
}

std::string feed_package(std::string_view feed_name, std::span<const FeedFile> files) {
    std::vector<TableSchema> there;
    for (const auto& file : files)
        if (const auto* table = find_table(feed_tables(), file.table); table != nullptr) there.push_back(*table);
    Json package;
    package["$schema"] = profile;
    package["name"] = "chegu-feed";
    package["title"] = feed_name;
    package["resources"] = Json::array();
    for (const auto& file : files) {
        const auto* table = find_table(there, file.table);
        const auto path = std::string(file.table) + ".csv";
        Json described = table == nullptr ? Json{{"name", file.table}, {"path", path}} : resource(*table, path);
        described["rows"] = file.rows;
        described["bytes"] = file.bytes;
        auto& schema = described["schema"];
        schema["fields"] = fields_of_file(file, table);
        schema["missingValues"] = {""};
        if (table != nullptr) {
            if (table->unique_key && !table->key.empty()) schema["primaryKey"] = table->key;
            if (auto keys = keys_within(*table, file, there); !keys.empty()) schema["foreignKeys"] = std::move(keys);
        }
        package["resources"].push_back(std::move(described));
    }
    return text_of(package);
}

}  // namespace chegu
