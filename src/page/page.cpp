#include "page/page.h"

#include <fmt/format.h>

#include <algorithm>

#include "page/glossary.h"
#include "page/sentences.h"
#include "page/words.h"

namespace chegu::page {

std::string Page::unit(ItemId id) const { return unit_word(cluster.items[id].unit, language()); }

std::string Page::route(SiteId from, SiteId to) const {
    return sentences::route_name(name(from), name(to), language());
}

std::string Page::capacity_name(ProcessId process_id, LaneId lane_id, LinkId link_id) const {
    if (process_id.given()) {
        const auto& process = cluster.processes[process_id];
        return sentences::process_name(name(process.item), name(process.site), language());
    }
    if (lane_id.given()) {
        const auto& lane = cluster.lanes[lane_id];
        return route(lane.from, lane.to);
    }
    const auto& link = cluster.links[link_id];
    return sentences::link_name(name(link.item), route(link.from, link.to), language());
}

Data object(std::initializer_list<std::pair<std::string, Data>> values) {
    Data data{Data::type::object};
    for (const auto& [key, value] : values) data.set(key, value);
    return data;
}

Data text_or_none(const std::string& text) { return text.empty() ? Data{false} : Data{text}; }

Data unknown_section(const std::string& title, const Page& page) {
    return object({{"title", title}, {"empty", sentences::no_answer(page.language())}, {"filled", false}});
}

Data picture(const Page& page, std::string_view name, const std::string& finding, const std::string& caption) {
    if (!page.pictures) return Data{false};
    return object({{"name", std::string{name}}, {"finding", finding}, {"caption", caption}});
}

std::string term_link(const Page& page, std::string_view id) {
    const auto& of = term(id);
    return fmt::format("<a class=\"term\" href=\"#{}-{}\">{}</a>", page.language() == Language::zh ? "zh" : "en", of.id,
                       kainjow::mustache::html_escape(heading(of, page.language())));
}

std::string bar_width(double value, double largest) {
    if (!(largest > 0)) return "0";
    return fmt::format("{:.2f}", 100 * std::clamp(value / largest, 0.0, 1.0));
}

}  // namespace chegu::page
