"""Tables tasks, budgets, task_needs, indicators, targets and readings: the programme in three steps."""
from common import facts_by
from sourcing import table

BUDGETS = [("r_fund", "产业助跑资金", "Zone run-up fund", 41666667, 1500000000),
           ("r_staff", "专班人力", "Task-force staff", 22, "")]

# Readings by quarter of 2026: last yearly figure, growth a quarter (rule R-reading).
QUARTERLY = {"i_export": (120000, 0.06), "i_wnev": (524000, 0.05), "i_wveh": (945000, 0.02), "i_voyah": (134000, 0.06)}


def build(feed):
    facts = facts_by("programme", "key")
    for rid, zh, en, month, total in BUDGETS:
        feed.add("budgets", {"resource_id": rid, "name": zh, "name_en": en, "from_month": "2027-01",
                             "to_month": "2029-12", "per_month": month, "total": total},
                 "R-budget", "assumed")
    for t in table("tasks"):
        fact = t["fact"]
        src = feed.sources.fact("K-" + fact, facts[fact]["source"]) + ";R-task" if fact else "R-task"
        row = {k: v for k, v in t.items() if k not in ("fact", "staff") and not k.endswith("_million")}
        row["benefit_per_month"] = float(t["benefit_million"]) * 1e6
        row["late_per_month"] = float(t["late_million"]) * 1e6
        row["finished"] = "2026-08-31" if t["status"] == "done" else ""
        feed.add("tasks", row, src, "assumed")
        for resource, amount in (("r_fund", float(t["fund_million"]) * 1e6), ("r_staff", t["staff"])):
            need = {"task_id": t["task_id"], "resource_id": resource, "per_month": amount}
            feed.add("task_needs", need, "R-task", "assumed")
    indicators(feed, facts)


def indicators(feed, facts):
    points = table("indicator_facts")
    for i in table("indicators"):
        mine = [p for p in points if p["indicator_id"] == i["indicator_id"]]
        first = next((p["fact"] for p in mine if p["kind"] == "reading"), "")
        published = bool(first) and not i["baseline"]
        src = feed.sources.fact("K-" + first, facts[first]["source"]) if published else "R-baseline"
        feed.add("indicators", dict(i, baseline=facts[first]["value"] if published else i["baseline"]), src,
                 "published" if published else "assumed")
        for p in mine:
            point(feed, facts, p)
        if i["indicator_id"] in QUARTERLY:
            last, growth = QUARTERLY[i["indicator_id"]]
            for n, date in enumerate(("2026-03-31", "2026-06-30", "2026-09-30"), 1):
                feed.add("readings", {"indicator_id": i["indicator_id"], "date": date,
                                      "value": round(last * (1 + growth * n))}, "R-reading", "assumed")


def point(feed, facts, p):
    """One reading or target; a figure that the facts derived counts as estimate."""
    fact, value, src, conf = p["fact"], p["value"], "R-target", "assumed"
    if p["kind"] == "ratio":
        src, conf = "C-ratio", "published"
    elif fact:
        value = value or facts[fact]["value"]
        src = feed.sources.fact("K-" + fact, facts[fact]["source"])
        conf = "estimate" if "derived" in facts[fact]["source"] else "published"
    feed.add("targets" if p["kind"] == "target" else "readings",
             {"indicator_id": p["indicator_id"], "date": p["date"], "value": value}, src, conf)
