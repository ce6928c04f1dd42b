#include "base/defuse.h"

namespace chegu {

std::string defused(std::string_view text) {
    constexpr std::string_view dangerous = "=+-@\t\r";
    std::string safe(text);
    if (!text.empty() && dangerous.find(text.front()) != std::string_view::npos) safe.insert(safe.begin(), '\'');
    return safe;
}

}  // namespace chegu
