#include "support/spoiling.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace chegu::tampering {
namespace {

Cells split(const std::string& line) {
    Cells cells;
    std::string cell;
    for (const char letter : line + ",")
        if (letter == ',') cells.push_back(std::exchange(cell, {}));
        else if (letter != '\r') cell += letter;
    return cells;
}

std::string joined(const Cells& cells) {
    std::string line;
    for (std::size_t c = 0; c < cells.size(); ++c) line += (c > 0 ? "," : "") + cells[c];
    return line + "\n";
}

std::string csv_of(const SpoiledSheet& sheet) {
    std::string csv = joined(sheet.header);
    for (const auto& row : sheet.rows) csv += joined(row);
    return csv;
}

}  // namespace

std::size_t SpoiledSheet::at(const std::string& column) const {
    for (std::size_t c = 0; c < header.size(); ++c)
        if (header[c] == column) return c;
    throw std::out_of_range(column);
}

SpoiledSheet sheet_of(const std::string& csv) {
    std::istringstream lines(csv);
    SpoiledSheet sheet;
    for (std::string line; std::getline(lines, line);)
        if (sheet.header.empty()) sheet.header = split(line);
        else sheet.rows.push_back(split(line));
    return sheet;
}

double largest_of(const SpoiledSheet& sheet, std::size_t column) {
    double largest = 0;
    for (const auto& cells : sheet.rows)
        if (const double value = std::abs(number(cells[column])); std::isfinite(value))
            largest = std::max(largest, value);
    return largest;
}

double number(const std::string& cell) { return cell.empty() ? 0 : std::stod(cell); }
std::string text(double value) {
    std::ostringstream out;
    out.precision(17);
    out << value;
    return out.str();
}

void Spoiling::table(const std::string& name, const std::function<std::string(SpoiledSheet&)>& change) {
    SpoiledSheet sheet = sheet_of(files.at(name));
    const auto what = change(sheet);
    if (what.empty()) return;
    files[name] = csv_of(sheet);
    where = name + ": " + what;
    file = name;
}

void Spoiling::cell(const std::string& name, const std::string& column, const Fits& fits, const Change& change) {
    table(name, [&](SpoiledSheet& sheet) -> std::string {
        std::vector<std::size_t> rows;
        for (std::size_t r = 0; r < sheet.rows.size(); ++r)
            if (fits(sheet, sheet.rows[r])) rows.push_back(r);
        if (rows.empty()) return {};
        const auto at = rows[one_of(rows.size())];
        cells = sheet.rows[at];
        auto& changed = sheet.rows[at][sheet.at(column)];
        const auto before = changed;
        changed = change(before);
        row = static_cast<std::uint32_t>(at + 2);
        return "row " + std::to_string(row) + " " + column + " " + before + " -> " + changed;
    });
}

void Spoiling::number_cell(const std::string& name, const std::string& column,
                           const std::function<double(double)>& change) {
    cell(
        name, column,
        [&](const SpoiledSheet& sheet, const Cells& of) {
            const auto& written = of[sheet.at(column)];
            return !written.empty() && std::abs(change(number(written)) - number(written)) > 1e-3;
        },
        [&](const std::string& before) { return text(change(number(before))); });
}

void Spoiling::little_more(const std::string& name, const std::string& column) {
    const SpoiledSheet sheet = sheet_of(files.at(name));
    const double largest = largest_of(sheet, sheet.at(column));
    cell(
        name, column,
        [&](const SpoiledSheet& all, const Cells& of) {
            const auto& written = of[all.at(column)];
            return largest > 0 && !written.empty() && std::isfinite(number(written));
        },
        [&](const std::string& before) { return text(number(before) + 1e-5 * largest); });
}

void Spoiling::json(const std::string& name, const std::function<std::string(nlohmann::ordered_json&)>& change) {
    auto value = nlohmann::ordered_json::parse(files.at(name));
    const auto what = change(value);
    if (what.empty()) return;
    files[name] = value.dump(2);
    where = name + ": " + what;
    file = name;
}

void Spoiling::drop_row(const std::string& name) {
    table(name, [&](SpoiledSheet& sheet) -> std::string {
        if (sheet.rows.empty()) return {};
        const auto dropped = one_of(sheet.rows.size());
        cells = sheet.rows[dropped];
        sheet.rows.erase(sheet.rows.begin() + static_cast<std::ptrdiff_t>(dropped));
        return "row " + std::to_string(dropped + 2) + " dropped";
    });
}

void Spoiling::repeat_row(const std::string& name) {
    table(name, [&](SpoiledSheet& sheet) -> std::string {
        if (sheet.rows.empty()) return {};
        sheet.rows.push_back(sheet.rows[one_of(sheet.rows.size())]);
        return "a row repeated";
    });
}

void Spoiling::swap_cells(const std::string& name, const std::string& column) {
    table(name, [&](SpoiledSheet& sheet) -> std::string {
        const auto at = sheet.at(column);
        for (int attempt = 0; attempt < 50 && !sheet.rows.empty(); ++attempt) {
            auto& a = sheet.rows[one_of(sheet.rows.size())][at];
            auto& b = sheet.rows[one_of(sheet.rows.size())][at];
            if (std::abs(number(a) - number(b)) < 1e-2 * std::max(0.1, std::abs(number(a)))) continue;
            std::swap(a, b);
            return column + " of two rows exchanged: " + a + " and " + b;
        }
        return {};
    });
}

void Spoiling::other_id(const std::string& name, const std::string& column) {
    std::vector<std::string> ids;
    const SpoiledSheet sheet = sheet_of(files.at(name));
    for (const auto& of : sheet.rows) ids.push_back(of[sheet.at(column)]);
    cell(
        name, column,
        [&](const SpoiledSheet& all, const Cells& of) {
            for (const auto& id : ids)
                if (id != of[all.at(column)]) return true;
            return false;
        },
        [&](const std::string& before) {
            std::string id = before;
            while (id == before) id = ids[one_of(ids.size())];
            return id;
        });
}

}  // namespace chegu::tampering
