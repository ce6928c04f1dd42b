"""Tables processes, stocks and demand."""
from products import is_vehicle, overrides, recipes
from sourcing import MAKERS
from volumes import AFTER, HOME_SHARE, SEASON, VOLUME, approved, process_id

RESERVE = 1.3          # capacity over the even split, rule R-cap
MAKING_SHARE = 0.92    # making cost of the value a maker adds, rule R-cost
ASSEMBLY = {"v_917": 11935, "v_eletre": 11935, "v_m03": 1900, "kd_m03": 4350}  # CNY a car, rule R-assembly
ASSEMBLY_ELSE = 6250
CELL_MAKING = 100      # CNY a kWh, rule R-cell
REGION_INDEX = {"hubei": 0.985, "china": 0.97, "overseas": 1.0, "wuhan": 1.0}
MARGIN = {"v_free": 55000, "v_dream": 55000, "v_917": 100000, "v_eletre": 98400, "v_007": 14000, "v_crv": 16000,
          "v_crvh": 16000, "v_n01": 6000, "v_m03": 18000, "kd_m03": 8000}
MARGIN_ELSE, MARGIN_PARTS = 14000, 0.35
SEQUENCED = {"seat_mini", "seat_std", "seat_lux", "seat_mpv", "seat_ultra", "ip_std", "ip_lux", "bumper_set", "nvh_std",
             "nvh_lux"}
CHIPS = {"mcu", "soc_cockpit", "soc_adas_m", "soc_adas_h", "mem_set", "analog_set", "cis"}
CELLS = {"cell_lfp", "cell_ncm", "cell_blade", "cell_hev"}
# Works whose capacity and making cost both derive from looked-up figures.
DERIVED = ("s_voyah_gold", "s_voyah_yunfeng", "s_dfh3", "s_dfh_nev", "s_calb_wh", "s_dongyu")
SLOW = {"cvt": 25, "brake_prem": 35, "prnd_metal": 45}   # imported by sea or rail; magnet makers' metal


class Places:
    def __init__(self, feed):
        self.up = {r["region_id"]: r["parent_id"] for r in feed.rows("regions")}
        self.region = {s["site_id"]: s["region_id"] for s in feed.rows("sites")}

    def inside(self, site, region):
        r = self.region[site]
        while r:
            if r == region:
                return True
            r = self.up[r]
        return False

    def index(self, site):
        for region in ("wuhan", "hubei", "china", "overseas"):
            if self.inside(site, region):
                return REGION_INDEX[region]
        raise KeyError(site)


def processes(feed, needs, places):
    value = {i["item_id"]: float(i["value"]) for i in feed.rows("items")}
    base = recipes()
    own = overrides(base)
    for item, makers in MAKERS.items():
        for site, _, cap in makers:
            pid = process_id(item, site)
            recipe = own.get(pid, base.get(item))
            rule = "R-cost"
            if not recipe:
                cost = value[item] * places.index(site)
            elif is_vehicle(item):
                cost, rule = ASSEMBLY.get(item, ASSEMBLY_ELSE), "R-assembly"
            elif item in CELLS:
                cost, rule = CELL_MAKING * places.index(site), "R-cell"
            else:
                added = value[item] - sum(q * value[c] for c, q in recipe.items())
                cost = MAKING_SHARE * max(added, 0.05 * value[item]) * places.index(site)
            conf, src = "assumed", "R-cap"
            if cap:
                src = feed.find("sites", "site_id", site)["source"].split(";")[0] + ";R-cap-fact"
                if rule in ("R-assembly", "R-cell") and site in DERIVED:
                    conf = "estimate"
            even = RESERVE * needs.made[item][site]
            feed.add("processes", {
                "process_id": pid, "site_id": site, "item_id": item,
                "capacity_per_day": cap or round(even, 4 if even < 13 else 1),
                "cost_per_unit": round(cost, 4), "recipe": "item" if recipe else "none"}, f"{src};{rule}", conf)


