#include "feed/scenario/scenario.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "base/failure.h"
#include "base/number.h"
#include "feed/checks/rows.h"
#include "feed/decoded.h"
#include "feed/expressions/expression.h"
#include "feed/nearest_name.h"
#include "feed/notice_kinds.h"
#include "feed/scenario/editable_table.h"
#include "feed/scenario/scenario_choice.h"

namespace chegu {
namespace {

using checks::at;

bool is_reference(const Column& column) { return column.type == Type::reference || column.type == Type::references; }

class Change {
   public:
    Change(const RawFeed& base, const DecodedFeed& decoded, Notices& notices)
        : scenarios_(decoded.table("scenarios")), notices_(notices) {
        feed_.name = base.name;
        for (const auto& table : base.tables)
            if (table.name != "scenarios") feed_.tables.push_back(table);
    }

    void step(std::size_t row) {
        row_ = row;
        step_ = {scenarios_.row_number(row),
                 text("table"),
                 text("where"),
                 text("column"),
                 text("op"),
                 text("value"),
                 0,
                 0,
                 {}};
        // Decoding anew keeps every step to what the ones before it left; the base has no errors, and what a step
        // breaks the check of the whole will say.
        Notices unheard;
        const auto now = decode(feed_, unheard);
        const auto& target = now.table(step_.table);
        auto rows = rows_where(target);
        step_.matched = rows.size();
        if (rows.empty()) notices_.add(kinds::scenario_matches_nothing, [&] { return at(scenarios_, row_, "where"); });
        else if (step_.op == "remove") remove(now, target, rows);
        else if (step_.op == "choose") choose(now, target, rows);
        else change_cells(target, rows);
        steps_.push_back(std::move(step_));
    }

    ScenarioFeed take() { return {std::move(feed_), std::move(steps_)}; }

   private:
    [[nodiscard]] std::string text(std::string_view column) const { return std::string(scenarios_.text(row_, column)); }

    [[nodiscard]] std::vector<std::size_t> rows_where(const DecodedTable& target) const {
        std::vector<std::size_t> rows(target.rows());
        std::iota(rows.begin(), rows.end(), 0U);
        if (step_.where.empty()) return rows;
        const auto result = evaluate(step_.where, target);
        if (result.fault)
            throw Failure(FailureKind::bad_input,
                          {"情景的条件 " + step_.where + " 不能求值：" + result.fault->message.zh + "。",
                           "the condition " + step_.where + " can't be evaluated: " + result.fault->message.en});
        std::erase_if(rows, [&](std::size_t r) { return !result.values[r].holds(); });
        return rows;
    }

    [[nodiscard]] TextTable& table(std::string_view name) {
        for (auto& candidate : feed_.tables)
            if (candidate.name == name) return candidate;
        throw Failure(FailureKind::internal, {"没有表 " + std::string(name) + "。", "no table " + std::string(name)});
    }

    /// A column or a key of settings that the feed leaves out is only added for a value that is written there.
    void change_cells(const DecodedTable& target, const std::vector<std::size_t>& rows) {
        auto& edited = table(step_.table);
        const bool settings = step_.table == "settings";
        const std::string_view name = settings ? "value" : std::string_view(step_.column);
        for (auto r : rows) {
            if (settings) r = row_of_key(edited);
            const auto position = edited.find(name);
            const bool there = position != TextTable::npos && r < edited.rows();
            const auto before = there ? std::string(edited.cell(r, position)) : std::string();
            auto after = step_.op == "set" ? std::optional(step_.value) : computed(*target.schema, before);
            if (!after) ++step_.left;
            else if (*after != before) {
                if (r == edited.rows()) add_key(edited);
                const auto column = need_column(edited, name);
                write(edited, r, column, before, std::move(*after), settings ? step_.column : id_of(target, r));
            }
        }
        const auto* column = target.schema->find(step_.column);
        if (step_.left > 0 && (column == nullptr || column->empty_means.en != "unlimited"))
            notices_.add(kinds::scenario_without_number, [&] {
                auto notice = at(scenarios_, row_, "column");
                notice.values["count"] = count_words(step_.left);
                notice.values["target"] = same_in_both(step_.table);
                return notice;
            });
    }

