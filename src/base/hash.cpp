#include "base/hash.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <bit>
#include <stdexcept>
#include <vector>

namespace chegu {
namespace {

constexpr std::size_t hash_bytes = 16;

}  // namespace

/// Collects small pieces, so that the hash is fed in large ones.
struct Hash::State {
    crypto_generichash_state hash{};
    std::vector<char> buffer = std::vector<char>(1U << 16U);
    std::size_t used = 0;

    void append(std::string_view text) {
        if (text.size() > buffer.size() - used) flush();
        if (text.size() > buffer.size()) {
            update(text.data(), text.size());
            return;
        }
        std::copy(text.begin(), text.end(), buffer.begin() + static_cast<std::ptrdiff_t>(used));
        used += text.size();
    }
    void flush() {
        update(buffer.data(), used);
        used = 0;
    }
    void update(const char* data, std::size_t size) {
        crypto_generichash_update(&hash, reinterpret_cast<const unsigned char*>(data), size);
    }
};

Hash::Hash() : state_(std::make_unique<State>()) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium can't be started");
    crypto_generichash_init(&state_->hash, nullptr, 0, hash_bytes);
}

Hash::~Hash() = default;

void Hash::add(std::uint64_t number) {
    std::array<char, 8> little{};
    for (auto& byte : little) {
        byte = static_cast<char>(number & 0xFFU);
        number >>= 8U;
    }
    state_->append({little.data(), little.size()});
}

void Hash::add(double number) { add(std::bit_cast<std::uint64_t>(number)); }

void Hash::add(std::string_view text) {
    add(std::uint64_t{text.size()});
    state_->append(text);
}

std::string Hash::hex() {
    state_->flush();
    std::array<unsigned char, hash_bytes> hash{};
    crypto_generichash_final(&state_->hash, hash.data(), hash.size());
    std::array<char, 2 * hash_bytes + 1> text{};
    sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
    return text.data();
}

}  // namespace chegu
