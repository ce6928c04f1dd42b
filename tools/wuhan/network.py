"""Tables modes, lanes and links."""
from common import facts, great_circle, level
from products import is_vehicle, overrides, recipes
from routes import (AFTER_HUB, AIR, CAR_LANES, CAR_TRUCKS, FAR_KM, FAR_PLANTS, PART_LANES, RAIL_TOO, RIVER_TOO, VIA,
                    WAYS)
from sourcing import MAKERS
from volumes import AFTER, HOME_SHARE, VOLUME, approved

# mode -> (CNY a tkm, fixed CNY a t, km a day, fixed hours, detour factor); facts modes.csv, rule R-lane
TARIFF = {"truck": (0.85, 30, 700, 2, 1.25), "rail_block": (0.58, 80, 600, 24, 1.3),
          "rail_eurasia": (0.8, 0, 560, 24, 1.3), "river_container": (0.33, 60, 375, 24, 1.4),
          "container_sea": (0.22, 120, 620, 48, 1.2), "air": (3.2, 500, 8000, 48, 1.05)}
M3_KM, M3_FIXED, LIGHT = 0.136, 6, 0.16   # truck by volume: CNY a m3-km, fixed CNY a m3, below this t/m3
TRIPS = ((150, 120), (1500, 40), (99999, 15))     # trucks a day of one lane by distance, rule R-lane
LOAD_T, LOAD_M3, LOAD_CARS = 20, 55, 8
RAW_TRIPS = 160
LANE_RISK = {"truck": ("", 3), "rail_block": (0.3, 5), "rail_eurasia": (0.5, 10), "river_roro": (0.3, 10),
             "river_container": (0.3, 10), "sea_roro": (0.3, 12), "container_sea": (0.3, 12), "air": (0.2, 4)}
CAR_KM_HOME, CAR_KM_ABROAD = 1.53, 3.0    # CNY a car-km by truck, rule R-lane-car
MODE_NAMES = {"truck": ("公路", "Truck"), "river_roro": ("江轮滚装", "River ro-ro"), "sea_roro": ("海轮滚装", "Sea ro-ro"),
              "rail_block": ("国内铁路", "Domestic rail"), "rail_eurasia": ("中欧班列", "China-Europe rail"),
              "container_sea": ("海运集装箱", "Sea container"), "river_container": ("江运集装箱", "River container"),
              "air": ("航空", "Air")}


def modes(feed):
    for m in facts("modes"):
        src = feed.sources.fact("D-" + m["mode"], m["source"])
        zh, en = MODE_NAMES[m["mode"]]
        feed.add("modes", {"mode": m["mode"], "co2_g_per_tkm": m["co2_g_per_tkm_mid"], "name": zh, "name_en": en}, src,
                 "estimate")
    feed.add("modes", {"mode": "air", "co2_g_per_tkm": 600, "name": "航空", "name_en": "Air"}, "R-air", "assumed")


class Relations:
    """The approved relations: (item, from, to), each once, in the order found."""

    def __init__(self):
        self.links = {}

    def path(self, item, sites):
        for a, b in zip(sites, sites[1:]):
            self.links.setdefault((item, a, b))


def relations():
    out, base = Relations(), recipes()
    own = overrides(base)
    for item, makers in MAKERS.items():
        for site, _, _ in makers:
            inputs = set(base.get(item, {}))
            if f"p_{item}__{site}" in own:
                inputs = set(own[f"p_{item}__{site}"])
            for child in sorted(inputs):
                for maker in approved(child, site):
                    if maker != site:
                        out.path(child, [maker, *VIA.get((maker, site), []), site])
    for item, (home, abroad) in VOLUME.items():
        markets = ([*HOME_SHARE] if home else []) + [*abroad]
        for plant, _, _ in MAKERS[item]:
            for market in markets:
                for way in ([[]] if plant in FAR_PLANTS else WAYS[market]):
                    out.path(item, [plant, *way, market])
    for item, markets in AFTER.items():
        for maker, _, _ in MAKERS[item]:
            for market in markets:
                if item == "spares":
                    for way in WAYS[market][:2] if market not in HOME_SHARE else [[]]:
                        out.path(item, [maker, *way, market])
                else:
                    out.path(item, [maker, AFTER_HUB, market])
    return out


