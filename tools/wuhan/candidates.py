"""Tables candidates and groups, and the rows that exist only where a candidate is chosen."""
from common import great_circle, zh as chinese
from network import TARIFF
from products import is_vehicle, recipes
from places import NAMES
from sourcing import table

GROUPS = [("g_chip", "车规芯片保供", "Automotive chips", 1, 3), ("g_power", "功率模块", "Power modules", "", 2),
          ("g_cell", "动力电芯", "Traction cells", "", 3), ("g_parts", "零部件落地", "Parts plants", "", 3),
          ("g_export", "出海通道", "Export ways", "", 2)]
SITES = [("s_adient", "f_adient_wuhan", "adient", "c_adient"), ("s_ditong", "f_ditong", "ditong", "c_ditong"),
         ("s_fawer", "f_fawer_thermal", "fawer", "c_fawer")]
# Buyers of the bonded store (inputs/candidate_links.csv): it holds one maker's MCUs, so that no buyer gets a part
# it has not approved.
BONDED_BUYERS = ("s_zhixin_drive", "s_borg", "s_inovance", "s_zhixin_eng", "s_dfedrive", "s_boschhuayu")
# candidate, site, item, days of need (of the buyers, in the bonded store)
STOCKS = [("c_bonded_mcu", "s_bonded", "mcu", 45), ("c_stock_mcu", "s_hangsheng_df", "mcu", 30),
          ("c_stock_mcu", "s_lincontrol", "mcu", 30), ("c_stock_mcu", "s_zhixin_drive", "mcu", 30),
          ("c_stock_mag", "s_zhixin_drive", "ndfeb", 60), ("c_stock_mag", "s_borg", "ndfeb", 60)]
CAR_LANES = [("c_roro_dengnan", "t_dengnan", "t_haitong", "river_roro", 1190, 78, 560, 232),
             ("c_jsq", "t_dahualing", "t_khorgos", "rail_eurasia", 4200, 132, 5700, 30.9)]


def lane(feed, lanes, candidate, item, a, b):
    """The lane of a new relation: an existing one of the pair, else one of the candidate's own."""
    usable = [n for n in feed.rows("lanes") if n["candidate_id"] in ("", candidate)]
    if any((n["from_site"], n["to_site"]) == (a, b) for n in usable):
        return
    mode = "air" if a in ("s_renesas", "s_nxp", "s_infineon") else "truck"
    rate, fixed, speed, wait, detour = TARIFF[mode]
    km = great_circle(lanes.at[a], lanes.at[b]) * detour
    lanes.add(a, b, mode, km, km / speed * 24 + wait, fixed + rate * km, "t", 800, "R-lane;R-candidate", "assumed",
              "__" + candidate, candidate)


SECOND_LINES = (("igbt_mod", "s_zhixin_semi"), ("seat_lux", "s_lear"), ("seat_mpv", "s_lear"))


def process_id(item, site):
    return f"p_{item}__{site}" + ("__l2" if (item, site) in SECOND_LINES else "")


def build(feed, lanes, needs, sites):
    for gid, zh, en, low, high in GROUPS:
        row = {"group_id": gid, "name": zh, "name_en": en, "min": low, "max": high}
        feed.add("groups", row, "R-candidate", "assumed")
    for c in table("candidates"):
        src = feed.find("firms", "firm_id", c["firm_id"])["source"].split(";")[0]
        row = {k: v for k, v in c.items() if not k.endswith("_million")}
        row["capital"] = float(c["capital_million"]) * 1e6
        row["upkeep_per_year"] = float(c["upkeep_million"]) * 1e6
        feed.add("candidates", row, f"{src};R-candidate", "assumed")
    for sid, firm, fact, cid in SITES:
        f = sites["s_" + fact]
        src = feed.sources.fact("S-" + fact, f["source"])
        zh, en = NAMES.get(sid, (chinese(f["name_zh"]), f["name_en"]))
        feed.add("sites", {"site_id": sid, "firm_id": firm, "name": zh, "name_en": en, "kind": "plant",
                           "region_id": "hannan", "lat": f["lat"], "lon": f["lon"],
                           "outages_per_year": 0.03, "recover_days": 21, "candidate_id": cid}, f"{src};R-place;R-out",
                 "estimate")
        lanes.at[sid] = (float(f["lat"]), float(f["lon"]))
        lanes.kind[sid] = "plant"
    for p in table("candidate_processes"):
        cid, item, site, cap, cost = p.values()
        feed.add("processes", {"process_id": process_id(item, site), "site_id": site, "item_id": item,
                               "capacity_per_day": cap, "cost_per_unit": cost,
                               "recipe": "item" if item in recipes() else "none", "candidate_id": cid},
                 "R-candidate;R-cost", "assumed")
    feed.add("processes", {"process_id": "p_v_free__lfp", "site_id": "s_voyah_yunfeng", "item_id": "v_free",
                           "capacity_per_day": 120, "cost_per_unit": 6250, "recipe": "item",
                           "candidate_id": "c_free_lfp"},
             "R-candidate;R-assembly", "assumed")
    for k in table("candidate_links"):
        cid, item, a, b, most = k.values()
        lane(feed, lanes, cid, item, a, b)
        feed.add("links", {"link_id": f"l_{item}__{a}__{b}", "item_id": item, "from_site": a, "to_site": b,
                           "max_per_day": most, "candidate_id": cid}, "R-candidate;R-link", "assumed")
    for cid, site, item, days in STOCKS:
        users = BONDED_BUYERS if site == "s_bonded" else (site,)
        on_hand = round(days * sum(needs.used[item][u] for u in users))
        feed.add("stocks", {"site_id": site, "item_id": item, "on_hand": on_hand, "candidate_id": cid},
                 "R-candidate", "assumed")
    for cid, a, b, mode, km, hours, rate, cap in CAR_LANES:
        lid = lanes.add(a, b, mode, km, hours, rate, "ceu", cap, "R-candidate;R-lane-cap", "assumed", "__" + cid, cid)
        items = [k["item_id"] for k in feed.rows("links") if (k["from_site"], k["to_site"]) == (a, b)]
        cars = [i for i in items if is_vehicle(i)]
        for item in cars:
            feed.add("links", {"link_id": f"l_{item}__{a}__{b}__{cid}", "item_id": item, "from_site": a, "to_site": b,
                               "lane_id": lid, "max_per_day": cap, "candidate_id": cid},
                     "R-candidate;R-link-car", "assumed")


