#include "tables/formats/cell_reading.h"

#include <cmath>
#include <optional>

#include "base/moment.h"
#include "base/number.h"
#include "base/time_zone.h"
#include "tables/formats/number_formats.h"
#include "tables/formats/workbook_dates.h"
#include "tables/notice_kinds.h"

namespace chegu::formats {
namespace {

DateStyle style_of(const Column* column) {
    if (column != nullptr && column->type == Type::month) return DateStyle::month;
    if (column != nullptr && column->type == Type::moment) return DateStyle::moment;
    return DateStyle::date;
}

/// Whether each character of a cell counts, and none of them is a quantity.
bool is_id(const Column* column) {
    if (column == nullptr) return false;
    if (column->type == Type::id || column->type == Type::reference || column->type == Type::references) return true;
    return column->type == Type::text && (column->name == "uscc" || column->name.ends_with("code"));
}

/// A local time with its offset in the cluster's time zone; as it is where that can't be told.
std::string with_offset(const std::string& local, std::string_view time_zone) {
    const auto as_utc = parse_moment(local + "Z");
    const auto offset = as_utc ? zone_offset_minutes(time_zone, as_utc->seconds) : std::nullopt;
    if (!offset) return local;
    return moment_text({as_utc->seconds - *offset * 60, static_cast<std::int16_t>(*offset)});
}

CellReading changed(std::string text, Words problem, bool lost) {
    return {std::move(text), &kinds::id_changed, std::move(problem), lost};
}

CellReading read_number_as_id(std::string number, const NumberFormat& format) {
    constexpr double first_of_16_digits = 1e15;
    const auto value = parse_number(number);
    if (!value) return CellReading{number};
    if (std::abs(*value) >= first_of_16_digits)
        return changed(number,
                       {"它成了数 " + number + "，表格软件只保留 15 位，其余的已经丢失",
                        "it became the number " + number + "; spreadsheets keep 15 digits, the others are lost"},
                       true);
    if (std::floor(*value) == *value) number = std::to_string(static_cast<long long>(*value));  // some write 1.23E+11
    const auto seen = shown_whole(format, number);
    if (seen == number) return CellReading{number};
    if (seen && seen->find(',') == std::string::npos)
        return changed(*seen,
                       {"单元格里是数 " + number + "，只是格式把它显示为「" + *seen + "」",
                        "the cell holds the number " + number + ", which only its format shows as “" + *seen + "”"},
                       false);
    return changed(number,
                   {"它成了数 " + number + "，格式把它显示成别的样子",
                    "it became the number " + number + ", which its format shows in another way"},
                   true);
}

CellReading read_number(const Workbook& book, const SheetCell& cell, const Column* column, std::string_view time_zone) {
    std::string number(book.text(cell));
    const auto& format = book.formats[cell.format];
    if (!format.is_date()) return is_id(column) ? read_number_as_id(number, format) : CellReading{number};
    const auto style = style_of(column);
    auto text = serial_date_text(number, book.from_1904, style);
    if (text.empty()) text = number;
    else if (style == DateStyle::moment) text = with_offset(text, time_zone);
    if (!is_id(column)) return CellReading{text};
    return changed(text, {"它成了日期 " + text, "it became the date " + text}, true);
}

}  // namespace

CellReading read_cell(const Workbook& book, const SheetCell& cell, const Column* column, std::string_view time_zone) {
    std::string text(book.text(cell));
    switch (cell.kind) {
        case CellKind::text: return CellReading{text};
        case CellKind::error: return {text, &kinds::cell_error, {}, true};
        case CellKind::formula: return {{}, &kinds::formula_without_value, {}, true};
        case CellKind::number: return read_number(book, cell, column, time_zone);
        case CellKind::boolean: break;
    }
    if (!is_id(column)) return CellReading{text};
    const std::string seen = text == "1" ? "TRUE" : "FALSE";
    return changed(seen, {"它成了逻辑值 " + seen, "it became the truth value " + seen}, true);
}

}  // namespace chegu::formats
