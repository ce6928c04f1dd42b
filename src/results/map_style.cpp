#include "results/map_style.h"

#include <fmt/format.h>

#include <array>

namespace chegu {
namespace {

using Shape = formats::MapLayer::Shape;

/// The colours of the report, light: what is ours, what is lost, what is neither.
constexpr std::string_view accent = "10,94,140", loss = "178,58,30", ink = "75,89,102";

struct Look {
    std::string_view table;
    std::string_view colour;
    std::string_view amount;  // the column whose size is drawn; empty: all alike
    std::string_view label;   // the column that is written beside; empty: none
};
constexpr std::array looks{
    Look{"sites", ink, "", "name"},
    Look{"flows", accent, "cost", ""},
    Look{"baseline", accent, "cost_actual", ""},
    Look{"outages", loss, "added_loss", ""},
    Look{"unmet", loss, "quantity", ""},
    Look{"why", loss, "unmet", ""},
    Look{"production", accent, "use", ""},
    Look{"stock", ink, "quantity", ""},
    Look{"landed", ink, "cost_per_unit", ""},
};

std::string option(std::string_view name, std::string_view value) {
    return fmt::format(R"(<Option type="QString" name="{}" value="{}"/>)", name, value);
}

/// A width or a size, in millimetres, by the square root of a column's share of its largest.
std::string by_amount(std::string_view property, std::string_view column, double least, double most) {
    if (column.empty()) return {};
    const auto expression =
        fmt::format(R"({0} + {1} * sqrt(coalesce(max(&quot;{2}&quot;, 0) / nullif(maximum(&quot;{2}&quot;), 0), 0)))",
                    least, most - least, column);
    return fmt::format(
        R"(<data_defined_properties><Option type="Map">{}<Option type="Map" name="properties"><Option type="Map" )"
        R"(name="{}"><Option type="bool" name="active" value="true"/>{}<Option type="int" name="type" value="3"/>)"
        R"(</Option></Option>{}</Option></data_defined_properties>)",
        option("name", ""), property, option("expression", expression), option("type", "collection"));
}

std::string line_symbol(const Look& look) {
    return fmt::format(R"(<symbol type="line" name="0" alpha="0.45"><layer class="SimpleLine" enabled="1"><Option )"
                       R"(type="Map">{}{}{}{}</Option>{}</layer></symbol>)",
                       option("line_color", fmt::format("{},255", look.colour)), option("line_width", "0.4"),
                       option("line_width_unit", "MM"), option("capstyle", "round"),
                       by_amount("outlineWidth", look.amount, 0.1, 1.5));
}

std::string point_symbol(const Look& look) {
    const bool sized = !look.amount.empty();
    return fmt::format(R"(<symbol type="marker" name="0" alpha="{}"><layer class="SimpleMarker" enabled="1"><Option )"
                       R"(type="Map">{}{}{}{}{}{}</Option>{}</layer></symbol>)",
                       sized ? "0.7" : "1", option("name", "circle"),
                       option("color", fmt::format("{},255", look.colour)), option("outline_color", "255,255,255,255"),
                       option("outline_width", "0.2"), option("size", "1.8"), option("size_unit", "MM"),
                       by_amount("size", look.amount, 0.8, 12));
}

std::string labels(const Look& look) {
    if (look.label.empty()) return {};
    return fmt::format(
        R"(<labeling type="simple"><settings calloutType="simple"><text-style fieldName="{}" isExpression="0" )"
        R"(fontSize="8" textColor="23,33,43,255"><text-buffer bufferDraw="1" bufferSize="0.8" )"
        R"(bufferColor="255,255,255,255"/></text-style><placement placement="6" dist="1"/>)"
        R"(<rendering obstacle="1" scaleVisibility="0"/></settings></labeling>)",
        look.label);
}

}  // namespace

std::string map_style(std::string_view table, Shape shape) {
    if (shape == Shape::none) return {};
    Look look{table, ink, "", ""};
    for (const auto& known : looks)
        if (known.table == table) look = known;
    return fmt::format(
        R"(<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'><qgis version="3.22.0" )"
        R"(styleCategories="Symbology|Labeling" labelsEnabled="{}"><renderer-v2 type="singleSymbol" )"
        R"(enableorderby="0" forceraster="0" symbollevels="0"><symbols>{}</symbols></renderer-v2>{}</qgis>)",
        look.label.empty() ? 0 : 1, shape == Shape::line ? line_symbol(look) : point_symbol(look), labels(look));
}

}  // namespace chegu
