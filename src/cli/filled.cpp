#include "cli/filled.h"

namespace chegu::cli {

std::string filled(std::string_view form, std::initializer_list<Blank> blanks) {
    std::string text(form);
    for (const auto& [mark, replacement] : blanks)
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + replacement.size()))
            text.replace(at, mark.size(), replacement);
    return text;
}

}  // namespace chegu::cli
