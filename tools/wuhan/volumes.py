"""What the markets take in the plan year, and what every works must make for it."""
from products import is_vehicle, overrides, recipes
from sourcing import APPROVED, MAKERS

# Cars a year in 2027 (rule R-volume): item -> (sold at home markets, {overseas market: cars}).
VOLUME = {
    "v_free": (91000, {"m_moscow": 3200, "m_oslo": 1800, "m_berlin": 3400, "m_dubai": 3000, "m_tashkent": 1600,
                       "m_almaty": 1000}),
    "v_dream": (84000, {"m_moscow": 2600, "m_dubai": 1800, "m_oslo": 900, "m_almaty": 700}),
    "v_007": (88000, {"m_mexico": 6500, "m_bangkok": 3500, "m_tashkent": 2600, "m_dubai": 2000, "m_berlin": 4400,
                      "m_london": 1000}),
    "v_n01": (70000, {"m_berlin": 9100, "m_london": 2500, "m_mexico": 7000, "m_bangkok": 6100, "m_tashkent": 1500}),
    "v_917": (9800, {"m_dubai": 1500, "m_moscow": 700}),
    "v_eletre": (4200, {"m_london": 1300, "m_dubai": 900, "m_berlin": 900, "m_bangkok": 700}),
    "v_galaxy": (50000, {"m_mexico": 4000, "m_dubai": 3000, "m_bangkok": 1500, "m_berlin": 1500}),
    "v_crv": (98000, {"m_mexico": 5000, "m_dubai": 3000, "m_berlin": 4000}),
    "v_crvh": (52000, {"m_berlin": 6500, "m_london": 3500}),
    "v_lingxi": (12000, {}),
    "v_408": (42000, {"m_mexico": 10000}),
    "v_evan": (9000, {"m_tashkent": 1100, "m_almaty": 900}),
    "kd_m03": (0, {"m_jakarta": 20000}),
    "v_m03": (125000, {}),
}
HOME_SHARE = {"m_shanghai": 0.33, "m_guangzhou": 0.19, "m_wuhan": 0.16, "m_beijing": 0.17, "m_chengdu": 0.10,
              "m_xian": 0.05}  # rule R-market
SEASON = (0.88, 0.97, 1.00, 1.15)  # home sales by quarter, rule R-season
# After-sales: item -> {market: units a year}, rule R-after.
AFTER = {
    "spares": {"m_moscow": 900, "m_dubai": 800, "m_mexico": 700, "m_tashkent": 500, "m_shanghai": 2600,
               "m_guangzhou": 1500, "m_wuhan": 1300, "m_beijing": 1100},
    "bat12": {"m_wuhan": 26000, "m_shanghai": 30000, "m_guangzhou": 18000},
    "tyr_18": {"m_wuhan": 60000, "m_shanghai": 70000, "m_guangzhou": 40000},
    "brake_std": {"m_wuhan": 14000, "m_shanghai": 16000, "m_guangzhou": 9000},
    "lamp_std": {"m_wuhan": 7000, "m_shanghai": 8000, "m_guangzhou": 5000},
}


def approved(item, buyer):
    """Makers of the item that the buyer has approved, with their weights."""
    makers = {s: w for s, w, _ in MAKERS[item]}
    return {s: makers[s] for s in APPROVED.get((item, buyer), makers)}


def process_id(item, site):
    return f"p_{item}__{site}"


class Needs:
    """Daily rates when every buyer splits its need over its approved makers by weight (the even split)."""

    def __init__(self):
        base = recipes()
        own = overrides(base)
        self.made, self.used, self.sold = {}, {}, {}
        for item, (home, abroad) in VOLUME.items():
            self.sold[item] = (home + sum(abroad.values())) / 365
        for item, markets in AFTER.items():
            self.sold[item] = self.sold.get(item, 0) + sum(markets.values()) / 365
        for item in self.order(base, own):
            rates = self.made.setdefault(item, {})
            if item in self.sold:
                self.split(item, "", self.sold[item], rates)
            for buyer, q in self.used.get(item, {}).items():
                self.split(item, buyer, q, rates)
            for site, rate in rates.items():
                recipe = own.get(process_id(item, site), base.get(item, {}))
                for child, q in recipe.items():
                    at = self.used.setdefault(child, {})
                    at[site] = at.get(site, 0) + q * rate

    def split(self, item, buyer, quantity, rates):
        makers = approved(item, buyer)
        total = sum(makers.values())
        for site, weight in makers.items():
            rates[site] = rates.get(site, 0) + quantity * weight / total

    @staticmethod
    def order(base, own):
        """Items with every product before its inputs."""
        kids = {i: set(r) for i, r in base.items()}
        for process, recipe in own.items():
            item = process[2:].split("__")[0]
            kids[item] = kids[item] | set(recipe)
        out, seen = [], set()

        def visit(item):
            if item not in seen:
                seen.add(item)
                for child in sorted(kids.get(item, ())):
                    visit(child)
                out.append(item)

        for item in sorted(MAKERS):
            visit(item)
        return out[::-1]


