#include "tables/formats/setting.h"

namespace chegu::formats {

std::string_view setting(const RawFeed& feed, std::string_view key) {
    const auto* settings = feed.find("settings");
    if (settings == nullptr) return {};
    const auto keys = settings->find("key");
    const auto values = settings->find("value");
    if (keys == TextTable::npos || values == TextTable::npos) return {};
    for (std::size_t row = 0; row < settings->rows(); ++row)
        if (settings->cell(row, keys) == key) return settings->cell(row, values);
    return {};
}

}  // namespace chegu::formats
