#pragma once
// A hash of numbers and texts, the same on every machine.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace chegu {

/// BLAKE2b of what is added, one after another: a number as its 8 bytes, a text with its length before it, so that no
/// two sequences give the same bytes.
class Hash {
   public:
    /// Throws std::runtime_error where libsodium can't be started.
    Hash();
    ~Hash();
    Hash(const Hash&) = delete;
    Hash& operator=(const Hash&) = delete;

    void add(std::uint64_t number);
    /// Bit by bit: 0 and -0 are two numbers.
    void add(double number);
    void add(std::string_view text);

    /// The hash, 16 bytes as 32 hexadecimal digits. Nothing may be added afterwards.
    std::string hex();

   private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace chegu
