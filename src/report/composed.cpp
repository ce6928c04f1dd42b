#include "report/composed.h"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

#include "report/embedded.h"
#include "report/report_page.h"
#include "report/report_words.h"

namespace chegu {
namespace {

template <class Of>
void sort_by_place(std::vector<Of>& all) {
    std::stable_sort(all.begin(), all.end(), [](const Of& a, const Of& b) { return a.place < b.place; });
}

/// A name that two rooms claim would show one's content in the other's place.
class Names {
   public:
    explicit Names(std::string_view of) : of_(of) {}
    void claim(std::string_view name) {
        if (!names_.insert(name).second)
            throw std::logic_error("two rooms of the report claim the " + of_ + " " + std::string{name});
    }

   private:
    std::string of_;
    std::set<std::string_view> names_;
};

std::string without_tags(const std::string& json) {
    std::string safe;
    safe.reserve(json.size());
    for (const char c : json)
        if (c == '<') safe += "\\u003c";
        else safe += c;
    return safe;
}

page::Data left_out(const page::Page&, const Case&, const Shelf&) { return page::Data{false}; }

}  // namespace

Composed::Composed(const ReportInput& input) : sections(page::report_sections(input)) {
    const auto add = [](auto& to, const auto& more) { to.insert(to.end(), more.begin(), more.end()); };
    add(words, page::page_words());
    add(words, page::report_words());
    for (const auto* room : input.rooms) {
        add(words, room->words);
        add(parts, room->parts);
        const bool answered = room->derive(input.of, facts);
        for (auto section : room->sections) {
            if (!answered) section.fill = left_out;
            sections.push_back(std::move(section));
        }
    }
    sort_by_place(sections);
    std::string calls;  // on a line each
    Names names("section");
    for (const auto& section : sections) {
        names.claim(section.name);
        const auto part = "section_" + std::string{section.name};
        parts.push_back({part, std::string{section.layout}});
        calls += (calls.empty() ? "{{>" : "\n{{>") + part + "}}";
        style += section.style;
    }
    parts.push_back({"sections", calls});
    parts.push_back({"side_by_side", std::string{templates::side_by_side_html}});
    Names part_names("template");
    for (const auto& part : parts) part_names.claim(part.name);
    Names word_keys("word");
    for (const auto& word : words) word_keys.claim(word.key);
}

std::string picture_block(const ReportInput& input, const Shelf& facts) {
    std::vector<page::PictureData> entries;
    for (const auto* room : input.rooms) entries.insert(entries.end(), room->pictures.begin(), room->pictures.end());
    sort_by_place(entries);
    page::DrawnPlaces places(input.of.cluster);
    nlohmann::ordered_json data{{"currency", input.of.cluster.settings.currency}, {"sites", nullptr}};
    for (const auto& entry : entries) {
        if (data.contains(entry.key))
            throw std::logic_error("two rooms of the report claim the data " + std::string{entry.key});
        data[std::string{entry.key}] = entry.make(input.of, facts, places);
    }
    data["sites"] = places.json();
    return without_tags(data.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

}  // namespace chegu
