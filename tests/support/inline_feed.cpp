#include "support/inline_feed.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "notices/notice.h"
#include "schema/table.h"
#include "tables/csv_reader.h"

namespace chegu {
namespace {

using Cells = std::vector<std::string>;
/// A table as lines of CSV cells, quotes still on; the first line is the header.
using Lines = std::vector<Cells>;
using Tables = std::map<std::string, Lines, std::less<>>;

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

Cells cells_of(std::string_view line) {
    Cells cells;
    bool quoted = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        if (i < line.size() && line[i] == '"') quoted = !quoted;
        if (i < line.size() && (quoted || line[i] != ',')) continue;
        cells.emplace_back(trimmed(line.substr(begin, i - begin)));
        begin = i + 1;
    }
    return cells;
}

Tables tables_of(std::string_view text) {
    Tables tables;
    Lines* table = nullptr;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#') continue;
        if (line.front() == '[' && line.back() == ']') {
            const auto [place, is_new] = tables.emplace(line.substr(1, line.size() - 2), Lines{});
            if (!is_new) throw std::invalid_argument("two tables " + std::string(line));
            table = &place->second;
        } else if (table == nullptr) {
            throw std::invalid_argument("a line before the first [table]: " + std::string(line));
        } else {
            table->push_back(cells_of(line));
        }
    }
    return tables;
}

std::string csv_of(const Lines& lines) {
    std::string text;
    for (const auto& line : lines)
        for (std::size_t i = 0; i < line.size(); ++i) text += line[i] + (i + 1 == line.size() ? '\n' : ',');
    return text;
}

std::string all_words(const Notices& notices) {
    std::string text;
    for (const auto& [code, count] : notices.by_code())
        for (const auto& notice : count.samples)
            text += "\n" + code + " " + notice.table + " row " + std::to_string(notice.row) + " " + notice.column +
                    ": " + sentence(notice, Language::en);
    return text;
}

RawFeed feed_of(const Tables& tables) {
    RawFeed feed;
    feed.name = "inline";
    for (const auto& [name, lines] : tables) {
        Notices notices;
        feed.tables.push_back(read_csv(name, name + ".csv", csv_of(lines), notices));
        if (!notices.by_code().empty()) throw std::invalid_argument("not a table:" + all_words(notices));
    }
    return feed;
}

std::size_t position_of(const Cells& header, std::string_view column) {
    return static_cast<std::size_t>(std::find(header.begin(), header.end(), column) - header.begin());
}

const std::map<std::pair<std::string_view, std::string_view>, std::string_view>& defaults() {
    static const std::map<std::pair<std::string_view, std::string_view>, std::string_view> all = {
        {{"firms", "role"}, "supplier"},
        {{"sites", "kind"}, "plant"},
        {{"sites", "region_id"}, "home"},
        {{"sites", "lat"}, "30.5"},
        {{"sites", "lon"}, "114.3"},
        {{"segments", "stage"}, "upstream"},
        {{"items", "value"}, "1"},
        {{"processes", "capacity_per_day"}, ""},
        {{"lanes", "mode"}, "road"},
        {{"lanes", "rate"}, "0"},
        {{"lanes", "per"}, "unit"},
        {{"demand", "margin"}, "1"},
        {{"outages", "target"}, "site"},
        {{"outages", "recover_days"}, "30"},
        {{"candidates", "kind"}, "plant"},
        {{"candidates", "capital"}, "0"},
        {{"services", "mode"}, "road"},
        {{"services", "transit_hours"}, "0"},
        {{"orders", "unbooked_per_unit"}, "1"},
        {{"tasks", "months"}, "1"},
        {{"budgets", "from_month"}, "2026-01"},
        {{"budgets", "to_month"}, "2026-12"},
        {{"policies", "benefit"}, "0"},
        {{"vehicles", "mode"}, "road"},
        {{"vehicles", "capacity_t"}, "1"},
        {{"vehicles", "capacity_m3"}, "1"},
        {{"vehicles", "cost_per_km"}, "0"},
        {{"requests", "theme"}, "other"},
        {{"requests", "opened"}, "2026-01-01"},
        {{"requests", "status"}, "open"},
    };
    return all;
}

