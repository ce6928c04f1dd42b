#include "cli/man_page.h"

#include <fmt/format.h>

#include <string_view>

#include "base/ascii.h"
#include "base/utf8.h"
#include "base/version.h"
#include "cli/exit.h"

namespace chegu::cli {
namespace {

constexpr Text name_title{"名称", "NAME"};
constexpr Text synopsis_title{"概要", "SYNOPSIS"};
constexpr Text commands_title{"命令", "COMMANDS"};
constexpr Text options_title{"选项", "OPTIONS"};
constexpr Text exit_title{"退出码", "EXIT STATUS"};
constexpr Text environment_title{"环境变量", "ENVIRONMENT"};
constexpr Text see_title{"参见", "SEE ALSO"};
constexpr Text only_with{"（须与 {} 同用）", " (only with {})"};
constexpr Text manual{"车谷手册", "Chegu manual"};
constexpr Text locale_help{"语言：第一个有值的变量以 zh 开头时为中文，否则为英文；--lang 优先",
                           "the language: Chinese where the first of these that is set begins with zh, else English; "
                           "--lang goes before them"};
constexpr Text everywhere_help{"各命令共有的选项、退出码和环境变量见",
                               "Options that every command takes, exit status and environment:"};

/// Text that roff shows unchanged, with its own minus signs and quotes, and breaks wherever Chinese may be broken,
/// which groff does not know by itself.
std::string escaped(std::string_view text) {
    constexpr char32_t first_wide = 0x2E80;
    constexpr std::u32string_view opening = U"（“《";
    constexpr std::u32string_view closing = U"，。；：、）”》";
    std::string roff;
    bool breakable = false;
    while (!text.empty()) {
        const auto rest = text;
        const char32_t code = take_character(text);
        const auto character = rest.substr(0, rest.size() - text.size());
        const bool wide = code >= first_wide && code != not_a_character;
        if (breakable && wide && closing.find(code) == std::string::npos) roff += "\\:";
        breakable = wide && opening.find(code) == std::string::npos;
        if (character == "\\") roff += "\\e";
        else if (character == "-") roff += "\\-";
        else if (character == "'") roff += "\\(aq";
        else if (character == "`") roff += "\\(ga";
        else if (character == "^") roff += "\\(ha";
        else if (character == "~") roff += "\\(ti";
        else roff += character;
    }
    return roff.starts_with('.') ? "\\&" + roff : roff;
}

std::string bold(std::string_view text) { return fmt::format("\\fB{}\\fR", escaped(text)); }
std::string italic(std::string_view text) { return fmt::format("\\fI{}\\fR", escaped(text)); }

/// What stands for the value, or the choices there are: "PATH", "zh|en", "A,B,...".
std::string value_of(const OptionDescription& option) {
    std::string value;
    for (const auto& choice : option.choices) value += (value.empty() ? "" : "|") + bold(choice);
    if (value.empty()) value = italic(option.value);
    if (option.list) value += ",...";
    if (option.words) value += " ...";
    return value;
}

std::string usage(const OptionDescription& option) {
    if (option.is_word()) return value_of(option);
    return bold(option.names.front()) + (option.value.empty() ? "" : " " + value_of(option));
}

class Page {
   public:
    Page(const ProgramDescription& program, const std::string& title, Language language)
        : language_(language),
          roff_(fmt::format(".TH {} 1 \"{}\" \"{} {}\" \"{}\"\n", escaped(in_upper_case(title)), version_date,
                            program.name, version, manual.in(language))) {
        if (language == Language::zh) roff_ += ".ad l\n";  // no spaces to stretch
    }

    void section(const Text& title) { roff_ += fmt::format(".SH {}\n", title.in(language_)); }
    void line(const std::string& roff) { roff_ += roff + "\n"; }
    /// An entry of a list: a term, then what it is.
    void entry(const std::string& term, const std::string& text) { roff_ += fmt::format(".TP\n{}\n{}\n", term, text); }
    void entry(const OptionDescription& option) {
        std::string term;
        for (const auto& name : option.names) term += (term.empty() ? "" : ", ") + bold(name);
        if (!option.value.empty()) term += (term.empty() ? "" : " ") + value_of(option);
        auto text = escaped(option.help);
        if (!option.range.empty()) text += fmt::format(" ({})", escaped(option.range));
        if (!option.only_with.empty())
            text += fmt::format(fmt::runtime(only_with.in(language_)), bold(option.only_with));
        entry(term, text);
    }
    [[nodiscard]] std::string take() { return std::move(roff_); }

   private:
    Language language_;
    std::string roff_;
};

std::string reference(const std::string& page) { return bold(page) + "(1)"; }

std::string page_of(const ProgramDescription& program, Language language) {
    Page page(program, program.name, language);
    page.section(name_title);
    page.line(fmt::format("{} \\- {}", program.name, escaped(program.help)));
    page.section(synopsis_title);
    page.line(fmt::format("{} {} [{} ...]", bold(program.name), italic("COMMAND"), italic("OPTION")));
    page.section(commands_title);
    for (const auto& command : program.commands)
        if (!command.hidden) page.entry(reference(program.name + "-" + command.name), escaped(command.help));
    page.section(options_title);
    for (const auto& option : program.everywhere.options) page.entry(option);
    page.section(exit_title);
    for (const auto code : every_exit)
        page.entry(bold(std::to_string(static_cast<int>(code))), escaped(meaning_of(code).in(language)));
    page.section(environment_title);
    page.entry(fmt::format("{}, {}, {}", bold("LC_ALL"), bold("LC_MESSAGES"), bold("LANG")),
               escaped(locale_help.in(language)));
    return page.take();
}

std::string page_of(const CommandDescription& command, const ProgramDescription& program, Language language) {
    const auto name = program.name + "-" + command.name;
    Page page(program, name, language);
    page.section(name_title);
    page.line(fmt::format("{} \\- {}", escaped(name), escaped(command.help)));
    page.section(synopsis_title);
    std::string synopsis = bold(program.name) + " " + bold(command.name);
    for (const auto& option : command.options)
        if (option.required) synopsis += " " + usage(option);
    page.line(synopsis + fmt::format(" [{} ...]", italic("OPTION")));
    page.section(options_title);
    for (const auto& option : command.options) page.entry(option);
    page.line(fmt::format(".PP\n{} {}", escaped(everywhere_help.in(language)), reference(program.name)));
    page.section(see_title);
    page.line(reference(program.name));
    return page.take();
}

}  // namespace

std::map<std::string, std::string> man_pages(const ProgramDescription& program, Language language) {
    std::map<std::string, std::string> pages{{program.name + ".1", page_of(program, language)}};
    for (const auto& command : program.commands)
        if (!command.hidden)
            pages.emplace(fmt::format("{}-{}.1", program.name, command.name), page_of(command, program, language));
    return pages;
}

}  // namespace chegu::cli
