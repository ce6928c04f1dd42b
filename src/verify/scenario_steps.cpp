// What the steps of a scenario do to the feed (scenarios.md), from its tables alone.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/number.h"
#include "feed/decoded.h"
#include "feed/expressions/expression.h"
#include "verify/scenario.h"

namespace chegu::checking {
namespace {

/// What a step does to one table: cells by row and column, and rows that go. A row behind the last is a new one.
struct Edits {
    std::map<std::pair<std::size_t, std::string>, std::string> cells;
    std::set<std::size_t> gone;
};
using EditsByTable = std::map<std::string, Edits>;

std::string cell_of(const TextTable& table, std::size_t row, std::string_view column) {
    const auto position = table.find(column);
    return position == TextTable::npos || row >= table.rows() ? std::string{} : std::string(table.cell(row, position));
}

/// Only what really becomes another text is a change.
void drop_unchanged(const TextTable& before, Edits& edits) {
    std::erase_if(edits.cells, [&](const auto& edit) {
        return cell_of(before, edit.first.first, edit.first.second) == edit.second;
    });
}

TextTable edited(const TextTable& before, const Edits& edits) {
    TextTable after = before;
    std::size_t rows = before.rows();
    for (const auto& [place, text] : edits.cells) {
        rows = std::max(rows, place.first + 1);
        if (after.find(place.second) == TextTable::npos) after.header.push_back(place.second);
    }
    after.cells.clear();
    after.row_numbers.clear();
    for (std::size_t r = 0; r < rows; ++r) {
        if (edits.gone.contains(r)) continue;
        after.row_numbers.push_back(r < before.rows() ? before.row_numbers[r] : 0);
        for (std::size_t c = 0; c < after.header.size(); ++c)
            after.cells.push_back(r < before.rows() && c < before.header.size() ? before.cell(r, c)
                                                                                : std::string_view{});
        for (auto edit = edits.cells.lower_bound({r, ""}); edit != edits.cells.end() && edit->first.first == r;
             ++edit) {
            after.more_bytes.push_back(std::make_shared<const std::string>(edit->second));
            const auto begin = after.cells.size() - after.header.size();
            after.cells[begin + after.find(edit->first.second)] = *after.more_bytes.back();
        }
    }
    return after;
}

std::vector<std::string> ids_in(std::string_view list) {
    std::vector<std::string> ids;
    for (std::size_t begin = 0; begin <= list.size();) {
        const auto end = std::min(list.find(';', begin), list.size());
        auto id = list.substr(begin, end - begin);
        while (!id.empty() && (id.front() == ' ' || id.front() == '\t')) id.remove_prefix(1);
        while (!id.empty() && (id.back() == ' ' || id.back() == '\t')) id.remove_suffix(1);
        if (!id.empty()) ids.emplace_back(id);
        begin = end + 1;
    }
    return ids;
}

class Replay {
   public:
    Replay(const RawFeed& base, ScenarioFacts& facts) : facts_(facts) {
        facts_.feed.name = base.name;
        for (const auto& table : base.tables)
            if (table.name != "scenarios") facts_.feed.tables.push_back(table);
    }

    /// Does one step; false where the scenario can't be computed.
    bool done(StepFacts step) {
        Notices heard(1);
        const auto now = decode(facts_.feed, heard);
        const auto& target = now.table(step.table);
        std::vector<std::size_t> rows;
        if (!pick(step, target, rows)) return false;
        step.matched = rows.size();
        EditsByTable edits;
        if (rows.empty()) {
            // nothing to do
        } else if (step.op == "remove") {
            edits[step.table].gone.insert(rows.begin(), rows.end());
        } else if (step.op == "choose") {
            if (!choose(now, rows, edits)) return false;
        } else {
            for (const auto row : rows) change(step, target, row, edits[step.table]);
        }
        for (auto& [name, changes] : edits) apply(step, now.table(name), changes);
        const bool removed = step.op == "remove";
        facts_.steps.push_back(std::move(step));
        if (!removed) return true;
        Notices left(1);
        (void)decode(facts_.feed, left);
        if (left.count("unknown_reference") <= heard.count("unknown_reference")) return true;
        return refuse({"删除的行还被引用", "rows that stay refer to rows that are removed"});
    }

   private:
    bool refuse(Words why) {
        facts_.refused = std::move(why);
        return false;
    }

    bool pick(const StepFacts& step, const DecodedTable& target, std::vector<std::size_t>& rows) {
        ExpressionResult condition;
        if (!step.where.empty()) condition = evaluate(step.where, target);
        if (condition.fault)
            return refuse({"条件不能求值：" + condition.fault->message.zh,
                           "the condition can't be evaluated: " + condition.fault->message.en});
        for (std::size_t r = 0; r < target.rows(); ++r)
            if (step.where.empty() || condition.values[r].holds()) rows.push_back(r);
        return true;
    }

    /// set, multiply, add: of settings the row that has the column as its key.
    void change(StepFacts& step, const DecodedTable& target, std::size_t row, Edits& edits) const {
        const bool settings = step.table == "settings";
        const auto& table = *facts_.feed.find(step.table);
        if (settings)
            for (row = 0; row < table.rows() && cell_of(table, row, "key") != step.column;) ++row;
        const std::string column = settings ? "value" : step.column;
        std::string after = step.value;
        if (step.op != "set") {
            auto number = parse_number(cell_of(table, row, column));
            const auto* described = target.schema->find(step.column);
            if (cell_of(table, row, column).empty() && described != nullptr) number = parse_number(described->fallback);
            const auto by = parse_number(step.value);
            if (!number || !by) {
                ++step.left;
                return;
            }
            after = number_text(step.op == "add" ? *number + *by : *number * *by);
        }
        edits.cells[{row, column}] = after;
    }

