#include "page/glossary.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <vector>

#include "page/embedded.h"

namespace chegu {
namespace {

Words words(const nlohmann::json& both) { return {both.at("zh"), both.at("en")}; }

std::vector<Term> read_glossary() {
    std::vector<Term> terms;
    for (const auto& entry : nlohmann::json::parse(templates::glossary_json))
        terms.push_back({entry.at("id"), words(entry), words(entry.at("definition")), words(entry.at("formula")),
                         entry.at("column")});
    return terms;
}

}  // namespace

std::span<const Term> glossary() {
    static const std::vector<Term> terms = read_glossary();
    return terms;
}

const Term& term(std::string_view id) {
    for (const auto& candidate : glossary())
        if (candidate.id == id) return candidate;
    throw std::logic_error(fmt::format("the glossary has no term {}", id));
}

std::string heading(const Term& term, Language language) {
    auto name = term.name.in(language);
    if (!name.empty() && name.front() >= 'a' && name.front() <= 'z')
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

std::string glossary_document() {
    std::string page =
        "# 词汇 Glossary\n\n"
        "由 glossary.json 生成，请勿直接修改。Made from glossary.json; change it there.\n";
    for (const auto& entry : glossary()) {
        page += fmt::format("\n## {} {}\n\n{}\n\n{}\n", entry.name.zh, heading(entry, Language::en),
                            entry.definition.zh, entry.definition.en);
        if (!entry.formula.zh.empty())
            page += fmt::format("\n- 公式：{}\n- Formula: {}\n", entry.formula.zh, entry.formula.en);
        if (!entry.column.empty())
            page += fmt::format("{}- 结果列 Result: `{}`\n", entry.formula.zh.empty() ? "\n" : "", entry.column);
    }
    return page;
}

}  // namespace chegu
