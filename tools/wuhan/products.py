"""Tables segments, items and bom."""
from common import facts, facts_by, level, zh

HS = {"v_free": "870370", "v_dream": "870370", "v_917": "870370", "v_007": "870380", "v_n01": "870380",
      "v_eletre": "870380", "v_galaxy": "870380", "v_lingxi": "870380", "v_m03": "870380", "v_crv": "870323",
      "v_408": "870323", "v_crvh": "870340", "v_evan": "870460", "cell_lfp": "850760", "cell_ncm": "850760",
      "cell_blade": "850760", "mcu": "854231", "tyr_16": "401110", "tyr_18": "401110", "tyr_20": "401110"}
CEU_M3 = 14.5  # volume of one car-equivalent unit, rule R-ceu

# Models that the facts name without a recipe: key -> (segment, zh, en, value, mass, volume, recipe they take, changes,
# facts row of cluster_models by model_en, note). Changes: item -> quantity, 0 leaves the item out. Rule R-class.
CLASS_MODELS = {
    "v_galaxy": ("veh_bev", "吉利银河（车谷首款，车型名未查实）", "Geely Galaxy (first Wuhan model, name not found)", 106000, 1710,
                 13.8, "v_007", {"pk_lfp_70": 0, "pk_lfp_52": 1, "edu_160": 0, "edu_100": 1},
                 "Geely Galaxy (first Wuhan model, name not found)"),
    "v_lingxi": ("veh_bev", "灵悉 L", "Lingxi L", 107000, 1640, 13.2, "v_007",
                 {"pk_lfp_70": 0, "pk_lfp_52": 1, "stamp_st": 240}, "Lingxi L"),
    "v_408": ("veh_ice", "标致 408", "Peugeot 408", 86000, 1370, 12.4, "v_crv",
              {"glass_pano": 0, "glass_std": 1, "whl_18": 0, "whl_16": 4, "tyr_18": 0, "tyr_16": 4, "susp_std": 0,
               "susp_mini": 1, "brake_std": 0, "brake_mini": 1, "harn_lv_m": 0, "harn_lv_s": 1, "adas_low": 0, "cam": 1,
               "radar_mm": 0, "stamp_st": 262, "fasteners": 28}, "Peugeot 408"),
}
# Spare-parts pallet: what lies on it, rule R-spares.
SPARES = {"bumper_set": 2, "lamp_std": 3, "ext_trim": 2, "brake_std": 1, "bat12": 2, "glass_std": 1, "misc_elec": 2,
          "fluids": 20}
OWN_RECIPES = {"spares": "R-spares", "cell_blade": "R-blade"}
# Packs that one maker builds with cells of its own: (process, item, replaced input, new input).
OVERRIDES = [("p_pk_lfp_52__s_findreams", "pk_lfp_52", "cell_lfp", "cell_blade"),
             ("p_v_free__lfp", "v_free", "pk_ncm_43", "pk_lfp_52")]


def recipes():
    """item -> {input: quantity} of the rows without a process, class models and pallet included."""
    out = {}
    for r in facts("bom"):
        out.setdefault(r["parent_item_key"], {})[r["child_item_key"]] = float(r["quantity"])
    out["cell_blade"] = dict(out["cell_lfp"])
    for key, spec in CLASS_MODELS.items():
        recipe = dict(out[spec[6]])
        recipe.update(spec[7])
        out[key] = {i: q for i, q in recipe.items() if q}
    out["spares"] = dict(SPARES)
    return out


def overrides(base):
    """process -> {input: quantity} for processes with a recipe of their own."""
    return {p: {(new if i == old else i): q for i, q in base[item].items()} for p, item, old, new in OVERRIDES}


def is_vehicle(item):
    return item.startswith("v_") or item == "kd_m03"


def segments(feed):
    for s in facts("segments"):
        src = feed.sources.fact("G-" + s["segment_key"], s["source"])
        conf = "assumed" if "assumed" in s["source"] else "published"
        feed.add("segments", {"segment_id": s["segment_key"], "parent_id": s["parent_key"], "stage": s["stage"],
                              "name": zh(s["name_zh"]), "name_en": s["name_en"]}, src, conf)


def items(feed):
    for i in facts("items"):
        key = i["item_key"]
        src = feed.sources.fact("I-" + key, i["source"], i["year"])
        row = {"item_id": key, "segment_id": i["segment_key"], "name": zh(i["name_zh"]), "name_en": i["name_en"],
               "unit": i["unit"], "value": i["value_cny_mid"], "mass_kg": i["mass_kg"], "volume_m3": i["volume_m3"],
               "hs_code": HS.get(key, "")}
        if is_vehicle(key):
            row["ceu"] = round(float(i["volume_m3"]) / CEU_M3, 2)
            src += ";R-ceu"
        if key == "cell_lfp":  # the blade cell of one maker stands beside the prismatic cell, same price a kWh
            blade = dict(row, item_id="cell_blade", name="刀片磷酸铁锂电芯", name_en="Blade LFP cell")
        feed.add("items", row, src + ";R-value", level(i["confidence"]))
        if key == "cell_lfp":
            feed.add("items", blade, src + ";R-blade", "assumed")
    models = facts_by("cluster_models", "model_en")
    for key, (seg, name, en, value, mass, volume, _, _, model) in CLASS_MODELS.items():
        src = feed.sources.fact("M-" + key[2:], models[model]["source"], models[model]["year"])
        feed.add("items", {"item_id": key, "segment_id": seg, "name": name, "name_en": en, "unit": "vehicle",
                           "value": value,
                           "mass_kg": mass, "volume_m3": volume, "ceu": round(volume / CEU_M3, 2),
                           "hs_code": HS[key]}, f"{src};R-class;R-ceu", "assumed")


def bom(feed):
    base = recipes()
    known = {(r["parent_item_key"], r["child_item_key"]): r for r in facts("bom")}
    for item, recipe in base.items():
        for child, q in recipe.items():
            fact = known.get((item, child))
            if fact:
                src = feed.sources.fact("B-" + item, fact["source"])
                conf = level(fact["confidence"])
                if fact["confidence"] == "estimate" and not fact["source"].startswith("assumed"):
                    conf = "estimate"
            else:
                src, conf = OWN_RECIPES.get(item, "R-class"), "assumed"
            feed.add("bom", {"item_id": item, "input_id": child, "quantity": q}, src, conf)
    for (process, item, _, _), recipe in zip(OVERRIDES, overrides(base).values()):
        for child, q in recipe.items():
            feed.add("bom", {"item_id": item, "input_id": child, "quantity": q, "process_id": process}, "R-variant",
                     "assumed")


def build(feed):
    segments(feed)
    items(feed)
    bom(feed)


