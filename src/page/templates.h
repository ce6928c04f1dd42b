#pragma once
// How pages are put together from templates.

#include <kainjow/mustache.hpp>
#include <span>
#include <string>
#include <string_view>

namespace chegu {

/// A template that others call by {{>name}}.
struct Part {
    std::string name;
    std::string text;
};

/// Sets the parts that every page may call: head, language_choice, picture.
void add_parts(kainjow::mustache::data& page);
/// Sets these too.
void add_parts(kainjow::mustache::data& page, std::span<const Part> parts);
/// The page. Throws std::logic_error where the template is broken: a mistake of ours.
std::string render(std::string_view layout, const kainjow::mustache::data& page);

}  // namespace chegu
