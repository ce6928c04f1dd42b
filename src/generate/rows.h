#pragma once
// Rows of a made-up table: ids, and the three columns that say where the figures come from.

#include <string>
#include <string_view>
#include <vector>

#include "generate/blueprint.h"
#include "tables/table_builder.h"

namespace chegu::synthetic {

inline std::string numbered(std::string_view letter, std::size_t number) {
    return std::string(letter) + std::to_string(number);
}
inline std::string id_of(FirmId id) { return numbered("F", id.index() + 1); }
inline std::string id_of(SiteId id) { return numbered("S", id.index() + 1); }
inline std::string id_of(ItemId id) { return numbered("I", id.index() + 1); }
inline std::string id_of(LaneId id) { return numbered("L", id.index() + 1); }
inline std::string_view id_of(CityId id) { return city(id).id; }

inline std::string_view mode_id(Mode mode) {
    return mode == Mode::truck ? "truck" : mode == Mode::rail ? "rail" : "river";
}

/// A table whose rows all say that their figures are assumed.
class AssumedRows {
   public:
    AssumedRows(std::string name, std::vector<std::string> header)
        : builder_(std::move(name), full(std::move(header))) {}

    void row(std::initializer_list<std::string_view> cells) {
        std::vector<std::string_view> all(cells);
        all.insert(all.end(), {source, as_of, "assumed"});
        builder_.row(all);
    }
    TextTable finish() { return builder_.finish(); }

   private:
    static constexpr std::string_view source = "synthetic";
    static constexpr std::string_view as_of = "2026-11-01";
    static std::vector<std::string> full(std::vector<std::string> header) {
        header.insert(header.end(), {"source", "as_of", "confidence"});
        return header;
    }
    TableBuilder builder_;
};

}  // namespace chegu::synthetic
