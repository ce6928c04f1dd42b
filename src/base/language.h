#pragma once
// Every text a person reads exists in Chinese and in English.

#include <string>
#include <string_view>

namespace chegu {

enum class Language { zh, en };

/// A fixed text in both languages (points at literals).
struct Text {
    std::string_view zh;
    std::string_view en;
    [[nodiscard]] constexpr std::string_view in(Language language) const { return language == Language::zh ? zh : en; }
};

/// A computed text in both languages.
struct Words {
    std::string zh;
    std::string en;
    [[nodiscard]] const std::string& in(Language language) const { return language == Language::zh ? zh : en; }
};

}  // namespace chegu
