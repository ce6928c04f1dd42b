#include "results/result_file.h"

#include <algorithm>
#include <system_error>

#include "base/failure.h"
#include "base/file_io.h"
#include "results/compare.h"
#include "results/map_style.h"
#include "results/result_places.h"
#include "tables/csv_reader.h"
#include "tables/formats/geopackage.h"
#include "tables/formats/place.h"
#include "tables/formats/workbook.h"

namespace chegu {
namespace {

namespace fs = std::filesystem;
using formats::Format;

/// Every figure of summary.json, then the result tables in the order of the schema.
std::vector<TextTable> tables_of(const ResultSchema& results, const fs::path& folder) {
    std::vector<TextTable> tables;
    const auto add = [&](const std::string& name, const std::string& bytes) {
        Notices notices;
        tables.push_back(read_csv(name, name + ".csv", bytes, notices));
        if (notices.has_errors()) throw std::logic_error("a result table that was just written can't be read: " + name);
    };
    const NamedResult result{"value", folder};
    add("summary", compare_csv(compare(results, std::span(&result, 1))));
    for (const auto& schema : results.tables) {
        const auto file = folder / (std::string(schema.name) + ".csv");
        if (schema.name != "certificates" && fs::exists(file)) add(std::string(schema.name), read_file(file));
    }
    return tables;
}

void write_geopackage_of(std::span<const TextTable> tables, const ResultSchema& results, const RawFeed& feed,
                         const fs::path& file) {
    std::vector<formats::MapLayer> layers;
    if (const auto* sites = feed.find("sites"); sites != nullptr) {
        layers.push_back({sites, find_table(feed_tables(), "sites"), {}, {}, {}, {}, {}});
    }
    for (const auto& table : tables)
        layers.push_back({&table, find_table(results.tables, table.name), {}, {}, {}, {}, {}});
    for (auto& layer : layers) {
        place_rows(layer, feed);
        if (layer.schema != nullptr) {
            layer.title = layer.table->name + " " + std::string(layer.schema->title.zh) + " " +
                          std::string(layer.schema->title.en);
            layer.description =
                std::string(layer.schema->description.zh) + " " + std::string(layer.schema->description.en);
        }
        layer.style = map_style(layer.table->name, layer.shape);
    }
    formats::write_map(layers, file);
}

}  // namespace

bool is_result_file(const std::string& out) {
    const auto format = formats::format_of(out);
    if (format == Format::postgres)
        throw Failure(FailureKind::bad_input,
                      {"结果写不进数据库：请给出文件夹、.xlsx 或 .gpkg。",
                       "results can't be written to a database: give a folder, an .xlsx or a .gpkg"});
    return format != Format::folder;
}

void require_new_file(const std::string& out) {
    if (fs::exists(fs::symlink_status(out)))
        throw Failure(FailureKind::bad_input,
                      {out + " 已存在；请给出新的名称。", out + " is there already; give another name"});
}

void write_result_file(const ResultSchema& schema, const fs::path& folder, const RawFeed& feed,
                       const std::string& out) {
    require_new_file(out);
    const auto path = fs::absolute(out).lexically_normal();
    const auto beside =
        path.parent_path() / ("." + path.stem().string() + ".being-written" + path.extension().string());
    const auto tables = tables_of(schema, folder);
    try {
        fs::create_directories(path.parent_path());
        fs::remove(beside);
        if (formats::format_of(out) == Format::workbook) formats::write_result_workbook(tables, schema.tables, beside);
        else write_geopackage_of(tables, schema, feed, beside);
        sync_file(beside);
        rename_new(beside, path);
        sync_folder(path.parent_path());
    } catch (const fs::filesystem_error& error) {
        std::error_code ignored;
        fs::remove(beside, ignored);
        throw cannot_write(out, error.code());
    } catch (...) {
        std::error_code ignored;
        fs::remove(beside, ignored);
        throw;
    }
}

}  // namespace chegu
