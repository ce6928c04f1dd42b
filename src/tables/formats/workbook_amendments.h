#pragma once
// What libxlsxwriter can't say is put into the finished file: numbers of more digits, formulas without a value, errors,
// merged cells of sheets that are written row by row, the count of days from 1904.

#include <filesystem>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chegu::formats {

class WorkbookAmendments {
   public:
    /// A number that libxlsxwriter writes as <v>NAN</v>, which is in no workbook.
    static constexpr double to_be_filled = std::numeric_limits<double>::quiet_NaN();

    /// What is to be filled in a part becomes these texts, in the order in which it was written.
    void fill(const std::string& part, std::string text);
    /// Everywhere in a part; `from` must hold a < or >, which no text has.
    void replace(const std::string& part, std::string from, std::string to);

    /// Writes the file anew where there is anything to put in; the same bytes each time. Throws Failure (system).
    void apply(const std::filesystem::path& file) const;

   private:
    [[nodiscard]] std::string amended(const std::string& part, std::string bytes) const;

    std::map<std::string, std::vector<std::string>> fillings_;            // by part
    std::map<std::string, std::map<std::string, std::string>> replaced_;  // by part
};

}  // namespace chegu::formats
