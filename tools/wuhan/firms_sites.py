"""Tables settings, regions, firms and sites."""
import places
from common import facts_by, level, zh as chinese

OUTAGE = {  # kind or site -> (closures a year, days to recover); rule R-out
    "plant": (0.03, 21), "port": (1.5, 3), "rail_terminal": (0.2, 5), "border": (1.0, 7), "bonded": (0.1, 5),
    "warehouse": (0.05, 10), "lab": (0.03, 30), "market": ("", ""),
}
SITE_OUTAGE = {  # rule R-out names why these differ from their kind
    "s_renesas": (0.05, 90), "s_infineon": (0.05, 90), "s_nxp": (0.05, 90), "s_yofc": (0.05, 90), "s_crrc": (0.05, 60),
    "s_zhixin_semi": (0.05, 45), "s_catl": (0.03, 45), "s_calb_wh": (0.03, 45), "s_dongyu": (0.03, 45),
    "s_evejm": (0.03, 45), "s_findreams": (0.03, 45), "s_chuneng_xg": (0.03, 45), "s_diecast": (0.05, 60),
    "s_aisin": (0.05, 14), "s_disc_dongguan": (0.1, 45), "s_re_ganzhou": (0.1, 30), "s_li_yichun": (0.1, 20),
    "s_anode_meishan": (0.2, 10), "t_dengnan": (0.2, 5), "t_zhuankou": (0.2, 5), "t_jinkou": (0.2, 5),
    "t_jingkai": (0.2, 5), "t_yangluo": (0.2, 5), "t_malaszewicze": (0.1, 13), "t_zeebrugge": (0.3, 10),
    "t_bremerhaven": (0.3, 10), "t_lazaro": (0.2, 14), "t_jebel_ali": (0.03, 120),
}
PARENTS = {"f_voyah": "f_dongfeng_group", "f_mhero": "f_dongfeng_group", "f_dfpv": "f_dongfeng_group",
           "f_zhixin": "f_dongfeng_group", "f_df_diecast": "f_dongfeng_group", "f_df_hongtai": "f_dongfeng_group",
           "f_df_rd": "f_dongfeng_group", "f_dfparts": "f_dongfeng_group", "f_checheng_log": "f_dongfeng_group",
           "f_hanou": "f_hb_port", "f_jingkai_port": "f_hb_port", "f_yangluo": "f_hb_port",
           "f_df_edrive": "f_dfparts", "f_df_thomson": "f_dfparts"}
INDUSTRY = {"chain_owner": "3612", "supplier": "3670", "terminal": "5532", "carrier": "5431", "innovator": "7320"}
INDUSTRY_OF = {"f_dfhonda": "3611", "f_dpca": "3611", "f_saic_gm_wuhan": "3611", "f_calb_wuhan": "3841",
               "f_catl": "3841", "f_dongyu": "3841", "f_eve_jm": "3841", "f_chuneng": "3841",
               "f_findreams_wuhan": "3841",
               "f_zhixin_semi": "3972", "f_yofc_sic": "3972", "f_crrc_semi": "3972", "f_starpower": "3972",
               "f_hanou": "5320", "f_xpeng_wuhan": "3670"}
KEEP_FIRMS = ("wedz_committee wuhan_eit hubei_eit wuhan_customs dongfeng_group hb_port hanou checheng_log "
              "changhang_roro changjiu anji chip_union binary_semi").split()
# Attributes for policy rules, read from the facts' texts (rule R-firm); a blank is unknown.
ATTRIBUTES = {
    "f_zf_lifetec": {"invest_cny": 1177500000}, "f_yiyu_wuhan": {"invest_cny": 330000000},
    "f_xpeng_wuhan": {"growth_pct": 36.8}, "f_voyah": {"growth_pct": 59.3}, "f_dfhonda": {"growth_pct": -31.2},
    "f_dpca": {"growth_pct": -29.2}, "f_dfpv": {"growth_pct": 40}, "f_adient_wuhan": {"first_supply": 1},
    "f_ditong": {"first_supply": 1}, "f_dadong_wuhan": {"first_supply": 1}, "f_liangu_wuhan": {"first_supply": 1},
}


def settings(feed):
    rows = [("name", "车谷汽车产业集群", "R-name"), ("name_en", "Chegu automotive cluster, Wuhan", "R-name"),
            ("currency", "CNY", "R-name"), ("time_zone", "Asia/Shanghai", "R-name"), ("home_region", "wedz", "R-name"),
            ("plan_start", "2027-01-01", "R-name"), ("periods", "4", "R-name"), ("period_days", "91", "R-name"),
            ("holding_rate", "0.08", "R-holding"), ("carbon_price", "80", "R-carbon"),
            ("strong_home_share", "0.8", "R-grade"), ("strong_loss_share", "0.02", "R-grade"), ("crs", "WGS84", "R-name"),
            ("feed_version", "1", "R-name")]
    for key, value, source in rows:
        feed.add("settings", {"key": key, "value": value}, source, "assumed")


