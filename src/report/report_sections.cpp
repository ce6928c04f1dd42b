#include "report/embedded.h"
#include "report/report_page.h"

namespace chegu::page {

std::vector<Section> report_sections(const ReportInput& input) {
    return {
        {"scenarios",
         100,
         {"情景", "Scenarios"},
         templates::section_scenarios_html,
         {},
         [&](const Page& page, const Case&, const Shelf&) {
             return input.scenarios != nullptr ? scenarios_section(page, *input.scenarios) : Data{false};
         }},
        {"sources", 110, {"数据依据", "Sources"}, templates::section_sources_html, {}, sources_section},
        {"check",
         120,
         {"数据校验", "Check"},
         templates::section_check_html,
         {},
         [&](const Page& page, const Case&, const Shelf&) { return check_section(page, input.notices); }},
        {"terms",
         130,
         {"词语释义", "Definitions"},
         templates::section_terms_html,
         {},
         [](const Page& page, const Case&, const Shelf&) { return definitions(page); }},
        {"certificate",
         140,
         {"证书", "Certificate"},
         templates::section_certificate_html,
         {},
         [&](const Page& page, const Case& of, const Shelf& facts) {
             return certificate_section(page, of, facts, input.feed);
         }},
    };
}

}  // namespace chegu::page
