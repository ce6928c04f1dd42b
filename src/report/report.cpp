#include "report/report.h"

#include <fmt/format.h>

#include "base/version.h"
#include "page/glossary.h"
#include "page/page.h"
#include "page/sentences.h"
#include "page/templates.h"
#include "page/words.h"
#include "report/embedded.h"
#include "report/report_data.h"

namespace chegu {
namespace {

using page::Data;

/// A text as a string of CSS inside <style>: every character that could end the string or the element is written by
/// its number.
std::string css_string(std::string_view text) {
    std::string css = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= 'a' && byte <= 'z') || byte == ' ' || byte == '.' || byte == '-';
        if (plain) css += c;
        else css += fmt::format("\\{:06x}", byte);
    }
    return css + "\"";
}

/// What stands at the foot of each sheet of paper: feed, version, hash, page n / m.
std::string sheet(const ReportInput& input, Language language) {
    constexpr std::size_t shown_of_hash = 12;
    const auto foot = fmt::format("{} · Chegu {} · {}", input.cluster.settings.name.in(language), version,
                                  input.feed.hash.substr(input.feed.hash.find(':') + 1, shown_of_hash));
    return fmt::format("@page {} {{ @bottom-left {{ content: {}; }} }}\n", language == Language::zh ? "zh" : "en",
                       css_string(foot));
}

/// The table of contents, and where each of the five charts is: only what the page holds.
void add_contents(Data& data, Language language) {
    const auto entry = [&](const SectionWord& word) {
        return page::object({{"target", std::string{word.section}}, {"name", std::string{word.name.in(language)}}});
    };
    const auto holds = [&](std::string_view section) {
        const auto* part = data.get(std::string{section});
        return part != nullptr && !part->is_false();
    };
    Data contents{Data::type::list};
    for (const auto& word : section_words())
        if (holds(word.section)) contents << entry(word);
    Data charts{Data::type::list};
    for (const auto& word : chart_words())
        if (holds(word.section)) charts << entry(word);
    data.set("contents", contents);
    data.set("charts", charts);
}

Data page_in(const ReportInput& input, const page::Findings& findings, bool pictures, Language language) {
    const page::Page page{input, findings, {input.cluster.settings.currency, language}, pictures};
    Data words{Data::type::object};
    for (const auto& word : page_words()) words.set(std::string{word.key}, std::string{word.text.in(language)});
    Data links{Data::type::object};
    for (const auto& entry : glossary()) links.set(entry.id, page::term_link(page, entry.id));
    auto data = page::object({{"id", language == Language::zh ? "zh" : "en"},
                              {"lang", language == Language::zh ? "zh-CN" : "en"},
                              {"t", words},
                              {"term", links},
                              {"outages", outages_section(page)},
                              {"risk", risk_section(page)},
                              {"segments", segments_section(page)},
                              {"suppliers", suppliers_section(page)},
                              {"costs", costs_section(page)},
                              {"limits", limits_section(page)},
                              {"unmet", unmet_section(page)},
                              {"lanes", lanes_section(page)},
                              {"moved", baseline_section(page)},
                              {"scenarios", scenarios_section(page)},
                              {"sources", sources_section(page)},
                              {"check", check_section(page)},
                              {"certificate", certificate_section(page)},
                              {"terms", definitions(page)},
                              {"footer", sentences::footer(version, language)}});
    add_head(page, data);
    add_contents(data, language);
    return data;
}

Data script_of(const ReportInput& input, const page::Findings& findings, std::string_view pictures) {
    if (pictures.empty()) return Data{false};
    return page::object({{"data", report_data(input, findings.chain ? &*findings.chain : nullptr, findings.supplies,
                                              findings.corridors, findings.drawn)},
                         {"code", std::string{pictures}}});
}

}  // namespace

std::string report_html(const ReportInput& input) { return report_html(input, templates::report_js); }

std::string report_html(const ReportInput& input, std::string_view pictures) {
    const page::Findings findings(input);
    const bool drawn = !pictures.empty();
    std::string style{templates::tokens_css};
    style.append(templates::report_css);
    if (input.scenarios != nullptr) style.append(templates::side_by_side_css);
    style += sheet(input, Language::zh) + sheet(input, Language::en);
    Data pages{Data::type::list};
    pages << page_in(input, findings, drawn, Language::zh) << page_in(input, findings, drawn, Language::en);
    const auto& name = input.cluster.settings.name;
    const auto title = name.zh == name.en ? name.zh : name.zh + " · " + name.en;
    std::string policy = "default-src 'none'; style-src 'unsafe-inline'; ";
    if (drawn) policy += "script-src 'unsafe-inline'; ";
    auto data = page::object({{"version", std::string{version}},
                              {"title", title},
                              {"policy", policy + "img-src data:"},
                              {"style", style},
                              {"pages", pages},
                              {"script", script_of(input, findings, pictures)}});
    add_parts(data);
    return render(templates::report_html, data);
}

}  // namespace chegu
