#pragma once
// Results in the hands of a test that spoils them: one table, one cell, one figure at a time.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

namespace chegu {

/// OUT's files by name, and their bytes.
using Files = std::map<std::string, std::string>;

}  // namespace chegu

namespace chegu::tampering {

using Cells = std::vector<std::string>;

/// A table of results as cells; those of the tests hold no quoted cells.
struct SpoiledSheet {
    Cells header;
    std::vector<Cells> rows;

    [[nodiscard]] std::size_t at(const std::string& column) const;
};
SpoiledSheet sheet_of(const std::string& csv);

/// The largest finite value of a column, whatever its sign.
double largest_of(const SpoiledSheet& sheet, std::size_t column);

double number(const std::string& cell);  // 0 where it is blank
std::string text(double value);

/// What is being spoiled; `where` stays empty where there was nothing to spoil.
struct Spoiling {
    Files files;
    std::mt19937_64 random;
    std::string where;
    bool sealed = true;     // false: datapackage.json is itself what is wrong and is to be left as it is
    std::string file = {};  // that was spoiled
    Cells cells = {};       // of the row that was changed or dropped, as they were
    std::uint32_t row = 0;  // as verify counts them, where it was a cell

    std::size_t one_of(std::size_t count) { return static_cast<std::size_t>(random() % count); }

    using Change = std::function<std::string(const std::string&)>;
    using Fits = std::function<bool(const SpoiledSheet&, const Cells&)>;

    /// Changes the rows of a table; `change` says what it did, or nothing.
    void table(const std::string& name, const std::function<std::string(SpoiledSheet&)>& change);
    /// Changes a cell of one of the rows that fit.
    void cell(const std::string& name, const std::string& column, const Fits& fits, const Change& change);
    /// Changes a number by more than 0.001.
    void number_cell(const std::string& name, const std::string& column, const std::function<double(double)>& change);
    /// Makes a number larger by ten times what verify lets pass (model.md 4) of the largest in the column: figures are
    /// judged by the size of what they are computed from.
    void little_more(const std::string& name, const std::string& column);
    /// Changes a JSON file; `change` says what it did, or nothing.
    void json(const std::string& name, const std::function<std::string(nlohmann::ordered_json&)>& change);

    void drop_row(const std::string& name);
    void repeat_row(const std::string& name);
    /// Two rows exchange what stands in a column.
    void swap_cells(const std::string& name, const std::string& column);
    /// A row gets another of the ids that stand in this column.
    void other_id(const std::string& name, const std::string& column);
};

}  // namespace chegu::tampering
