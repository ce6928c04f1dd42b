#include "results/figure_values.h"

namespace chegu {
namespace {

void add_numbers(const std::string& part, const std::string& prefix, const nlohmann::json& value,
                 FigureValues& figures) {
    for (const auto& [key, inner] : value.items()) {
        auto name = prefix;
        if (!name.empty()) name += '.';
        name += key;
        if (inner.is_object()) add_numbers(part, name, inner, figures);
        if (inner.is_number()) figures.set(part, name, inner.get<double>());
    }
}

}  // namespace

void FigureValues::set(std::string_view part, std::string_view figure, double value) {
    values_[{std::string(part), std::string(figure)}] = value;
}

std::optional<double> FigureValues::find(std::string_view part, std::string_view figure) const {
    const auto found = values_.find({std::string(part), std::string(figure)});
    return found == values_.end() ? std::nullopt : std::optional(found->second);
}

FigureValues figures_in(const nlohmann::json& summary) {
    FigureValues figures;
    for (const auto& [part, value] : summary.items())
        if (value.is_object() && part != "feed" && part != "files" && part != "options" && part != "check")
            add_numbers(part, "", value, figures);
    return figures;
}

}  // namespace chegu