def cover(item, maker_places, buyer, places):
    """Days of stock of an input at its user, rule R-stock."""
    if item in SEQUENCED:
        return 0.15
    if item in SLOW:
        return SLOW[item]
    if item in CHIPS:
        return 28
    if item in CELLS:
        return 3.5
    if all(places.inside(m, "wuhan") for m in maker_places):
        return 1.5
    if all(places.inside(m, "hubei") for m in maker_places):
        return 3
    if any(places.inside(m, "overseas") for m in maker_places):
        return 28
    return 5


def stocks(feed, needs, places):
    for item, makers in MAKERS.items():
        sites = [s for s, _, _ in makers]
        for site, rate in needs.made[item].items():
            days = 5 if is_vehicle(item) else 0.3 if item in SEQUENCED else 2
            amount(feed, site, item, days * rate)
        for buyer, rate in needs.used.get(item, {}).items():
            if buyer not in sites:
                amount(feed, buyer, item, cover(item, sites, buyer, places) * rate)
    for item, (home, abroad) in VOLUME.items():
        for market, share in (HOME_SHARE if home else {}).items():
            amount(feed, market, item, 4.6 * home * share / 365)
        for market, cars in abroad.items():
            amount(feed, market, item, 15 * cars / 365)
    for item, markets in AFTER.items():
        for market, n in markets.items():
            amount(feed, market, item, 30 * n / 365)


def amount(feed, site, item, quantity):
    feed.add("stocks", {"site_id": site, "item_id": item, "on_hand": round(quantity, 2)}, "R-stock", "assumed")


def margin(feed, item):
    if item in MARGIN:
        return MARGIN[item]
    if is_vehicle(item):
        return MARGIN_ELSE
    return round(MARGIN_PARTS * float(feed.find("items", "item_id", item)["value"]), 2)


def demand(feed):
    seasonal = ("v_free", "v_dream", "v_007", "v_n01", "v_917", "v_eletre", "v_crv", "v_galaxy")
    for item, (home, abroad) in VOLUME.items():
        for market, share in (HOME_SHARE if home else {}).items():
            mean = home * share / 365
            if item in seasonal:
                for period, factor in enumerate(SEASON, 1):
                    row(feed, item, market, mean * factor, period, "R-volume;R-market;R-season;R-margin")
            else:
                row(feed, item, market, mean, "", "R-volume;R-market;R-margin")
        for market, cars in abroad.items():
            row(feed, item, market, cars / 365, "", "R-volume;R-export;R-margin")
    for item, markets in AFTER.items():
        for market, n in markets.items():
            row(feed, item, market, n / 365, "", "R-after;R-margin")


def row(feed, item, market, rate, period, source):
    feed.add("demand", {"demand_id": f"d_{item}__{market}" + (f"__q{period}" if period else ""), "item_id": item,
                        "site_id": market, "quantity_per_day": round(rate, 4), "margin": margin(feed, item),
                        "period": period}, source, "assumed")


def local_purchases(feed, needs, places):
    """Firm -> CNY a year that its car plants at home buy from makers in the zone, at the even split."""
    value = {i["item_id"]: float(i["value"]) for i in feed.rows("items")}
    firm = {s["site_id"]: s["firm_id"] for s in feed.rows("sites")}
    out = {}
    plants = {s for car in VOLUME for s, _, _ in MAKERS[car] if places.inside(s, "wedz")}
    for item, buyers in needs.used.items():
        for buyer in plants & set(buyers):
            makers = approved(item, buyer)
            near = sum(w for m, w in makers.items() if places.inside(m, "wedz") and m != buyer)
            bought = buyers[buyer] * value[item] * 365 * near / sum(makers.values())
            out[firm[buyer]] = out.get(firm[buyer], 0) + bought
    return out


def build(feed, needs):
    places = Places(feed)
    for firm, cny in sorted(local_purchases(feed, needs, places).items()):
        feed.find("firms", "firm_id", firm)["purchase_local_cny"] = round(cny, -6)
    processes(feed, needs, places)
    stocks(feed, needs, places)
    demand(feed)
