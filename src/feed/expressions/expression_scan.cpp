#include "feed/expressions/expression_scan.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"

namespace chegu {
namespace {

constexpr std::size_t longest_expression = 4096;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool is_name_part(char c) { return is_name_start(c) || is_digit(c) || c == '$'; }
bool is_control(char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
}
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_refused_word(std::string_view word) {
    constexpr auto refused = std::to_array<std::string_view>(
        {"select", "with", "values", "exists", "union", "intersect", "except", "over", "filter", "window", "raise"});
    return std::find(refused.begin(), refused.end(), in_lower_case(word)) != refused.end();
}

class ExpressionScanner {
   public:
    explicit ExpressionScanner(std::string_view text) : rest_(text) {}

    ExpressionScan scan() {
        if (rest_.find_first_not_of(" \t\r\n") == std::string_view::npos) refuse({"表达式是空的", "it is empty"});
        if (rest_.size() > longest_expression) refuse({"表达式长于 4 KiB", "it is longer than 4 KiB"});
        if (!is_utf8(rest_)) refuse({"不是 UTF-8", "it is not UTF-8"});
        while (!rest_.empty() && !result_.fault) token();
        if (depth_ != 0) refuse({"括号没有配对", "its parentheses don't pair"});
        return std::move(result_);
    }

   private:
    void refuse(Words words) {
        if (!result_.fault) result_.fault = std::move(words);
    }

    void refuse_character(char c) {
        const auto shown = is_control(c) ? std::string("�") : std::string(1, c);
        refuse({"不允许字符 " + shown, "the character " + shown + " is not allowed"});
    }

    void token() {
        const char c = rest_.front();
        if (c == '\'' || c == '"' || c == '`') return quoted(c, c);
        if (c == '[') return quoted(c, ']');
        if (is_name_start(c)) return name();
        if (is_digit(c)) return number();
        if (rest_.starts_with("--") || rest_.starts_with("/*"))
            return refuse({"不允许注释（连写的两个减号也算）", "comments are not allowed (two minus signs begin one)"});
        if (c == '(') ++depth_;
        if (c == ')' && --depth_ < 0) return refuse({"括号没有配对", "its parentheses don't pair"});
        constexpr std::string_view allowed = "()+-*/%=<>!&|~.,";
        if (!is_blank(c) && allowed.find(c) == std::string_view::npos) return refuse_character(c);
        rest_.remove_prefix(1);
    }

    /// A text or a quoted name; its closing quote doubled stands for itself, but not in [brackets].
    void quoted(char open, char close) {
        std::string content;
        for (std::size_t i = 1; i < rest_.size(); ++i) {
            if (is_control(rest_[i])) return refuse_character(rest_[i]);
            if (rest_[i] == close) {
                if (close == ']' || i + 1 == rest_.size() || rest_[i + 1] != close) {
                    rest_.remove_prefix(i + 1);
                    if (open != '\'') result_.names.push_back(std::move(content));
                    return;
                }
                ++i;
            }
            content += rest_[i];
        }
        refuse({"引号没有合上", "a quote is not closed"});
    }

    void name() {
        const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_name_part);
        const auto word = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
        if (is_refused_word(word))
            return refuse({"不允许 " + std::string(word), std::string(word) + " is not allowed"});
        result_.names.emplace_back(word);
        rest_.remove_prefix(word.size());
    }

    void number() {
        const auto end =
            std::find_if_not(rest_.begin(), rest_.end(), [](char c) { return is_name_part(c) || c == '.'; });
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.begin()));
    }

    std::string_view rest_;
    int depth_ = 0;
    ExpressionScan result_;
};

}  // namespace

ExpressionScan scan_expression(std::string_view text) { return ExpressionScanner(text).scan(); }

}  // namespace chegu
