#include "notices/notice.h"

#include "base/utf8.h"

namespace chegu {
namespace {

constexpr std::size_t shown_characters = 80;

/// Characters that a terminal or a page would act upon instead of showing them.
bool is_unshowable(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F || c == 0x2028 ||
           c == 0x2029 || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

std::string hint(const Notice& notice, Language language) {
    const auto nearest = notice.values.find("nearest");
    if (nearest == notice.values.end() || nearest->second.in(language).empty()) return {};
    const auto& name = nearest->second.in(language);
    return language == Language::zh ? "是不是「" + name + "」？" : " Did you mean “" + name + "”?";
}

std::string value_of(std::string_view name, const Notice& notice, Language language) {
    if (name == "table") return notice.table;
    if (name == "row") return std::to_string(notice.row);
    if (name == "column") return notice.column;
    if (name == "value") return notice.value;
    const auto found = notice.values.find(std::string(name));
    if (found != notice.values.end()) return found->second.in(language);
    return name == "hint" ? hint(notice, language) : std::string{};
}

/// The template with each {name} replaced once: braces in a value mean nothing.
std::string filled(std::string_view text, const Notice& notice, Language language) {
    std::string result;
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) break;
        result.append(text.substr(0, open));
        result.append(value_of(text.substr(open + 1, close - open - 1), notice, language));
        text.remove_prefix(close + 1);
    }
    result.append(text);
    return result;
}

}  // namespace

std::string shown(std::string_view text) {
    std::string result;
    std::size_t characters = 0;
    while (!text.empty()) {
        if (characters == shown_characters - 1) {
            auto rest = text;
            take_character(rest);
            if (!rest.empty()) return result + "…";
        }
        const auto before = text;
        const char32_t c = take_character(text);
        if (c == '\n' || c == '\r' || c == '\t') result += ' ';
        else if (c == not_a_character || is_unshowable(c)) result.append("�");
        else result.append(before.substr(0, before.size() - text.size()));
        ++characters;
    }
    return result;
}

Words same_in_both(std::string_view text) {
    auto words = shown(text);
    return {words, words};
}

std::string sentence(const Notice& notice, Language language) {
    return filled(notice.kind->sentence.in(language), notice, language);
}

std::string remedy(const Notice& notice, Language language) {
    return filled(notice.kind->remedy.in(language), notice, language);
}

void Notices::add(Notice notice) {
    if (counts(*notice.kind)) keep(std::move(notice));
}

bool Notices::counts(const NoticeKind& kind) {
    auto found = by_code_.find(kind.code);
    if (found == by_code_.end()) found = by_code_.emplace(std::string(kind.code), Count{&kind, 0, {}}).first;
    ++found->second.total;
    return samples_ == 0 || found->second.samples.size() < samples_;
}

void Notices::keep(Notice notice) {
    notice.table = shown(notice.table);
    notice.column = shown(notice.column);
    notice.value = shown(notice.value);
    by_code_.find(notice.kind->code)->second.samples.push_back(std::move(notice));
}

void Notices::merge(Notices later) {
    for (auto& [code, count] : later.by_code_) {
        auto& mine = by_code_[code];
        mine.kind = count.kind;
        mine.total += count.total;
        for (auto& notice : count.samples)
            if (samples_ == 0 || mine.samples.size() < samples_) mine.samples.push_back(std::move(notice));
    }
}

std::size_t Notices::count(Severity severity) const {
    std::size_t total = 0;
    for (const auto& [code, count] : by_code_)
        if (count.kind->severity == severity) total += count.total;
    return total;
}

std::size_t Notices::count(std::string_view code) const {
    const auto found = by_code_.find(code);
    return found == by_code_.end() ? 0 : found->second.total;
}

}  // namespace chegu
