#include "support/tamper.h"

#include <cmath>
#include <functional>
#include <iterator>
#include <set>
#include <stdexcept>
#include <utility>

#include "support/spoiling.h"

namespace chegu {
namespace {

using namespace tampering;
using nlohmann::ordered_json;

bool always(const SpoiledSheet&, const Cells&) { return true; }
double scaled(double value) { return value * 1.01; }
double more(double value) { return value + 1; }

/// The places that the plan ties the price of: something is made or comes in there in that period.
std::set<std::string> served_nodes(const Files& files) {
    std::set<std::string> nodes;
    for (const auto& [file, site] : {std::pair{"flows.csv", "to_site"}, {"production.csv", "site_id"}}) {
        const SpoiledSheet sheet = sheet_of(files.at(file));
        for (const auto& row : sheet.rows)
            if (number(row[sheet.at("quantity")]) > 1e-3)
                nodes.insert(row[sheet.at("period")] + "/" + row[sheet.at("item_id")] + "/" + row[sheet.at(site)]);
    }
    return nodes;
}

/// Changes a price of the certificate that can't be changed without harm.
void certificate(Spoiling& s, const std::string& table, const std::function<double(double)>& change) {
    const auto nodes = served_nodes(s.files);
    s.cell(
        "certificates.csv", "value",
        [&](const SpoiledSheet& sheet, const Cells& row) {
            const auto at = [&](const char* column) { return row[sheet.at(column)]; };
            if (at("table") != table || std::abs(number(at("value"))) < 0.1) return false;
            return table != "balance" || nodes.contains(at("period") + "/" + at("item_id") + "/" + at("site_id"));
        },
        [&](const std::string& before) { return text(change(number(before))); });
}

void figure(Spoiling& s, const std::string& key) {
    s.json("summary.json", [&](ordered_json& summary) -> std::string {
        auto& value = summary["flow"][key];
        const auto before = value.dump();
        value = value.is_number() && value != 0 ? ordered_json(value.get<double>() * 1.01) : ordered_json(0.5);
        return key + " " + before + " -> " + value.dump();
    });
}

void share(Spoiling& s, const std::string& which) {
    s.json("summary.json", [&](ordered_json& summary) -> std::string {
        auto& shares = summary["flow"][which];
        auto entry = std::next(shares.begin(), static_cast<std::ptrdiff_t>(s.one_of(shares.size())));
        const auto before = entry->dump();
        if (entry->is_number()) *entry = entry->get<double>() > 0.5 ? entry->get<double>() - 0.1 : 0.9;
        else *entry = 0.9;
        return which + "." + entry.key() + " " + before + " -> " + entry->dump();
    });
}

void package(Spoiling& s, const std::string& key) {
    s.sealed = false;
    s.json("datapackage.json", [&](ordered_json& all) -> std::string {
        auto& described = all["resources"][s.one_of(all["resources"].size())];
        auto& value = described[key];
        if (value.is_string()) {
            auto hash = value.get<std::string>();
            hash.back() = hash.back() == '0' ? '1' : '0';
            value = hash;
        } else {
            value = value.get<int>() + 1;
        }
        return described["path"].get<std::string>() + " " + key;
    });
}

const std::vector<std::string> tables = {"flows.csv", "production.csv", "stock.csv",       "unmet.csv",
                                         "why.csv",   "landed.csv",     "certificates.csv"};

struct Kind {
    std::string name;
    std::function<void(Spoiling&)> spoil;
};

void add_table_kinds(std::vector<Kind>& kinds) {
    const auto add = [&](std::string name, std::function<void(Spoiling&)> spoil) {
        kinds.push_back({std::move(name), std::move(spoil)});
    };
    for (const auto& file : {"flows.csv", "production.csv", "stock.csv", "unmet.csv"}) {
        const std::string name = file;
        add(name + " quantity scaled", [=](Spoiling& s) { s.number_cell(name, "quantity", scaled); });
        add(name + " quantity a little more", [=](Spoiling& s) { s.little_more(name, "quantity"); });
        add(name + " quantity raised", [=](Spoiling& s) { s.number_cell(name, "quantity", more); });
        add(name + " quantity in other unit",
            [=](Spoiling& s) { s.number_cell(name, "quantity", [](double value) { return value * 1000; }); });
        add(name + " quantity negative",
            [=](Spoiling& s) { s.number_cell(name, "quantity", [](double value) { return -value; }); });
        add(name + " quantities exchanged", [=](Spoiling& s) { s.swap_cells(name, "quantity"); });
    }
    for (const auto& file : tables) {
        const std::string first = file == "why.csv" || file == "landed.csv" ? "demand_id" : "period";
        add(file + " row repeated", [=](Spoiling& s) { s.repeat_row(file); });
        if (file != "certificates.csv") add(file + " row dropped", [=](Spoiling& s) { s.drop_row(file); });
        add(file + " no number or unknown id",
            [=](Spoiling& s) { s.cell(file, first, always, [](const std::string& before) { return before + "x"; }); });
        add(file + " column renamed", [=](Spoiling& s) {
            s.table(file, [&](SpoiledSheet& sheet) {
                auto& column = sheet.header[s.one_of(sheet.header.size())];
                return std::exchange(column, column + "_2");
            });
        });
        add(file + " missing", [=](Spoiling& s) {
            s.files.erase(file);
            s.where = file;
        });
    }
    for (const auto& [file, column] : std::vector<std::pair<std::string, std::string>>{{"flows.csv", "link_id"},
                                                                                       {"flows.csv", "lane_id"},
                                                                                       {"flows.csv", "item_id"},
                                                                                       {"flows.csv", "to_site"},
                                                                                       {"production.csv", "process_id"},
                                                                                       {"production.csv", "site_id"},
                                                                                       {"stock.csv", "site_id"},
                                                                                       {"unmet.csv", "demand_id"},
                                                                                       {"why.csv", "row_id"},
                                                                                       {"landed.csv", "demand_id"}})
        add(file + " other " + column, [file = file, column = column](Spoiling& s) { s.other_id(file, column); });
}

void add_figure_kinds(std::vector<Kind>& kinds) {
    const auto add = [&](std::string name, std::function<void(Spoiling&)> spoil) {
        kinds.push_back({std::move(name), std::move(spoil)});
    };
    for (const auto& [file, column] :
         std::vector<std::pair<std::string, std::string>>{{"flows.csv", "cost"},
                                                          {"production.csv", "use"},
                                                          {"production.csv", "capacity_price"},
                                                          {"why.csv", "price"},
                                                          {"why.csv", "unmet"},
                                                          {"landed.csv", "cost_per_unit"},
                                                          {"landed.csv", "production"},
                                                          {"landed.csv", "freight"},
                                                          {"landed.csv", "carbon"},
                                                          {"landed.csv", "transit_capital"},
                                                          {"landed.csv", "stock"},
                                                          {"landed.csv", "price"}})
        add(file + " " + column + " a little more",
            [file = file, column = column](Spoiling& s) { s.little_more(file, column); });
    add("flows.csv cost", [](Spoiling& s) { s.number_cell("flows.csv", "cost", scaled); });
    add("production.csv use", [](Spoiling& s) { s.number_cell("production.csv", "use", scaled); });
    add("production.csv use of a blank", [](Spoiling& s) {
        s.cell("production.csv", "use", always,
               [](const std::string& before) { return before.empty() ? "0.5" : std::string{}; });
    });
    add("production.csv capacity_price", [](Spoiling& s) { s.number_cell("production.csv", "capacity_price", more); });
    for (const auto* column : {"price", "unmet", "rank"})
        add(std::string("why.csv ") + column, [=](Spoiling& s) { s.number_cell("why.csv", column, more); });
    add("why.csv reason", [](Spoiling& s) {
        s.cell("why.csv", "reason", always,
               [](const std::string& before) { return before == "capacity" ? "no_path" : "capacity"; });
    });
    add("why.csv column", [](Spoiling& s) {
        s.cell("why.csv", "column", always,
               [](const std::string& before) { return before == "max_per_day" ? "capacity_per_day" : "max_per_day"; });
    });
    for (const auto* column : {"cost_per_unit", "production", "freight", "carbon", "transit_capital", "stock", "price"})
        add(std::string("landed.csv ") + column, [=](Spoiling& s) { s.number_cell("landed.csv", column, more); });
    for (const auto* table : {"balance", "lanes", "links"}) {
        const std::string name = std::string("certificates.csv ") + table;
        add(name + " scaled", [=](Spoiling& s) { certificate(s, table, scaled); });
        add(name + " sign", [=](Spoiling& s) { certificate(s, table, [](double value) { return -value; }); });
        add(name + " nought", [=](Spoiling& s) { certificate(s, table, [](double) { return 0.0; }); });
    }
    add("certificates.csv other answer",
        [](Spoiling& s) { s.cell("certificates.csv", "answer", always, [](const std::string&) { return "flows"; }); });
}

void add_document_kinds(std::vector<Kind>& kinds) {
    const auto add = [&](std::string name, std::function<void(Spoiling&)> spoil) {
        kinds.push_back({std::move(name), std::move(spoil)});
    };
    for (const auto* key :
         {"objective", "bound", "gap", "production_cost", "freight_cost", "carbon_cost", "transit_capital_cost",
          "stock_cost", "unmet_penalty", "co2_t", "local_rate", "idle_stock_cost"}) {
        if (key != std::string("gap")) add(std::string("summary ") + key, [=](Spoiling& s) { figure(s, key); });
        add(std::string("summary without ") + key, [=](Spoiling& s) {
            s.json("summary.json", [&](ordered_json& summary) -> std::string {
                summary["flow"].erase(key);
                return key;
            });
        });
    }
    add("summary gap", [](Spoiling& s) {
        s.json("summary.json", [](ordered_json& summary) { return summary["flow"]["gap"] = 0.25, "gap"; });
    });
    add("summary assumed_share", [](Spoiling& s) { share(s, "assumed_share"); });
    add("summary old_share", [](Spoiling& s) { share(s, "old_share"); });
    add("summary status", [](Spoiling& s) {
        s.json("summary.json", [](ordered_json& summary) { return summary["flow"]["status"] = "solved", "status"; });
    });
    add("summary without flow", [](Spoiling& s) {
        s.json("summary.json", [](ordered_json& summary) { return summary.erase("flow"), "flow"; });
    });
    add("summary hash", [](Spoiling& s) {
        s.json("summary.json", [](ordered_json& summary) { return summary["feed"]["hash"] = "00", "hash"; });
    });
    add("summary cut off", [](Spoiling& s) {
        s.where = "summary.json";
        s.files["summary.json"].resize(s.files["summary.json"].size() / 2);
    });
    for (const auto* key : {"bytes", "hash", "rows"})
        add(std::string("datapackage ") + key, [=](Spoiling& s) { package(s, key); });
    add("datapackage of another feed", [](Spoiling& s) {
        s.sealed = false;
        s.json("datapackage.json", [](ordered_json& all) { return all["feed"]["hash"] = "00", "feed hash"; });
    });
    add("datapackage without a file", [](Spoiling& s) {
        s.sealed = false;
        s.json("datapackage.json", [](ordered_json& all) { return all["resources"].erase(0), "a resource"; });
    });
}

std::vector<Kind> all_kinds() {
    std::vector<Kind> kinds;
    add_table_kinds(kinds);
    add_figure_kinds(kinds);
    add_document_kinds(kinds);
    return kinds;
}

}  // namespace

std::vector<std::string> error_kinds() {
    std::vector<std::string> names;
    for (const auto& kind : all_kinds()) names.push_back(kind.name);
    return names;
}

std::optional<SeededError> seeded_error(const Files& right, const std::string& kind, std::uint64_t seed) {
    for (const auto& candidate : all_kinds()) {
        if (candidate.name != kind) continue;
        Spoiling spoiling{right, std::mt19937_64(seed), {}, true};
        candidate.spoil(spoiling);
        if (spoiling.where.empty()) return std::nullopt;
        return SeededError{kind, std::move(spoiling)};
    }
    throw std::invalid_argument(kind);
}

}  // namespace chegu
