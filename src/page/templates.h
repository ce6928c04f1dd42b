#pragma once
// The parts that pages are put together from: each template of src/report/templates by name.

#include <kainjow/mustache.hpp>
#include <string_view>

namespace chegu {

/// Sets every part that a template calls by {{>name}}.
void add_parts(kainjow::mustache::data& page);
/// The page. Throws std::logic_error where the template is broken: a mistake of ours.
std::string render(std::string_view layout, const kainjow::mustache::data& page);

}  // namespace chegu
