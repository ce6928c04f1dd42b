#include "schema/document_prose.h"

namespace chegu {

Text feed_introduction() {
    return {R"(# 产业集群数据格式

Chegu 读取的数据是一组普通的表：企业、地点、产品、供应关系、运输线路、需求，以及需要时加上的停产情形、候选项、出口订单、任务和政策。
这些表可以用电子表格编辑，可以放进 git，也可以放进数据库。

本页由程序中的同一份表结构生成（`chegu docs docs`），读取、检查和模板也用它。供程序使用的版本是
[feed.schema.json](feed.schema.json)（Frictionless Data Package，每张表一个资源）。
)",
            R"(# The cluster feed

What Chegu reads is a set of plain tables: firms, sites, items, supply links, lanes, demand, and, where they are needed,
outages, candidates, export orders, tasks and policies. They can be kept in a spreadsheet, in git or in a database.

This page is made from the same definition in the code that the reader, the checks and the template use
(`chegu docs docs`). The version for machines is [feed.schema.json](feed.schema.json) (a Frictionless Data Package, a
resource a table).
)"};
}

Text feed_rules() {
    return {R"(## 规则

- **文件。** 一个文件夹，每张表一个 CSV 文件：`sites.csv` 对应 `sites` 表。编码为 UTF-8，第一行是列名，列的次序不限，单元格中的逗号、引号和换行按 RFC 4180 加引号。
- **必填的表和列。** 标 * 的表必须有，可以没有行。“必填”的列必须有且每格都要填；“须有列”的列必须有，空格的含义见表中；其他列可以没有，空格表示未提供，或按表中的默认值。
- **多出来的表和列**保留而不使用，检查时会提醒。企业表多出来的列可以供政策条款使用。
- **编号**是区分大小写的文本，`007` 不等于 `7`。编号在自己的表中不得重复；一个键可以有多行的表另有说明。引用的编号必须存在。列表中的编号用 `;` 隔开，前后的空格不计。
- **数**用小数点，不用千位分隔符，必须有限，除表中另有说明外不得为负。
- **日期**写作 `2026-03-20`，月份写作 `2026-03`，时刻写作 `2026-03-20T08:00+08:00`，不写时差是错误。
- **金额**都用 `settings` 中的货币；“单位”指产品自己的计量单位；标准车（CEU）是整车运输的车位。
- **名称**：`name` 用本集群自己的语言，`name_en` 用英文。
- **候选项。** 带 `candidate_id` 的行只有在选中该候选项时才存在，空格表示今天已经存在。一行只能属于一个候选项，只能引用今天已有的地点或同一候选项的地点。processes、links、lanes、stocks 中带候选项的行必须填写 `capacity_per_day`、`max_per_day` 或 `on_hand`。demand、orders、terminals 不得使用候选项的地点。
- **表达式**（`where`、`target_where`、`benefit`）是对一行求值的 SQLite 表达式：列按表结构的类型，多出来的列若所有格都是数则为数，空格为 NULL；文本用单引号；不允许子查询、PRAGMA 和 SQLite 核心以外的函数。
- **检查。** `chegu check` 一次列出所有问题，写明表、行号、列、值和正确的写法；数据有错误时不做任何计算。

一个文件的样子（`modes.csv`）：

```
mode,name,co2_g_per_tkm,confidence
road,公路,62,estimate
rail,铁路,16,estimate
```
)",
            R"(## Rules

- **Files.** A folder with a CSV file for each table: `sites.csv` is the table `sites`. UTF-8; the first row names the
  columns, in any order; commas, quotes and line breaks in a cell are quoted as RFC 4180 says.
- **What must be there.** A table marked * must be there and may have no rows. A column marked *yes* must be there with
  every cell filled; one marked *column* must be there, and the table says what an empty cell means. Any other column
  may be absent: then, as for an empty cell, its default counts, or the value is not given.
- **Further tables and columns** are kept and not used; the check names them. Further columns of firms can be used by
  policy clauses.
- **Ids** are text in which case counts: `007` is not `7`. An id stands once in its own table; a table with several rows
  a key says so. What is referred to must exist. Lists of ids are separated by `;`, blanks around an id don't count.
- **Numbers** have a decimal point and no thousands separator. They are finite, and not negative unless their row below
  says so.
- **Dates** are written `2026-03-20`, months `2026-03`, times `2026-03-20T08:00+08:00`; a time without its offset is an
  error.
- **Money** is in the currency of `settings`; a *unit* is the item's own; CEU are car-equivalent units, the car spaces
  of a vehicle carrier.
- **Names:** `name` is in the cluster's own language, `name_en` in English.
- **Candidates.** A row with a `candidate_id` exists only where that candidate is chosen; a blank means that it exists
  today. A row belongs to one candidate only, and may refer to sites of today or of that candidate. Such a row must give
  its `capacity_per_day` (processes, lanes), `max_per_day` (links) or `on_hand` (stocks). Demand, orders and terminals
  can't use a candidate's site.
- **Expressions** (`where`, `target_where`, `benefit`) are SQLite expressions over one row. Columns have the types below,
  further columns are numbers if all their cells are, an empty cell is NULL. Texts take single quotes. Subqueries,
  pragmas and functions outside SQLite's core are refused.
- **Checks.** `chegu check` lists every problem in one pass, with table, row number, column, value and what would be
  right. Nothing is computed from a feed with errors.

What a file looks like (`modes.csv`):

```
mode,name,name_en,co2_g_per_tkm,confidence
road,公路,Road,62,estimate
rail,铁路,Rail,16,estimate
```
)"};
}

