#pragma once
// The figures of one result, whether it lies in a folder or was just computed.

#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "tables/text_table.h"

namespace chegu {

/// A result table by its name; without a header where there is none.
using ResultTables = std::function<TextTable(std::string_view name)>;

class FigureValues {
   public:
    using Name = std::pair<std::string, std::string>;  // part of summary.json, figure

    void set(std::string_view part, std::string_view figure, double value);
    [[nodiscard]] std::optional<double> find(std::string_view part, std::string_view figure) const;
    [[nodiscard]] const std::map<Name, double>& all() const { return values_; }
    bool operator==(const FigureValues&) const = default;

   private:
    std::map<Name, double> values_;
};

/// Every number of the parts of summary.json, a '.' between levels. What only describes the feed or the run (feed,
/// files, options, check) is no part.
FigureValues figures_in(const nlohmann::json& summary);

}  // namespace chegu