class Lanes:
    """One lane a pair of sites and mode; made when the first link needs it."""

    def __init__(self, feed):
        self.feed, self.at, self.kind, self.done = feed, {}, {}, set()
        for s in feed.rows("sites"):
            self.at[s["site_id"]] = (float(s["lat"]), float(s["lon"]))
            self.kind[s["site_id"]] = s["kind"]
        self.item = {i["item_id"]: i for i in feed.rows("items")}

    def measure(self, a, b, items):
        """How the pair is priced: by the car where cars move, by volume where the goods are light."""
        if any(is_vehicle(i) for i in items):
            return "ceu"
        mass = sum(float(self.item[i]["mass_kg"]) for i in items)
        return "m3" if mass / 1000 / sum(float(self.item[i]["volume_m3"]) for i in items) < LIGHT else "t"

    def pair(self, a, b, items):
        cars = [i for i in items if is_vehicle(i)]
        parts = [i for i in items if not is_vehicle(i)]
        if cars:
            self.cars(a, b)
        if parts:
            self.parts(a, b, self.measure(a, b, parts), "_g" if cars else "")

    def add(self, a, b, mode, km, hours, rate, per, cap, source, confidence, tail="", candidate=""):
        lid = f"n_{a}__{b}__{mode}{tail}"
        if lid in self.done:
            return lid
        self.done.add(lid)
        risk, days = LANE_RISK[mode]
        if mode == "truck" and km < 200:
            days = 1
        self.feed.add("lanes", {
            "lane_id": lid, "from_site": a, "to_site": b, "mode": mode, "distance_km": round(km, 1),
            "transit_hours": round(hours, 1), "rate": round(rate, 2), "per": per, "capacity_per_day": cap,
            "outages_per_year": risk, "recover_days": days, "candidate_id": candidate}, source, confidence)
        return lid

    def cars(self, a, b):
        gc = great_circle(self.at[a], self.at[b])
        if (a, b) in CAR_LANES:
            mode, km, hours, rate, cap, fact = CAR_LANES[a, b]
            src, conf = self.service(fact, mode) if fact else ("R-lane-car", "assumed")
            self.add(a, b, mode, km, hours, rate, "ceu", cap, src + ";R-lane-cap", conf)
        elif b in CAR_TRUCKS and a.startswith("s_"):
            km, hours, rate, fact = CAR_TRUCKS[b]
            cap = LOAD_CARS * next(n for limit, n in TRIPS if km <= limit)
            src, conf = self.service(fact, "truck")
            self.add(a, b, "truck", km, hours, rate, "ceu", cap, src + ";R-lane-cap", conf)
        else:
            km = gc * TARIFF["truck"][4]
            abroad = b.startswith("m_") and b not in HOME_SHARE
            rate = 40 + km * (CAR_KM_ABROAD if abroad else CAR_KM_HOME)
            cap = LOAD_CARS * next(n for limit, n in TRIPS if km <= limit)
            self.add(a, b, "truck", km, km / 700 * 24 + 1, rate, "ceu", cap, "R-lane-car;R-lane", "assumed")

    def service(self, key, mode):
        """Source and confidence: prices by sea and long rail derive from quotes, all others are assumed."""
        fact = next(s for s in facts("services") if s["key"] == key)
        quoted = mode in ("sea_roro", "rail_eurasia") and level(fact["confidence"]) != "assumed"
        return self.feed.sources.fact("V-" + key, fact["source"]), "estimate" if quoted else "assumed"

    def parts(self, a, b, per, tail=""):
        gc = great_circle(self.at[a], self.at[b])
        if (a, b) in PART_LANES:
            mode, km, fact = PART_LANES[a, b]
            rate, fixed, speed, wait, _ = TARIFF[mode]
            source = f"{self.service(fact, mode)[0]};R-lane"
            self.add(a, b, mode, km, km / speed * 24 + wait, fixed + rate * km, "t", 300, source, "assumed", tail)
            return
        if (a, b) in CAR_LANES:  # goods other than cars on a ship or train for cars, by the tonne
            mode, km, hours, rate, cap, _ = CAR_LANES[a, b]
            self.add(a, b, mode, km, hours, rate / 1.8, "t", 100, "R-lane-car", "assumed", tail)
            return
        if a in AIR:
            self.land(a, b, "air", gc, "t", 50, tail)
            return
        self.land(a, b, "truck", gc, per, None, tail)
        if gc > FAR_KM / 1.25 and per == "t" and self.kind[b] == "plant":
            if a in RAIL_TOO:
                self.land(a, b, "rail_block", gc, "t", 1200, tail)
            if a in RIVER_TOO:
                self.land(a, b, "river_container", gc, "t", 1200, tail)

    def land(self, a, b, mode, gc, per, cap, tail):
        rate, fixed, speed, wait, detour = TARIFF[mode]
        km = gc * detour
        price = fixed + rate * km if per == "t" else M3_FIXED + M3_KM * km
        if cap is None:
            trips = RAW_TRIPS if a in RAW else next(n for limit, n in TRIPS if km <= limit)
            cap = trips * (LOAD_T if per == "t" else LOAD_M3)
        source = "R-lane;R-air" if mode == "air" else "R-lane"
        self.add(a, b, mode, km, km / speed * 24 + wait, price, per, cap, source, "assumed", tail)


