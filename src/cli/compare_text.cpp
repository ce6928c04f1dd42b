#include "cli/compare_text.h"

#include <algorithm>
#include <cmath>

#include "page/aligned.h"
#include "page/numbers.h"

namespace chegu::cli {
namespace {

std::string value_text(const std::optional<double>& value, const std::string& unit, Language language) {
    if (!value) return std::string(no_figure);
    if (unit == "share") return percent(*value, 1, language);
    return unit == "count" ? fixed(*value, 0, language) : significant(*value, 5, language);
}

std::string change_text(const ComparedFigure& figure, std::size_t k, Language language) {
    const auto by = figure.difference(k);
    if (!by || *by == 0 || (figure.unit == "share" && std::abs(*by) < 0.0005)) return {};
    const std::string sign = *by > 0 ? "+" : "−";
    if (figure.unit == "count") return sign + fixed(std::abs(*by), 0, language);
    if (figure.unit == "share")
        return sign + fixed(100 * std::abs(*by), 1, language) + (language == Language::zh ? " 个百分点" : " points");
    const auto share = figure.share(k);
    return share ? sign + percent(std::abs(*share), 1, language) : std::string(no_figure);
}

}  // namespace

std::string compare_text(const Comparison& comparison, Language language) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> head{""};
    for (std::size_t k = 0; k < comparison.names.size(); ++k) {
        head.push_back(comparison.names[k]);
        if (k > 0) head.emplace_back("");
    }
    rows.push_back(head);
    for (const auto& figure : comparison.figures) {
        if (figure.label.zh.empty()) continue;
        std::vector<std::string> row{std::string(figure.label.in(language))};
        for (std::size_t k = 0; k < figure.values.size(); ++k) {
            row.push_back(value_text(figure.values[k], figure.unit, language));
            if (k > 0) row.push_back(change_text(figure, k, language));
        }
        rows.push_back(row);
    }
    std::vector<std::size_t> widths(head.size(), 0);
    for (const auto& row : rows)
        for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], display_width(row[c]));
    std::string text;
    for (const auto& row : rows) {
        std::string line = "  " + row[0] + std::string(widths[0] - display_width(row[0]), ' ');
        for (std::size_t c = 1; c < row.size(); ++c)
            line += std::string(widths[c] - display_width(row[c]) + 2, ' ') + row[c];
        text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }
    return text;
}

}  // namespace chegu::cli
