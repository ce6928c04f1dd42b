#pragma once
// The schema for machines: Frictionless Data Package 2.0 descriptors of the feed and of a folder of results.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "schema/table.h"

namespace chegu {

/// Schema of the feed as a data package, a resource a table, as JSON text (ends in a line feed). Beyond the standard:
/// `title_zh`, `title_en`, `description_zh`, `description_en`; of a resource `required`; of a field `unit`,
/// `column_required`, `default`, `empty_means_zh`, `empty_means_en`, `refers_to`, `choices`; of the resource settings
/// `settings_keys`, its keys as fields. Same schema, same bytes.
std::string frictionless_schema(std::span<const TableSchema> tables, const TableSchema& keys_of_settings);

/// A file of OUT as the package describes it.
struct ResultFile {
    std::string name;        // "flows.csv", "certificates.csv.gz"; the part before the first dot names the table
    std::uint64_t rows = 0;  // without the header; 0 for a file that is no table
    std::uint64_t bytes = 0;
    std::string hash;  // "algorithm:hex"
};

/// datapackage.json of OUT as JSON text: the result files in the order given, each with its schema where it is one of
/// `tables`, and the feed they were computed from. References point to tables of the feed, which is not part of the
/// package: they stand as `refers_to`, not as foreign keys.
std::string data_package(std::string_view feed_name, std::string_view feed_hash, std::span<const ResultFile> files,
                         std::span<const TableSchema> tables);

/// A table of a feed as it stands in its folder.
struct FeedFile {
    std::string_view table;
    std::span<const std::string> columns;  // in their order
    std::uint64_t rows = 0;                // without the header
    std::uint64_t bytes = 0;
};

/// datapackage.json of a feed in a folder, as JSON text: what is there, in the order given, each column with its type
/// (text where the schema does not know it), foreign keys between the tables that are there.
std::string feed_package(std::string_view feed_name, std::span<const FeedFile> files);

}  // namespace chegu
