#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "base/failure.h"
#include "tables/content_hash.h"

namespace chegu {
namespace {

/// Texts one after another, each with its length before it, so that no two sequences of texts give the same bytes.
class Hash {
   public:
    Hash() {
        if (sodium_init() < 0) throw Failure(FailureKind::system, {"libsodium 无法启动", "libsodium can't be started"});
        crypto_generichash_init(&state_, nullptr, 0, bytes);
    }

    void add(std::uint64_t number) {
        std::array<char, 8> little{};
        for (auto& byte : little) {
            byte = static_cast<char>(number & 0xFFU);
            number >>= 8U;
        }
        append({little.data(), little.size()});
    }
    void add(std::string_view text) {
        add(std::uint64_t{text.size()});
        append(text);
    }

    std::string hex() {
        flush();
        std::array<unsigned char, bytes> hash{};
        crypto_generichash_final(&state_, hash.data(), hash.size());
        std::array<char, 2 * bytes + 1> text{};
        sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
        return text.data();
    }

   private:
    static constexpr std::size_t bytes = 16;

    void append(std::string_view text) {
        if (text.size() > buffer_.size() - used_) flush();
        if (text.size() > buffer_.size()) {
            update(text.data(), text.size());
            return;
        }
        std::copy(text.begin(), text.end(), buffer_.begin() + static_cast<std::ptrdiff_t>(used_));
        used_ += text.size();
    }
    void flush() {
        update(buffer_.data(), used_);
        used_ = 0;
    }
    void update(const char* data, std::size_t size) {
        crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(data), size);
    }

    crypto_generichash_state state_{};
    std::vector<char> buffer_ = std::vector<char>(1U << 16U);
    std::size_t used_ = 0;
};

}  // namespace

std::string content_hash(const RawFeed& raw) {
    std::vector<const TextTable*> tables;
    for (const auto& table : raw.tables) tables.push_back(&table);
    std::sort(tables.begin(), tables.end(), [](const auto* a, const auto* b) { return a->name < b->name; });
    Hash hash;
    for (const auto* table : tables) {
        hash.add(table->name);
        hash.add(std::uint64_t{table->header.size()});
        for (const auto& column : table->header) hash.add(column);
        hash.add(std::uint64_t{table->rows()});
        for (const auto cell : table->cells) hash.add(cell);
    }
    return hash.hex();
}

}  // namespace chegu
