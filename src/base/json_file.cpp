#include "base/json_file.h"

#include "base/failure.h"
#include "base/file_io.h"

namespace chegu {

nlohmann::json read_summary(const std::filesystem::path& folder) {
    const auto path = folder / "summary.json";
    try {
        auto summary = parse_json<nlohmann::json>(read_file(path));
        if (summary.is_object()) return summary;
    } catch (const nlohmann::json::exception&) {  // said below
    }
    throw Failure(FailureKind::bad_input, {path.string() + " 不是 JSON 对象。", path.string() + " is no JSON object"});
}

}  // namespace chegu
