#include "cli/command_line.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cmath>

#include "base/parallel.h"
#include "base/version.h"
#include "cli/argument_fault.h"

namespace chegu::cli {
namespace {

/// What a value is checked by, with its reason in the language of the session.
template <class Holds>
CLI::Validator word_that(Holds holds, const Text& wanted, const std::string& kind, Language language) {
    const std::string reason(wanted.in(language));
    return {[holds, reason](const std::string& word) { return holds(word) ? std::string{} : word + ": " + reason; },
            kind};
}

/// `kind` stands in the help. What CLI11 has of the kind names the largest number there is in all its digits.
template <class Holds>
CLI::Validator number_that(Holds holds, const Text& wanted, const std::string& kind, Language language) {
    const auto is = [holds](const std::string& word) {
        double value = 0;
        return CLI::detail::lexical_cast(word, value) && holds(value);
    };
    return word_that(is, wanted, kind, language);
}

ArgumentFault fault_of(const CLI::ParseError& error) {
    switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
        case CLI::ExitCodes::RequiredError:
            return std::string_view(error.what()).find("subcommand") != std::string_view::npos
                       ? ArgumentFault::no_command
                       : ArgumentFault::missing;
        case CLI::ExitCodes::ExtrasError: return ArgumentFault::unexpected;
        case CLI::ExitCodes::ArgumentMismatch: return ArgumentFault::value_count;
        case CLI::ExitCodes::ConversionError: return ArgumentFault::not_its_value;
        case CLI::ExitCodes::RequiresError: return ArgumentFault::without_other;
        case CLI::ExitCodes::ValidationError: return ArgumentFault::not_allowed;
        default: return ArgumentFault::other;
    }
}

/// The first word that is no option and no value of one that stands everywhere: where there is no such command, it was
/// meant to be one.
std::string_view command_of(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--lang" || word == "--threads") ++i;
        else if (!word.starts_with('-')) return word;
    }
    return {};
}

}  // namespace

const CommandOption& CommandOption::required() const {
    option_.required();
    description_.required = true;
    return *this;
}

const CommandOption& CommandOption::separated_by_commas() const {
    option_.delimiter(',');
    description_.list = true;
    return *this;
}

const CommandOption& CommandOption::words(int least, int most) const {
    option_.expected(least, most);
    description_.words = most > 1;
    return *this;
}

const CommandOption& CommandOption::one_of(const std::vector<std::string>& values) const {
    std::string all;
    for (const auto& value : values) all += (all.empty() ? "" : ", ") + value;
    const std::string zh = "可选 " + all;
    const std::string en = "one of " + all + " is wanted";
    const auto is_one = [values](const std::string& word) {
        return std::find(values.begin(), values.end(), word) != values.end();
    };
    option_.check(word_that(is_one, {zh, en}, CLI::IsMember(values).get_description(), language_));
    description_.choices = values;
    return *this;
}

const CommandOption& CommandOption::between(int least, int most) const {
    const std::string zh = "须为 " + std::to_string(least) + " 到 " + std::to_string(most) + " 之间的整数";
    const std::string en =
        "a whole number from " + std::to_string(least) + " to " + std::to_string(most) + " is wanted";
    const auto is_between = [least, most](double value) {
        return value >= least && value <= most && std::floor(value) == value;
    };
    option_.check(number_that(is_between, {zh, en}, CLI::Range(least, most).get_description(), language_));
    description_.range = std::to_string(least) + ".." + std::to_string(most);
    return *this;
}

const CommandOption& CommandOption::positive() const {
    option_.check(number_that([](double value) { return value > 0; }, {"须为大于 0 的数", "a number above 0 is wanted"},
                              "POSITIVE", language_));
    description_.range = "> 0";
    return *this;
}

const CommandOption& CommandOption::not_negative() const {
    option_.check(number_that([](double value) { return value >= 0; },
                              {"须为 0 或大于 0 的数", "0 or a number above it is wanted"}, "NONNEGATIVE", language_));
    description_.range = ">= 0";
    return *this;
}

const CommandOption& CommandOption::path() const {
    description_.path = true;
    return *this;
}

const CommandOption& CommandOption::only_with(const std::string& other) const {
    option_.needs(other);
    description_.only_with = other;
    return *this;
}

CommandOption Command::describe(CLI::Option& option, const Text& help) const {
    option.description(std::string(session_.say(help)));
    auto& description = description_.options.emplace_back();
    for (const auto& name : option.get_snames()) description.names.push_back("-" + name);
    for (const auto& name : option.get_lnames()) description.names.push_back("--" + name);
    if (description.is_word()) description.value = option.get_name();
    else if (option.get_items_expected_max() > 0) description.value = option.get_type_name();
    description.help = option.get_description();
    return {option, description, session_.language};
}

CommandOption Command::option(const std::string& names, std::string& value, const Text& help) const {
    return describe(*app_.add_option(names, value), help);
}

CommandOption Command::option(const std::string& names, std::vector<std::string>& values, const Text& help) const {
    return describe(*app_.add_option(names, values), help);
}

CommandOption Command::option(const std::string& names, std::size_t& value, const Text& help) const {
    return describe(*app_.add_option(names, value), help);
}

CommandOption Command::option(const std::string& names, double& value, const Text& help) const {
    return describe(*app_.add_option(names, value), help);
}

void Command::flag(const std::string& name, bool& value, const Text& help) const {
    describe(*app_.add_flag(name, value), help);
}

void Command::when_called(std::function<void()> work) const {
    app_.callback([work = std::move(work), &session = session_] {
        const ThreadLimit limit(session.threads);
        work();
    });
}

void Command::hide() const {
    app_.group("");
    description_.hidden = true;
}

CommandLine::CommandLine(Session& session) : session_(session) {
    description_.name = "chegu";
    description_.help = session.say({"车谷：产业集群的规划引擎", "Chegu: a planning engine for an industrial cluster"});
    app_ = std::make_unique<CLI::App>(description_.help, description_.name);
    app_->require_subcommand(1);
    app_->fallthrough();
    const Command everywhere(*app_, description_.everywhere, session);
    everywhere.flag("--json", session.json, {"在标准输出给出 JSON", "machine-readable on standard output"});
    everywhere.flag("--quiet", session.quiet, {"不显示进度和摘要", "no progress and no summary"});
    everywhere.option("--lang", language_, {"zh 或 en，默认取自系统", "zh or en; by default the locale's"})
        .one_of({"zh", "en"});
    everywhere.option("--threads", session.threads, {"线程数，默认用全部核心", "threads; by default all cores"})
        .between(1, 1024);
    everywhere.describe(*app_->set_version_flag("--version", "chegu " + std::string(version)),
                        {"显示版本", "print the version"});
    everywhere.describe(*app_->set_help_flag("-h,--help"), {"显示帮助", "print this help"});
}

CommandLine::~CommandLine() = default;

Command CommandLine::add(const std::string& name, const Text& help) {
    auto& description = description_.commands.emplace_back();
    description.name = name;
    description.help = session_.say(help);
    return {*app_->add_subcommand(name, description.help), description, session_};
}

std::optional<Exit> CommandLine::run(int argc, char** argv) {
    try {
        app_->parse(argc, argv);
        return std::nullopt;
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) {
            app_->exit(error);  // prints what was asked for: the help, the version
            return Exit::done;
        }
        const auto words = argument_fault(fault_of(error), error.what(), command_of(argc, argv));
        tell(fmt::format("chegu: {}\n{}\n", words.in(session_.language),
                         session_.say({"用 --help 查看帮助。", "Run with --help for more information."})));
        return Exit::bad_input;
    }
}

}  // namespace chegu::cli
