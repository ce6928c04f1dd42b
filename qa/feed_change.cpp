#include "qa/feed_change.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/failure.h"
#include "base/file_io.h"
#include "qa/change_targets.h"

namespace chegu::qa {
namespace {

namespace fs = std::filesystem;
using Verb = FeedChange::Verb;

struct VerbKind {
    Verb verb;
    std::string_view word;
    bool column;  // it is done to a column
    bool value;   // it needs a value
};
constexpr std::array verbs{
    VerbKind{Verb::drop, "drop", false, false},     VerbKind{Verb::empty, "empty", false, false},
    VerbKind{Verb::repeat, "repeat", false, false}, VerbKind{Verb::set, "set", true, false},
    VerbKind{Verb::rename, "rename", true, true},   VerbKind{Verb::add, "add", false, true},
    VerbKind{Verb::write, "write", false, true},    VerbKind{Verb::file, "file", false, true},
};

const VerbKind& kind_of(Verb verb) {
    return *std::find_if(verbs.begin(), verbs.end(), [&](const auto& kind) { return kind.verb == verb; });
}

/// The first word of `text`, which is left without it.
std::string_view take_word(std::string_view& text) {
    const auto end = std::min(text.find(' '), text.size());
    const auto word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return word;
}

[[noreturn]] void refuse(const std::string& zh, const std::string& en) {
    throw Failure(FailureKind::bad_input, {zh, en});
}

/// `\n`, `\r`, `\t`, `\\` and `\xHH` as the bytes that they stand for.
std::string unescaped(std::string_view text) {
    std::string bytes;
    while (!text.empty()) {
        const char letter = text.front();
        text.remove_prefix(1);
        if (letter != '\\') {
            bytes += letter;
            continue;
        }
        const char sign = text.empty() ? '\0' : text.front();
        unsigned code = 0;
        if (sign == 'n') bytes += '\n';
        else if (sign == 'r') bytes += '\r';
        else if (sign == 't') bytes += '\t';
        else if (sign == '\\') bytes += '\\';
        else if (sign == 'x' && text.size() > 2 &&
                 std::from_chars(text.data() + 1, text.data() + 3, code, 16).ptr == text.data() + 3) {
            bytes += static_cast<char>(code);
            text.remove_prefix(2);
        } else {
            refuse("反斜杠后应为 n、r、t、\\ 或 xHH", "a backslash takes n, r, t, \\ or xHH");
        }
        text.remove_prefix(1);
    }
    return bytes;
}

void change_column(const FeedChange& change, Grid& grid) {
    const auto in_settings = setting_row(change, grid);
    const auto c = grid.find(change.column);
    if (change.verb == Verb::set) {
        if (in_settings) {
            grid.rows[*in_settings][grid.find("value")] = change.value;
            return;
        }
        if (c == Grid::npos) {
            grid.header.push_back(change.column);
            for (auto& row : grid.rows) row.emplace_back();
        }
        grid.rows.front()[std::min(c, grid.header.size() - 1)] = change.value;
    } else if (in_settings) {
        const auto row = grid.rows.begin() + static_cast<std::ptrdiff_t>(*in_settings);
        if (change.verb == Verb::drop) grid.rows.erase(row);
        else (*row)[grid.find("key")] = change.value;
    } else if (change.verb == Verb::rename) {
        grid.header[c] = change.value;
    } else {
        const auto at = static_cast<std::ptrdiff_t>(c);
        grid.header.erase(grid.header.begin() + at);
        for (auto& row : grid.rows) row.erase(row.begin() + at);
    }
}

std::vector<FeedChange> every_file(const FeedChange& change, const fs::path& folder) {
    std::vector<std::string> files;
    std::error_code error;
    if (fs::is_regular_file(folder / change.value, error)) files.push_back(change.value);
    for (const auto& entry : fs::directory_iterator(folder / change.value, error))
        if (entry.is_regular_file()) files.push_back(change.value + "/" + entry.path().filename().string());
    if (files.empty()) refuse("没有文件 " + change.value, "there is no file " + change.value);
    std::sort(files.begin(), files.end());
    std::vector<FeedChange> changes;
    for (auto& file : files) changes.push_back({change.verb, change.table, change.column, std::move(file)});
    return changes;
}

}  // namespace

FeedChange parse_change(std::string_view text) {
    auto rest = text;
    const auto word = take_word(rest);
    const auto kind = std::find_if(verbs.begin(), verbs.end(), [&](const auto& one) { return one.word == word; });
    if (kind == verbs.end())
        refuse(fmt::format("没有改动「{}」", word), fmt::format("there is no change \"{}\"", word));
    const auto target = take_word(rest);
    const auto dot = target.find('.');
    FeedChange change{kind->verb, std::string(target.substr(0, dot)),
                      std::string(dot == std::string_view::npos ? "" : target.substr(dot + 1)), std::string(rest)};
    if (change.table.empty())
        refuse(fmt::format("{} 之后应为表名", word), fmt::format("{} takes the name of a table", word));
    if (kind->column && change.column.empty())
        refuse(fmt::format("{} 之后应为「表.列」", word), fmt::format("{} takes TABLE.COLUMN", word));
    if (!kind->column && kind->verb != Verb::drop && dot != std::string_view::npos)
        refuse(fmt::format("{} 之后应为表，不是列", word), fmt::format("{} takes a table, not a column", word));
    if (kind->value && change.value.empty())
        refuse(fmt::format("{} 缺少最后一项", word), fmt::format("{} lacks its last word", word));
    if (!kind->value && kind->verb != Verb::set && !change.value.empty())
        refuse(fmt::format("「{}」是多余的", change.value), fmt::format("\"{}\" is too much", change.value));
    if (kind->verb == Verb::add || kind->verb == Verb::write) (void)unescaped(change.value);
    return change;
}

std::string text_of(const FeedChange& change) {
    auto text = fmt::format("{} {}", kind_of(change.verb).word, change.table);
    if (!change.column.empty()) text += "." + change.column;
    if (!change.value.empty()) text += " " + change.value;
    return text;
}

std::vector<FeedChange> expand(const FeedChange& change, const FeedText& feed, const fs::path& folder) {
    if (change.verb == Verb::file) return every_file(change, folder);
    if (change.verb == Verb::write) return {change};
    auto changes = targets_of(change, feed);
    if (changes.empty())
        refuse(fmt::format("数据里没有「{}」", text_of(change)),
               fmt::format("the feed has nothing that \"{}\" could be done to", text_of(change)));
    return changes;
}

void apply(const FeedChange& change, FeedText& feed, const fs::path& folder) {
    auto& csv = feed[change.table];
    if (change.verb == Verb::write) csv = unescaped(change.value);
    else if (change.verb == Verb::add) csv += unescaped(change.value);
    else if (change.verb == Verb::file) csv = read_file(folder / change.value);
    else if (change.verb == Verb::drop && change.column.empty()) feed.erase(change.table);
    else {
        auto grid = grid_of(change.table, csv);
        if (change.verb == Verb::empty) grid.rows.clear();
        else if (change.verb == Verb::repeat) grid.rows.push_back(grid.rows.front());
        else change_column(change, grid);
        csv = csv_of(grid);
    }
}

}  // namespace chegu::qa
