// Faults of a table, a column or a single cell, judged by the schema.

#include "feed/notice_kinds.h"

namespace chegu::kinds {

constexpr NoticeKind missing_table{
    "missing_table",
    Severity::error,
    {"缺少必需的表「{table}」。", "The required table “{table}” is missing."},
    {"加上这张表；暂时没有数据，就只写列名。", "Add it; as long as there are no data, the column names alone."},
    {"必需的表可以是空的，但要在：这样「没有」与「忘了」分得清。",
     "A required table may be empty, but it must be there: so “none” and “forgotten” can be told apart."}};

constexpr NoticeKind missing_column{
    "missing_column",
    Severity::error,
    {"缺少必需的列「{column}」。", "The required column “{column}” is missing."},
    {"在表头加上这一列，并填好每一行。", "Add it to the header and fill it in each row."},
    {"没有这一列，这张表的行就没有含义。", "Without it the rows of the table have no meaning."}};

constexpr NoticeKind unknown_table{
    "unknown_table",
    Severity::warning,
    {"格式里没有「{table}」这张表，已保留但不用。{hint}",
     "The format has no table “{table}”; it is kept and not used.{hint}"},
    {"若是笔误，改成正确的表名；若是自用的表，可以不管。",
     "If it is a slip, write the table's right name; if it is a table of your own, leave it."},
    {"自己的表可以放在一起，转换时原样保留。但写错表名的数据不会进入计算，所以提醒一次。",
     "Tables of your own may lie beside the others and are kept by convert. But data under a misspelt name enter "
     "no computation, hence this reminder."}};

constexpr NoticeKind unknown_column{
    "unknown_column",
    Severity::warning,
    {"格式里没有「{column}」这一列，已保留但不用。{hint}",
     "The format has no column “{column}” in this table; it is kept and not used.{hint}"},
    {"若是笔误，改成正确的列名；若是自用的列，可以不管。",
     "If it is a slip, write the column's right name; if it is a column of your own, leave it."},
    {"写错列名时，该列按「没有填」处理，用的是默认值，结果会不声不响地不同。",
     "Under a misspelt name a column counts as not given and its default is used: results differ and nothing "
     "says so."}};

constexpr NoticeKind missing_value{
    "missing_value",
    Severity::error,
    {"「{column}」没有填。", "“{column}” is not filled in."},
    {"填上这一格。", "Fill in the cell."},
    {"这一列没有合理的默认值；空着就无法计算。", "The column has no sensible default; nothing can be computed."}};

constexpr NoticeKind not_a_number{
    "not_a_number",
    Severity::error,
    {"「{value}」不是数字。", "“{value}” is not a number."},
    {"用小数点、不用千位分隔符和单位，例如 1250.5。",
     "Write digits with a decimal point, no thousands mark and no unit, such as 1250.5."},
    {"「1,250」在有的地方是一千二百五十，在有的地方是一又四分之一。只认一种写法，就不会读错。",
     "“1,250” is twelve hundred and fifty in one place and one and a quarter in another. With one way of writing "
     "it can't be misread."}};

constexpr NoticeKind not_whole{
    "not_whole",
    Severity::error,
    {"「{value}」不是整数。", "“{value}” is not a whole number."},
    {"写整数，例如 12。", "Write a whole number, such as 12."},
    {"这里数的是个数或期数，没有半个。", "This counts things or periods; there is no half of one."}};

constexpr NoticeKind number_out_of_range{
    "number_out_of_range",
    Severity::error,
    {"「{value}」超出允许的范围（{range}）。{hint}", "“{value}” is outside the allowed range ({range}).{hint}"},
    {"写{range}的数。", "Write a number that is {range}."},
    {"除少数几列外数都不能是负的；纬度、可用率等有各自的范围。出了范围，模型就没有意义。",
     "But for a few columns no number may be negative; latitude, availability and others have ranges of their "
     "own. Outside them the model has no meaning."}};

constexpr NoticeKind number_too_large{
    "number_too_large",
    Severity::error,
    {"「{value}」大得无法计算（至多 {largest}）。", "“{value}” is too large to compute with (at most {largest})."},
    {"没有上限就让这一格空着；否则核对单位。",
     "Leave the cell empty where there is no limit; check the unit otherwise."},
    {"计算用的数约有 16 位。这样大的数与平常的数放在一起，方案就不能证明到百万分之一。",
     "Numbers are computed with about 16 digits. With such a figure beside ordinary ones no plan can be proven to "
     "a "
     "millionth."}};

constexpr NoticeKind not_a_date{"not_a_date",
                                Severity::error,
                                {"「{value}」不是日期。", "“{value}” is not a date."},
                                {"写成 2026-03-20 的样子。", "Write it like 2026-03-20."},
                                {"03/04/2026 在两处是两个日子；ISO 8601 只有一种读法。",
                                 "03/04/2026 is two days in two places; ISO 8601 can be read in one way only."}};

constexpr NoticeKind not_a_month{
    "not_a_month",
    Severity::error,
    {"「{value}」不是月份。", "“{value}” is not a month."},
    {"写成 2026-03 的样子。", "Write it like 2026-03."},
    {"月份用 ISO 8601 的年-月写法，排序和比较才不会错。",
     "Months are written year-month as in ISO 8601, so that they sort and compare rightly."}};

constexpr NoticeKind not_a_moment{
    "not_a_moment",
    Severity::error,
    {"「{value}」不是带时差的时刻。{hint}", "“{value}” is not a time with its offset.{hint}"},
    {"写成 2026-03-20T08:00+08:00 的样子，时差不能省。",
     "Write it like 2026-03-20T08:00+08:00; the offset may not be left out."},
    {"船期和班列跨时区，没有时差的时刻会差几个小时。",
     "Ships and trains cross time zones; a time without its offset may be hours wrong."}};

constexpr NoticeKind not_a_choice{
    "not_a_choice",
    Severity::error,
    {"「{value}」不是可选的值。{hint}", "“{value}” is not one of the allowed values.{hint}"},
    {"可选：{choices}。", "Choose one of: {choices}."},
    {"这一列只认固定的几个词，程序据此区分含义。",
     "The column knows a fixed set of words; the program tells meanings apart by them."}};

constexpr NoticeKind repeated_id{
    "repeated_id",
    Severity::error,
    {"编号「{value}」在第 {first_row} 行已经用过。", "The id “{value}” is already used in row {first_row}."},
    {"给其中一行换一个编号，或删去重复的行。", "Give one of the rows another id, or remove the repeated row."},
    {"别的表按编号引用这一行；编号重复，就不知道指哪一行。",
     "Other tables refer to the row by its id; with two of them nobody knows which is meant."}};

constexpr NoticeKind unknown_reference{
    "unknown_reference",
    Severity::error,
    {"表「{target}」里没有编号「{value}」。{hint}", "The table “{target}” has no id “{value}”.{hint}"},
    {"改成存在的编号，或在「{target}」里加上这一行。", "Write an id that exists, or add the row to “{target}”."},
    {"编号区分大小写，「007」与「7」不同。指向空处的引用会使一段链条悄悄断开，所以不放过。",
     "Ids are case-sensitive, and “007” is not “7”. A reference to nothing would silently break the chain, so "
     "none "
     "is let through."}};

constexpr NoticeKind unknown_setting{
    "unknown_setting",
    Severity::warning,
    {"没有「{value}」这项设置，已保留但不用。{hint}", "There is no setting “{value}”; it is kept and not used.{hint}"},
    {"若是笔误，改成正确的名称。", "If it is a slip, write the setting's right name."},
    {"写错名称的设置不起作用，用的仍是默认值。", "A misspelt setting has no effect; the default stays in use."}};

constexpr NoticeKind missing_setting{
    "missing_setting",
    Severity::error,
    {"缺少必需的设置「{value}」。", "The required setting “{value}” is missing."},
    {"在 settings 里加一行，key 写 {value}。", "Add a row to settings whose key is {value}."},
    {"名称、币种、时区、本地区域和起始日决定所有结果的含义，没有默认值。",
     "Name, currency, time zone, home region and start date decide what every result means; they have no "
     "default."}};

constexpr NoticeKind repeated_setting{
    "repeated_setting",
    Severity::error,
    {"设置「{value}」写了两次。", "The setting “{value}” is given twice."},
    {"只留一行。", "Keep one of the rows."},
    {"两个值不同时，就不知道用哪个。", "If the two differ, nobody knows which counts."}};

}  // namespace chegu::kinds
