#pragma once
// One sheet of a workbook, walked over cell by cell. Private to workbook_facts.cpp.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "notices/notice.h"
#include "tables/formats/workbook_facts.h"

namespace chegu::formats {

/// The shared texts of a workbook: their lengths, and those that OGR would give with their phonetics.
struct SharedTexts {
    std::vector<std::uint32_t> lengths;
    std::map<std::size_t, std::string> without_phonetics;
};

/// What all sheets together may hold.
struct WorkbookBudget {
    std::size_t cells = 16'000'000;
    std::size_t text = std::size_t{512} << 20U;
    /// Throws Refused when it is used up.
    void spend(std::size_t text_bytes);
};

class SheetWalk {
   public:
    SheetWalk(SheetFacts& facts, const SharedTexts& shared, const std::vector<bool>& date_styles,
              WorkbookBudget& budget)
        : facts_(facts), shared_(shared), date_styles_(date_styles), budget_(budget) {}

    void start(std::string_view element, const char** attributes);
    void end(std::string_view element);
    void characters(std::string_view text);

   private:
    void begin_cell(const char** attributes);
    void end_cell();
    void problem(const NoticeKind& kind, std::string value);

    SheetFacts& facts_;
    const SharedTexts& shared_;
    const std::vector<bool>& date_styles_;
    WorkbookBudget& budget_;

    std::uint32_t row_ = 0, column_ = 0, next_column_ = 0;
    std::string type_, value_;
    int runs_ = 0;       // <t> elements of the cell
    int phonetics_ = 0;  // inside <rPh>
    bool in_data_ = false, in_cell_ = false, in_text_ = false, date_ = false, formula_ = false;
};

}  // namespace chegu::formats
