#include "tables/csv_layout.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "base/ascii.h"
#include "tables/header_row.h"
#include "tables/notice_kinds.h"

namespace chegu {
namespace {

struct Separator {
    std::string_view mark;
    Words name;
};

/// The comma comes first: where it will do, nothing else is looked for.
const std::array<Separator, 7>& separators() {
    static const std::array<Separator, 7> all{{{",", {"逗号（,）", "commas (,)"}},
                                               {";", {"分号（;）", "semicolons (;)"}},
                                               {"\t", {"制表符（Tab）", "tabs"}},
                                               {"|", {"竖线（|）", "vertical bars (|)"}},
                                               {"，", {"全角逗号（，）", "full-width commas (，)"}},
                                               {"；", {"全角分号（；）", "full-width semicolons (；)"}},
                                               {"、", {"顿号（、）", "enumeration commas (、)"}}}};
    return all;
}

std::vector<std::string_view> first_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    constexpr std::size_t most_bytes = 1U << 20U;  // a file without line ends is one line
    text = text.substr(0, most_bytes);
    while (!text.empty() && lines.size() < header_rows_searched) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// The cells of a line, quotes around them taken off; a separator within quotes counts, which is good enough to tell
/// what a file is.
std::vector<std::string_view> split(std::string_view line, std::string_view mark) {
    std::vector<std::string_view> cells;
    for (bool more = true; more;) {
        const auto end = line.find(mark);
        more = end != std::string_view::npos;
        auto cell = line.substr(0, end);
        if (cell.size() >= 2 && cell.front() == '"' && cell.back() == '"') cell = cell.substr(1, cell.size() - 2);
        cells.push_back(cell);
        if (more) line.remove_prefix(end + mark.size());
    }
    return cells;
}

/// What Excel takes a first line `sep=;` for: the text behind the sign; nothing where the line is none.
std::optional<std::string_view> directive(std::string_view line) {
    if (line.size() >= 2 && line.front() == '"' && line.back() == '"') line = line.substr(1, line.size() - 2);
    constexpr std::string_view begin = "sep=";
    if (line.size() <= begin.size() || line.size() > begin.size() + 3) return std::nullopt;
    const bool is = same_but_for_case(line.substr(0, begin.size()), begin);
    return is ? std::optional(line.substr(begin.size())) : std::nullopt;
}

Words name_of(std::string_view mark) {
    for (const auto& separator : separators())
        if (separator.mark == mark) return separator.name;
    return {"「" + shown(mark) + "」", "“" + shown(mark) + "”"};
}

Notice wrong_separator(const std::string& table, std::uint32_t row, Words problem) {
    return {&kinds::wrong_separator, table, row, {}, {}, {{"problem", std::move(problem)}}};
}

Notice separated_by(const std::string& table, std::uint32_t row, const Words& name) {
    return wrong_separator(table, row,
                           {"列与列之间像是用" + name.zh + "隔开的，不是逗号",
                            "The columns seem to be separated by " + name.en + ", not by commas"});
}

/// Whether line `row` (0 = the first) names the columns when it is split by this. Of the first line less is asked.
bool names_columns(const std::vector<std::string_view>& lines, std::size_t row, std::string_view mark,
                   const TableSchema& schema) {
    const auto cells = split(lines[row], mark);
    if (row > 0) return seems_header(schema, cells);
    if (known_columns(schema, cells) > 0) return true;
    // Names that nobody knows, but the line below falls into as many cells.
    return mark != "," && cells.size() > 1 && lines.size() > 1 && split(lines[0], ",").size() == 1 &&
           split(lines[1], mark).size() == cells.size();
}

/// Rows below a header with commas that fall into as many cells by another separator, and into one by commas.
const Separator* separator_of_rows(const std::vector<std::string_view>& lines) {
    // A cell in quotes may go on in the next line.
    if (lines.size() < 2 || lines[1].find('"') != std::string_view::npos) return nullptr;
    const auto columns = split(lines[0], ",").size();
    if (columns < 2 || split(lines[1], ",").size() != 1) return nullptr;
    for (const auto& separator : separators())
        if (split(lines[1], separator.mark).size() == columns) return &separator;
    return nullptr;
}

}  // namespace

std::optional<Notice> other_layout(std::string_view text, const std::string& table, const TableSchema* schema) {
    const auto lines = first_lines(text);
    if (lines.empty()) return std::nullopt;
    if (const auto mark = directive(lines.front())) {
        const auto name = name_of(*mark);
        const auto line = shown(lines.front());
        return wrong_separator(
            table, 1,
            {"第一行是「" + line + "」，不是列名；列与列之间用的是" + name.zh,
             "The first line is “" + line + "”, which names no columns; they are separated by " + name.en});
    }
    if (schema == nullptr) return std::nullopt;
    for (std::size_t row = 0; row < lines.size(); ++row)
        for (const auto& separator : separators()) {
            if (!names_columns(lines, row, separator.mark, *schema)) continue;
            const auto number = static_cast<std::uint32_t>(row + 1);
            if (separator.mark != ",") return separated_by(table, number, separator.name);
            if (row > 0)
                return Notice{
                    &kinds::header_elsewhere, table, 1, {}, {}, {{"found", same_in_both(std::to_string(number))}}};
            if (const auto* other = separator_of_rows(lines)) return separated_by(table, 2, other->name);
            return std::nullopt;
        }
    return std::nullopt;
}

}  // namespace chegu
