#pragma once
// A workbook being written (libxlsxwriter): rows in order, every refusal an exception, the same bytes each time.

#include <xlsxwriter.h>

#include <compare>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/failure.h"
#include "tables/formats/workbook_amendments.h"
#include "tables/formats/workbook_cells.h"

namespace chegu::formats {

/// The ground of a cell that something is said about.
enum class Fill { none, error, warning };
struct CellLook {
    bool bold = false;
    Fill fill = Fill::none;
    NumberFormat number{};
    auto operator<=>(const CellLook&) const = default;
};

/// Whether libxlsxwriter writes a number in these digits.
bool keeps_digits(double value, std::string_view digits);

class WorkbookFile {
   public:
    explicit WorkbookFile(const std::filesystem::path& path);
    WorkbookFile(const WorkbookFile&) = delete;
    WorkbookFile& operator=(const WorkbookFile&) = delete;
    ~WorkbookFile();

    /// Throws Failure (bad_input) for a name that Excel does not allow.
    lxw_worksheet* add_sheet(const std::string& name);
    /// Cells of one sheet must come row by row. Throw Failure (bad_input) for a text that is too long.
    void text(lxw_worksheet* sheet, std::size_t row, std::size_t column, std::string_view cell, lxw_format* format);
    void blank(lxw_worksheet* sheet, std::size_t row, std::size_t column, lxw_format* format);
    void number(lxw_worksheet* sheet, std::size_t row, std::size_t column, double value, lxw_format* format);
    void boolean(lxw_worksheet* sheet, std::size_t row, std::size_t column, bool value, lxw_format* format);
    /// In exactly these digits, which must be a number's.
    void exact_number(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& digits,
                      lxw_format* format);
    /// A formula whose value is not stored.
    void formula(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& formula,
                 lxw_format* format);
    /// A cell that shows this error, such as #REF!.
    void error(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& error, lxw_format* format);
    void merge(const lxw_worksheet* sheet, const std::vector<MergedCells>& merged);
    /// Dates count from 1904.
    void count_from_1904();

    [[nodiscard]] lxw_workbook* book() const { return book_; }
    /// The same for the same look; null for that of a plain cell.
    lxw_format* format(const CellLook& look);

    /// Finishes the file and brings it to the disk. Throws Failure as fault_of says.
    void close();

   private:
    void check(lxw_error result, std::string_view what) const;

    std::filesystem::path path_;
    lxw_workbook* book_;
    std::map<CellLook, lxw_format*> formats_;
    WorkbookAmendments amendments_;
};

/// Whose fault it is that libxlsxwriter refuses something: bad_input for what a workbook can't hold, system where it
/// has no memory or its files fail it; where it can't make the workbook's own file, errno decides.
FailureKind fault_of(lxw_error error);

/// Writes a workbook by `write`, which must give the same bytes each time, and makes sure that it is whole:
/// libxlsxwriter goes on without a word where the system refuses it a write. So it is written a second time, beside,
/// and compared, and each of its parts must be XML. Throws Failure (system); what is at `path` then is not to be
/// used.
void write_whole(const std::filesystem::path& path, const std::function<void(const std::filesystem::path&)>& write);

/// A text as a workbook holds it: characters that XML can't carry are written _x000D_, and what looks like that is
/// escaped itself. The inverse of without_escapes().
std::string with_escapes(std::string_view text);

}  // namespace chegu::formats