    /// The candidates picked out and all that they need stand from now on: no candidate has to be chosen for their rows
    /// any more, and what they exclude, or what excludes them, is out.
    bool choose(const DecodedFeed& now, const std::vector<std::size_t>& rows, EditsByTable& edits) {
        const auto& table = *facts_.feed.find("candidates");
        std::map<std::string, std::size_t> row_of;
        for (std::size_t r = 0; r < table.rows(); ++r) row_of.emplace(cell_of(table, r, "candidate_id"), r);
        std::set<std::string> chosen;
        std::vector<std::string> more;
        for (const auto r : rows) more.push_back(cell_of(table, r, "candidate_id"));
        while (!more.empty()) {
            const auto id = std::move(more.back());
            more.pop_back();
            const auto found = row_of.find(id);
            if (found == row_of.end() || !chosen.insert(id).second) continue;
            for (auto& needed : ids_in(cell_of(table, found->second, "needs"))) more.push_back(std::move(needed));
        }
        std::set<std::string> out;
        for (const auto& [id, row] : row_of)
            for (const auto& other : ids_in(cell_of(table, row, "excludes"))) {
                if (chosen.contains(id) && chosen.contains(other))
                    return refuse({fmt::format("选中的 {} 与 {} 互斥", id, other),
                                   fmt::format("{} and {} are chosen, but exclude each other", id, other)});
                if (chosen.contains(id)) out.insert(other);
                if (chosen.contains(other)) out.insert(id);
            }
        auto& of_candidates = edits["candidates"];
        for (const auto& [id, row] : row_of) {
            if (chosen.contains(id)) {
                of_candidates.gone.insert(row);
                continue;
            }
            if (out.contains(id)) of_candidates.cells[{row, "decision"}] = "out";
            for (const std::string list : {"needs", "excludes"})
                shorten(cell_of(table, row, list), chosen, of_candidates.cells, {row, list});
        }
        put_in_place(now, chosen, edits);
        return true;
    }

    /// A list without the ids that are chosen, where it has any.
    static void shorten(const std::string& list, const std::set<std::string>& chosen,
                        std::map<std::pair<std::size_t, std::string>, std::string>& cells,
                        const std::pair<std::size_t, std::string>& place) {
        const auto ids = ids_in(list);
        std::string rest;
        bool shorter = false;
        for (const auto& id : ids) {
            shorter |= chosen.contains(id);
            if (chosen.contains(id)) continue;
            if (!rest.empty()) rest += ';';
            rest += id;
        }
        if (shorter) cells[place] = rest;
    }

    void put_in_place(const DecodedFeed& now, const std::set<std::string>& chosen, EditsByTable& edits) const {
        for (const auto& table : facts_.feed.tables)
            for (const auto& known : now.tables) {
                if (known.schema->name != table.name || table.name == "candidates") continue;
                const auto position = table.find("candidate_id");
                const auto* column = known.schema->find("candidate_id");
                if (position == TextTable::npos || column == nullptr) continue;
                for (std::size_t r = 0; r < table.rows(); ++r)
                    if (chosen.contains(std::string(table.cell(r, position))))
                        edits[table.name].cells[{r, "candidate_id"}] = "";
            }
    }

    void apply(StepFacts& step, const DecodedTable& target, Edits& edits) {
        const auto found = std::find_if(facts_.feed.tables.begin(), facts_.feed.tables.end(),
                                        [&](const auto& table) { return table.name == target.schema->name; });
        if (found == facts_.feed.tables.end() && edits.cells.empty() && edits.gone.empty()) return;
        drop_unchanged(*found, edits);
        const bool settings = found->name == "settings";
        for (const auto& [place, text] : edits.cells)
            step.changes.push_back({found->name, settings ? step.column : std::string(target.id(place.first)),
                                    place.second, cell_of(*found, place.first, place.second), text});
        for (const auto row : edits.gone)
            step.changes.push_back({found->name, std::string(target.id(row)), "", "", ""});
        if (settings && edits.cells.contains({found->rows(), "value"}))  // one that the feed leaves out
            edits.cells[{found->rows(), "key"}] = step.column;
        *found = edited(*found, edits);
    }

    ScenarioFacts& facts_;
};

}  // namespace

std::optional<ScenarioFacts> scenario_facts(const RawFeed& base, std::string_view id) {
    const auto* table = base.find("scenarios");
    ScenarioFacts facts;
    facts.id = std::string(id);
    std::vector<std::pair<double, StepFacts>> steps;  // by their place in the order
    for (std::size_t r = 0; table != nullptr && r < table->rows(); ++r) {
        if (cell_of(*table, r, "scenario_id") != id) continue;
        if (steps.empty()) {
            const auto zh = cell_of(*table, r, "name");
            const auto en = cell_of(*table, r, "name_en");
            facts.name.zh = !zh.empty() ? zh : !en.empty() ? en : facts.id;
            facts.name.en = en.empty() ? facts.name.zh : en;
        }
        const auto place = parse_number(cell_of(*table, r, "step")).value_or(static_cast<double>(steps.size() + 1));
        StepFacts step;
        step.row = table->row_numbers[r];
        step.table = cell_of(*table, r, "table");
        step.where = cell_of(*table, r, "where");
        step.column = cell_of(*table, r, "column");
        step.op = cell_of(*table, r, "op");
        step.value = cell_of(*table, r, "value");
        steps.emplace_back(place, std::move(step));
    }
    if (steps.empty()) return std::nullopt;
    std::stable_sort(steps.begin(), steps.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    Replay replay(base, facts);
    for (auto& [place, step] : steps)
        if (!replay.done(std::move(step))) break;
    return facts;
}

}  // namespace chegu::checking
