#include "tables/formats/row_number.h"
#include "base/ascii.h"

#include <algorithm>

namespace chegu::formats {
namespace {

constexpr std::string_view own_row_number = "chegu_fid";

}  // namespace

bool is_row_number(std::string_view column) {
    return column == "fid" || column == "ogc_fid" || column.starts_with(own_row_number);
}

std::string row_number_name(const std::vector<std::string>& header) {
    const auto taken = [&](const std::string& name) {
        return std::any_of(header.begin(), header.end(),
                           [&](const auto& column) { return in_lower_case(column) == name; });
    };
    if (!taken("fid")) return "fid";
    std::string name(own_row_number);
    while (taken(name)) name += '_';
    return name;
}

}  // namespace chegu::formats
