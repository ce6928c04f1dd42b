// Lanes and links: their ends, the weights that lanes are priced by, what is left over, distances not given.

#include <map>

#include "base/number.h"
#include "feed/checks/lane_groups.h"

namespace chegu::checks {
namespace {

void check_same_ends(const DecodedFeed& feed, Notices& notices) {
    for (const auto name : {"lanes", "links", "services", "orders", "shipments"}) {
        const auto& table = feed.table(name);
        const ReferenceColumn from(table, "from_site");
        const ReferenceColumn to(table, "to_site");
        for (std::size_t row = 0; row < table.rows(); ++row)
            if (from[row] != no_row && from[row] == to[row])
                notices.add("same_ends", [&] { return at(table, row, "to_site"); });
    }
}

/// Links against lanes. Each item is reported once for each way of pricing that it has no weight for.
class LinkCheck {
   public:
    LinkCheck(const DecodedFeed& feed, Notices& notices)
        : feed_(feed),
          notices_(notices),
          groups_(feed),
          lane_from_(feed.table("lanes"), "from_site"),
          lane_to_(feed.table("lanes"), "to_site"),
          per_(feed.table("lanes").column("per").choices),
          named_(feed.table("lanes").rows(), false),
          weightless_(feed.table("items").rows(), 0) {
        const auto& items = feed.table("items");
        const NumberColumn mass(items, "mass_kg");
        const NumberColumn volume(items, "volume_m3");
        const NumberColumn ceu(items, "ceu");
        for (std::size_t item = 0; item < items.rows(); ++item)
            weightless_[item] = static_cast<std::uint8_t>((mass[item] == 0 ? 2 : 0) | (volume[item] == 0 ? 4 : 0) |
                                                          (ceu[item] == 0 ? 8 : 0));
    }

    void run() {
        const auto& links = feed_.table("links");
        const ReferenceColumn item(links, "item_id");
        const ReferenceColumn from(links, "from_site");
        const ReferenceColumn to(links, "to_site");
        const ReferenceColumn lane(links, "lane_id");
        const CellColumn lane_text(links, "lane_id");
        for (std::size_t row = 0; row < links.rows(); ++row) {
            if (from[row] == no_row || to[row] == no_row) continue;
            if (lane[row] != no_row) take_named(row, from[row], to[row], lane[row], item[row]);
            else if (lane_text[row].empty()) take_any(row, from[row], to[row], item[row]);
        }
        report_lanes_left_over();
    }

   private:
    void take_named(std::size_t row, RowIndex from, RowIndex to, RowIndex lane, RowIndex item) {
        named_[lane] = true;
        if (lane_from_[lane] == no_row || lane_to_[lane] == no_row) return;
        if (lane_from_[lane] != from || lane_to_[lane] != to) {
            notices_.add("lane_ends_differ", [&] {
                auto notice = at(feed_.table("links"), row, "lane_id");
                notice.values["ends"] = ends_words(feed_.table("sites"), from, to);
                notice.values["lane_ends"] = ends_words(feed_.table("sites"), lane_from_[lane], lane_to_[lane]);
                return notice;
            });
            return;
        }
        if (!per_.empty() && per_[lane] < per_names.size()) check_weight(item, per_[lane], lane);
    }

    void take_any(std::size_t row, RowIndex from, RowIndex to, RowIndex item) {
        const auto group = groups_.between(from, to);
        if (group == LaneGroups::none) {
            if (from == to) return;
            notices_.add("link_without_lane", [&] {
                auto notice = at(feed_.table("links"), row, "");
                notice.value = feed_.table("links").id(row);
                notice.values["ends"] = ends_words(feed_.table("sites"), from, to);
                return notice;
            });
            return;
        }
        groups_[group].linked = true;
        for (std::size_t per = 1; per < per_names.size(); ++per)
            if (const auto lane = groups_[group].first_by_per[per]; lane != no_row)
                check_weight(item, static_cast<std::uint8_t>(per), lane);
    }

    void check_weight(RowIndex item, std::uint8_t per, RowIndex lane) {
        if (item == no_row || (weightless_[item] & (1U << per)) == 0) return;
        weightless_[item] = static_cast<std::uint8_t>(weightless_[item] & ~(1U << per));
        notices_.add("weight_missing", [&] {
            constexpr std::array<std::string_view, 4> columns{"", "mass_kg", "volume_m3", "ceu"};
            auto notice = at(feed_.table("items"), item, columns[per]);
            notice.values["item"] = same_in_both(feed_.table("items").id(item));
            notice.values["per"] = same_in_both(per_names[per]);
            notice.values["lane"] = same_in_both(feed_.table("lanes").id(lane));
            return notice;
        });
    }

    void report_lanes_left_over() {
        const auto& lanes = feed_.table("lanes");
        for (std::size_t row = 0; row < lanes.rows(); ++row) {
            const auto group = groups_.of(static_cast<RowIndex>(row));
            if (named_[row] || group == LaneGroups::none || groups_[group].linked) continue;
            if (lane_from_[row] == lane_to_[row]) continue;
            notices_.add("lane_without_link", [&] {
                auto notice = at(lanes, row, "");
                notice.value = lanes.id(row);
                notice.values["ends"] = ends_words(feed_.table("sites"), lane_from_[row], lane_to_[row]);
                return notice;
            });
        }
    }

    const DecodedFeed& feed_;
    Notices& notices_;
    LaneGroups groups_;
    ReferenceColumn lane_from_;
    ReferenceColumn lane_to_;
    std::span<const std::uint8_t> per_;
    std::vector<bool> named_;               // lanes that a link names
    std::vector<std::uint8_t> weightless_;  // by item: bit of each `per` whose weight is 0 and not yet reported
};

void check_distances(const DecodedFeed& feed, Notices& notices) {
    for (const auto name : {"lanes", "services"}) {
        const auto& table = feed.table(name);
        const CellColumn distance(table, "distance_km");
        const CellColumn mode(table, "mode");
        std::map<std::string_view, std::size_t> count;
        for (std::size_t row = 0; row < table.rows(); ++row)
            if (distance[row].empty()) ++count[mode[row]];
        for (const auto& [of_mode, rows] : count)
            notices.add("great_circle_distances", [&, of_mode = of_mode, rows = rows] {
                Notice notice;
                notice.table = name;
                notice.column = "distance_km";
                notice.values["mode"] = same_in_both(of_mode);
                notice.values["count"] = count_words(rows);
                return notice;
            });
    }
}

}  // namespace

void check_lanes(const DecodedFeed& feed, Notices& notices) {
    check_same_ends(feed, notices);
    LinkCheck(feed, notices).run();
    check_distances(feed, notices);
}

}  // namespace chegu::checks
