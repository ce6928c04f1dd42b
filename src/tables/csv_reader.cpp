#include "tables/csv_reader.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <utility>

#include "base/utf8.h"
#include "schema/table.h"
#include "tables/csv_encoding.h"
#include "tables/csv_layout.h"
#include "tables/notice_kinds.h"
#include "tables/table_limits.h"

namespace chegu {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Which bytes may follow one another in a cell without quotes.
constexpr auto plain_bytes = [] {
    std::array<bool, 256> plain{};
    plain.fill(true);
    for (const char special : {',', '\n', '\r', '"'}) plain[static_cast<unsigned char>(special)] = false;
    return plain;
}();

/// One fault of a row; where it has several the first one counts.
struct Fault {
    const NoticeKind* kind = nullptr;  // none: no fault
    std::string_view value;
    Words problem;
};

/// Walks over the bytes once. A row with a fault is reported and left out, and reading goes on at the next line.
class CsvReader {
   public:
    CsvReader(TextTable& table, std::string& bytes, bool clean, Notices& notices)
        : table_(table),
          schema_(find_table(feed_tables(), table.name)),
          notices_(notices),
          at_(bytes.data()),
          end_(bytes.data() + bytes.size()),
          clean_(clean) {
        if (std::string_view(bytes).starts_with(byte_order_mark)) at_ += byte_order_mark.size();
    }

    void read() {
        if (at_ == end_ || std::string_view(at_, left()).find_first_not_of("\r\n") == std::string_view::npos) {
            report(1, {&kinds::empty_file, {}, {}});
            return;
        }
        if (auto notice = other_layout({at_, left()}, table_.name, schema_)) {
            notices_.add(std::move(*notice));
            return;
        }
        if (!read_header()) return;
        if (schema_ != nullptr && !schema_->key.empty()) key_ = table_.find(schema_->key.front());
        reserve();
        while (at_ != end_) read_row();
        if (blank_rows_ > 0) report_blank_rows();
    }

   private:
    [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }

    bool read_header() {
        std::vector<CellText> names;
        Fault fault;
        const auto count = read_cells(names, most_columns, fault);
        if (fault.kind == nullptr && count > most_columns) fault = {&kinds::too_many_columns, {}, {}};
        // Files that were put together have a second mark; the first column would not be found by its name.
        if (fault.kind == nullptr && std::string_view(names.front()).starts_with(byte_order_mark))
            fault = {&kinds::invalid_csv,
                     {},
                     {"第一个列名以字节序标记开头", "the first column's name begins with a byte order mark"}};
        if (fault.kind != nullptr) {
            report(1, fault);
            return false;
        }
        table_.header.assign(names.begin(), names.end());
        check_column_names(table_, notices_);
        return true;
    }

    /// Space for the rows to come, judged by the length of the first few.
    void reserve() {
        constexpr std::ptrdiff_t sample = 1 << 16;
        char* stop = at_ + std::min<std::ptrdiff_t>(sample, end_ - at_);
        const auto lines = static_cast<std::size_t>(std::count(at_, stop, '\n'));
        const auto sampled = static_cast<std::size_t>(stop - at_);
        const auto rows = sampled == left() ? lines + 1 : left() / sampled * lines + left() / sampled * lines / 16;
        table_.row_numbers.reserve(rows);
        table_.cells.reserve(rows * std::min(table_.header.size(), sampled / (lines + 1) + 1));
    }

    void read_row() {
        const auto row = line_;
        const auto kept = table_.cells.size();
        Fault fault;
        const auto count = read_cells(table_.cells, table_.header.size(), fault);
        // Tables of one's own keep their rows of commas, which may mean something there.
        if (fault.kind == nullptr && !filled_ && (schema_ != nullptr || (count == 1 && only_line_ends_follow()))) {
            if (blank_rows_++ == 0) first_blank_row_ = row;
        } else if (fault.kind == nullptr && count != table_.header.size()) {
            report_count(row, count, std::span(table_.cells).subspan(kept));
        } else if (fault.kind != nullptr) {
            report(row, fault);
        } else {
            table_.row_numbers.push_back(row);
            return;
        }
        // Its id is known all the same: a reference to it is no fault.
        if (key_ < table_.cells.size() - kept)
            table_.told.ids.emplace(std::string_view(table_.cells[kept + key_]).substr(0, longest_cell));
        table_.cells.resize(kept);
    }

    /// Reads up to the end of the row, appends its first `most` cells and returns how many there are.
    std::size_t read_cells(std::vector<CellText>& cells, std::size_t most, Fault& fault) {
        const auto first = [&](Fault found) {
            if (fault.kind == nullptr) fault = std::move(found);
        };
        filled_ = false;
        for (std::size_t count = 1;; ++count) {
            std::string_view cell;
            if (at_ != end_ && *at_ == '"') {
                filled_ |= most == 1;  // the way to write an empty cell of one column
                if (!read_quoted(cell)) {
                    first({&kinds::unclosed_quote, cell, {}});
                    return count;
                }
            } else {
                cell = read_plain();
            }
            filled_ |= !cell.empty();
            if (cell.size() > longest_cell) first({&kinds::cell_too_long, cell, {}});
            if (!clean_) check_bytes(cell, first);
            if (count <= most) cells.push_back(cell);
            if (at_ == end_ || ends_line()) return count;
            if (*at_ == ',') {
                ++at_;
                continue;
            }
            first(*at_ == '\r' ? lone_return(cell) : stray(cell));
            skip_line();
            return count;
        }
    }