def regions(feed):
    """Every region that holds a site, and those above it."""
    wanted = set()
    for region in [*places.TAKEN, *(g[1] for g in places.GATES.values()), *(a[5] for a in places.ADDED)]:
        while region:
            wanted.add(region)
            region = places.REGIONS[region][0]
    for rid, (parent, zh, en) in places.REGIONS.items():
        if rid not in wanted:
            continue
        feed.add("regions", {"region_id": rid, "parent_id": parent, "name": zh, "name_en": en}, "R-regions", "assumed")


def firm_row(feed, fact):
    fid = "f_" + fact["firm_key"]
    src = feed.sources.fact("F-" + fact["firm_key"], fact["source"], fact["year"])
    zh, en = places.NAMES.get(fid, (chinese(fact["name_zh"]), fact["name_en"]))
    row = {"firm_id": fid, "name": zh, "name_en": en, "role": fact["role"],
           "parent_firm_id": PARENTS.get(fid, ""), "employees": fact["employees"],
           "revenue_cny": fact["output_value_cny"],
           "industry_code": INDUSTRY_OF.get(fid, INDUSTRY.get(fact["role"], ""))}
    row.update(ATTRIBUTES.get(fid, {}))
    return feed.add("firms", row, src + ";R-firm", level(fact["confidence"]))


def site_row(feed, sid, firm, zh, en, kind, region, lat, lon, locode, source, confidence):
    rate, days = SITE_OUTAGE.get(sid, OUTAGE[kind])
    return feed.add("sites", {
        "site_id": sid, "firm_id": firm, "name": zh, "name_en": en, "kind": kind, "region_id": region,
        "lat": lat, "lon": lon, "outages_per_year": rate, "recover_days": days, "un_locode": locode},
        source, confidence)


def build(feed):
    settings(feed)
    regions(feed)
    firms, sites = facts_by("cluster_firms", "firm_key"), facts_by("cluster_sites", "site_key")
    terminals = facts_by("terminals", "key")
    used, planned = [], []
    for region, names in places.TAKEN.items():
        for n in names.split():
            fact = sites[n if n.startswith("m_") else "s_" + n]
            planned.append((fact, region))
            used.append(fact["firm_key"])
    used += KEEP_FIRMS + [f[2][2:] for f in places.GATES.values() if f[2][2:] in firms]
    used += ["ditong", "dadong_wuhan", "liangu_wuhan", "adient_wuhan", "fawer_thermal"]
    for key, fact in firms.items():
        if key in used:
            firm_row(feed, fact)
    for fid, zh, en, role in places.ADDED_FIRMS:
        feed.add("firms", {"firm_id": fid, "name": zh, "name_en": en, "role": role,
                           "industry_code": INDUSTRY[role]}, "R-pool", "assumed")
    for fact, region in planned:
        src = feed.sources.fact("S-" + fact["site_key"][2:], fact["source"])
        known = "estimate" if level(fact["confidence"]) != "assumed" else "assumed"
        zh, en = places.NAMES.get(fact["site_key"], (chinese(fact["name_zh"]), fact["name_en"]))
        site_row(feed, fact["site_key"], "f_" + fact["firm_key"], zh, en, fact["kind"], region, fact["lat"],
                 fact["lon"], "", f"{src};R-place;R-out", known)
    for key, (sid, region, firm, locode) in places.GATES.items():
        fact = terminals[key]
        src = feed.sources.fact("T-" + key, fact["source"])
        known = "estimate" if level(fact["confidence"]) != "assumed" else "assumed"
        zh, en = places.NAMES.get(sid, (chinese(fact["name_zh"]), fact["name_en"]))
        site_row(feed, sid, firm, zh, en, fact["kind"], region, fact["lat"], fact["lon"],
                 locode, f"{src};R-place;R-out", known)
    for sid, firm, zh, en, kind, region, lat, lon in places.ADDED:
        site_row(feed, sid, firm, zh, en, kind, region, str(lat), str(lon), "", "R-pool;R-place;R-out", "assumed")


def attributes(feed):
    """Columns of firms that follow from the feed itself: works in the zone, purchases from the zone."""
    zone = ("zhuankou", "junshan", "hannan")
    works = {s["firm_id"] for s in feed.rows("sites") if s["region_id"] in zone and s["kind"] in ("plant", "lab")}
    for f in feed.rows("firms"):
        f["zone_site"] = 1 if f["firm_id"] in works else 0
