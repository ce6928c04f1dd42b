#pragma once
// Strong ids and the tables they index: an id of one table can never be used for another.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace chegu {

/// Throws Failure (limit): a table has more rows than an id can name.
[[noreturn]] void too_many_rows();

/// The row of a thing in its table. Default-made: none (a cell not given). Throws Failure (limit) for a row beyond what
/// 32 bits can name.
template <class Tag>
class Id {
   public:
    constexpr Id() = default;
    constexpr explicit Id(std::size_t index) : value_(static_cast<std::uint32_t>(index)) {
        if (index >= none) too_many_rows();
    }

    [[nodiscard]] constexpr bool given() const { return value_ != none; }
    [[nodiscard]] constexpr std::size_t index() const { return value_; }
    constexpr auto operator<=>(const Id&) const = default;

   private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t value_ = none;
};

/// A vector that is indexed by one kind of id only.
template <class I, class T>
class Table {
   public:
    Table() = default;
    explicit Table(std::size_t size, T value = T{}) : rows_(size, value) {}

    I push_back(T row) {
        rows_.push_back(std::move(row));
        return I{rows_.size() - 1};
    }
    void reserve(std::size_t size) { rows_.reserve(size); }
    void resize(std::size_t size) { rows_.resize(size); }

    [[nodiscard]] T& operator[](I id) { return rows_[id.index()]; }
    [[nodiscard]] const T& operator[](I id) const { return rows_[id.index()]; }
    [[nodiscard]] std::size_t size() const { return rows_.size(); }
    [[nodiscard]] bool empty() const { return rows_.empty(); }
    [[nodiscard]] auto begin() { return rows_.begin(); }
    [[nodiscard]] auto end() { return rows_.end(); }
    [[nodiscard]] auto begin() const { return rows_.begin(); }
    [[nodiscard]] auto end() const { return rows_.end(); }

    /// The ids in order, for `for (auto id : table.ids())`.
    class Ids {
       public:
        struct Iterator {
            std::size_t at;
            I operator*() const { return I{at}; }
            Iterator& operator++() {
                ++at;
                return *this;
            }
            bool operator==(const Iterator&) const = default;
        };
        explicit Ids(std::size_t size) : size_(size) {}
        [[nodiscard]] Iterator begin() const { return {0}; }
        [[nodiscard]] Iterator end() const { return {size_}; }

       private:
        std::size_t size_;
    };
    [[nodiscard]] Ids ids() const { return Ids{rows_.size()}; }

   private:
    std::vector<T> rows_;
};

}  // namespace chegu
