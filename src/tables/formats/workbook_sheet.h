#pragma once
// One sheet of a workbook, walked over cell by cell. Private to workbook_cells.cpp.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tables/formats/workbook_cells.h"

namespace chegu::formats {

/// Where the shared texts of a workbook lie in its bytes: begin and size.
using SharedTexts = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// What all sheets together may hold.
struct WorkbookBudget {
    std::size_t cells = 16'000'000;
    std::size_t text = std::size_t{512} << 20U;
    /// Throws Refused when it is used up.
    void spend(std::size_t text_bytes);
};

class SheetWalk {
   public:
    /// Cells go to `sheet`, their texts to the bytes of `book`.
    SheetWalk(Workbook& book, WorkbookSheet& sheet, const SharedTexts& shared, WorkbookBudget& budget)
        : book_(book), sheet_(sheet), shared_(shared), budget_(budget) {}

    void start(std::string_view element, const char** attributes);
    void end(std::string_view element);
    void characters(std::string_view text);

   private:
    void begin_row(std::string_view reference);
    void begin_cell(const char** attributes);
    void end_cell();
    void merge(std::string_view range);
    void keep(CellKind kind, std::uint32_t begin, std::size_t size);
    void keep(CellKind kind, std::string_view text);
    [[nodiscard]] CellKind kind() const;

    Workbook& book_;
    WorkbookSheet& sheet_;
    const SharedTexts& shared_;
    WorkbookBudget& budget_;

    std::uint32_t row_ = 0, column_ = 0, next_column_ = 0, format_ = 0;
    std::string type_, value_, formula_;
    int phonetics_ = 0;  // inside <rPh>
    bool in_data_ = false, in_cell_ = false, in_text_ = false, in_formula_ = false, has_formula_ = false;
    bool row_is_named_ = false;  // by its own reference
};

}  // namespace chegu::formats
