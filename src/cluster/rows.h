#pragma once
// Columns that the cluster reads, by row: what feed/columns.h gives, as the cluster has it.

#include <cmath>
#include <string>
#include <string_view>

#include "cluster/choices.h"
#include "cluster/cluster.h"
#include "feed/columns.h"

namespace chegu {

/// Texts to keep.
class StringColumn {
   public:
    StringColumn(const DecodedTable& table, std::string_view name) : texts_(table, name) {}
    std::string operator[](std::size_t row) const { return std::string(texts_[row]); }

   private:
    TextColumn texts_;
};

/// Names in both languages; the cluster's own where no English one is given.
class NameColumns {
   public:
    explicit NameColumns(const DecodedTable& table) : zh_(table, "name"), en_(table, "name_en") {}
    Words operator[](std::size_t row) const {
        Words words{zh_[row], en_[row]};
        if (words.en.empty()) words.en = words.zh;
        if (words.zh.empty()) words.zh = words.en;
        return words;
    }

   private:
    StringColumn zh_, en_;
};

/// Numbers where empty means unlimited.
class LimitColumn {
   public:
    LimitColumn(const DecodedTable& table, std::string_view name) : numbers_(table, name) {}
    double operator[](std::size_t row) const {
        const double value = numbers_[row];
        return std::isnan(value) ? unlimited : value;
    }

   private:
    NumberColumn numbers_;
};

class EvidenceColumns {
   public:
    explicit EvidenceColumns(const DecodedTable& table)
        : confidence_(table, "confidence", confidences), as_of_(table, "as_of") {}
    Evidence operator[](std::size_t row) const {
        return {confidence_.given(row) ? confidence_[row] : Confidence::not_said, as_of_[row]};
    }

   private:
    EnumColumn<Confidence> confidence_;
    DateColumn as_of_;
};

/// A few rows of a table by the names of its columns, for the lists: each cell looks its column up.
class Rows {
   public:
    explicit Rows(const DecodedTable& table) : table_(table) {}
    [[nodiscard]] std::size_t size() const { return table_.rows(); }
    [[nodiscard]] std::string text(std::size_t row, std::string_view column) const {
        return std::string(table_.text(row, column));
    }
    [[nodiscard]] Words name(std::size_t row) const { return NameColumns(table_)[row]; }
    [[nodiscard]] double number(std::size_t row, std::string_view column) const {
        return NumberColumn(table_, column)[row];
    }
    /// A number where empty means unlimited.
    [[nodiscard]] double limit(std::size_t row, std::string_view column) const {
        return LimitColumn(table_, column)[row];
    }
    [[nodiscard]] Evidence evidence(std::size_t row) const { return EvidenceColumns(table_)[row]; }

   private:
    const DecodedTable& table_;
};

}  // namespace chegu