Text settings_introduction() {
    return {
        "`settings` 的各项：`key` 列写设置项，`value` 列写它的值。必填的设置项必须有一行。\n",
        "The keys of `settings`: the column `key` has the key, the column `value` its value. A key marked *yes* must "
        "have its row.\n"};
}

Text provenance_introduction() {
    return {
        "以下三列在每张表中都可以有，说明数据从哪里来、有多新、有多可靠。报告会在结果旁写明其中有多少依据假设或一年以上"
        "的旧数据。\n",
        "These three may stand in every table: where a row's figures come from, how fresh they are and how far they "
        "can "
        "be trusted. The report says beside a result how much of it rests on figures that are assumed or older than a "
        "year.\n"};
}

Text results_introduction() {
    return {R"(# 结果文件

每个命令把结果写成 CSV 文件（UTF-8，第一行是列名），同样的数据和选项得到同样的字节。编号是数据各表中的编号，
单位与数据相同。数量不大于 1e-9 的行不写出，`production.csv` 例外，列出所有工序。以后可能增加列，已有的列不变。

`datapackage.json` 用同一份表结构向程序说明这些文件；`summary.json` 记录总数、状态、界和选项。
)",
            R"(# Result files

Every command writes its results as CSV files (UTF-8, the first row names the columns); the same feed and options give
the same bytes. Ids are those of the feed's tables, units are the feed's. Rows with a quantity of at most 1e-9 are left
out, except in `production.csv`, which lists every process. Columns may be added, those that exist stay.

`datapackage.json` tells programs of these files from the same definition; `summary.json` holds totals, status, bounds
and options.
)"};
}

Text figures_introduction() {
    return {R"(## 数字

`summary.json` 的每个部分（flow、chain……）里的数字，以及由结果表得出、供 `chegu compare` 比较的数字。名称中的点表示
下一层。同一数字在 `summary.json`、`compare.csv`、报告和工作簿里名称、单位相同。
)",
            R"(## Figures

The numbers in each part of `summary.json` (flow, chain, …), and those that follow from the tables and that
`chegu compare` compares. A point in a name goes one level down. A figure has the same name and unit in `summary.json`,
`compare.csv`, the report and the workbook.
)"};
}

}  // namespace chegu
