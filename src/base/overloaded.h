#pragma once

namespace chegu {

/// One callable of several, for std::visit: a lambda for each type that a variant may hold.
template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;  // Clang 14 does not deduce it

}  // namespace chegu