    /// The row of settings whose key is the step's column; one behind the last where the feed leaves it out.
    [[nodiscard]] std::size_t row_of_key(const TextTable& settings) const {
        const auto key = settings.find("key");
        for (std::size_t r = 0; r < settings.rows(); ++r)
            if (settings.cell(r, key) == step_.column) return r;
        return settings.rows();
    }

    void add_key(TextTable& settings) const {
        settings.cells.resize(settings.cells.size() + settings.header.size());
        settings.row_numbers.push_back(settings.row_numbers.empty() ? 2 : settings.row_numbers.back() + 1);
        set_cell(settings, settings.rows() - 1, settings.find("key"), step_.column);
    }

    /// The number that multiply or add makes of a cell; an empty cell counts as its default. None where there is no
    /// number.
    [[nodiscard]] std::optional<std::string> computed(const TableSchema& target, const std::string& before) const {
        const auto* column = target.find(step_.column);
        const auto number = parse_number(before.empty() && column != nullptr ? column->fallback : before);
        const auto operand = parse_number(step_.value);
        if (!number || !operand) return std::nullopt;
        return number_text(step_.op == "multiply" ? *number * *operand : *number + *operand);
    }

    void write(TextTable& edited, std::size_t r, std::size_t position, const std::string& before, std::string after,
               std::string id) {
        if (before == after) return;
        step_.changes.push_back({edited.name, std::move(id), edited.header[position], before, after});
        set_cell(edited, r, position, std::move(after));
    }

    static std::string id_of(const DecodedTable& target, std::size_t r) { return std::string(target.id(r)); }

    /// Refused as a whole where a row that stays refers to one that would go.
    void remove(const DecodedFeed& now, const DecodedTable& target, const std::vector<std::size_t>& rows) {
        std::vector<bool> gone(target.rows(), false);
        for (const auto r : rows) gone[r] = true;
        bool refused = false;
        for (const auto& other : now.tables)
            for (const auto& column : other.columns)
                if (is_reference(*column.schema) && column.schema->refers_to == step_.table)
                    refused |= report_referring(other, column, target, gone);
        if (refused) return;
        for (const auto r : rows) step_.changes.push_back({step_.table, id_of(target, r), "", "", ""});
        delete_rows(table(step_.table), gone);
    }

    bool report_referring(const DecodedTable& other, const DecodedColumn& column, const DecodedTable& target,
                          const std::vector<bool>& gone) {
        bool found = false;
        const auto refers = [&](std::size_t r, RowIndex to) {
            if (to >= gone.size() || !gone[to] || (&other == &target && gone[r])) return;
            found = true;
            notices_.add(kinds::scenario_remove_referred, [&] {
                auto notice = at(scenarios_, row_, "where");
                notice.value = std::string(target.id(to));
                notice.values["removed"] = same_in_both(target.id(to));
                notice.values["referring"] =
                    same_in_both(std::string(other.schema->name) + " " + std::string(other.id(r)));
                notice.values["column"] = same_in_both(column.schema->name);
                return notice;
            });
        };
        for (std::size_t r = 0; r < column.references.size(); ++r) refers(r, column.references[r]);
        for (std::size_t r = 0; r < column.reference_lists.size(); ++r)
            for (const auto to : column.reference_lists[r]) refers(r, to);
        return found;
    }

    /// The candidates and all they need come into place: their rows are there today, they are no candidates any more,
    /// and what they exclude can't be chosen.
    void choose(const DecodedFeed& now, const DecodedTable& target, std::vector<std::size_t> rows) {
        const auto choice = choose_candidates(target, std::move(rows));
        for (const auto& clash : choice.clashes)
            notices_.add(kinds::scenario_choose_excluding, [&] {
                auto notice = at(scenarios_, row_, "where");
                notice.values["one"] = same_in_both(target.id(clash.first));
                notice.values["other"] = same_in_both(target.id(clash.second));
                return notice;
            });
        if (!choice.clashes.empty()) return;
        put_in_place(now, target, choice.in);
        exclude(target, choice.in, choice.out);
    }

