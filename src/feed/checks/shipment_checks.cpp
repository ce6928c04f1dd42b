// Shipments against the links and lanes that the feed knows.

#include "feed/checks/rows.h"
#include "feed/checks/supply_graph.h"
#include "feed/notice_kinds.h"

namespace chegu::checks {
namespace {

void check_lane(const DecodedFeed& feed, std::size_t row, RowIndex from, RowIndex to, RowIndex lane, Notices& notices) {
    const auto& lanes = feed.table("lanes");
    const auto lane_from = ReferenceColumn(lanes, "from_site")[lane];
    const auto lane_to = ReferenceColumn(lanes, "to_site")[lane];
    if (lane_from == no_row || lane_to == no_row || (lane_from == from && lane_to == to)) return;
    notices.add(kinds::shipment_lane_differs, [&] {
        auto notice = at(feed.table("shipments"), row, "lane_id");
        notice.values["ends"] = ends_words(feed.table("sites"), from, to);
        notice.values["lane_ends"] = ends_words(feed.table("sites"), lane_from, lane_to);
        return notice;
    });
}

}  // namespace

void check_shipments(const DecodedFeed& feed, Notices& notices) {
    const auto& shipments = feed.table("shipments");
    if (shipments.rows() == 0) return;
    const auto& links = feed.table("links");
    const ReferenceColumn link_item(links, "item_id");
    const ReferenceColumn link_from(links, "from_site");
    const ReferenceColumn link_to(links, "to_site");
    // A relation is an item between two sites: the sites are numbered as a pair first, then with the item.
    ItemsAtSites ends;
    ItemsAtSites relations;
    for (std::size_t row = 0; row < links.rows(); ++row)
        if (link_item[row] != no_row && link_from[row] != no_row && link_to[row] != no_row)
            relations.add(link_item[row], ends.add(link_from[row], link_to[row]));

    const ReferenceColumn item(shipments, "item_id");
    const ReferenceColumn from(shipments, "from_site");
    const ReferenceColumn to(shipments, "to_site");
    const ReferenceColumn lane(shipments, "lane_id");
    for (std::size_t row = 0; row < shipments.rows(); ++row) {
        if (item[row] == no_row || from[row] == no_row || to[row] == no_row) continue;
        if (lane[row] != no_row) check_lane(feed, row, from[row], to[row], lane[row], notices);
        const auto pair = ends.find(from[row], to[row]);
        if (pair != ItemsAtSites::none && relations.find(item[row], pair) != ItemsAtSites::none) continue;
        notices.add(kinds::shipment_without_link, [&] {
            auto notice = at(shipments, row, "");
            notice.value = shipments.id(row);
            notice.values["item"] = same_in_both(feed.table("items").id(item[row]));
            notice.values["ends"] = ends_words(feed.table("sites"), from[row], to[row]);
            return notice;
        });
    }
}

}  // namespace chegu::checks

namespace chegu::kinds {

constexpr NoticeKind shipment_without_link{
    "shipment_without_link",
    Severity::warning,
    {"「{item}」从{ends}真的运过，却没有这条供应关系。", "“{item}” really moved {ends}, but there is no such link."},
    {"若是认可的关系，在 links 里加上。", "If the relation is approved, add it to links."},
    {"不在供应关系里的运输不能与方案比较，只算入「已知关系占比」。",
     "What moved outside the links can't be compared with the plan; it only lowers the share of known "
     "relations."}};

constexpr NoticeKind shipment_lane_differs{
    "shipment_lane_differs",
    Severity::warning,
    {"实际运输从{ends}，写的线路「{value}」却从{lane_ends}。",
     "The shipment went {ends}, but the lane “{value}” it names goes {lane_ends}."},
    {"改正线路，或把 lane_id 留空。", "Correct the lane, or leave lane_id empty."},
    {"按另一段路的运价来比，差额就没有意义。", "Compared with the price of another way the difference means nothing."}};

}  // namespace chegu::kinds
