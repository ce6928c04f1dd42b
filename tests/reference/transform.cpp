#include "reference/transform.h"

#include <algorithm>

#include "base/number.h"
#include "schema/table.h"

namespace chegu::reference {
namespace {

std::string cell(const EditableRow& row, std::string_view column) {
    const auto found = row.find(column);
    return found == row.end() ? std::string{} : found->second;
}

template <class Predicate>
void remove_rows(EditableFeed& feed, const std::string& table, Predicate remove) {
    std::erase_if(feed[table], remove);
}

std::string renamed(const std::string& id) { return id.empty() ? id : "x" + std::string(id.rbegin(), id.rend()); }

/// The row twice: for the first half of the site and for the second, whose own ids end in `b`.
class Splitter {
   public:
    Splitter(EditableFeed feed, std::string site) : feed_(std::move(feed)), site_(std::move(site)) {}

    void split(const std::string& table, const std::vector<std::string>& ends, const std::string& id,
               const std::string& figure, bool halved) {
        std::vector<EditableRow> rows;
        for (auto row : feed_[table]) {
            const auto end =
                std::find_if(ends.begin(), ends.end(), [&](const auto& e) { return cell(row, e) == site_; });
            if (end == ends.end()) {
                rows.push_back(row);
                continue;
            }
            if (halved) multiply(row, figure, 0.5);
            rows.push_back(row);
            row[*end] = site_ + "b";
            if (!id.empty()) row[id] += "b";
            // A lane of the second half is the one that its links name.
            if (table == "links" && !cell(row, "lane_id").empty()) row["lane_id"] += "b";
            rows.push_back(row);
        }
        feed_[table] = std::move(rows);
    }

    void split_site() {
        for (const auto& row : feed_["sites"])
            if (cell(row, "site_id") == site_) {
                auto second = row;
                second["site_id"] += "b";
                feed_["sites"].push_back(std::move(second));
                return;
            }
    }

    /// Rows of bom that name a process of the site hold for that of the second half too.
    void split_recipes() {
        std::vector<std::string> split_processes;
        for (const auto& row : feed_["processes"])
            if (cell(row, "site_id") == site_) split_processes.push_back(cell(row, "process_id"));
        const auto rows = feed_["bom"];
        for (auto row : rows)
            if (std::count(split_processes.begin(), split_processes.end(), cell(row, "process_id")) > 0) {
                row["process_id"] += "b";
                feed_["bom"].push_back(row);
            }
    }

    EditableFeed take() { return std::move(feed_); }

