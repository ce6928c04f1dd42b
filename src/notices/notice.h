#pragma once
// A problem of the feed: where it is, what was found, what would be right. Problems are collected, not thrown one by
// one.

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.h"

namespace chegu {

enum class Severity { error, warning, info };

/// One kind of notice: its code is stable. Those that there are, are constants beside the code that emits them
/// (chegu::kinds); a notice knows its own, so that nothing need be looked up. Texts may use {table} {row} {column}
/// {value} and the kind's own named values; {hint} is made from a notice's `nearest` ("Did you mean …?") unless the
/// notice has a `hint` of its own. What a notice does not give is left out.
struct NoticeKind {
    std::string_view code;
    Severity severity = Severity::error;
    Text sentence;  // what is wrong: "{value} is not a number"
    Text remedy;    // what would be right: "write digits with a decimal point, such as 12.5"
    Text why;       // a paragraph for docs/notices.md: why it matters, what Chegu does with it
};

/// One problem found. `row` 0 = the whole table, `column` empty = the whole row.
struct Notice {
    const NoticeKind* kind = nullptr;
    std::string table;
    std::uint32_t row = 0;
    std::string column;
    std::string value;
    std::map<std::string, Words> values;  // the kind's own named values ("expected", "nearest", ...)
};

/// The sentence and the remedy with the notice's values filled in.
std::string sentence(const Notice& notice, Language language);
std::string remedy(const Notice& notice, Language language);

/// A text as a notice shows it: valid UTF-8 on one line, at most 80 characters (the last of them "…" where it was cut);
/// line ends and tabs are blanks, other control characters and those that turn the direction of writing "�".
std::string shown(std::string_view text);
/// A named value that is the same in both languages, as `shown`.
Words same_in_both(std::string_view text);

/// Collects notices. Counts every one; keeps at most `samples` per kind (all if 0), the first ones. Not thread-safe:
/// threads collect apart and are merged in a fixed order.
class Notices {
   public:
    explicit Notices(std::size_t samples = 100) : samples_(samples) {}

    /// Table, column and value are kept as `shown`; named values that quote the feed should be made by same_in_both().
    void add(Notice notice);
    /// Adds the notice that `make()` returns (its kind need not be set); it is only made if it is kept.
    template <class Make>
    void add(const NoticeKind& kind, Make&& make) {
        if (!counts(kind)) return;
        Notice notice = std::forward<Make>(make)();
        notice.kind = &kind;
        keep(std::move(notice));
    }
    /// Adds all of `later`, after those already here.
    void merge(Notices later);

    struct Count {
        const NoticeKind* kind = nullptr;
        std::size_t total = 0;
        std::vector<Notice> samples;
    };
    /// By code.
    [[nodiscard]] const std::map<std::string, Count, std::less<>>& by_code() const { return by_code_; }
    [[nodiscard]] std::size_t samples_per_code() const { return samples_; }
    [[nodiscard]] std::size_t count(Severity severity) const;
    [[nodiscard]] bool has_errors() const { return count(Severity::error) > 0; }
    /// Number of notices of one code.
    [[nodiscard]] std::size_t count(std::string_view code) const;

   private:
    /// Counts one notice of the kind; true where it is to be kept.
    bool counts(const NoticeKind& kind);
    void keep(Notice notice);

    std::size_t samples_;
    std::map<std::string, Count, std::less<>> by_code_;
};

}  // namespace chegu
