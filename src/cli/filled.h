#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace chegu::cli {

struct Blank {
    std::string_view mark;  // "@name@"
    std::string_view text;
};

/// A form with every mark replaced by its text.
std::string filled(std::string_view form, std::initializer_list<Blank> blanks);

}  // namespace chegu::cli
