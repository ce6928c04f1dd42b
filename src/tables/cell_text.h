#pragma once
// The text of one cell, seen where it lies. Private to TextTable and what fills it.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chegu {

/// A view of less than 4 GiB in 12 bytes instead of the 16 of a string_view: a feed of a million links has 33 million
/// cells.
class CellText {
   public:
    CellText() = default;
    CellText(std::string_view text)  // NOLINT(google-explicit-constructor): it is a view like any other
        : data_(std::bit_cast<Pointer>(text.data())), size_(static_cast<std::uint32_t>(text.size())) {}
    CellText(const std::string& text) : CellText(std::string_view(text)) {}  // NOLINT(google-explicit-constructor)
    CellText(const char* text) : CellText(std::string_view(text)) {}         // NOLINT(google-explicit-constructor)

    operator std::string_view() const {  // NOLINT(google-explicit-constructor)
        return {std::bit_cast<const char*>(data_), size_};
    }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    friend bool operator==(CellText a, CellText b) { return std::string_view(a) == std::string_view(b); }

   private:
    using Pointer = std::array<std::uint32_t, sizeof(const char*) / sizeof(std::uint32_t)>;  // aligned to 4 bytes

    Pointer data_{};
    std::uint32_t size_ = 0;
};

}  // namespace chegu