RAW = {"s_wisco", "s_steel_baoshan", "s_al_gongyi", "s_bangpu", "s_gem",
       "s_capchem", "s_anode_meishan", "s_dfparts", "s_gtekt", "s_hongtu_wh", "s_calb_wh", "s_catl", "s_evejm",
       "s_chuneng_xg", "s_metal_huangshi", "s_findreams", "s_dongyu", "s_dfbatt"}


def build(feed):
    modes(feed)
    lanes, rel = Lanes(feed), relations()
    pairs = {}
    for item, a, b in rel.links:
        pairs.setdefault((a, b), []).append(item)
    for (a, b), items in pairs.items():
        lanes.pair(a, b, items)
    for item, a, b in rel.links:
        tail = "" if is_vehicle(item) or not any(is_vehicle(i) for i in pairs[a, b]) else "_g"
        named = f"n_{a}__{b}__{CAR_LANES[a, b][0] if (a, b) in CAR_LANES else 'truck'}"
        row = {"link_id": f"l_{item}__{a}__{b}", "item_id": item, "from_site": a, "to_site": b}
        if tail or any(not is_vehicle(i) for i in pairs[a, b]) and is_vehicle(item):
            row["lane_id"] = named + tail
        src, conf = evidence(feed, item, a, b)
        feed.add("links", row, src, conf)
    return lanes


# Supply relations that the facts name: (maker, buyer) -> the firm whose row says so.
EVIDENCE = {("s_zhixin_drive", "s_voyah_yunfeng"): "f_zhixin", ("s_catl", "s_dfbatt"): "f_catl",
            ("s_findreams", "s_dfh_nev"): "f_findreams_wuhan", ("s_calb_wh", "s_xpeng_wh"): "f_calb_wuhan",
            ("s_dongyu", "s_voyah_yunfeng"): "f_dongyu", ("s_hongtugd", "s_xpeng_wh"): "f_hongtu_gd",
            ("s_huawei", "s_vmi_zhuankou"): "f_huawei", ("s_tenglong", "s_dfpv1"): "f_tenglong_xy",
            ("s_tenglong", "s_dfh2"): "f_tenglong_xy", ("s_tenglong", "s_dpca1"): "f_tenglong_xy",
            ("s_tenglong", "s_geely_wh"): "f_tenglong_xy", ("s_valeo1", "s_dpca1"): "f_valeo_lighting",
            ("s_siengine", "s_ecarx"): "f_siengine", ("s_ecarx", "s_geely_wh"): "f_ecarx",
            ("s_crrc", "s_zhixin_semi"): "f_crrc_semi", ("s_gtekt", "s_dfh2"): "f_gtekt_wuhan",
            ("s_gtekt", "s_dfh3"): "f_gtekt_wuhan", ("s_diecast", "s_voyah_gold"): "f_df_diecast"}


def evidence(feed, item, a, b):
    firm = EVIDENCE.get((a, b))
    if firm:
        return feed.find("firms", "firm_id", firm)["source"].split(";")[0] + ";R-link", "estimate"
    return ("R-link-car" if is_vehicle(item) else "R-link"), "assumed"
