#include "feed/expressions/expression.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/ascii.h"
#include "base/number.h"
#include "feed/expressions/expression_database.h"
#include "feed/expressions/expression_scan.h"

namespace chegu {
namespace {

/// SQLite compares names without regard to the case of ASCII letters.
bool same_name(std::string_view a, std::string_view b) { return same_but_for_case(a, b); }

/// A column that the expression names and where its cells come from.
struct Used {
    ExpressionColumn column;
    const DecodedColumn* decoded = nullptr;  // null: a further column, at `position` of the text table
    std::size_t position = TextTable::npos;
    std::vector<double> numbers;  // of a further column that is numeric, NaN where not given
};

/// The numbers of a further column if each of its filled cells is one and there are any, else nothing.
std::vector<double> further_numbers(const TextTable& table, std::size_t position) {
    std::vector<double> numbers(table.rows(), std::nan(""));
    bool any = false;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto cell = table.cell(row, position);
        if (cell.empty()) continue;
        const auto number = parse_number(cell);
        if (!number) return {};
        numbers[row] = *number;
        any = true;
    }
    return any ? numbers : std::vector<double>{};
}

class Evaluation {
   public:
    Evaluation(std::string_view expression, const DecodedTable& table) : expression_(expression), table_(table) {}

    ExpressionResult result() {
        ExpressionResult result;
        auto scan = scan_expression(expression_);
        if (scan.fault) {
            result.fault = {std::move(*scan.fault), {}};
            return result;
        }
        result.fault = find_columns(scan.names);
        if (result.fault) return result;
        std::vector<ExpressionColumn> columns;
        for (const auto& used : used_) columns.push_back(used.column);
        ExpressionDatabase database(table_.schema->name, columns, expression_);
        result.fault = database.prepare();
        for (std::size_t row = 0; !result.fault && row < table_.rows(); ++row) {
            if (bind(database, row)) result.fault = database.insert();
            else result.fault = too_long(row);
        }
        if (!result.fault) result.fault = database.run(result.values);
        if (result.fault) result.values.clear();
        return result;
    }

   private:
    std::optional<ExpressionFault> find_columns(const std::vector<std::string>& names) {
        const auto is_named = [&](std::string_view column) {
            return std::any_of(names.begin(), names.end(), [&](const auto& name) { return same_name(name, column); });
        };
        for (const auto& decoded : table_.columns) {
            if (!is_named(decoded.schema->name)) continue;
            const bool is_number = decoded.schema->type == Type::number || decoded.schema->type == Type::integer;
            used_.push_back({{decoded.schema->name, is_number}, &decoded, decoded.position, {}});
        }
        if (!table_.present()) return {};
        const auto& header = table_.text_table->header;
        for (std::size_t position = 0; position < header.size(); ++position) {
            const auto& name = header[position];
            if (table_.schema->find(name) != nullptr || !is_named(name)) continue;
            for (const auto& used : used_)
                if (same_name(used.column.name, name))
                    return ExpressionFault{{"「" + name + "」可以指两列：列名只有大小写不同",
                                            name + " may be either of two columns, whose names differ only in case"},
                                           {}};
            auto numbers = further_numbers(*table_.text_table, position);
            const bool is_number = !numbers.empty();
            used_.push_back({{name, is_number}, nullptr, position, std::move(numbers)});
        }
        return {};
    }

    /// False where a text is too long.
    bool bind(ExpressionDatabase& database, std::size_t row) const {
        for (std::size_t i = 0; i < used_.size(); ++i) {
            const auto& used = used_[i];
            if (used.column.is_number) {
                const double number = used.decoded != nullptr ? used.decoded->numbers[row] : used.numbers[row];
                if (!std::isnan(number)) database.bind_number(i, number);
            } else {
                const auto text = text_of(used, row);
                if (text.size() > longest_text_in_expression) return false;
                if (!text.empty()) database.bind_text(i, text);
            }
        }
        return true;
    }

    [[nodiscard]] std::string_view text_of(const Used& used, std::size_t row) const {
        const auto cell =
            used.position == TextTable::npos ? std::string_view{} : table_.text_table->cell(row, used.position);
        return cell.empty() && used.decoded != nullptr ? used.decoded->schema->fallback : cell;
    }

    [[nodiscard]] ExpressionFault too_long(std::size_t row) const {
        const auto number = std::to_string(table_.row_number(row));
        return {{"第 " + number + " 行有一格长于 16 KiB", "row " + number + " has a cell longer than 16 KiB"}, {}};
    }

    std::string_view expression_;
    const DecodedTable& table_;
    std::vector<Used> used_;
};

}  // namespace

ExpressionResult evaluate(std::string_view expression, const DecodedTable& table) {
    return Evaluation(expression, table).result();
}

}  // namespace chegu
