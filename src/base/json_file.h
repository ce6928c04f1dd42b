#pragma once
// JSON that others wrote: the files of a folder of results.

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string_view>

namespace chegu {

/// The bytes as JSON. Throws nlohmann::json::exception where they are none, or where it is nested so deeply that going
/// through it would take more stack than there is.
template <class Json>
Json parse_json(std::string_view bytes) {
    constexpr int deepest = 100;
    return Json::parse(bytes, [](int depth, auto, auto&) {
        if (depth > deepest) throw Json::parse_error::create(101, std::size_t{0}, "it is nested too deeply", nullptr);
        return true;
    });
}

/// summary.json of a folder of results, an object. Throws Failure (bad_input) where it is none.
nlohmann::json read_summary(const std::filesystem::path& folder);

}  // namespace chegu
