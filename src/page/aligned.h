#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chegu {

/// Whether a character is as wide as two Latin ones.
bool is_wide(char32_t character);
/// Columns that a text takes on a terminal: Chinese characters and full-width punctuation take two.
std::size_t display_width(std::string_view text);

/// Rows of label and value as aligned lines, two blanks in front; a row with an empty value is a heading.
struct Line {
    std::string label;
    std::string value;
};
std::string aligned(const std::vector<Line>& lines);

}  // namespace chegu
