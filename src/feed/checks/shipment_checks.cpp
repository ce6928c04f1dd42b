// Shipments against the links and lanes that the feed knows.

#include "feed/checks/rows.h"
#include "feed/checks/supply_graph.h"

namespace chegu::checks {
namespace {

void check_lane(const DecodedFeed& feed, std::size_t row, RowIndex from, RowIndex to, RowIndex lane, Notices& notices) {
    const auto& lanes = feed.table("lanes");
    const auto lane_from = ReferenceColumn(lanes, "from_site")[lane];
    const auto lane_to = ReferenceColumn(lanes, "to_site")[lane];
    if (lane_from == no_row || lane_to == no_row || (lane_from == from && lane_to == to)) return;
    notices.add("shipment_lane_differs", [&] {
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
        notices.add("shipment_without_link", [&] {
            auto notice = at(shipments, row, "");
            notice.value = shipments.id(row);
            notice.values["item"] = same_in_both(feed.table("items").id(item[row]));
            notice.values["ends"] = ends_words(feed.table("sites"), from[row], to[row]);
            return notice;
        });
    }
}

}  // namespace chegu::checks