    std::string_view read_plain() {
        const char* begin = at_;
        while (at_ != end_ && plain_bytes[static_cast<unsigned char>(*at_)]) ++at_;
        return {begin, static_cast<std::size_t>(at_ - begin)};
    }

    /// The cell between two quotes, doubled quotes made single in place. False where it is never closed: then reading
    /// goes on at the line after the one that opens it, and `cell` is what follows the quote there.
    bool read_quoted(std::string_view& cell) {
        char* begin = at_ + 1;
        char* close = begin;
        bool doubled = false;
        for (;; close += 2, doubled = true) {
            close = static_cast<char*>(std::memchr(close, '"', static_cast<std::size_t>(end_ - close)));
            if (close == nullptr) {
                skip_line();
                cell = {begin, static_cast<std::size_t>(at_ - begin)};
                return false;
            }
            if (close + 1 == end_ || close[1] != '"') break;
        }
        line_ += static_cast<std::uint32_t>(std::count(begin, close, '\n'));
        at_ = close + 1;
        cell = {begin, static_cast<std::size_t>((doubled ? unescape(begin, close) : close) - begin)};
        return true;
    }

    static char* unescape(char* begin, char* end) {
        char* write = begin;
        for (const char* read = begin; read != end; ++read) {
            *write++ = *read;
            if (*read == '"') ++read;
        }
        return write;
    }

    bool ends_line() {
        if (*at_ == '\r' && left() > 1 && at_[1] == '\n') ++at_;
        if (*at_ != '\n') return false;
        ++at_;
        ++line_;
        return true;
    }

    void skip_line() {
        auto* next = static_cast<char*>(std::memchr(at_, '\n', left()));
        at_ = next == nullptr ? end_ : next + 1;
        if (next != nullptr) ++line_;
    }

    template <class First>
    static void check_bytes(std::string_view cell, const First& first) {
        if (cell.find('\0') != std::string_view::npos) first({&kinds::nul_byte, cell, {}});
        for (auto rest = cell; !rest.empty();) {
            const auto byte = static_cast<unsigned char>(rest.front());
            if (take_character(rest) != not_a_character) continue;
            const auto hex = hex_text(byte);
            first({&kinds::not_utf8, cell, {"字节 0x" + hex, "byte 0x" + hex}});
            return;
        }
    }

    static std::string hex_text(unsigned char byte) {
        constexpr std::string_view digits = "0123456789ABCDEF";
        return {digits[byte >> 4U], digits[byte & 15U]};
    }

    static Fault lone_return(std::string_view cell) {
        return {&kinds::invalid_csv, cell, {"回车符后面没有换行符", "a carriage return without a line feed"}};
    }
    /// What follows a closed quote, or a quote within a cell that has none around it.
    static Fault stray(std::string_view cell) { return {&kinds::stray_quote, cell, {}}; }

    void report(std::uint32_t row, const Fault& fault) {
        notices_.add(*fault.kind, [&] {
            Notice notice{{}, table_.name, row, {}, std::string(fault.value.substr(0, 400)), {}};
            if (!fault.problem.en.empty()) notice.values["problem"] = fault.problem;
            return notice;
        });
    }

    void report_count(std::uint32_t row, std::size_t count, std::span<const CellText> cells) {
        notices_.add(kinds::wrong_cell_count, [&] {
            const bool blank = count == 1 && cells.front().empty();
            std::string text;
            for (std::size_t i = 0; i < cells.size() && text.size() < 400; ++i) {
                if (i > 0) text += ',';
                text += std::string_view(cells[i]).substr(0, 400);
            }
            return Notice{{},
                          table_.name,
                          row,
                          {},
                          std::move(text),
                          {{"found", same_in_both(std::to_string(blank ? 0 : count))},
                           {"expected", same_in_both(std::to_string(table_.header.size()))}}};
        });
    }

    [[nodiscard]] bool only_line_ends_follow() const {
        return std::string_view(at_, left()).find_first_not_of("\r\n") == std::string_view::npos;
    }

    void report_blank_rows() {
        notices_.add(kinds::empty_rows, [&] {
            const auto count = same_in_both(std::to_string(blank_rows_));
            return Notice{{}, table_.name, first_blank_row_, {}, {}, {{"count", count}}};
        });
    }

    TextTable& table_;
    const TableSchema* schema_;
    Notices& notices_;
    char* at_;
    char* end_;
    bool clean_;  // all bytes are UTF-8 without NUL, so that no cell need be looked at
    std::uint32_t line_ = 1;
    std::size_t key_ = TextTable::npos;  // the column of the ids, if it is known
    bool filled_ = false;                // whether the row just read has any text
    std::size_t blank_rows_ = 0;
    std::uint32_t first_blank_row_ = 0;
};

}  // namespace

TextTable read_csv(std::string name, std::string source, std::string bytes, Notices& notices) {
    TextTable table;
    table.name = std::move(name);
    table.source = std::move(source);
    const auto refused = [&](const NoticeKind& kind, const char* what, const Words& value) {
        notices.add({&kind, table.name, 0, {}, {}, {{what, value}}});
        return table;
    };
    if (bytes.size() > most_csv_bytes)
        return refused(kinds::invalid_csv, "problem", {"文件大于 4 GiB", "the file is larger than 4 GiB"});
    const bool clean = is_utf8(bytes) && bytes.find('\0') == std::string::npos;
    if (const auto encoding = clean ? std::string_view{} : recognised_encoding(bytes); !encoding.empty())
        return refused(kinds::wrong_encoding, "encoding", same_in_both(encoding));
    const auto held = std::make_shared<std::string>(std::move(bytes));
    CsvReader(table, *held, clean, notices).read();
    table.bytes = held;
    return table;
}

}  // namespace chegu
