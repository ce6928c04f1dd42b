#pragma once
// Reading one result table row by row; each cell that is wrong is a finding. Private to src/results/verify*.

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/defuse.h"
#include "checking/feed_network.h"
#include "checking/findings.h"
#include "tables/text_table.h"

namespace chegu::checking {

/// The rows of a table of the feed by their ids as results write them.
template <class I>
class Lookup {
   public:
    template <class T>
    explicit Lookup(const Table<I, T>& table) {
        for (const auto id : table.ids()) by_id_.emplace(defused(table[id].id), id);
    }
    [[nodiscard]] I find(std::string_view text) const {
        const auto found = by_id_.find(std::string(text));
        return found == by_id_.end() ? I{} : found->second;
    }

   private:
    std::unordered_map<std::string, I> by_id_;
};

/// A table of OUT. Where the file or a column is missing, that is a finding and there are no rows.
class ResultTable {
   public:
    ResultTable(const std::filesystem::path& out, std::string file, std::initializer_list<std::string_view> columns,
                Findings& findings);

    [[nodiscard]] bool complete() const { return complete_; }
    [[nodiscard]] std::size_t rows() const { return complete_ ? table_.rows() : 0; }
    [[nodiscard]] const std::string& file() const { return file_; }
    [[nodiscard]] const TextTable& text() const { return table_; }

   private:
    friend class ResultRow;
    TextTable table_;
    std::string file_;
    Findings& findings_;
    std::unordered_map<std::string_view, std::size_t> columns_;
    std::unordered_set<std::string> keys_;
    bool complete_ = false;
};

/// One row of it. After any finding `good` is false: the row is not to be used.
class ResultRow {
   public:
    ResultRow(ResultTable& table, std::size_t row) : table_(table), row_(row) {}

    [[nodiscard]] std::uint32_t number() const { return table_.table_.row_numbers[row_]; }
    [[nodiscard]] bool good() const { return good_; }
    [[nodiscard]] std::string_view text(std::string_view column) const;

    double any(std::string_view column);       // a finite number
    double positive(std::string_view column);  // 0 or more
    double quantity(std::string_view column);  // more than what counts as none
    std::optional<double> any_or_blank(std::string_view column);
    int period(std::string_view column, int periods);  // 1-based in the file, 0-based here

    template <class I>
    I id(std::string_view column, const Lookup<I>& lookup) {
        const I found = lookup.find(text(column));
        if (!found.given()) unknown(column);
        return found;
    }
    /// The same, of a table whose rows may belong to a candidate: then they are not there today.
    template <class I, class T>
    I present_id(std::string_view column, const Lookup<I>& lookup, const Table<I, T>& rows) {
        const I found = id(column, lookup);
        if (found.given() && !in_place(rows[found])) absent(column);
        return found;
    }
    /// The cell must be the id of a thing that another cell of the row fixes.
    void same(std::string_view column, std::string_view right);
    /// No other row may have the same key.
    void unique(std::initializer_list<std::string_view> columns);
    void fault(std::string_view code, std::string_view column, std::string expected, const Words& because);

   private:
    void unknown(std::string_view column);
    void absent(std::string_view column);

    ResultTable& table_;
    std::size_t row_;
    bool good_ = true;
};

}  // namespace chegu::checking