void add_column(Lines& lines, std::string_view column, const std::vector<std::string>& cells) {
    lines.front().emplace_back(column);
    for (std::size_t i = 1; i < lines.size(); ++i) lines[i].push_back(cells[i - 1]);
}

void complete_table(const TableSchema& schema, Lines& lines) {
    if (lines.empty()) lines.emplace_back();
    const auto rows = lines.size() - 1;
    for (const auto& column : schema.columns) {
        if (!column.required || position_of(lines.front(), column.name) < lines.front().size()) continue;
        const auto found = defaults().find({schema.name, column.name});
        std::vector<std::string> cells(rows);
        if (found != defaults().end()) {
            cells.assign(rows, std::string(found->second));
        } else if (column.type == Type::id && column.name == schema.key.front()) {
            for (std::size_t i = 0; i < rows; ++i) cells[i] = std::string(schema.name) + std::to_string(i + 1);
        } else if (column.name == "name") {
            const auto id = position_of(lines.front(), schema.key.front());
            for (std::size_t i = 0; i < rows; ++i) cells[i] = lines[i + 1].at(id);
        } else if (rows > 0) {
            continue;
        }
        add_column(lines, column.name, cells);
    }
}

void complete_settings(Lines& lines) {
    if (lines.empty()) lines.push_back({"key", "value"});
    constexpr std::pair<const char*, const char*> values[] = {
        {"name", "Test"},        {"currency", "CNY"},          {"time_zone", "Asia/Shanghai"},
        {"home_region", "home"}, {"plan_start", "2026-01-01"}, {"periods", "1"},
        {"period_days", "1"},    {"holding_rate", "0"},        {"carbon_price", "0"}};
    for (const auto& [key, value] : values) {
        const auto has_key = [key = key](const auto& line) { return line[0] == key; };
        if (std::any_of(lines.begin(), lines.end(), has_key)) continue;
        Cells line(lines.front().size());
        line.at(position_of(lines.front(), "key")) = key;
        line.at(position_of(lines.front(), "value")) = value;
        lines.push_back(std::move(line));
    }
}

void complete_regions(Lines& lines) {
    if (lines.empty()) lines.push_back({"region_id"});
    const auto id = position_of(lines.front(), "region_id");
    const bool given = std::any_of(lines.begin(), lines.end(), [&](const auto& line) { return line.at(id) == "home"; });
    if (given) return;
    Cells line(lines.front().size());
    line[id] = "home";
    const auto name = position_of(lines.front(), "name");
    if (name < line.size()) line[name] = "home";
    lines.push_back(std::move(line));
}

}  // namespace

RawFeed exact_feed(std::string_view text) { return feed_of(tables_of(text)); }

RawFeed inline_feed(std::string_view text) {
    auto tables = tables_of(text);
    complete_settings(tables["settings"]);
    complete_regions(tables["regions"]);
    for (const auto& schema : feed_tables())
        if (schema.required || tables.contains(schema.name)) complete_table(schema, tables[std::string(schema.name)]);
    return feed_of(tables);
}

ExampleFeed::ExampleFeed(std::string_view text) : raw_(std::make_shared<RawFeed>(inline_feed(text))) {
    Notices notices(0);
    decoded_ = decode(*raw_, notices);
    if (notices.has_errors()) throw std::invalid_argument("the example has errors:" + all_words(notices));
}

std::string notice_lines(const Notices& notices) {
    std::string text;
    for (const auto& [code, count] : notices.by_code())
        for (const auto& notice : count.samples) {
            text += code + " " + notice.table + " " + std::to_string(notice.row);
            for (const auto& part : {notice.column, notice.value})
                if (!part.empty()) text += " " + part;
            text += "\n";
        }
    return text;
}

}  // namespace chegu
