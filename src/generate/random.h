#pragma once
// Random choices that are the same on every platform (the standard library's distributions are not).

#include <cstdint>
#include <utility>
#include <vector>

namespace chegu::synthetic {

/// SplitMix64 (Steele, Lea and Flood 2014): 64 bits of state, good enough for made-up figures.
class Random {
   public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    /// In [low, high).
    double between(double low, double high) {
        return low + (high - low) * static_cast<double>(next() >> 11U) * 0x1p-53;
    }
    /// One of 0..count-1; count > 0.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    /// One of low..high, both included.
    std::size_t whole(std::size_t low, std::size_t high) { return low + below(high - low + 1); }
    bool chance(double probability) { return between(0, 1) < probability; }

    template <class T>
    void shuffle(std::vector<T>& values) {
        for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
    }

   private:
    std::uint64_t state_;
};

/// Deals values in a random order, each once before any comes again: so nothing is left out.
template <class T>
class Deck {
   public:
    Deck(std::vector<T> values, Random& random) : values_(std::move(values)), random_(random) {}

    /// `count` different values (all of them where there are fewer).
    std::vector<T> deal(std::size_t count) {
        std::vector<T> hand;
        while (hand.size() < count && hand.size() < values_.size()) {
            if (next_ == 0) random_.shuffle(values_);
            const T value = values_[next_];
            next_ = (next_ + 1) % values_.size();
            bool held = false;
            for (const auto& other : hand) held = held || other == value;
            if (!held) hand.push_back(value);
        }
        return hand;
    }

   private:
    std::vector<T> values_;
    Random& random_;
    std::size_t next_ = 0;
};

}  // namespace chegu::synthetic
