#pragma once

#include <cmath>
#include <string>
#include <string_view>

#include "cluster/cluster.h"
#include "feed/decoded.h"

namespace chegu {

/// Typed access to one row after another of a decoded table.
class Rows {
   public:
    explicit Rows(const DecodedTable& table) : table_(table) {}

    [[nodiscard]] std::size_t size() const { return table_.rows(); }
    [[nodiscard]] std::string text(std::size_t row, std::string_view column) const {
        return std::string(table_.text(row, column));
    }
    /// Name in both languages; the cluster's own where no English one is given.
    [[nodiscard]] Words name(std::size_t row) const {
        Words words{text(row, "name"), text(row, "name_en")};
        if (words.en.empty()) words.en = words.zh;
        if (words.zh.empty()) words.zh = words.en;
        return words;
    }
    template <class I>
    [[nodiscard]] I reference(std::size_t row, std::string_view column) const {
        const RowIndex index = table_.references(column)[row];
        return index == no_row ? I{} : I{index};
    }
    [[nodiscard]] double number(std::size_t row, std::string_view column) const { return table_.numbers(column)[row]; }
    /// A number where empty means unlimited.
    [[nodiscard]] double limit(std::size_t row, std::string_view column) const {
        const double value = number(row, column);
        return std::isnan(value) ? unlimited : value;
    }
    [[nodiscard]] std::string_view choice(std::size_t row, std::string_view column) const {
        const auto index = table_.choices(column)[row];
        return index == 255 ? std::string_view{} : table_.column(column).schema->choices[index].value;
    }
    [[nodiscard]] Evidence evidence(std::size_t row) const {
        Evidence evidence;
        const auto confidence = choice(row, "confidence");
        if (confidence == "official") evidence.confidence = Confidence::official;
        if (confidence == "published") evidence.confidence = Confidence::published;
        if (confidence == "estimate") evidence.confidence = Confidence::estimate;
        if (confidence == "assumed") evidence.confidence = Confidence::assumed;
        const auto& as_of = table_.column("as_of");
        if (!as_of.given.empty() && as_of.given[row]) evidence.as_of = as_of.dates[row];
        return evidence;
    }

   private:
    const DecodedTable& table_;
};

}  // namespace chegu
