#include "results/diff.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/failure.h"
#include "base/file_io.h"
#include "base/json_file.h"
#include "base/number.h"
#include "schema/table.h"
#include "tables/csv_reader.h"

namespace chegu {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t most_listed = 20;  // of a file

/// A number as results write it, "inf" included.
std::optional<double> number_of(std::string_view text) {
    if (text == "inf") return std::numeric_limits<double>::infinity();
    return parse_number(text);
}

class Diff {
   public:
    Diff(std::span<const TableSchema> tables, const fs::path& first, const fs::path& second, double tolerance)
        : tables_(tables), first_(first), second_(second), tolerance_(tolerance) {}

    DiffReport run() {
        for (const auto& schema : tables_)
            if (schema.name != "certificates") table(schema);
        figures();
        return std::move(report_);
    }

   private:
    void table(const TableSchema& schema) {
        const auto name = std::string(schema.name) + ".csv";
        const bool has_first = fs::exists(first_ / name);
        const bool has_second = fs::exists(second_ / name);
        if (!has_first && !has_second) return;
        begin(name);
        if (!has_first || !has_second) {
            add("", "", has_first ? std::optional<std::string>(name) : std::nullopt,
                has_second ? std::optional<std::string>(name) : std::nullopt);
            return;
        }
        const auto a = read(first_, name);
        const auto b = read(second_, name);
        const auto rows_a = by_key(a, schema);
        auto rows_b = by_key(b, schema);
        for (const auto& [key, row] : rows_a) {
            const auto found = rows_b.find(key);
            if (found == rows_b.end()) {
                only_one_has(key.first, key.first, std::nullopt);
                continue;
            }
            cells(key.first, a, row, b, found->second);
            rows_b.erase(found);
        }
        for (const auto& [key, row] : rows_b) only_one_has(key.first, std::nullopt, key.first);
    }

    static TextTable read(const fs::path& folder, const std::string& name) {
        Notices notices;
        auto table = read_csv(name, name, read_file(folder / name), notices);
        if (notices.has_errors() || table.header.empty())
            throw Failure(FailureKind::bad_input, {(folder / name).string() + " 不是完好的 CSV。",
                                                   (folder / name).string() + " is not whole CSV"});
        return table;
    }

    /// The rows by key; rows of one key are told apart by their number among them.
    using Key = std::pair<std::string, std::size_t>;
    static std::map<Key, std::size_t> by_key(const TextTable& table, const TableSchema& schema) {
        std::map<Key, std::size_t> rows;
        std::map<std::string, std::size_t> seen;
        for (std::size_t r = 0; r < table.rows(); ++r) {
            std::string key;
            for (const auto column : schema.key)
                if (const auto c = table.find(column); c != TextTable::npos)
                    key += (key.empty() ? "" : ", ") + std::string(table.cell(r, c));
            rows.emplace(Key{key, seen[key]++}, r);
        }
        return rows;
    }

    void cells(const std::string& key, const TextTable& a, std::size_t row_a, const TextTable& b, std::size_t row_b) {
        ++report_.rows;
        const auto before = report_.total;
        std::set<std::string_view> columns(a.header.begin(), a.header.end());
        columns.insert(b.header.begin(), b.header.end());
        for (const auto column : columns) {
            const auto cell = [&](const TextTable& table, std::size_t row) -> std::optional<std::string> {
                const auto c = table.find(column);
                if (c == TextTable::npos) return std::nullopt;
                return std::string(table.cell(row, c));
            };
            compare(key, std::string(column), cell(a, row_a), cell(b, row_b));
        }
        if (report_.total > before) ++report_.changed_rows[file_];
    }

    void only_one_has(const std::string& key, const std::optional<std::string>& a,
                      const std::optional<std::string>& b) {
        ++report_.changed_rows[file_];
        add(key, "", a, b);
    }

    void figures() {
        const std::string name = "summary.json";
        begin(name);
        const auto figures_of = [&](const fs::path& folder) {
            auto summary = read_summary(folder);
            // What was computed, not how, and not on which feed.
            for (const auto* part : {"chegu", "feed", "files", "options"}) summary.erase(part);
            std::map<std::string, std::string> figures;
            const auto flat = summary.flatten();
            for (const auto& [path, value] : flat.items())
                figures[path] = value.is_number()   ? number_text(value.get<double>())
                                : value.is_string() ? value.get<std::string>()
                                                    : value.dump();
            return figures;
        };
        const auto a = figures_of(first_);
        const auto b = figures_of(second_);
        std::set<std::string> paths;
        for (const auto* all : {&a, &b})
            for (const auto& [path, value] : *all) paths.insert(path);
        for (const auto& path : paths) {
            const auto at = [&](const auto& all) {
                const auto found = all.find(path);
                return found == all.end() ? std::nullopt : std::optional(found->second);
            };
            compare(path, "", at(a), at(b));
        }
    }

    void compare(const std::string& row, const std::string& column, const std::optional<std::string>& a,
                 const std::optional<std::string>& b) {
        if (a == b) return;
        if (a && b) {
            const auto x = number_of(*a);
            const auto y = number_of(*b);
            if (x && y && std::abs(*x - *y) <= tolerance_ * std::max({1.0, std::abs(*x), std::abs(*y)})) return;
        }
        add(row, column, a, b);
    }

    void begin(const std::string& file) {
        file_ = file;
        listed_ = 0;
    }

    void add(std::string row, std::string column, std::optional<std::string> a, std::optional<std::string> b) {
        ++report_.total;
        if (listed_++ >= most_listed) return;
        report_.listed.push_back({file_, std::move(row), std::move(column), std::move(a), std::move(b)});
    }

    std::span<const TableSchema> tables_;
    const fs::path& first_;
    const fs::path& second_;
    double tolerance_;
    DiffReport report_;
    std::string file_;
    std::size_t listed_ = 0;
};

}  // namespace

DiffReport diff(std::span<const TableSchema> tables, const fs::path& first, const fs::path& second, double tolerance) {
    return Diff(tables, first, second, tolerance).run();
}

}  // namespace chegu
