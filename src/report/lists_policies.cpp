// 政策清单: each policy with its clauses, validity and caps.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "base/number.h"
#include "cluster/rows.h"
#include "page/list_cells.h"
#include "report/benefit_words.h"
#include "report/lists_sheets.h"
#include "schema/table.h"

namespace chegu::lists {
namespace {

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

/// "employees ≥ 100"; a column of the format by its title and its choices by theirs: "角色 Role = 链主 chain owner".
std::string clause_words(const DecodedTable& table, std::size_t row) {
    constexpr std::pair<std::string_view, std::string_view> signs[] = {{"=", "="}, {"!=", "≠"}, {"<", "<"}, {"<=", "≤"},
                                                                       {">", ">"}, {">=", "≥"}, {"in", "="}};
    const std::string name(table.text(row, "column"));
    const auto op = table.text(row, "op");
    const auto* column = find_table(feed_tables(), "firms")->find(name);
    const auto value_words = [&](std::string_view value) {
        if (column != nullptr)
            for (const auto& choice : column->choices)
                if (choice.value == value) return both(choice.title);
        const auto number = parse_number(value);
        return number && op != "=" && op != "!=" && op != "in" ? with_thousands(value, Language::en)
                                                               : std::string(value);
    };
    std::string values;
    for (std::string_view rest = table.text(row, "value"); !rest.empty();) {
        const auto end = op == "in" ? std::min(rest.find(';'), rest.size()) : rest.size();
        values += (values.empty() ? "" : " / ") + value_words(trimmed(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const auto* sign = std::find_if(std::begin(signs), std::end(signs), [&](const auto& of) { return of.first == op; });
    return fmt::format("{} {} {}", column != nullptr ? both(column->title) : name,
                       sign == std::end(signs) ? op : sign->second, values);
}

/// The conditions of a policy: rows of one group must all hold, one group is enough.
std::string clauses_of(const Case& of, std::size_t policy) {
    const auto& table = of.feed.table("policy_clauses");
    std::map<std::string, std::string> groups;
    for (std::size_t at = 0; at < table.rows(); ++at) {
        if (table.references("policy_id")[at] != policy) continue;
        auto clause = clause_words(table, at);
        if (const auto citation = table.text(at, "citation"); !citation.empty())
            clause += fmt::format("（{}）", citation);
        add_joined(groups[std::string(table.text(at, "any_of"))], clause);
    }
    if (groups.size() == 1) return groups.begin()->second;
    std::string text;
    for (const auto& [group, clauses] : groups) {
        if (!text.empty()) text += "\n或 or\n";
        text += clauses;
    }
    return text;
}

}  // namespace

Sheet policies(const Case& of) {
    const auto unit = money_unit(of.cluster.settings);
    const auto& currency = of.cluster.settings.currency;
    Sheet sheet{"政策清单",
                {"惠企政策：条件、标准、上限、有效期和办理方式",
                 "Policies: conditions, benefit, caps, validity, how they are paid"},
                {{{"序号", "No."}, Shown::whole, 7},
                 {{"政策名称", "Policy"}, Shown::text, 25},
                 {{"英文名称", "English name"}, Shown::text, 28},
                 {{"主题", "Theme"}, Shown::text, 13},
                 {{"主管部门", "Authority"}, Shown::text, 20},
                 {{"享受条件", "Conditions"}, Shown::text, 36},
                 {{"兑现标准（" + currency + "）", "Benefit (" + currency + ")"}, Shown::text, 25},
                 money_column({"单户上限", "Cap a firm"}, unit),
                 money_column({"资金总额", "Budget"}, unit),
                 {{"互斥组", "Exclusive group"}, Shown::text, 12},
                 {{"兑现方式", "Channel"}, Shown::text, 15},
                 {{"受理窗口", "Office"}, Shown::text, 15},
                 {{"办理时限（天）", "Deadline (days)"}, Shown::whole, 12},
                 {{"生效日期", "Valid from"}, Shown::day, 12},
                 {{"失效日期", "Valid to"}, Shown::day, 12}},
                {}};
    add_provenance(sheet.columns);
    const auto& table = of.feed.table("policies");
    const Rows rows(table);
    const Rows firms(of.feed.table("firms"));
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const auto name = rows.name(at);
        const auto authority = table.references("authority_id")[at];
        std::vector<Cell> cells{static_cast<double>(at + 1),
                                name.zh,
                                english_cell(name),
                                choice_cell(table, at, "theme"),
                                authority == no_row ? Cell{}
                                                    : Cell{CellLink{firms.name(authority).zh, "企业清单",
                                                                    std::string(of.feed.table("firms").id(authority))}},
                                cell_or_none(clauses_of(of, at)),
                                cell_or_none(benefit_words(rows.text(at, "benefit"))),
                                number_cell(rows.limit(at, "cap") / unit.size),
                                number_cell(rows.limit(at, "budget") / unit.size),
                                cell_or_none(rows.text(at, "exclusive_group")),
                                choice_cell(table, at, "channel"),
                                cell_or_none(rows.text(at, "office")),
                                number_cell(rows.number(at, "deadline_days")),
                                date_cell(table, at, "valid_from"),
                                date_cell(table, at, "valid_to")};
        add_provenance(cells, table, at);
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

}  // namespace chegu::lists
