#include "tables/formats/workbook_amendments.h"

#include <cstdint>
#include <stdexcept>

#include "tables/formats/archive.h"

namespace chegu::formats {
namespace {

std::string with_fillings(std::string_view bytes, const std::vector<std::string>& fillings) {
    constexpr std::string_view written = "<v>NAN</v>";
    std::string out;
    std::size_t begin = 0;
    for (const auto& filling : fillings) {
        const auto at = bytes.find(written, begin);
        if (at == std::string_view::npos) throw std::logic_error("a workbook has fewer places than fillings");
        out.append(bytes, begin, at - begin);
        out += filling;
        begin = at + written.size();
    }
    return out.append(bytes, begin);
}

std::string with_replaced(std::string_view bytes, std::string_view from, std::string_view to) {
    std::string out;
    std::size_t begin = 0;
    for (std::size_t at = 0; (at = bytes.find(from, begin)) != std::string_view::npos; begin = at + from.size())
        out.append(bytes, begin, at - begin).append(to);
    return out.append(bytes, begin);
}

}  // namespace

void WorkbookAmendments::fill(const std::string& part, std::string text) { fillings_[part].push_back(std::move(text)); }

void WorkbookAmendments::replace(const std::string& part, std::string from, std::string to) {
    replaced_[part][std::move(from)] = std::move(to);
}

std::string WorkbookAmendments::amended(const std::string& part, std::string bytes) const {
    if (const auto found = fillings_.find(part); found != fillings_.end()) bytes = with_fillings(bytes, found->second);
    if (const auto found = replaced_.find(part); found != replaced_.end())
        for (const auto& [from, to] : found->second) bytes = with_replaced(bytes, from, to);
    return bytes;
}

void WorkbookAmendments::apply(const std::filesystem::path& file) const {
    if (fillings_.empty() && replaced_.empty()) return;
    rewrite_entries(file,
                    [this](const std::string& part, std::string bytes) { return amended(part, std::move(bytes)); });
}

}  // namespace chegu::formats
