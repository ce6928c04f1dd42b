"""Table orders: one month of export orders from the zone's plants."""
from datetime import datetime, timedelta

from sourcing import table

DISCOUNT, LATE = 0.15, 0.001    # rules R-unbooked, R-late


def moment(t):
    return f"{t:%Y-%m-%dT%H:%M:%S}+08:00"


def build(feed):
    value = {i["item_id"]: float(i["value"]) for i in feed.rows("items")}
    margin = {d["item_id"]: float(d["margin"]) for d in feed.rows("demand")}
    for n, o in enumerate(table("orders"), 1):
        item, plant, market, cars, day, within, lot = o.values()
        ready = datetime(2027, 1, int(day), 8)
        due = ready.replace(hour=18) + timedelta(days=int(within))
        feed.add("orders", {
            "order_id": f"x{n:03}_{item[2:]}_{market[2:]}", "item_id": item, "quantity": cars, "from_site": plant,
            "to_site": market, "ready_at": moment(ready), "due_at": moment(due),
            "late_per_unit_day": round(LATE * value[item]),
            "unbooked_per_unit": round(margin[item] + DISCOUNT * value[item]),
            "min_lot": lot}, "R-orders;R-unbooked;R-late", "assumed")
