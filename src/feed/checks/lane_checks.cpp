// Lanes and links: their ends, the weights that lanes are priced by, what is left over, distances not given.

#include <map>

#include "base/number.h"
#include "feed/checks/lane_groups.h"
#include "feed/notice_kinds.h"

namespace chegu::checks {
namespace {

void check_same_ends(const DecodedFeed& feed, Notices& notices) {
    for (const auto name : {"lanes", "links", "services", "orders", "shipments"}) {
        const auto& table = feed.table(name);
        const ReferenceColumn from(table, "from_site");
        const ReferenceColumn to(table, "to_site");
        for (std::size_t row = 0; row < table.rows(); ++row)
            if (from[row] != no_row && from[row] == to[row])
                notices.add(kinds::same_ends, [&] { return at(table, row, "to_site"); });
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
            notices_.add(kinds::lane_ends_differ, [&] {
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
            notices_.add(kinds::link_without_lane, [&] {
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
        notices_.add(kinds::weight_missing, [&] {
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
            notices_.add(kinds::lane_without_link, [&] {
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
            notices.add(kinds::great_circle_distances, [&, of_mode = of_mode, rows = rows] {
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

namespace chegu::kinds {

constexpr NoticeKind same_ends{
    "same_ends",
    Severity::error,
    {"起点与终点是同一个地点「{value}」。", "Both ends are the same site, “{value}”."},
    {"改正其中一端，或删去这一行。", "Correct one of the ends, or remove the row."},
    {"原地不动不是运输；在模型里它会变成自己供给自己。",
     "Staying where one is is no transport; in the model it would be a site that supplies itself."}};

constexpr NoticeKind lane_ends_differ{
    "lane_ends_differ",
    Severity::error,
    {"供应关系从{ends}，指定的线路「{value}」却从{lane_ends}。",
     "The link goes {ends}, but the lane “{value}” it names goes {lane_ends}."},
    {"改成两端相同的线路，或把 lane_id 留空（任何一条都可以走）。",
     "Name a lane with the same ends, or leave lane_id empty (any lane will do)."},
    {"走不通的线路等于没有线路，这条供应关系就用不上。",
     "A lane that does not lead there is no lane, and the link could never be used."}};

constexpr NoticeKind weight_missing{
    "weight_missing",
    Severity::error,
    {"产品「{item}」要走按 {per} 计价的线路「{lane}」，但它的 {column} 是 0。",
     "Item “{item}” travels on lane “{lane}”, priced per {per}, but its {column} is 0."},
    {"填上这种产品的 {column}，或改用按件（unit）计价的线路。",
     "Give the item's {column}, or use a lane priced per unit."},
    {"重量、体积或车位为 0 的货物不占运力也不付运费，结果会显得太好。",
     "Goods without mass, volume or CEU take no capacity and pay no freight: results would look too good."}};

constexpr NoticeKind link_without_lane{
    "link_without_lane",
    Severity::warning,
    {"{ends}之间没有任何线路，这条供应关系用不上。", "No lane goes {ends}, so the link can't be used."},
    {"加一条两端相同的线路。", "Add a lane with the same ends."},
    {"没有供应关系不能运，没有线路也不能运。", "Nothing moves without an approved link, and nothing without a lane."}};

constexpr NoticeKind lane_without_link{
    "lane_without_link",
    Severity::warning,
    {"{ends}之间没有供应关系用到这条线路。", "No link uses this lane {ends}."},
    {"加上走它的供应关系；若只是备用，可以不管。", "Add the link that takes it; if it is a mere spare, leave it."},
    {"这条线路的运力和运价对任何结果都没有影响。", "Its capacity and rate have no effect on any result."}};

constexpr NoticeKind great_circle_distances{
    "great_circle_distances",
    Severity::warning,
    {"{mode} 有 {count} 行没有距离，按大圆距离 × 1.3 计。",
     "{count} rows of mode {mode} give no distance; great circle × 1.3 is used."},
    {"填上 distance_km；江河和铁路的绕行常大于 1.3 倍。",
     "Give distance_km; rivers and railways often wind by more than 1.3."},
    {"距离影响碳排放。大圆乘 1.3 适合公路，对水路和铁路只是粗略的估计。",
     "Distance counts in emissions. Great circle × 1.3 suits roads; for water and rail it is a rough guess."}};

}  // namespace chegu::kinds
