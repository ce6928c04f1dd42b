"""Table shipments: what moved in the third quarter of 2026, by rule R-shipment."""
import zlib

from routes import WAYS
from sourcing import MAKERS
from volumes import HOME_SHARE, VOLUME, approved

SCALE = 0.82             # of the plan year's rate
MONTHS = ("2026-07", "2026-08", "2026-09")
PARTS = ("cell_lfp", "cell_ncm", "pk_ncm_43", "edu_160", "seat_lux", "ip_lux", "steel_sheet", "mcu", "igbt_mod",
         "adas_high", "whl_20", "glass_pano", "cvt", "lamp_lux", "eng_15t")
PREMIUM = {("air", 1): 1.35, ("river_roro", 1): 1.15, ("river_roro", 2): 1.08, ("rail_eurasia", 0): 1.10}


def deviation(text):
    """-4 % to +9 %, fixed by the relation's name."""
    return 0.96 + zlib.crc32(text.encode()) % 131 / 1000


def day(text):
    """1 to 30, fixed by the relation's name: together the shipments span the quarter."""
    return 1 + zlib.crc32(text.encode()) % 30


def build(feed, needs):
    lanes = {}
    for n in feed.rows("lanes"):
        if not n["candidate_id"]:
            lanes.setdefault((n["from_site"], n["to_site"]), []).append(n)
    known = {(k["item_id"], k["from_site"], k["to_site"]): k for k in feed.rows("links") if not k.get("candidate_id")}
    item = {i["item_id"]: i for i in feed.rows("items")}
    co2 = {m["mode"]: float(m["co2_g_per_tkm"]) for m in feed.rows("modes")}
    setting = {s["key"]: s["value"] for s in feed.rows("settings")}
    price, rate = float(setting["carbon_price"]), float(setting["holding_rate"])
    moved = {}
    for child in PARTS:
        for buyer, need in needs.used[child].items():
            makers = approved(child, buyer)
            for maker, weight in makers.items():
                if (child, maker, buyer) in known:
                    moved[child, maker, buyer] = need * weight / sum(makers.values())
    for car in ("v_free", "v_dream", "v_007", "v_crv", "v_eletre"):
        plant = MAKERS[car][0][0]
        home, abroad = VOLUME[car]
        legs = [(HOME_SHARE[m] * home, [plant, m]) for m in HOME_SHARE]
        legs += [(n, [plant, *WAYS[m][0], m]) for m, n in abroad.items()]
        for cars, way in legs:
            for a, b in zip(way, way[1:]):
                moved[car, a, b] = moved.get((car, a, b), 0) + cars / 365
    n = 0
    for (what, a, b), daily in moved.items():
        link = known[what, a, b]
        lane = next(x for x in lanes[a, b] if not link.get("lane_id") or x["lane_id"] == link["lane_id"])
        i = item[what]
        mass = float(i["mass_kg"]) / 1000
        weight = {"t": mass, "m3": float(i["volume_m3"]), "ceu": float(i.get("ceu") or 0), "unit": 1}[lane["per"]]
        unit = (float(lane["rate"]) * weight + price * co2[lane["mode"]] / 1e6 * float(lane["distance_km"]) * mass
                + float(i["value"]) * rate * float(lane["transit_hours"]) / 24 / 365)
        for month, name in enumerate(MONTHS):
            quantity = round(daily * 30.5 * SCALE * (0.97, 1.0, 1.03)[month])
            if not quantity:
                continue
            n += 1
            paid = quantity * unit * deviation(f"{what}{a}{b}") * PREMIUM.get((lane["mode"], month), 1)
            feed.add("shipments", {"shipment_id": f"z{n:04}", "item_id": what, "from_site": a, "to_site": b,
                                   "lane_id": lane["lane_id"], "date": f"{name}-{day(what + a + b):02}",
                                   "quantity": quantity, "cost": round(paid)},
                     "R-shipment", "assumed")
