#pragma once
// Columns of a decoded table by row, looked up once. A column that the file lacks has its fallback in every row, and a
// cell with a fault of its own is "not given", so that a check can run on a feed with errors.

#include <cmath>
#include <limits>
#include <optional>
#include <string_view>

#include "base/number.h"
#include "feed/decoded.h"

namespace chegu {

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

/// Rows of the other table; `no_row` = not given.
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

/// The same as strong ids of a table of the cluster; none = not given.
template <class I>
class IdColumn {
   public:
    IdColumn(const DecodedTable& table, std::string_view name) : rows_(table, name) {}
    I operator[](std::size_t row) const {
        const RowIndex index = rows_[row];
        return index == no_row ? I{} : I{index};
    }

   private:
    ReferenceColumn rows_;
};

/// Cells as they stand in the file, empty where the file lacks the column.
class CellColumn {
   public:
    CellColumn(const DecodedTable& table, std::string_view name)
        : table_(table.text_table), position_(table.column(name).position) {}
    std::string_view operator[](std::size_t row) const {
        return position_ == TextTable::npos ? std::string_view{} : table_->cell(row, position_);
    }

   private:
    const TextTable* table_;
    std::size_t position_;
};

/// Texts, the column's fallback where the cell is empty or absent.
class TextColumn {
   public:
    TextColumn(const DecodedTable& table, std::string_view name)
        : cells_(table, name), fallback_(table.column(name).schema->fallback) {}
    std::string_view operator[](std::size_t row) const {
        const auto cell = cells_[row];
        return cell.empty() ? fallback_ : cell;
    }

   private:
    CellColumn cells_;
    std::string_view fallback_;
};

}  // namespace chegu
