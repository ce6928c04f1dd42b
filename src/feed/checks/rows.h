#pragma once
// Typed columns of a decoded table for the checks: a column that the file lacks has its fallback in every row, and a
// cell with a fault of its own is "not given", so that each check can run on a feed with errors.

#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "base/number.h"
#include "feed/decoded.h"
#include "notices/notice.h"

namespace chegu::checks {

/// NaN = not given.
class NumberColumn {
   public:
    NumberColumn(const DecodedTable& table, std::string_view name)
        : values_(table.column(name).numbers),
          fallback_(
              parse_number(table.column(name).schema->fallback).value_or(std::numeric_limits<double>::quiet_NaN())) {}
    double operator[](std::size_t row) const { return values_.empty() ? fallback_ : values_[row]; }

   private:
    std::span<const double> values_;
    double fallback_;
};

class ReferenceColumn {
   public:
    ReferenceColumn(const DecodedTable& table, std::string_view name) : rows_(table.column(name).references) {}
    RowIndex operator[](std::size_t row) const { return rows_.empty() ? no_row : rows_[row]; }

   private:
    std::span<const RowIndex> rows_;
};

class ReferenceListColumn {
   public:
    ReferenceListColumn(const DecodedTable& table, std::string_view name)
        : lists_(table.column(name).reference_lists) {}
    std::span<const RowIndex> operator[](std::size_t row) const {
        return lists_.empty() ? std::span<const RowIndex>{} : std::span<const RowIndex>{lists_[row]};
    }

   private:
    std::span<const std::vector<RowIndex>> lists_;
};

/// Empty = not given.
class ChoiceColumn {
   public:
    ChoiceColumn(const DecodedTable& table, std::string_view name) : column_(table.column(name)) {}
    std::string_view operator[](std::size_t row) const {
        if (column_.choices.empty()) return column_.schema->fallback;
        const auto index = column_.choices[row];
        return index < column_.schema->choices.size() ? column_.schema->choices[index].value : std::string_view{};
    }

   private:
    const DecodedColumn& column_;
};

class DateColumn {
   public:
    DateColumn(const DecodedTable& table, std::string_view name) : column_(table.column(name)) {}
    std::optional<Date> operator[](std::size_t row) const {
        if (column_.given.empty() || !column_.given[row]) return std::nullopt;
        return column_.dates[row];
    }

   private:
    const DecodedColumn& column_;
};

class MomentColumn {
   public:
    MomentColumn(const DecodedTable& table, std::string_view name) : column_(table.column(name)) {}
    std::optional<Moment> operator[](std::size_t row) const {
        if (column_.given.empty() || !column_.given[row]) return std::nullopt;
        return column_.moments[row];
    }

   private:
    const DecodedColumn& column_;
};

/// Cells as they stand in the file, empty where the file lacks the column.
class TextColumn {
   public:
    TextColumn(const DecodedTable& table, std::string_view name)
        : table_(table.text_table), position_(table.column(name).position) {}
    std::string_view operator[](std::size_t row) const {
        return position_ == TextTable::npos ? std::string_view{} : table_->cell(row, position_);
    }

   private:
    const TextTable* table_;
    std::size_t position_;
};

/// A notice about one cell, its value the cell's text; named values are added to it.
inline Notice at(const DecodedTable& table, std::size_t row, std::string_view column) {
    Notice notice;
    notice.table = table.schema->name;
    notice.row = table.row_number(row);
    notice.column = column;
    if (!column.empty()) notice.value = table.text(row, column);
    return notice;
}

/// The id of a row that something refers to; empty for none.
inline std::string_view id_of(const DecodedTable& table, RowIndex row) {
    return row == no_row ? std::string_view{} : table.id(row);
}

/// "「A」到「B」", "from “A” to “B”".
Words ends_words(const DecodedTable& sites, RowIndex from, RowIndex to);

/// The parts of check() (feed/read.h), a file each.
void check_settings(const DecodedFeed& feed, Notices& notices);
void check_cycles(const DecodedFeed& feed, Notices& notices);
void check_lanes(const DecodedFeed& feed, Notices& notices);
void check_candidates(const DecodedFeed& feed, Notices& notices);
void check_export(const DecodedFeed& feed, Notices& notices);
void check_outages(const DecodedFeed& feed, Notices& notices);
void check_policies(const DecodedFeed& feed, Notices& notices);
void check_scenarios(const DecodedFeed& feed, Notices& notices);
void check_programme(const DecodedFeed& feed, Notices& notices);
void check_firms(const DecodedFeed& feed, Notices& notices);
void check_demand(const DecodedFeed& feed, Notices& notices);
void check_reach(const DecodedFeed& feed, Notices& notices);
void check_places(const DecodedFeed& feed, Notices& notices);
void check_outliers(const DecodedFeed& feed, Notices& notices);
void check_age(const DecodedFeed& feed, Notices& notices);
void check_shipments(const DecodedFeed& feed, Notices& notices);

}  // namespace chegu::checks
