#include "qa/acceptance_set.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>
#include <string_view>

#include "analyses/catalogue.h"
#include "base/failure.h"
#include "base/file_io.h"
#include "tables/csv_reader.h"

namespace chegu::qa {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 6> columns{"feed", "change", "command", "options", "expect", "comment"};
constexpr std::array<std::string_view, 3> with_feed{"check", "run", "convert"};  // and every analysis
constexpr std::array<std::string_view, 2> without_feed{"generate", "template"};
constexpr int greatest_code = 255;

bool takes_a_feed(std::string_view command) {
    if (std::find(with_feed.begin(), with_feed.end(), command) != with_feed.end()) return true;
    return std::ranges::any_of(analyses(), [&](const auto& one) { return one.name == command; });
}

template <class Number>
std::optional<Number> whole_number(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// Reads the rows of one file.
class Reader {
   public:
    explicit Reader(const fs::path& file) : file_(file) {
        Notices notices;
        table_ = read_csv("set", file.string(), read_file(file), notices);
        for (const auto& [code, count] : notices.by_code())
            if (count.kind->severity == Severity::error) {
                const auto& first = count.samples.front();
                refuse_cell(file_, first.row, first.column,
                            {sentence(first, Language::zh), sentence(first, Language::en)});
            }
        if (!std::equal(table_.header.begin(), table_.header.end(), columns.begin(), columns.end()))
            refuse_cell(file_, 1, "",
                        {fmt::format("列应为 {}", fmt::join(columns, ",")),
                         fmt::format("the columns must be {}", fmt::join(columns, ","))});
    }

    AcceptanceSet read() {
        AcceptanceSet set{file_, {}};
        for (row_ = 0; row_ < table_.rows(); ++row_) set.rows.push_back(row());
        if (set.rows.empty()) refuse_cell(file_, 1, "", {"没有任何一行", "it has no rows"});
        return set;
    }

   private:
    [[nodiscard]] std::string cell(std::string_view column) const {
        return std::string(table_.cell(row_, table_.find(column)));
    }
    [[noreturn]] void refuse(const std::string& column, const Words& why) const {
        refuse_cell(file_, table_.row_numbers[row_], column, why);
    }

    [[nodiscard]] SetRow row() const {
        SetRow row;
        row.row = table_.row_numbers[row_];
        row.command = cell("command");
        const bool takes_feed = takes_a_feed(row.command);
        const bool takes_none = std::find(without_feed.begin(), without_feed.end(), row.command) != without_feed.end();
        if (!takes_feed && !takes_none)
            refuse("command", {fmt::format("没有命令「{}」", row.command),
                               fmt::format("\"{}\" is no command that qa runs", row.command)});
        row.feed = cell("feed");
        if (takes_feed == row.feed.empty())
            refuse("feed", {fmt::format("{} {}数据", row.command, takes_feed ? "需要" : "不需要"),
                            fmt::format("{} takes {} feed", row.command, takes_feed ? "a" : "no")});
        if (takes_feed) look_at_feed(row.feed);
        if (const auto text = cell("change"); !text.empty()) row.change = change(row, text);
        std::istringstream words(cell("options"));
        for (std::string word; words >> word;) row.options.push_back(word);
        if (const auto text = cell("expect"); !text.empty()) {
            row.expect = whole_number<int>(text);
            if (!row.expect || *row.expect < 0 || *row.expect > greatest_code)
                refuse("expect", {fmt::format("「{}」不是退出码", text), fmt::format("\"{}\" is no exit code", text)});
        }
        return row;
    }

    void look_at_feed(const std::string& feed) const {
        if (feed.starts_with("generate:")) {
            if (!generated(feed))
                refuse("feed", {fmt::format("「{}」应为 generate:地点数:种子", feed),
                                fmt::format("\"{}\" is not generate:SITES:SEED", feed)});
        } else if (!fs::exists(file_.parent_path() / feed)) {
            refuse("feed", {fmt::format("没有 {}", feed), fmt::format("there is no {}", feed)});
        }
    }

    [[nodiscard]] FeedChange change(const SetRow& row, const std::string& text) const {
        if (row.feed.empty()) refuse("change", {"没有可改动的数据", "there is no feed to change"});
        try {
            return parse_change(text);
        } catch (const Failure& failure) {
            refuse("change", failure.words());
        }
    }

    const fs::path& file_;
    TextTable table_;
    std::size_t row_ = 0;
};

}  // namespace

AcceptanceSet read_set(const fs::path& file) { return Reader(file).read(); }

std::optional<GenerateOptions> generated(const std::string& feed) {
    constexpr std::string_view word = "generate:";
    if (!feed.starts_with(word)) return std::nullopt;
    const auto numbers = std::string_view(feed).substr(word.size());
    const auto colon = numbers.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto sites = whole_number<std::size_t>(numbers.substr(0, colon));
    const auto seed = whole_number<std::uint64_t>(numbers.substr(colon + 1));
    if (!sites || !seed) return std::nullopt;
    return GenerateOptions{*sites, *seed};
}

void refuse_cell(const fs::path& file, std::uint32_t row, const std::string& column, const Words& why) {
    const auto name = file.string();
    const auto zh = column.empty() ? "" : fmt::format(" {} 列", column);
    const auto en = column.empty() ? "" : fmt::format(" column {}", column);
    throw Failure(FailureKind::bad_input, {fmt::format("{} 第 {} 行{}：{}", name, row, zh, why.zh),
                                           fmt::format("{} row {}{}: {}", name, row, en, why.en)});
}

}  // namespace chegu::qa
