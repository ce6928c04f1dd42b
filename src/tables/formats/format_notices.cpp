// Faults of a workbook, a GeoPackage or a database.

#include "tables/notice_kinds.h"

namespace chegu::kinds {

constexpr NoticeKind wrong_content{
    "wrong_content",
    Severity::error,
    {"文件的内容与它的扩展名不符：{problem}。", "The file is not what its name says: {problem}."},
    {"给出真正的 .xlsx 工作簿或 .gpkg 文件；别的格式请先另存。",
     "Give a real .xlsx workbook or .gpkg file; save other formats as one of these first."},
    {"按内容猜格式的读取程序，会被伪装的文件引去读别的文件。Chegu "
     "每种扩展名只认一种格式，先看内容对不对，再打开。",
     "A reader that guesses formats by content can be led by a disguised file to read other files. Chegu knows "
     "one "
     "format for each extension and looks at the content before it opens anything."}};

constexpr NoticeKind unreadable_file{
    "unreadable_file",
    Severity::error,
    {"文件已损坏或无法读取：{problem}。", "The file is damaged or can't be read: {problem}."},
    {"用原来的软件打开并另存一次；若打不开，向来源重新索取。",
     "Open it in the program it comes from and save it again; if that fails, ask its source for it anew."},
    {"读到一半的表格看起来与完整的一样，所以只要有一处读不出，整个文件都不用。",
     "Half a table looks like a whole one; so where any of it can't be read none of it is used."}};

constexpr NoticeKind unsafe_archive{
    "unsafe_archive",
    Severity::error,
    {"工作簿没有打开：{problem}。", "The workbook was not opened: {problem}."},
    {"去掉密码和嵌入的文件，删去不用的工作表，另存一次。",
     "Remove passwords and embedded files, delete sheets that are not used, and save it again."},
    {"很小的压缩文件可以解出几百兆，占满内存；所以先按限额数一遍，超出的不打开。",
     "A very small archive can inflate to hundreds of megabytes and fill the memory; so it is counted through "
     "under limits first, and what exceeds them is not opened."}};

constexpr NoticeKind unsafe_database{
    "unsafe_database",
    Severity::error,
    {"数据库没有打开：{problem}。", "The database was not opened: {problem}."},
    {"只保留普通的表：把视图的内容存成表。", "Keep plain tables only: save the content of views as tables."},
    {"视图和虚拟表在读取时会执行别人写下的语句。数据只从普通的表读取。",
     "Views and virtual tables run statements of whoever wrote them when they are read. Data are read from plain "
     "tables only."}};

constexpr NoticeKind formula_without_value{
    "formula_without_value",
    Severity::error,
    {"这一格是公式，文件里没有它的计算结果。", "The cell is a formula, and the file does not hold its value."},
    {"用表格软件打开并保存一次，或把公式换成数值。",
     "Open it in a spreadsheet and save it, or replace the formula by its value."},
    {"有计算结果的公式照结果读取。没有结果的会被当成空格子，用上默认值而无人察觉，所以报出来。",
     "A formula with a stored value is read as that value. One without would count as an empty cell and take its "
     "default unnoticed, hence the report."}};

constexpr NoticeKind cell_error{"cell_error",
                                Severity::error,
                                {"这一格显示错误「{value}」。", "The cell shows the error “{value}”."},
                                {"改正公式，或填上数值。", "Correct the formula or fill in the value."},
                                {"「#REF!」一类的错误不是数据；留着它，名称和编号里就会出现它。",
                                 "An error such as “#REF!” is no data; left alone it would end up in names and ids."}};

constexpr NoticeKind merged_cells{
    "merged_cells",
    Severity::error,
    {"单元格「{value}」是合并的。", "The cells “{value}” are merged."},
    {"取消合并，把每一格都填上。", "Unmerge them and fill in each cell."},
    {"合并后只有左上角的一格有内容，其余的读出来是空的：人看到的是每一行都有，程序读到的是只有第一行有。",
     "Of merged cells only the upper left one holds anything: a person sees the value in each row, a program "
     "reads "
     "it in the first one only."}};

constexpr NoticeKind id_changed{
    "id_changed",
    Severity::error,
    {"表格软件改动了这个编号：{problem}。", "A spreadsheet changed this id: {problem}."},
    {"把这一列的格式设为「文本」，再把编号重新输入一遍；只改格式，原来的文字不会回来。",
     "Format the column as text, then type the id again; the format alone does not bring the text back."},
    {"输入 007、2-3 或 18 位的代码，表格软件会把它变成数或日期：前面的零、横线和第 15 位以后的数字就没有了。"
     "编号要逐字相同才对得上，所以不猜它原来是什么。",
     "Of 007, 2-3 or a code of 18 digits a spreadsheet makes a number or a date: zeros in front, dashes and what comes "
     "after the 15th digit are gone. Ids match by each character, so what it was is not guessed."}};

constexpr NoticeKind point_differs{
    "point_differs",
    Severity::warning,
    {"地图上的点在 {point}（WGS 84），离 lat、lon 两列写的 {value} 有 {distance}；计算用的是 lat 和 lon。",
     "The point on the map is at {point} (WGS 84), {distance} from lat and lon, which say {value}; lat and lon count."},
    {"若移动过点，把新位置也写进 lat 和 lon；若两列是对的，可以不管。",
     "If the point was moved, write its place into lat and lon too; if the columns are right, leave it."},
    {"在 QGIS 里移动点，只改几何，不改 lat 和 lon 两列。计算只用两列，所以两者相差 10 米以上时提醒。",
     "Moving a point in QGIS changes its geometry, not the columns lat and lon. Only those are used, hence this "
     "reminder "
     "where the two are more than 10 m apart."}};

}  // namespace chegu::kinds
