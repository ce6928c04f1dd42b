"""Tables outages and scenarios."""
from common import facts_by, level

# disruptions.csv key -> rows (target, target_id, target_where); figures are those of the facts unless given here.
OUTAGES = {
    "low_water_2022": ("长江枯水（2022 年型）", "Yangtze low water (as in 2022)",
                       [("mode", "river_roro", ""), ("mode", "river_container", "")], {}),
    "flood_2020": ("长江洪水（2020 年型）", "Yangtze flood (as in 2020)",
                   [("lane", "", "mode = 'river_roro' OR mode = 'river_container'")], {}),
    "typhoon_bebinca_2024": ("台风封港（上海、太仓）", "Typhoon closes Shanghai and Taicang",
                             [("site", "t_haitong", ""), ("site", "t_taicang", "")], {}),
    "shanghai_lockdown_2022": ("上海封控（2022 年型）", "Shanghai lockdown (as in 2022)", [("region", "shanghai", "")], {}),
    "eu_ports_2022": ("欧洲车港积压", "European car terminals full",
                      [("lane", "", "to_site IN ('t_zeebrugge', 't_bremerhaven')")], {}),
    "mexico_2023": ("墨西哥太平洋港饱和", "Pacific car ports saturated", [("lane", "", "to_site = 't_lazaro'")], {}),
    "border_oct2021": ("阿拉山口限装（2021 年型）", "Loading limits at Alashankou (as in 2021)",
                       [("lane", "", "from_site = 't_alashankou' OR to_site = 't_alashankou'")], {}),
    "border_mid2023": ("口岸换装排队（2023 年型）", "Reloading queues at the border (as in 2023)",
                       [("lane", "", "from_site IN ('t_khorgos', 't_manzhouli', 't_alashankou')")], {}),
    "poland_belarus_2025": ("马拉舍维奇关闭（2025 年型）", "Malaszewicze closed (as in 2025)",
                            [("site", "t_malaszewicze", "")], {}),
    "red_sea_2023": ("红海绕航", "Red Sea diversion",
                     [("lane", "", "mode = 'sea_roro' AND to_site IN ('t_zeebrugge', 't_bremerhaven')")],
                     {"recover_days": "365"}),
    "hormuz_2026": ("霍尔木兹中断（2026 年型）", "Strait of Hormuz closed (as in 2026)",
                    [("lane", "", "to_site = 't_jebel_ali'")], {}),
    "carrier_shortage_2022": ("汽车船运力短缺", "Car-carrier shortage", [("mode", "sea_roro", "")], {"recover_days": "365"}),
    "wuhan_lockdown_2020": ("武汉封城（2020 年型）", "Wuhan lockdown (as in 2020)", [("region", "wuhan", "")], {}),
    "chip_shortage_2021": ("全球缺芯（2021 年型）", "Chip shortage (as in 2021)", [("item", "mcu", "")], {}),
    "nexperia_2025": ("分立器件断供（2025 年型）", "Discrete-device export stop (as in 2025)", [("item", "analog_set", "")], {}),
    "power_sichuan_2022": ("四川限电（2022 年型）", "Power rationing in Sichuan (as in 2022)", [("region", "meishan", "")], {}),
    "renesas_2021": ("那珂工厂火灾（2021 年型）", "Fire at the Naka chip plant (as in 2021)", [("site", "s_renesas", "")], {}),
    "kumamoto_2016": ("日本地震停产（2016 年型）", "Earthquake stops a Japanese parts plant (as in 2016)",
                      [("site", "s_aisin", "")], {}),
}
BORDERS = "('t_alashankou', 't_khorgos', 't_manzhouli')"
SCENARIOS = [
    ("low_water", "长江枯水", "Low water on the Yangtze", [
        ("lanes", "mode IN ('river_roro', 'river_container')", "capacity_per_day", "multiply", "0.7"),
        ("lanes", "mode IN ('river_roro', 'river_container')", "transit_hours", "add", "48"),
        ("lanes", "mode IN ('river_roro', 'river_container')", "rate", "multiply", "1.15"),
        ("services", "mode IN ('river_roro', 'river_container')", "capacity_ceu", "multiply", "0.7")]),
    ("cell_plant_out", "宁德电芯工厂停产半年", "Ningde cell plant out for half a year", [
        ("processes", "site_id = 's_catl'", "capacity_per_day", "multiply", "0.5")]),
    ("export_boom", "出口大增", "Export boom", [
        ("demand", "site_id IN ('m_oslo', 'm_berlin', 'm_moscow', 'm_london', 'm_dubai', 'm_tashkent', 'm_almaty', "
                   "'m_mexico', 'm_bangkok', 'm_jakarta')", "quantity_per_day", "multiply", "1.5")]),
    ("border_queue", "口岸拥堵", "Border queue", [
        ("lanes", f"from_site IN {BORDERS}", "capacity_per_day", "multiply", "0.6"),
        ("lanes", f"from_site IN {BORDERS}", "transit_hours", "add", "144"),
        ("terminals", f"site_id IN {BORDERS}", "dwell_hours", "add", "144")]),
    ("second_source", "第二供方落地", "Second sources qualified", [
        ("candidates", "candidate_id IN ('c_calb_p3', 'c_starpower_q', 'c_mcu_cross', 'c_cornex_q')", "",
         "choose", "")]),
]


def build(feed):
    disruptions = facts_by("disruptions", "key")
    for key, (zh, en, rows, changed) in OUTAGES.items():
        f = dict(disruptions[key], **{("duration_days" if k == "recover_days" else k): v for k, v in changed.items()})
        src = feed.sources.fact("O-" + key, f["source"])
        bases = [level({"sourced": "press", "derived": "press"}.get(f[c], "assumed"))
                 for c in ("share_basis", "frequency_basis")]
        conf = "assumed" if "assumed" in bases else "estimate"
        for target, tid, where in rows:
            feed.add("outages", {"outage_id": "o_" + key, "name": zh, "name_en": en, "target": target, "target_id": tid,
                                 "target_where": where, "availability": f["capacity_share_left"],
                                 "recover_days": f["duration_days"], "outages_per_year": f["how_often_per_year"]},
                     f"{src};R-named", conf)
    for sid, zh, en, steps in SCENARIOS:
        for n, (table, where, column, op, value) in enumerate(steps, 1):
            feed.add("scenarios", {"scenario_id": sid, "name": zh, "name_en": en, "step": n, "table": table,
                                   "where": where, "column": column, "op": op, "value": value},
                     "R-scenario", "assumed")