   private:
    EditableFeed feed_;
    std::string site_;
};

}  // namespace

EditableFeed rows_shuffled(EditableFeed feed, Random& random) {
    for (auto& [name, rows] : feed.tables) random.shuffle(rows);
    return feed;
}

EditableFeed ids_renamed(EditableFeed feed) {
    for (auto& [name, rows] : feed.tables) {
        const auto* schema = find_table(feed_tables(), name);
        for (auto& row : rows)
            for (auto& [column, text] : row) {
                const auto* described = schema->find(column);
                const bool id = described != nullptr && name != "settings" &&
                                (described->type == Type::id || described->type == Type::reference);
                if (id || (name == "settings" && column == "value" && cell(row, "key") == "home_region") ||
                    (name == "outages" && column == "target_id"))
                    text = renamed(text);
            }
    }
    return feed;
}

EditableFeed unit_scaled(EditableFeed feed, const std::string& item, double factor) {
    const auto scale = [&](const std::string& table, const std::string& key, const std::vector<std::string>& up,
                           const std::vector<std::string>& down) {
        for (auto& row : feed[table]) {
            if (cell(row, key) != item) continue;
            for (const auto& column : up) multiply(row, column, factor);
            for (const auto& column : down) multiply(row, column, 1 / factor);
        }
    };
    scale("items", "item_id", {"value", "mass_kg", "volume_m3", "ceu"}, {});
    scale("processes", "item_id", {"cost_per_unit"}, {"capacity_per_day"});
    scale("bom", "item_id", {"quantity"}, {});
    scale("bom", "input_id", {}, {"quantity"});
    scale("links", "item_id", {}, {"max_per_day"});
    scale("stocks", "item_id", {}, {"on_hand"});
    scale("demand", "item_id", {"margin"}, {"quantity_per_day"});
    return feed;
}

EditableFeed site_split(const EditableFeed& feed, const std::string& site, bool halved) {
    Splitter splitter(feed, site);
    splitter.split_recipes();
    splitter.split("processes", {"site_id"}, "process_id", "capacity_per_day", true);
    splitter.split("stocks", {"site_id"}, "", "on_hand", true);
    splitter.split("demand", {"site_id"}, "demand_id", "quantity_per_day", true);
    splitter.split("lanes", {"from_site", "to_site"}, "lane_id", "capacity_per_day", halved);
    splitter.split("links", {"from_site", "to_site"}, "link_id", "max_per_day", halved);
    splitter.split_site();
    return splitter.take();
}

EditableFeed money_scaled(EditableFeed feed, double factor) {
    for (auto& row : feed["items"]) multiply(row, "value", factor);
    for (auto& row : feed["processes"]) multiply(row, "cost_per_unit", factor);
    for (auto& row : feed["lanes"]) multiply(row, "rate", factor);
    for (auto& row : feed["demand"]) multiply(row, "margin", factor);
    for (auto& row : feed["settings"])
        if (cell(row, "key") == "carbon_price") multiply(row, "value", factor);
    return feed;
}

EditableFeed size_scaled(EditableFeed feed, double factor) {
    for (auto& row : feed["processes"]) multiply(row, "capacity_per_day", factor);
    for (auto& row : feed["lanes"]) multiply(row, "capacity_per_day", factor);
    for (auto& row : feed["links"]) multiply(row, "max_per_day", factor);
    for (auto& row : feed["stocks"]) multiply(row, "on_hand", factor);
    for (auto& row : feed["demand"]) multiply(row, "quantity_per_day", factor);
    return feed;
}

EditableFeed with_candidate(EditableFeed feed, const std::string& item) {
    feed["candidates"].push_back({{"candidate_id", "new"}, {"name", "新"}, {"kind", "supplier"}, {"capital", "1"}});
    auto site = feed["sites"].front();
    site["site_id"] = "new";
    site["candidate_id"] = "new";
    feed["sites"].push_back(site);
    feed["processes"].push_back({{"process_id", "new"},
                                 {"site_id", "new"},
                                 {"item_id", item},
                                 {"capacity_per_day", "1000"},
                                 {"recipe", "none"},
                                 {"candidate_id", "new"}});
    for (const auto& row : feed["sites"]) {
        const auto to = cell(row, "site_id");
        if (to == "new") continue;
        feed["lanes"].push_back({{"lane_id", "new-" + to},
                                 {"from_site", "new"},
                                 {"to_site", to},
                                 {"mode", "truck"},
                                 {"rate", "0"},
                                 {"per", "t"},
                                 {"capacity_per_day", "1000"},
                                 {"candidate_id", "new"}});
        feed["links"].push_back({{"link_id", "new-" + to},
                                 {"item_id", item},
                                 {"from_site", "new"},
                                 {"to_site", to},
                                 {"max_per_day", "1000"},
                                 {"candidate_id", "new"}});
    }
    return feed;
}

EditableFeed without_process(EditableFeed feed, const std::string& process) {
    remove_rows(feed, "processes", [&](const auto& row) { return cell(row, "process_id") == process; });
    remove_rows(feed, "bom", [&](const auto& row) { return cell(row, "process_id") == process; });
    return feed;
}

EditableFeed without_lane(EditableFeed feed, const std::string& lane) {
    remove_rows(feed, "lanes", [&](const auto& row) { return cell(row, "lane_id") == lane; });
    remove_rows(feed, "links", [&](const auto& row) { return cell(row, "lane_id") == lane; });
    return feed;
}

EditableFeed uniform_demand(EditableFeed feed) {
    for (auto& row : feed["demand"]) row["period"].clear();
    return feed;
}

EditableFeed no_unit_lanes(EditableFeed feed) {
    for (auto& row : feed["lanes"])
        if (cell(row, "per") == "unit") row["per"] = "t";
    return feed;
}

}  // namespace chegu::reference
