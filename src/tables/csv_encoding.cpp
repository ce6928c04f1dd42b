#include "tables/csv_encoding.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"

namespace chegu {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

bool between(unsigned byte, unsigned low, unsigned high) { return byte >= low && byte <= high; }

bool looks_like_utf16(std::string_view bytes) {
    if (bytes.size() < 2) return false;
    const unsigned mark = byte_at(bytes, 0) << 8U | byte_at(bytes, 1);
    if (mark == 0xFEFF || mark == 0xFFFE) return true;
    const auto sample = bytes.substr(0, 1024);
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t i = 0; i < sample.size(); ++i)
        if (sample[i] == '\0') ++(i % 2 == 0 ? even : odd);
    return sample.size() >= 8 && std::max(even, odd) * 8 >= sample.size() * 3 && std::min(even, odd) == 0;
}

/// Length of the GB18030 character at the front, 0 if there is none.
std::size_t gb18030_length(std::string_view bytes) {
    const unsigned first = byte_at(bytes, 0);
    if (first < 0x80) return 1;
    if (!between(first, 0x81, 0xFE) || bytes.size() < 2) return 0;
    const unsigned second = byte_at(bytes, 1);
    if (between(second, 0x40, 0xFE) && second != 0x7F) return 2;
    const bool four = between(second, 0x30, 0x39) && bytes.size() >= 4 && between(byte_at(bytes, 2), 0x81, 0xFE) &&
                      between(byte_at(bytes, 3), 0x30, 0x39);
    return four ? 4 : 0;
}

bool looks_like_gb18030(std::string_view bytes) {
    std::size_t pairs = 0;
    std::size_t common = 0;  // in GB 2312, which holds nearly every character of a Chinese text
    while (!bytes.empty()) {
        const auto length = gb18030_length(bytes);
        if (length == 0) return false;
        if (length == 2) {
            ++pairs;
            if (between(byte_at(bytes, 0), 0xA1, 0xF7) && byte_at(bytes, 1) >= 0xA1) ++common;
        }
        bytes.remove_prefix(length);
    }
    return pairs > 0 && common * 2 >= pairs;
}

}  // namespace

std::string_view recognised_encoding(std::string_view bytes) {
    if (looks_like_utf16(bytes)) return "UTF-16";
    if (!is_utf8(bytes) && looks_like_gb18030(bytes)) return "GB18030";
    return {};
}

}  // namespace chegu
