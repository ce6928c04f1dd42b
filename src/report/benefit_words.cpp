#include "report/benefit_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/language.h"
#include "base/number.h"

namespace chegu::lists {
namespace {

enum class Kind { word, number, text, sign };
struct Token {
    Kind kind;
    std::string text;
};

bool in_word(char c) { return c == '_' || (static_cast<unsigned char>(c) & 0x80U) != 0 || std::isalnum(c) != 0; }

/// What stands between two quotes; a doubled quote is one.
std::string quoted(std::string_view& rest) {
    const char quote = rest.front() == '[' ? ']' : rest.front();
    rest.remove_prefix(1);
    std::string text;
    while (!rest.empty()) {
        const char c = rest.front();
        rest.remove_prefix(1);
        if (c == quote && (rest.empty() || rest.front() != quote)) break;
        if (c == quote) rest.remove_prefix(1);
        text += c;
    }
    return text;
}

std::vector<Token> tokens_of(std::string_view rest) {
    std::vector<Token> tokens;
    while (!rest.empty()) {
        const char c = rest.front();
        if (std::isspace(static_cast<unsigned char>(c)) != 0) {
            rest.remove_prefix(1);
        } else if (c == '\'' || c == '"' || c == '`' || c == '[') {
            // A quoted name is never a word of the language.
            tokens.push_back({Kind::text, quoted(rest)});
        } else if (std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '.') {
            std::size_t size = 0;
            while (size < rest.size() && (in_word(rest[size]) || rest[size] == '.')) ++size;
            tokens.push_back({Kind::number, std::string(rest.substr(0, size))});
            rest.remove_prefix(size);
        } else if (in_word(c)) {
            std::size_t size = 0;
            while (size < rest.size() && in_word(rest[size])) ++size;
            tokens.push_back({Kind::word, std::string(rest.substr(0, size))});
            rest.remove_prefix(size);
        } else {
            constexpr std::array<std::string_view, 7> pairs{"<=", ">=", "<>", "!=", "==", "||", "<<"};
            const bool pair = std::find(pairs.begin(), pairs.end(), rest.substr(0, 2)) != pairs.end();
            tokens.push_back({Kind::sign, std::string(rest.substr(0, pair ? 2 : 1))});
            rest.remove_prefix(pair ? 2 : 1);
        }
    }
    return tokens;
}

using Said = std::pair<std::string_view, std::string_view>;
constexpr Said signs[] = {{"*", "×"},  {"/", "÷"},  {"-", "−"},  {"<=", "≤"},
                          {">=", "≥"}, {"<>", "≠"}, {"!=", "≠"}, {"==", "="}};
constexpr Said said_words[] = {
    {"AND", "且 and"},      {"OR", "或 or"},   {"NOT", "非 not"},     {"IS", "="},
    {"NULL", "未填 blank"}, {"IN", "属于 in"}, {"LIKE", "形如 like"}, {"BETWEEN", "介于 between"}};

template <std::size_t size>
std::string said(const Said (&all)[size], const std::string& what, const std::string& otherwise) {
    const auto* found = std::find_if(std::begin(all), std::end(all), [&](const Said& of) { return of.first == what; });
    return found == std::end(all) ? otherwise : std::string(found->second);
}

class BenefitTelling {
   public:
    explicit BenefitTelling(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

    std::string whole() { return until({}); }

   private:
    [[nodiscard]] bool at_word(std::string_view word) const {
        return next_ < tokens_.size() && tokens_[next_].kind == Kind::word &&
               in_upper_case(tokens_[next_].text) == word;
    }
    [[nodiscard]] bool at_sign(std::string_view sign) const {
        return next_ < tokens_.size() && tokens_[next_].kind == Kind::sign && tokens_[next_].text == sign;
    }
    bool pass_word(std::string_view word) { return at_word(word) && ++next_ > 0; }
    bool pass_sign(std::string_view sign) { return at_sign(sign) && ++next_ > 0; }

    /// All up to one of the words, a comma or a closing parenthesis of this level.
    std::string until(std::initializer_list<std::string_view> words_of_end) {
        std::string text;
        bool tight = true;  // no space before what follows
        while (next_ < tokens_.size() && !at_sign(")") && !at_sign(",") &&
               std::none_of(words_of_end.begin(), words_of_end.end(), [&](auto word) { return at_word(word); })) {
            const bool negative = at_sign("-") && (tight || ends_with_sign(text));
            if (!tight) text += ' ';
            text += part();
            tight = negative;
        }
        return text;
    }
    static bool ends_with_sign(const std::string& text) {
        constexpr std::array<std::string_view, 7> ends{"×", "÷", "≤", "≥", "≠", "=", "+"};
        return std::any_of(ends.begin(), ends.end(), [&](auto end) { return text.ends_with(end); });
    }

    std::string part() {
        if (pass_word("CASE")) return cases();
        if (pass_word("COALESCE") || pass_word("IFNULL")) return with_fallback();
        const auto token = tokens_[next_++];
        switch (token.kind) {
            case Kind::text: return token.text;
            case Kind::number: return number(token.text);
            case Kind::word:
                return at_sign("(") ? token.text + list() : said(said_words, in_upper_case(token.text), token.text);
            case Kind::sign: break;
        }
        if (token.text != "(") return said(signs, token.text, token.text);
        --next_;
        return list();
    }

    /// "(a, b)"
    std::string list() {
        pass_sign("(");
        std::string text = "(" + until({});
        while (pass_sign(",")) text += ", " + until({});
        pass_sign(")");
        return text + ")";
    }

    std::string with_fallback() {
        pass_sign("(");
        auto text = until({});
        while (pass_sign(",")) text += "（未填按 blank: " + until({}) + "）";
        pass_sign(")");
        return text;
    }

    std::string cases() {
        const auto from = next_ - 1;
        const auto compared = until({"WHEN"});
        std::string text;
        const auto add = [&](const std::string& when, const std::string& then) {
            text += (text.empty() ? "" : "\n") + when + "：" + then;
        };
        while (pass_word("WHEN")) {
            auto when = until({"THEN"});
            if (!compared.empty()) when.insert(0, compared + " = ");
            pass_word("THEN");
            add(when, until({"WHEN", "ELSE", "END"}));
        }
        if (pass_word("ELSE")) add("其余 else", until({"END"}));
        pass_word("END");
        // Within a formula the lines belong together.
        return from > 0 || next_ < tokens_.size() ? "(" + text + ")" : text;
    }

    static std::string number(const std::string& text) {
        const auto value = parse_number(text);
        return value ? with_thousands(number_text(*value), Language::en) : text;
    }

    std::vector<Token> tokens_;
    std::size_t next_ = 0;
};

}  // namespace

std::string benefit_words(std::string_view expression) { return BenefitTelling(tokens_of(expression)).whole(); }

}  // namespace chegu::lists
