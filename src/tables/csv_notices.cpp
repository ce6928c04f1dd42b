// Faults of a file: not CSV, not UTF-8, rows of the wrong length.

#include "tables/notice_kinds.h"

namespace chegu::kinds {

constexpr NoticeKind empty_file{
    "empty_file",
    Severity::error,
    {"文件是空的。", "The file is empty."},
    {"至少写一行列名；没有数据的表只留列名这一行。",
     "Write at least the row of column names; a table without data is that row alone."},
    {"空文件与「没有数据的表」不是一回事：前者常是导出中断留下的。没有列名，就不知道表里该有什么。",
     "An empty file is not the same as a table without data: it is often what an interrupted export leaves. "
     "Without column names nobody knows what the table should hold."}};

constexpr NoticeKind wrong_encoding{
    "wrong_encoding",
    Severity::error,
    {"文件的编码像是 {encoding}，不是 UTF-8。", "The file seems to be in {encoding}, not in UTF-8."},
    {"用「CSV UTF-8」格式另存一次。", "Save it again as “CSV UTF-8”."},
    {"Chegu 不猜编码：猜错一次，企业名称就成了乱码，而且无人察觉。",
     "Chegu does not guess encodings: one wrong guess garbles the names of firms, and nobody notices."}};

constexpr NoticeKind not_utf8{
    "not_utf8",
    Severity::error,
    {"文件里有不合 UTF-8 的字节：{problem}。", "The file has bytes that are not UTF-8: {problem}."},
    {"用「CSV UTF-8」格式另存一次，或改正这一处。", "Save it again as “CSV UTF-8”, or correct this place."},
    {"这样的字节多半是两种编码混在一个文件里。读到它的行不算数。",
     "Such bytes are mostly two encodings mixed in one file. The row that holds them is not used."}};

constexpr NoticeKind nul_byte{
    "nul_byte",
    Severity::error,
    {"这一行里有空字符（NUL）。", "The row holds a NUL character."},
    {"删去这个字符；文件可能被截断过，请与来源核对。",
     "Remove it; the file may have been cut off, so compare it with its source."},
    {"许多程序读到 NUL 就把余下的文字丢掉，一个格子便悄悄变短。这里把它报出来，该行不用。",
     "Many programs drop the text behind a NUL, so a cell silently becomes shorter. Here it is reported and the "
     "row is not used."}};

constexpr NoticeKind invalid_csv{
    "invalid_csv",
    Severity::error,
    {"不合 CSV 的写法（RFC 4180）：{problem}。", "Not valid CSV (RFC 4180): {problem}."},
    {"改正这一处，或用表格软件另存为「CSV UTF-8」。",
     "Correct this place, or save it from a spreadsheet as “CSV UTF-8”."},
    {"读取是严格的：能有两种读法的地方，就会有人读错。",
     "The reader is strict: what can be read in two ways will be read wrongly by somebody."}};

constexpr NoticeKind unclosed_quote{
    "unclosed_quote",
    Severity::error,
    {"引号开了，没有合上。", "A quote is opened and never closed."},
    {"在这一格末尾补上 \"；格内的引号要写两遍（\"\"）。",
     "Close the cell with \"; a quote inside a cell is written twice (\"\")."},
    {"没有合上的引号会把后面的行都并进一个格子里。", "An open quote swallows the rows behind it into one cell."}};

constexpr NoticeKind stray_quote{"stray_quote",
                                 Severity::error,
                                 {"引号出现在格子中间。", "A quote stands in the middle of a cell."},
                                 {"把整格用 \" 括起来，里面的引号写两遍（\"\"）。",
                                  "Put the whole cell in quotes and write the inner quote twice (\"\")."},
                                 {"这样的引号，不同的程序读法不同，所以这一行不用。",
                                  "Programs read such a quote in different ways, so the row is not used."}};

constexpr NoticeKind wrong_cell_count{
    "wrong_cell_count",
    Severity::error,
    {"这一行有 {found} 格，表头有 {expected} 列。", "The row has {found} cells, the header has {expected}."},
    {"补足或去掉多余的格；含逗号的文字要用 \" 括起来。", "Add or remove cells; a text with a comma goes in quotes."},
    {"多半是名称或地址里有逗号而没有加引号。格数不对，就不知道哪一格属于哪一列。",
     "Mostly a comma in a name or address that is not in quotes. With the wrong number of cells nobody knows "
     "which cell belongs to which column."}};

constexpr NoticeKind cell_too_long{
    "cell_too_long",
    Severity::error,
    {"一格的文字超过 1 MiB。", "A cell is longer than 1 MiB."},
    {"缩短它；若附近有没合上的引号，先改那里。", "Shorten it; if a quote nearby is not closed, mend that first."},
    {"这样长的格子几乎总是没有合上的引号造成的；限制长度也使恶意文件占不了内存。",
     "Such a cell is nearly always an open quote; the limit also keeps hostile files from taking the memory."}};

constexpr NoticeKind too_many_columns{
    "too_many_columns",
    Severity::error,
    {"列数超过 4,096。", "There are more than 4,096 columns."},
    {"删去不用的列。", "Remove the columns that are not used."},
    {"没有一张表需要这么多列；这多半是行列颠倒，或不是表格的文件。",
     "No table needs so many; rows and columns are probably swapped, or the file is not a table."}};

constexpr NoticeKind repeated_column{
    "repeated_column",
    Severity::error,
    {"列名「{column}」出现了两次。", "The column “{column}” is there twice."},
    {"给其中一列改名，或删去它。", "Rename one of the two, or remove it."},
    {"两列同名，就不知道该用哪一列的数。", "With two columns of one name nobody knows whose figures count."}};

constexpr NoticeKind unnamed_column{
    "unnamed_column",
    Severity::error,
    {"{letter} 列没有列名。", "Column {letter} has no name."},
    {"给它写上列名；若是多出的逗号，删去整列。", "Name it; if it is only a surplus comma, remove the column."},
    {"没有名字的列无从判断，也无法在转换时保留。",
     "A column without a name can't be judged, nor kept when the feed is converted."}};

constexpr NoticeKind header_elsewhere{
    "header_elsewhere",
    Severity::error,
    {"第 1 行不是列名，列名像是在第 {found} 行。", "Row 1 does not name the columns; row {found} seems to."},
    {"删去它上面的行，让列名在第 1 行。", "Delete the rows above it, so that the names are in row 1."},
    {"标题和说明放在表名、文件名或以 # 开头的工作表里。第 1 "
     "行不是列名，整张表就读不出来，所以它的别的问题要改好这一处才看得到。",
     "Titles and remarks go into the name of the sheet or file, or a sheet whose name begins with #. Without names in "
     "row 1 none of the table can be read, so its other faults only show once this is mended."}};

constexpr NoticeKind wrong_separator{
    "wrong_separator",
    Severity::error,
    {"{problem}。", "{problem}."},
    {"另存为「CSV UTF-8（逗号分隔）」，列与列之间用逗号；第一行若是「sep=」，删去它。",
     "Save it as “CSV UTF-8 (comma delimited)”, with commas between the columns; delete a first line such as “sep=;”."},
    {"分隔符随电脑的地区设置而变，同一个文件在两台电脑上会读成不同的列。只认逗号，就不会读错；整个文件只报这一条。",
     "Separators follow the regional settings of a computer: one file falls into different columns on two of them. "
     "With commas only it can't be misread. This is the only notice for the file."}};

constexpr NoticeKind empty_rows{
    "empty_rows",
    Severity::warning,
    {"有 {count} 行没有内容，已跳过；第一处是第 {row} 行。",
     "Rows that hold nothing were skipped: {count} in all, the first is row {row}."},
    {"可以不管；要去掉提醒，删去这些行。", "Leave them, or delete them to be rid of this notice."},
    {"表格软件常把清空过的行存成只有逗号的行。它们与工作簿里的空行一样跳过；若本该有数据，行数对不上时先看这里。",
     "Spreadsheets often save rows that were cleared as rows of commas. They are skipped as empty rows of a workbook "
     "are; if they should hold data, look here."}};

}  // namespace chegu::kinds
