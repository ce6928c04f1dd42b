#include "report/report.h"

#include <fmt/format.h>

#include <map>

#include "analyses/flow/evidence.h"
#include "base/version.h"
#include "page/glossary.h"
#include "report/composed.h"
#include "report/embedded.h"
#include "report/report_page.h"
#include "report/report_sentences.h"

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
    const auto foot = fmt::format("{} · Chegu {} · {}", input.of.cluster.settings.name.in(language), version,
                                  input.feed.hash.substr(input.feed.hash.find(':') + 1, shown_of_hash));
    return fmt::format("@page {} {{ @bottom-left {{ content: {}; }} }}\n", language == Language::zh ? "zh" : "en",
                       css_string(foot));
}

/// The table of contents, and where each of the five charts is: only what the page holds.
void add_contents(Data& data, const std::vector<page::Section>& sections, Language language) {
    const auto entry = [&](const page::Section& section, const Text& name) {
        return page::object({{"target", std::string{section.name}}, {"name", std::string{name.in(language)}}});
    };
    Data contents{Data::type::list};
    std::multimap<int, Data> charts_by_place;
    for (const auto& section : sections) {
        if (data.get(std::string{section.name})->is_false()) continue;
        contents << entry(section, section.title);
        for (const auto& chart : section.charts) charts_by_place.emplace(chart.place, entry(section, chart.name));
    }
    Data charts{Data::type::list};
    for (const auto& [place, chart] : charts_by_place) charts << chart;
    data.set("contents", contents);
    data.set("charts", charts);
}

Data page_in(const ReportInput& input, const Composed& composed, bool pictures, Language language) {
    const auto& flow = input.of.answers.get<FlowFindings>();
    const page::Page page{input.of.cluster,
                          {input.of.cluster.settings.currency, language},
                          pictures,
                          flow.plan.status != PlanStatus::optimal};
    Data words{Data::type::object};
    for (const auto& word : composed.words) words.set(std::string{word.key}, std::string{word.text.in(language)});
    Data links{Data::type::object};
    for (const auto& entry : glossary()) links.set(entry.id, page::term_link(page, entry.id));
    auto data = page::object({{"id", language == Language::zh ? "zh" : "en"},
                              {"lang", language == Language::zh ? "zh-CN" : "en"},
                              {"t", words},
                              {"term", links},
                              {"footer", sentences::footer(version, language)}});
    for (const auto& section : composed.sections)
        data.set(std::string{section.name}, section.fill(page, input.of, composed.facts));
    const double cost = flow.plan.cost.total();
    const double assumed = evidence_shares(input.of.cluster, input.of.network, flow.plan).assumed.total();
    page::add_head({page, flow, composed.facts.get<PlanFacts>(), cost > 0 ? assumed / cost : 0,
                    input.of.answers.find<ChainFindings>(), composed.facts.find<ChainFacts>()},
                   data);
    add_contents(data, composed.sections, language);
    return data;
}

Data script_of(const ReportInput& input, const Shelf& facts, std::string_view pictures) {
    if (pictures.empty()) return Data{false};
    return page::object({{"data", picture_block(input, facts)}, {"code", std::string{pictures}}});
}

}  // namespace

std::string report_html(const ReportInput& input) { return report_html(input, templates::report_js); }

std::string report_html(const ReportInput& input, std::string_view pictures) {
    const Composed composed(input);
    const bool drawn = !pictures.empty();
    std::string style{templates::tokens_css};
    // What adapts a section to narrow screens and to paper comes after the section's own.
    style.append(templates::report_css).append(composed.style).append(templates::report_end_css);
    if (input.scenarios != nullptr) style.append(templates::side_by_side_css);
    style += sheet(input, Language::zh) + sheet(input, Language::en);
    Data pages{Data::type::list};
    pages << page_in(input, composed, drawn, Language::zh) << page_in(input, composed, drawn, Language::en);
    const auto& name = input.of.cluster.settings.name;
    const auto title = name.zh == name.en ? name.zh : name.zh + " · " + name.en;
    std::string policy = "default-src 'none'; style-src 'unsafe-inline'; ";
    if (drawn) policy += "script-src 'unsafe-inline'; ";
    auto data = page::object({{"version", std::string{version}},
                              {"title", title},
                              {"policy", policy + "img-src data:"},
                              {"style", style},
                              {"pages", pages},
                              {"script", script_of(input, composed.facts, pictures)}});
    add_parts(data);
    add_parts(data, composed.parts);
    return render(templates::report_html, data);
}

}  // namespace chegu
