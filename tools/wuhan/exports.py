"""Tables terminals, services and departures: how cars leave, with times."""
from common import facts_by, great_circle, level
from sourcing import table

ZONE = {  # plant -> gates it sends cars to by truck
    "s_voyah_gold": "t_zhuankou t_wujiashan s_bonded", "s_voyah_yunfeng": "t_zhuankou t_wujiashan t_dahualing",
    "s_dfpv1": "t_zhuankou t_dengnan t_wujiashan t_dahualing s_bonded", "s_mhero": "t_zhuankou t_wujiashan",
    "s_lotus": "t_dengnan t_zhuankou", "s_geely_wh": "t_dengnan t_zhuankou", "s_dfh2": "t_zhuankou s_bonded",
    "s_dfh3": "t_zhuankou", "s_dpca1": "t_zhuankou", "s_skywell": "t_dahualing t_wujiashan",
    "s_bonded": "t_zhuankou t_wujiashan",
}
TRUCK_COST = {"t_zhuankou": (15, 1.5, 50), "t_dengnan": (40, 2, 90), "t_wujiashan": (20, 1.2, 60),
              "s_bonded": (20, 1.5, 60),              "t_dahualing": (35, 2, 95)}
T_PER_CEU = 2.5
LAST_MILE = {"t_zeebrugge": ("m_berlin", "m_london"), "t_bremerhaven": ("m_berlin",), "t_duisburg": ("m_berlin",),
             "t_jebel_ali": ("m_dubai",), "t_lazaro": ("m_mexico",), "t_laem_chabang": ("m_bangkok",),
             "t_bely_rast": ("m_moscow",)}
CANDIDATE_SERVICES = {"v_dn_haitong2": ("v_dn_haitong", "c_roro_dengnan", "邓南二泊位滚装", "Dengnan second berth ro-ro", 84),
                      "v_jsq2": ("v_jsq_khorgos", "c_jsq", "JSQ 笼车加班列", "Additional JSQ car train", 168)}


def terminals(feed):
    for t in table("terminals"):
        src = feed.find("sites", "site_id", t["site_id"])["source"].split(";")[0]
        row = dict(t, handling_per_t=round(float(t["handling_per_ceu"]) / 1.8, 1))
        feed.add("terminals", row, f"{src};R-terminal", "assumed")


def service(feed, row, fact=""):
    """One service; its confidence is never above assumed unless the facts' row is official: prices are estimates."""
    src, conf = "R-service", "assumed"
    if fact:
        found = facts_by("services", "key")[fact]
        src = feed.sources.fact("V-" + fact, found["source"]) + ";R-service"
        conf = "estimate" if level(found["confidence"]) == "official" else "assumed"
    feed.add("services", dict(row, capacity_t=float(row["capacity_ceu"]) * T_PER_CEU), src, conf)


def truck(sid, operator, a, b, hours, cutoff, cost, km, headway, name, tail, tail_en):
    return {"service_id": sid, "operator_id": operator, "mode": "truck", "from_site": a, "to_site": b,
            "transit_hours": hours, "cutoff_hours": cutoff, "capacity_ceu": 160, "cost_per_ceu": cost,
            "distance_km": km, "headway_hours": headway,
            "name": f"{name[a][0]}—{name[b][0]}{tail}", "name_en": f"{name[a][1]} to {name[b][1]}, {tail_en}"}


def build(feed, lanes):
    terminals(feed)
    name = {s["site_id"]: (s["name"], s["name_en"]) for s in feed.rows("sites")}
    for plant, gates in ZONE.items():
        for gate in gates.split():
            km, hours, cost = TRUCK_COST[gate]
            sid = f"v_truck_{plant[2:]}__{gate[2:]}"
            service(feed, truck(sid, "f_changjiu", plant, gate, hours, 1, cost, km, 0, name, "轿运车", "car transporter"))
    rows = {s["service_id"]: s for s in table("services")}
    for s in rows.values():
        service(feed, {k: v for k, v in s.items() if k != "fact"}, s["fact"])
    for port, markets in LAST_MILE.items():
        for market in markets:
            km = round(great_circle(lanes.at[port], lanes.at[market]) * 1.25)
            sid, hours = f"v_last_{port[2:]}__{market[2:]}", round(km / 700 * 24 + 2, 1)
            service(feed, truck(sid, "f_overseas", port, market, hours, 2, round(40 + 3.0 * km), km, 24, name, "末端运输",
                                "last mile"))
    for sid, (base, cid, zh, en, headway) in CANDIDATE_SERVICES.items():
        row = {k: v for k, v in rows[base].items() if k != "fact"}
        row.update(service_id=sid, name=zh, name_en=en, headway_hours=headway, candidate_id=cid)
        service(feed, row, rows[base]["fact"])
    for d in table("departures"):
        feed.add("departures", {"service_id": d["service_id"], "depart_at": d["first_departure"] + ":00+08:00",
                                "every_days": d["every_days"], "count": d["count"]}, "R-timetable", "assumed")
