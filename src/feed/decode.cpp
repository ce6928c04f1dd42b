
#include <algorithm>
#include <string>
#include <utility>

#include "base/parallel.h"
#include "feed/decode_column.h"
#include "feed/decode_settings.h"
#include "feed/decoded.h"
#include "feed/id_index.h"
#include "feed/look_alike.h"
#include "feed/nearest_name.h"
#include "feed/notice_kinds.h"
#include "tables/coordinates.h"

namespace chegu {
namespace {

constexpr std::string_view settings_name = "settings";

/// Where the notices of a table's columns go beside their values, when the values are not wanted.
struct Result {
    std::size_t table = 0;
    std::size_t column = 0;
    bool wanted = true;
};

/// What is known of the ids of a table that others refer to.
struct Target {
    IdIndex index;
    bool known = true;  // false: the table is there but its ids could not be read, so references can't be judged
};

class FeedDecoder {
   public:
    FeedDecoder(const RawFeed& raw, std::span<const TableSchema> schemas, const TableSchema& setting_keys,
                Notices& notices, std::size_t threads)
        : raw_(raw),
          schemas_(schemas),
          setting_keys_(setting_keys),
          notices_(notices),
          threads_(threads),
          targets_(schemas.size()) {}

    DecodedFeed decode() {
        feed_.raw = &raw_;
        find_tables();
        unknown_tables();
        for (std::size_t i = 0; i < schemas_.size(); ++i) check_header(i);
        index_ids();
        for (std::size_t i = 0; i < schemas_.size(); ++i) {
            if (schemas_[i].name == settings_name) plan_settings(i);
            else plan_columns(i);
        }
        run();
        return std::move(feed_);
    }

   private:
    void find_tables() {
        feed_.tables.resize(schemas_.size());
        for (std::size_t i = 0; i < schemas_.size(); ++i) {
            const auto* found = raw_.find(schemas_[i].name);
            feed_.tables[i].schema = &schemas_[i];
            if (found == nullptr && schemas_[i].required)
                notices_.add(kinds::missing_table, [&] { return at(schemas_[i].name, {}, {}); });
            // A table without a header could not be read, and a notice has said so.
            if (found != nullptr && !found->header.empty()) feed_.tables[i].text_table = found;
        }
    }

    void unknown_tables() {
        std::vector<std::string_view> absent;
        for (const auto& schema : schemas_)
            if (raw_.find(schema.name) == nullptr) absent.push_back(schema.name);
        for (const auto& table : raw_.tables)
            if (find_table(schemas_, table.name) == nullptr)
                notices_.add(kinds::unknown_table,
                             [&] { return at(table.name, {}, nearest_name(table.name, absent)); });
    }

    void check_header(std::size_t i) {
        const auto* table = feed_.tables[i].text_table;
        if (table == nullptr) return;
        std::vector<std::string_view> absent;
        for (const auto& column : schemas_[i].columns)
            if (table->find(column.name) == TextTable::npos) absent.push_back(column.name);
        for (const auto name : absent)
            if (schemas_[i].find(name)->required)
                notices_.add(kinds::missing_column, [&] { return at(table->name, name, {}); });
        // The further columns of firms are attributes that policies may use.
        if (schemas_[i].name == "firms") return;
        for (std::size_t c = 0; c < table->header.size(); ++c) {
            const auto& name = table->header[c];
            if (name.empty() || table->find(name) != c || schemas_[i].find(name) != nullptr) continue;
            notices_.add(kinds::unknown_column, [&] { return at(table->name, name, nearest_name(name, absent)); });
        }
    }

    static Notice at(std::string_view table, std::string_view column, const std::string& nearest) {
        Notice notice{{}, std::string(table), column.empty() ? 0U : 1U, std::string(column), {}, {}};
        suggest(notice, column.empty() ? table : column, nearest);
        return notice;
    }

    /// The index of each table that others refer to or whose keys must be unique, and the repeated keys.
    void index_ids() {
        std::vector<Notices> found(schemas_.size(), Notices{notices_.samples_per_code()});
        parallel_each(schemas_.size(), threads_, [&](std::size_t i) {
            const auto& schema = schemas_[i];
            if (schema.key.empty() || schema.name == settings_name) return;
            const auto* table = feed_.tables[i].text_table;
            if (table == nullptr) {
                targets_[i].known = raw_.find(schema.name) == nullptr;
                return;
            }
            std::vector<std::size_t> positions;
            for (const auto key : schema.key) positions.push_back(table->find(key));
            targets_[i].known = positions.front() != TextTable::npos;
            if (targets_[i].known) targets_[i].index = IdIndex(*table, {positions.front()});
            if (!schema.unique_key) return;
            if (std::count(positions.begin(), positions.end(), TextTable::npos) > 0) return;
            if (positions.size() == 1) repeated(*table, schema, targets_[i].index, found[i]);
            else repeated(*table, schema, IdIndex(*table, positions), found[i]);
        });
        for (auto& notices : found) notices_.merge(std::move(notices));
    }

