#pragma once

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <typeindex>
#include <typeinfo>
#include <utility>

namespace chegu {

/// At most one thing of each type: the options that somebody asked for, the answers that analyses have found so far.
/// Who hands a shelf on need not know what lies on it, so that a new analysis adds its own types and touches nobody
/// else. What lies there stays where it is; copies of a shelf share it.
class Shelf {
   public:
    /// Puts it there, in place of what was there of its type.
    template <class T>
    const T& put(T thing) {
        auto kept = std::make_shared<const T>(std::move(thing));
        const T& there = *kept;
        things_[typeid(T)] = std::move(kept);
        return there;
    }
    /// What is there of this type, or null.
    template <class T>
    [[nodiscard]] const T* find() const {
        const auto found = things_.find(typeid(T));
        return found == things_.end() ? nullptr : static_cast<const T*>(found->second.get());
    }
    /// The same where it must be there. Throws std::logic_error: a mistake of ours.
    template <class T>
    [[nodiscard]] const T& get() const {
        if (const T* found = find<T>()) return *found;
        throw std::logic_error(std::string("nothing of this type is on the shelf: ") + typeid(T).name());
    }
    /// What is there, or what a T is that nobody set.
    template <class T>
    [[nodiscard]] T get_or_default() const {
        const T* found = find<T>();
        return found != nullptr ? *found : T{};
    }

   private:
    std::map<std::type_index, std::shared_ptr<const void>> things_;
};

}  // namespace chegu
