#include "page/templates.h"

#include <stdexcept>

#include "page/embedded.h"

namespace chegu {

void add_parts(kainjow::mustache::data& page) {
    const Part parts[] = {{"head", std::string{templates::head_html}},
                          {"language_choice", std::string{templates::language_choice_html}},
                          {"picture", std::string{templates::picture_html}}};
    add_parts(page, parts);
}

void add_parts(kainjow::mustache::data& page, std::span<const Part> parts) {
    for (const auto& part : parts)
        page.set(part.name, kainjow::mustache::data{kainjow::mustache::partial{[text = part.text] { return text; }}});
}

std::string render(std::string_view layout, const kainjow::mustache::data& page) {
    kainjow::mustache::mustache view{std::string{layout}};
    if (!view.is_valid()) throw std::logic_error("a template is broken: " + view.error_message());
    return view.render(page);
}

}  // namespace chegu