    static void repeated(const TextTable& table, const TableSchema& schema, const IdIndex& index, Notices& notices) {
        for (const auto& repeat : index.repeats())
            notices.add(kinds::repeated_id, [&] {
                Notice notice{{}, table.name, table.row_numbers[repeat.row], std::string(schema.key.front()), {}, {}};
                for (const auto key : schema.key) {
                    if (key != schema.key.front()) notice.value += ", ";
                    notice.value += shown(table.cell(repeat.row, table.find(key)));
                }
                notice.values["first_row"] = same_in_both(std::to_string(table.row_numbers[repeat.first]));
                return notice;
            });
    }

    /// The index to look a column's references up in; null where they can't be judged or need not exist.
    [[nodiscard]] const IdIndex* target_of(const Column& column) const {
        for (std::size_t i = 0; i < schemas_.size(); ++i) {
            if (schemas_[i].name != column.refers_to) continue;
            const bool free = column.free_without_table && raw_.find(schemas_[i].name) == nullptr;
            return targets_[i].known && !free ? &targets_[i].index : nullptr;
        }
        return nullptr;
    }

    void plan_columns(std::size_t i) {
        auto& decoded = feed_.tables[i];
        decoded.columns.resize(schemas_[i].columns.size());
        for (std::size_t c = 0; c < decoded.columns.size(); ++c) {
            const auto& column = schemas_[i].columns[c];
            decoded.columns[c].schema = &column;
            if (decoded.text_table != nullptr)
                plan({&column, decoded.text_table, decoded.text_table->find(column.name), target_of(column),
                      column.name},
                     {i, c});
        }
    }

    void plan_settings(std::size_t i) {
        const auto* settings = feed_.tables[i].text_table;
        for (const auto& column : schemas_[i].columns)
            if (settings != nullptr && column.name != "key" && column.name != "value")
                plan({&column, settings, settings->find(column.name), target_of(column), column.name}, {i, 0, false});

        auto row = settings_row(settings, setting_keys_, notices_);
        auto& decoded = feed_.tables[i];
        decoded.schema = &setting_keys_;
        decoded.text_table = row.table.get();
        decoded.columns.resize(setting_keys_.columns.size());
        for (std::size_t c = 0; c < decoded.columns.size(); ++c) {
            const auto& column = setting_keys_.columns[c];
            const auto position = row.table->find(column.name);
            const auto shown_row = position == TextTable::npos ? 0U : row.given_in[position];
            plan({&column, row.table.get(), position, target_of(column), "value", shown_row}, {i, c});
        }
        feed_.made.push_back(std::move(row.table));
    }

    void plan(ColumnTask task, Result result) {
        tasks_.push_back(task);
        results_.push_back(result);
    }

    void run() {
        std::vector<Notices> found(tasks_.size(), Notices{notices_.samples_per_code()});
        parallel_each(tasks_.size(), threads_, [&](std::size_t t) {
            auto column = decode_column(tasks_[t], found[t]);
            if (results_[t].wanted) feed_.tables[results_[t].table].columns[results_[t].column] = std::move(column);
        });
        for (auto& notices : found) notices_.merge(std::move(notices));
    }

    const RawFeed& raw_;
    std::span<const TableSchema> schemas_;
    const TableSchema& setting_keys_;
    Notices& notices_;
    std::size_t threads_;
    DecodedFeed feed_;
    std::vector<Target> targets_;
    std::vector<ColumnTask> tasks_;
    std::vector<Result> results_;
};

}  // namespace

namespace {

/// Coordinates that are given as Chinese map sites give them become WGS 84, so that nothing behind this knows of
/// others.
void convert_coordinates(DecodedFeed& feed) {
    const auto crs = feed.table("settings").text(0, "crs");
    if (crs != "GCJ02" && crs != "BD09") return;
    for (auto& table : feed.tables) {
        if (table.schema->name != "sites") continue;
        std::vector<double>* lat = nullptr;
        std::vector<double>* lon = nullptr;
        for (auto& column : table.columns) {
            if (column.schema->name == "lat") lat = &column.numbers;
            if (column.schema->name == "lon") lon = &column.numbers;
        }
        for (std::size_t row = 0; row < std::min(lat->size(), lon->size()); ++row) {
            const auto there = to_wgs84({(*lat)[row], (*lon)[row]}, crs);
            (*lat)[row] = there.lat;
            (*lon)[row] = there.lon;
        }
    }
}

}  // namespace

DecodedFeed decode(const RawFeed& raw, Notices& notices, std::size_t threads) {
    auto feed = decode(raw, feed_tables(), settings_keys(), notices, threads);
    convert_coordinates(feed);
    return feed;
}

DecodedFeed decode(const RawFeed& raw, std::span<const TableSchema> schemas, const TableSchema& setting_keys,
                   Notices& notices, std::size_t threads) {
    return FeedDecoder(raw, schemas, setting_keys, notices, threads).decode();
}

}  // namespace chegu
