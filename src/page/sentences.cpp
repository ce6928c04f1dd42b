#include "page/sentences.h"

#include <fmt/format.h>

#include <utility>

#include "base/number.h"
#include "page/spacing.h"

namespace chegu::sentences {

using fmt::format;

std::string in(Language language, std::string zh, std::string en) {
    return language == Language::zh ? spaced(zh) : std::move(en);
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
    return format("{} {}", count_text(number, Language::en), number == 1 ? one : many);
}

std::string process_name(const std::string& item, const std::string& site, Language language) {
    return in(language, format("{}的{}", site, item), format("{} at {}", item, site));
}
std::string route_name(const std::string& from, const std::string& to, Language language) {
    return in(language, format("{}至{}", from, to), format("{} to {}", from, to));
}
std::string link_name(const std::string& item, const std::string& route, Language language) {
    return in(language, format("{}的{}", route, item), format("{} from {}", item, route));
}

std::string more_rows(std::size_t rows, Language language) {
    return in(language, format("另有 {} 行未列出，见结果目录里的 CSV 文件。", count_text(rows, language)),
              format("{} not shown; the CSV files of OUT have them.", counted(rows, "more row is", "more rows are")));
}
std::string no_answer(Language language) {
    return in(language, "求解提前停止，现有方案什么也不做。",
              "Stopped before the optimum; the plan at hand makes nothing.");
}

}  // namespace chegu::sentences
