"""Who makes what: the makers of each item, and which buyer has approved which maker.

inputs/makers.csv: the makers, with the weight of each in an even split; a capacity stands where a source gives one
(inputs/capacities.csv says how it was read), all others follow rule R-cap. inputs/approved.csv narrows the makers for
one buyer; without a row every maker is approved.
"""
import csv
from pathlib import Path

INPUTS = Path(__file__).resolve().parent / "inputs"


def table(name):
    with open(INPUTS / f"{name}.csv", newline="", encoding="utf-8") as f:
        return list(csv.DictReader(f, strict=True))


def read_makers():
    """item -> [(site, weight, capacity a day or None)]"""
    out = {}
    for r in table("makers"):
        cap = float(r["capacity_per_day"]) if r["capacity_per_day"] else None
        out.setdefault(r["item_id"], []).append((r["site_id"], float(r["weight"]), cap))
    return out


MAKERS = read_makers()
APPROVED = {(r["item_id"], r["buyer_site"]): r["maker_sites"].split(";") for r in table("approved")}
CAPACITY_BASIS = {r["site_id"]: r["how_read"] for r in table("capacities")}
