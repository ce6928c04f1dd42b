"""Ways through hubs, and the lanes whose distance, time and price the facts name."""
from sourcing import table

# Maker or plant -> buyer, through hubs (direct where nothing stands here).
VIA = {
    ("s_huawei", "s_voyah_gold"): ["s_vmi_zhuankou"], ("s_huawei", "s_voyah_yunfeng"): ["s_vmi_zhuankou"],
    ("s_huawei", "s_mhero"): ["s_vmi_zhuankou"],
    ("s_aisin", "s_dfh2"): ["t_nagoya", "t_jingkai"],
    ("s_brembo", "s_lotus"): ["t_duisburg", "t_malaszewicze", "t_alashankou", "t_wujiashan"],
    ("s_brembo", "s_mhero"): ["t_duisburg", "t_malaszewicze", "t_alashankou", "t_wujiashan"],
}
AFTER_HUB = "s_checheng"  # service parts of local makers leave through this warehouse

# Ways of a finished car: market -> chains of gates between plant and market.
RIVER = (["t_zhuankou", "t_haitong"], ["t_dengnan", "t_haitong"], ["t_haitong"])
TO_TAICANG = (["t_zhuankou", "t_taicang"], ["t_dengnan", "t_taicang"])


def with_end(heads, *tail):
    return [h + list(tail) for h in heads]


EUROPE = with_end(RIVER, "t_zeebrugge") + with_end(TO_TAICANG, "t_zeebrugge")
RAIL_EUROPE = [["t_wujiashan", "t_alashankou", "t_malaszewicze", "t_duisburg"],
               ["t_xianglushan", "t_alashankou", "t_malaszewicze", "t_duisburg"]]
KHORGOS = [["t_wujiashan", "t_khorgos"], ["t_dahualing", "t_khorgos"], ["t_khorgos"]]
WAYS = {
    "m_oslo": with_end(RIVER, "t_bremerhaven"), "m_london": EUROPE,
    "m_berlin": EUROPE + with_end(RIVER, "t_bremerhaven") + RAIL_EUROPE,
    "m_moscow": [["t_wujiashan", "t_manzhouli", "t_bely_rast"], ["t_manzhouli", "t_bely_rast"]],
    "m_tashkent": KHORGOS, "m_almaty": KHORGOS,
    "m_dubai": with_end(RIVER, "t_jebel_ali"),
    "m_mexico": with_end(RIVER, "t_lazaro") + with_end(TO_TAICANG, "t_lazaro"),
    "m_bangkok": with_end(RIVER, "t_laem_chabang"),
    "m_jakarta": [["t_jingkai", "t_taicang"], ["t_yangluo", "t_taicang"]],
    "m_shanghai": [[], ["t_zhuankou", "t_haitong"]],
    "m_guangzhou": [[], ["t_zk_rail"]], "m_beijing": [[], ["t_zk_rail"]], "m_chengdu": [[], ["t_zk_rail"]],
    "m_xian": [[]], "m_wuhan": [[]],
}
FAR_PLANTS = {"s_xpeng_zq"}  # sells by road only

# from, to -> mode, km, hours, CNY a car, cars a day, facts row of services.csv (blank: rule R-lane-car)
CAR_LANES = {(r["from_site"], r["to_site"]): (
    r["mode"], float(r["distance_km"]), float(r["transit_hours"]), float(r["rate_per_ceu"]), float(r["ceu_per_day"]),
    r["fact"])
    for r in table("car_lanes")}
# The last leg by truck and the first, where the facts give the price of a car: km, hours, CNY, facts row.
CAR_TRUCKS = {"t_zhuankou": (15, 1.5, 50, "trk_zone_zhuankou"), "t_dengnan": (40, 2, 90, "trk_zone_dengnan"),
              "t_wujiashan": (20, 1.2, 60, "trk_zone_wujiashan"), "t_yangluo": (75, 3, 800, "trk_zone_yangluo"),
              "s_bonded": (20, 1.5, 60, "trk_zone_bonded"), "t_haitong": (850, 27, 1300, "trk_wuhan_shanghai"),
              "t_khorgos": (3900, 132, 6000, "trk_wuhan_khorgos_selfdrive")}
# Import legs of parts: from, to -> mode, km, facts row.
PART_LANES = {("t_nagoya", "t_jingkai"): ("container_sea", 2650, "box_jingkai_japan"),
              ("t_duisburg", "t_malaszewicze"): ("rail_eurasia", 1100, "rail_wuhan_duisburg"),
              ("t_malaszewicze", "t_alashankou"): ("rail_eurasia", 6100, "rail_wuhan_malaszewicze"),
              ("t_alashankou", "t_wujiashan"): ("rail_eurasia", 4100, "rail_wuhan_malaszewicze")}
AIR = {"s_renesas", "s_nxp", "s_infineon"}          # chips come by air, door to door
RAIL_TOO = {"s_al_gongyi", "s_wheel_qhd", "s_anode_meishan", "s_catl", "s_linglong",
            "s_re_ganzhou"}            # heavy goods from afar also go by rail
RIVER_TOO = {"s_steel_baoshan"}                     # and steel from the coast by river
FAR_KM = 500                                        # rail and river are offered beyond this distance
