#include "feed/decode_column.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/number.h"
#include "feed/decoded.h"
#include "feed/look_alike.h"
#include "feed/nearest_name.h"
#include "feed/notice_kinds.h"

namespace chegu {
namespace {

constexpr double not_given = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint8_t no_choice = 255;
constexpr std::size_t names_to_compare = 2000;

constexpr std::string_view blanks = " \t";

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// "0 or more", "above 0", "from -90 to 90".
Words range_of(const Column& column) {
    const auto min = number_text(column.min);
    const auto max = number_text(column.max);
    if (std::isinf(column.min)) return {"不大于 " + max, "at most " + max};
    if (std::isinf(column.max))
        return column.above_min ? Words{"大于 " + min, "above " + min} : Words{"不小于 " + min, min + " or more"};
    return column.above_min ? Words{"大于 " + min + " 且不大于 " + max, "above " + min + " and at most " + max}
                            : Words{"在 " + min + " 到 " + max + " 之间", "from " + min + " to " + max};
}

/// What a figure out of its range most probably was meant to be; empty where nothing can be said.
Words meant(const Column& column, double value) {
    if (column.name == "lat" && std::abs(value) <= 180)
        return {"经度和纬度可能写反了。", " lat and lon may be swapped."};
    if (column.unit == "share" && value > 1 && value <= 100) {
        const auto percent = number_text(value);
        const auto share = number_text(value / 100);
        return {percent + " % 写作 " + share + "。", " " + percent + " % is written " + share + "."};
    }
    return {};
}

/// The largest figure that plans can be proven with beside ordinary ones: a double has 16 digits. Money, resources and
/// indicators are summed up, the others stand in the rows of the linear programs.
double largest_of(const Column& column) {
    constexpr double largest_sum = 1e15;
    constexpr double largest_coefficient = 1e12;
    for (const auto* summed : {"money", "resource", "indicator"})
        if (column.unit.starts_with(summed)) return largest_sum;
    return largest_coefficient;
}

class ColumnDecoder {
   public:
    ColumnDecoder(const ColumnTask& task, Notices& notices)
        : task_(task), schema_(*task.schema), notices_(notices), rows_(task.table->rows()) {
        column_.schema = task.schema;
        column_.position = task.position;
    }

    DecodedColumn decode() {
        switch (schema_.type) {
            case Type::number:
            case Type::integer: numbers(); break;
            case Type::reference: references(); break;
            case Type::references: reference_lists(); break;
            case Type::enumeration: choices(); break;
            case Type::date: dates(parse_date, kinds::not_a_date); break;
            case Type::month: dates(parse_month, kinds::not_a_month); break;
            case Type::moment: moments(); break;
            case Type::text:
            case Type::id:
            case Type::expression:
            case Type::list: texts(); break;
        }
        return std::move(column_);
    }

   private:
    /// Gives each filled cell to `use(row, cell)`; the others are reported where the schema wants them filled.
    template <class Use>
    void each_filled(const Use& use) {
        if (task_.position == TextTable::npos) return;
        const bool needed = !schema_.may_be_empty && schema_.fallback.empty();
        for (std::size_t row = 0; row < rows_; ++row) {
            const auto cell = task_.table->cell(row, task_.position);
            if (!cell.empty()) use(row, cell);
            else if (needed) report(row, kinds::missing_value, {});
        }
    }

    void texts() {
        if (!schema_.may_be_empty) each_filled([](std::size_t, std::string_view) {});
    }

    void numbers() {
        column_.numbers.assign(rows_, parse_number(schema_.fallback).value_or(not_given));
        each_filled([&](std::size_t row, std::string_view cell) {
            const auto value = parse_number(cell);
            auto& number = column_.numbers[row];
            number = not_given;
            if (!value) report(row, kinds::not_a_number, cell);
            else if (schema_.type == Type::integer && std::floor(*value) != *value) report(row, kinds::not_whole, cell);
            else if (*value < schema_.min || *value > schema_.max || (schema_.above_min && *value == schema_.min))
                report(row, kinds::number_out_of_range, cell, [&](Notice& n) {
                    n.values["range"] = range_of(schema_);
                    n.values["hint"] = meant(schema_, *value);
                });
            else if (std::abs(*value) > largest_of(schema_))
                report(row, kinds::number_too_large, cell,
                       [&](Notice& n) { n.values["largest"] = same_in_both(number_text(largest_of(schema_))); });
            else number = *value;
        });
    }

    void references() {
        column_.references.assign(rows_, no_row);
        // Neighbouring rows often refer to the same thing.
        std::string_view last;
        RowIndex last_row = no_row;
        each_filled([&](std::size_t row, std::string_view cell) {
            if (cell != last) {
                last = cell;
                last_row = task_.target == nullptr ? no_row : task_.target->find(cell);
            }
            column_.references[row] = last_row;
            if (last_row == no_row) unknown_reference(row, cell);
        });
    }