    void put_in_place(const DecodedFeed& now, const DecodedTable& target, const std::vector<bool>& in) {
        for (const auto& other : now.tables) {
            if (&other == &target || !other.present()) continue;
            for (const auto& column : other.columns) {
                if (column.schema->refers_to != "candidates" || column.position == TextTable::npos) continue;
                auto& edited = table(other.schema->name);
                for (std::size_t r = 0; r < column.references.size(); ++r)
                    if (const auto to = column.references[r]; to < in.size() && in[to])
                        write(edited, r, column.position, std::string(edited.cell(r, column.position)), "",
                              id_of(other, r));
            }
        }
    }

    void exclude(const DecodedTable& target, const std::vector<bool>& in, const std::vector<bool>& out) {
        auto& edited = table("candidates");
        for (std::size_t r = 0; r < in.size(); ++r) {
            if (in[r]) continue;
            if (out[r]) {
                const auto position = need_column(edited, "decision");
                write(edited, r, position, std::string(edited.cell(r, position)), "out", id_of(target, r));
            }
            for (const auto* list : {"needs", "excludes"}) without(target, edited, r, list, in);
        }
        for (std::size_t r = 0; r < in.size(); ++r)
            if (in[r]) step_.changes.push_back({"candidates", id_of(target, r), "", "", ""});
        delete_rows(edited, in);
    }

    /// Takes those that are in place out of a list of candidates.
    void without(const DecodedTable& target, TextTable& edited, std::size_t r, std::string_view list,
                 const std::vector<bool>& in) {
        const auto& column = target.column(list);
        const auto position = edited.find(list);
        if (position == TextTable::npos || r >= column.reference_lists.size()) return;
        const auto& ids = column.reference_lists[r];
        if (std::none_of(ids.begin(), ids.end(), [&](RowIndex to) { return to < in.size() && in[to]; })) return;
        std::string rest;
        for (const auto to : ids)
            if (to < in.size() && !in[to]) rest += (rest.empty() ? "" : ";") + id_of(target, to);
        write(edited, r, position, std::string(edited.cell(r, position)), rest, id_of(target, r));
    }

    const DecodedTable& scenarios_;
    Notices& notices_;
    RawFeed feed_;
    std::vector<ScenarioStep> steps_;
    ScenarioStep step_;
    std::size_t row_ = 0;
};

}  // namespace

std::vector<ScenarioName> scenarios_of(const DecodedFeed& feed) {
    const auto& table = feed.table("scenarios");
    std::vector<ScenarioName> names;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto id = std::string(table.id(row));
        const bool known = std::any_of(names.begin(), names.end(), [&](const auto& name) { return name.id == id; });
        if (known) continue;
        const auto zh = std::string(table.text(row, "name"));
        const auto en = std::string(table.text(row, "name_en"));
        const auto& first = zh.empty() ? (en.empty() ? id : en) : zh;
        names.push_back({id, {first, en.empty() ? first : en}});
    }
    return names;
}

ScenarioFeed apply_scenario(const RawFeed& base, std::string_view scenario, Notices& notices) {
    Notices unheard;
    const auto decoded = decode(base, unheard);
    const auto& table = decoded.table("scenarios");
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (table.id(row) == scenario) rows.push_back(row);
    if (rows.empty()) {
        const auto all = scenarios_of(decoded);
        std::vector<std::string_view> ids;
        for (const auto& name : all) ids.push_back(name.id);
        const auto nearest = nearest_name(scenario, ids);
        throw Failure(FailureKind::bad_input,
                      {"没有情景 " + std::string(scenario) + (nearest.empty() ? "。" : "，是否指 " + nearest + "？"),
                       "there is no scenario " + std::string(scenario) +
                           (nearest.empty() ? "" : "; did you mean " + nearest + "?")});
    }
    const auto order = table.numbers("step");
    std::vector<std::pair<double, std::size_t>> ordered;  // a row without a step has its place among the rows
    for (const auto row : rows) {
        const double place = static_cast<double>(ordered.size()) + 1;
        ordered.emplace_back(order.empty() || std::isnan(order[row]) ? place : order[row], row);
    }
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    Change change(base, decoded, notices);
    for (const auto& [place, row] : ordered) change.step(row);
    return change.take();
}

}  // namespace chegu
