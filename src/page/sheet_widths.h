#pragma once
// How wide the columns of a sheet are and how many lines its texts then take, so that a list can be read on A4.

#include <string_view>
#include <vector>

#include "page/workbook.h"

namespace chegu {

/// The width of each column in characters: what its figures need, and for texts what is then left of a sheet of A4
/// across, so that it prints at 8 points. Of a sheet without filters as they are. O(cells).
std::vector<double> widths_of(const Sheet& sheet);

/// How many lines a text takes in so many characters: a Chinese character is as wide as two others and may stand at the
/// end of any line, a word in letters is not divided unless it is longer than a line. O(characters).
std::size_t lines_of(std::string_view text, double width);

}  // namespace chegu