    void reference_lists() {
        column_.reference_lists.resize(rows_);
        each_filled([&](std::size_t row, std::string_view cell) {
            while (!cell.empty()) {
                const auto end = std::min(cell.find(';'), cell.size());
                const auto id = trimmed(cell.substr(0, end));
                cell.remove_prefix(std::min(end + 1, cell.size()));
                if (id.empty()) continue;
                const auto found = task_.target == nullptr ? no_row : task_.target->find(id);
                if (found == no_row) unknown_reference(row, id);
                else column_.reference_lists[row].push_back(found);
            }
        });
    }

    void unknown_reference(std::size_t row, std::string_view id) {
        if (task_.target == nullptr || task_.target->left_out(id)) return;
        report(row, kinds::unknown_reference, id, [&](Notice& notice) {
            notice.values["target"] = same_in_both(schema_.refers_to);
            const auto& looks = looks_of_target();
            const auto alike = looks.find(look_of(id));
            suggest(notice, id,
                    alike != looks.end() ? std::string(alike->second) : nearest_name(id, names_of_target()));
        });
    }

    const std::vector<std::string_view>& names_of_target() {
        if (!names_) names_ = task_.target->first_ids(names_to_compare);
        return *names_;
    }

    /// Every id of the target by what it looks like.
    const std::unordered_map<std::u32string, std::string_view>& looks_of_target() {
        if (!looks_) {
            looks_.emplace();
            for (const auto id : task_.target->first_ids(std::numeric_limits<std::size_t>::max()))
                looks_->emplace(look_of(id), id);
        }
        return *looks_;
    }

    [[nodiscard]] std::uint8_t choice_of(std::string_view text) const {
        for (std::size_t i = 0; i < schema_.choices.size(); ++i)
            if (schema_.choices[i].value == text) return static_cast<std::uint8_t>(i);
        return no_choice;
    }

    void choices() {
        column_.choices.assign(rows_, schema_.fallback.empty() ? no_choice : choice_of(schema_.fallback));
        each_filled([&](std::size_t row, std::string_view cell) {
            column_.choices[row] = choice_of(cell);
            if (column_.choices[row] == no_choice) not_a_choice(row, cell);
        });
    }

    void not_a_choice(std::size_t row, std::string_view cell) {
        report(row, kinds::not_a_choice, cell, [&](Notice& notice) {
            Words all;
            std::vector<std::string_view> values;
            for (const auto& choice : schema_.choices) {
                all.zh.append(values.empty() ? "" : "、").append(choice.value);
                all.en.append(values.empty() ? "" : ", ").append(choice.value);
                values.push_back(choice.value);
            }
            notice.values["choices"] = std::move(all);
            suggest(notice, cell, nearest_name(cell, values));
        });
    }

    template <class Parse>
    void dates(const Parse& parse, const NoticeKind& kind) {
        const auto fallback = parse(schema_.fallback);
        column_.dates.assign(rows_, fallback.value_or(Date{}));
        column_.given.assign(rows_, fallback.has_value());
        each_filled([&](std::size_t row, std::string_view cell) {
            const auto value = parse(cell);
            column_.dates[row] = value.value_or(Date{});
            column_.given[row] = value.has_value();
            if (!value) report(row, kind, cell);
        });
    }

    void moments() {
        const auto fallback = parse_moment(schema_.fallback);
        column_.moments.assign(rows_, fallback.value_or(Moment{}));
        column_.given.assign(rows_, fallback.has_value());
        each_filled([&](std::size_t row, std::string_view cell) {
            const auto value = parse_moment(cell);
            column_.moments[row] = value.value_or(Moment{});
            column_.given[row] = value.has_value();
            if (!value) not_a_moment(row, cell);
        });
    }

    void not_a_moment(std::size_t row, std::string_view cell) {
        report(row, kinds::not_a_moment, cell, [&](Notice& notice) {
            if (parse_moment(std::string(cell.substr(0, 40)) + "Z"))
                notice.values["hint"] = {"只缺时差。", " Only its offset is missing."};
        });
    }

    void report(std::size_t row, const NoticeKind& kind, std::string_view value) {
        report(row, kind, value, [](Notice&) {});
    }

    /// `complete` adds the kind's own values; only called for notices that are kept. Nothing is said of a cell that the
    /// reader has spoken of.
    template <class Complete>
    void report(std::size_t row, const NoticeKind& kind, std::string_view value, const Complete& complete) {
        if (task_.table->told.cells.contains({task_.table->row_numbers[row], task_.position})) return;
        notices_.add(kind, [&] {
            Notice notice{{},
                          task_.table->name,
                          task_.shown_row != 0 ? task_.shown_row : task_.table->row_numbers[row],
                          std::string(task_.shown_column),
                          shown(value),
                          {}};
            complete(notice);
            return notice;
        });
    }

    const ColumnTask& task_;
    const Column& schema_;
    Notices& notices_;
    std::size_t rows_;
    DecodedColumn column_;
    std::optional<std::vector<std::string_view>> names_;
    std::optional<std::unordered_map<std::u32string, std::string_view>> looks_;
};

}  // namespace

DecodedColumn decode_column(const ColumnTask& task, Notices& notices) { return ColumnDecoder(task, notices).decode(); }

}  // namespace chegu
