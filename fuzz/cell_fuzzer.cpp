// Any text as a cell: as a number, a date, a month, a moment, a format of dates, an escaped text. What is accepted is
// written back as something that reads the same.

#include <cstddef>
#include <cstdint>

#include "base/moment.h"
#include "base/number.h"
#include "base/time_zone.h"
#include "base/utf8.h"
#include "parts.h"
#include "tables/formats/workbook_cells.h"
#include "tables/formats/workbook_dates.h"
#include "tables/formats/workbook_file.h"

namespace {

using namespace chegu;

void check_number(std::string_view text) {
    const auto number = parse_number(text);
    if (!number) return;
    const auto written = number_text(*number);
    require(parse_number(written) == number);
    require(number_text(*parse_number(written)) == written);
}

void check_times(std::string_view text) {
    if (const auto date = parse_date(text)) require(date_text(*date) == text);
    if (const auto month = parse_month(text)) require(date_text(*month) == std::string(text) + "-01");
    if (const auto moment = parse_moment(text)) {
        const auto again = parse_moment(moment_text(*moment));
        require(again == moment && again->offset_minutes == moment->offset_minutes);
    }
}

void check_serial(std::string_view text) {
    using formats::DateStyle;
    for (const bool from_1904 : {false, true}) {
        const auto date = formats::serial_date_text(text, from_1904, DateStyle::date);
        require(date.empty() || parse_date(date.substr(0, 10)));
        const auto month = formats::serial_date_text(text, from_1904, DateStyle::month);
        require(month.size() != 7 || parse_month(month));
        const auto moment = formats::serial_date_text(text, from_1904, DateStyle::moment);
        require(moment.empty() || parse_moment(moment + "+08:00"));
        require(date.empty() == moment.empty());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = text_of(data, size);
    check_number(text);
    check_times(text);
    check_serial(text);
    formats::is_date_format(text);
    zone_offset_minutes(text, 1'774'000'000);
    formats::without_escapes(std::string(text));
    if (is_utf8(text) && text.find('\0') == std::string_view::npos)
        require(formats::without_escapes(formats::with_escapes(text)) == text);
    auto rest = text;
    while (!rest.empty()) {
        const auto before = rest.size();
        const bool character = take_character(rest) != not_a_character;
        require(character ? rest.size() < before : rest.size() + 1 == before);
    }
    return 0;
}
