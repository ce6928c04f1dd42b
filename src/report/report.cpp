#include "report/report.h"

#include <fmt/format.h>

#include "base/version.h"
#include "report/embedded.h"
#include "report/facts.h"
#include "report/glossary.h"
#include "report/page.h"
#include "report/sentences.h"
#include "report/words.h"

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

Data page_in(const ReportInput& input, const PlanFacts& facts, const ChainFacts* chain, Language language) {
    const page::Page page{input, facts, {input.cluster.settings.currency, language}, chain};
    Data words{Data::type::object};
    for (const auto& word : page_words()) words.set(std::string{word.key}, std::string{word.text.in(language)});
    Data links{Data::type::object};
    for (const auto& entry : glossary()) links.set(entry.id, page::term_link(page, entry.id));
    auto data = page::object({{"id", language == Language::zh ? "zh" : "en"},
                              {"lang", language == Language::zh ? "zh-CN" : "en"},
                              {"t", words},
                              {"term", links},
                              {"outages", outages_section(page)},
                              {"segments", segments_section(page)},
                              {"costs", costs_section(page)},
                              {"limits", limits_section(page)},
                              {"unmet", unmet_section(page)},
                              {"flows", flows_section(page)},
                              {"sources", sources_section(page)},
                              {"check", check_section(page)},
                              {"certificate", certificate_section(page)},
                              {"terms", definitions(page)},
                              {"footer", sentences::footer(version, language)}});
    add_head(page, data);
    return data;
}

}  // namespace

std::string report_html(const ReportInput& input) {
    const auto facts = plan_facts(input);
    std::optional<ChainFacts> chain;
    if (input.chain != nullptr) chain = chain_facts(input.cluster, *input.chain);
    const auto* of_chain = chain ? &*chain : nullptr;
    std::string style{templates::tokens_css};
    style.append(templates::report_css);
    style += sheet(input, Language::zh) + sheet(input, Language::en);
    Data pages{Data::type::list};
    pages << page_in(input, facts, of_chain, Language::zh) << page_in(input, facts, of_chain, Language::en);
    const auto& name = input.cluster.settings.name;
    const auto title = name.zh == name.en ? name.zh : name.zh + " · " + name.en;
    const auto data =
        page::object({{"version", std::string{version}}, {"title", title}, {"style", style}, {"pages", pages}});
    kainjow::mustache::mustache view{std::string{templates::report_html}};
    return view.render(data);
}

}  // namespace chegu
