#include "cli/argument_fault.h"

#include <fmt/format.h>

namespace chegu::cli {
namespace {

/// What stands before `end`; all of it where it is not there.
std::string before(std::string_view text, std::string_view end) { return std::string(text.substr(0, text.find(end))); }
/// What stands behind `begin`; empty where it is not there.
std::string behind(std::string_view text, std::string_view begin) {
    const auto at = text.find(begin);
    return at == std::string_view::npos ? std::string{} : std::string(text.substr(at + begin.size()));
}

/// "--of: 1 required TEXT missing", "--words: At Most 2 required but received 3", "--json was given ...".
Words value_count(std::string_view said) {
    if (const auto flag = before(said, " was given"); flag != said)
        return {fmt::format("{} 不带值", flag), fmt::format("{} takes no value", flag)};
    const auto name = before(said, ": ");
    if (said.find("At Most") != std::string_view::npos)
        return {fmt::format("{} 的值太多", name), fmt::format("{} has too many values", name)};
    return {fmt::format("{} 缺少值", name), fmt::format("{} lacks a value", name)};
}

/// "Could not convert: --threads = x".
Words not_its_value(std::string_view said) {
    const auto both = behind(said, "Could not convert: ");
    const auto name = before(both, " = ");
    const auto value = behind(both, " = ");
    return {fmt::format("{} 不能是「{}」", name, value), fmt::format("{} can't be “{}”", name, value)};
}

}  // namespace

Words argument_fault(ArgumentFault fault, std::string_view said, std::string_view word) {
    switch (fault) {
        case ArgumentFault::missing: {
            const auto name = before(said, " is required");
            return {fmt::format("缺少 {}", name), fmt::format("{} is required", name)};
        }
        case ArgumentFault::no_command:
            if (word.empty()) return {"缺少命令", "a command is required"};
            return {fmt::format("没有「{}」这个命令", word), fmt::format("there is no command “{}”", word)};
        case ArgumentFault::unexpected: {
            const auto words = behind(said, "expected: ");
            return {fmt::format("不认识或多余的参数：{}", words), fmt::format("unknown or too many: {}", words)};
        }
        case ArgumentFault::value_count: return value_count(said);
        case ArgumentFault::not_its_value: return not_its_value(said);
        case ArgumentFault::without_other: {
            const auto name = before(said, " requires ");
            const auto other = behind(said, " requires ");
            return {fmt::format("{} 要与 {} 一起用", name, other), fmt::format("{} goes only with {}", name, other)};
        }
        case ArgumentFault::not_allowed: return {std::string(said), std::string(said)};
        case ArgumentFault::other: break;
    }
    return {fmt::format("参数不对：{}", said), std::string(said)};
}

}  // namespace chegu::cli
