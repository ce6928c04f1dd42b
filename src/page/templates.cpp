#include "page/templates.h"

#include <stdexcept>
#include <string>
#include <utility>

#include "report/embedded.h"

namespace chegu {

void add_parts(kainjow::mustache::data& page) {
    const std::pair<const char*, std::string_view> parts[] = {
        {"head", templates::head_html},
        {"language_choice", templates::language_choice_html},
        {"picture", templates::picture_html},
        {"mosaic", templates::mosaic_html},
        {"side_by_side", templates::side_by_side_html},
        {"section_baseline", templates::section_baseline_html},
        {"section_scenarios", templates::section_scenarios_html},
        {"section_outages", templates::section_outages_html},
        {"section_risk", templates::section_risk_html},
        {"section_segments", templates::section_segments_html},
        {"section_suppliers", templates::section_suppliers_html},
        {"section_costs", templates::section_costs_html},
        {"section_limits", templates::section_limits_html},
        {"section_unmet", templates::section_unmet_html},
        {"section_lanes", templates::section_lanes_html},
        {"section_sources", templates::section_sources_html},
        {"section_check", templates::section_check_html},
        {"section_terms", templates::section_terms_html},
        {"section_certificate", templates::section_certificate_html},
    };
    for (const auto& [name, text] : parts)
        page.set(name,
                 kainjow::mustache::data{kainjow::mustache::partial{[text = text] { return std::string{text}; }}});
}

std::string render(std::string_view layout, const kainjow::mustache::data& page) {
    kainjow::mustache::mustache view{std::string{layout}};
    if (!view.is_valid()) throw std::logic_error("a template is broken: " + view.error_message());
    return view.render(page);
}

}  // namespace chegu
