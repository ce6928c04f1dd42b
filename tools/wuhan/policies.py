"""Tables policies and policy_clauses: names, caps and dates from the facts, conditions from inputs/."""
from common import facts_by, zh
from sourcing import table


def build(feed):
    facts, sources = facts_by("policies", "policy_key"), {}
    for p in table("policies"):
        f = facts[p["policy_id"]]
        sources[p["policy_id"]] = feed.sources.fact("P-" + p["policy_id"], f["source"]) + ";R-policy"
        feed.add("policies", dict(p, name=zh(f["name_zh"]), name_en=f["name_en"], valid_from=f["valid_from"],
                                  valid_to=f["valid_to"]), sources[p["policy_id"]], "assumed")
    for c in table("policy_clauses"):
        known = c["column"] in ("first_supply", "smart_level")  # conditions that the page states as they stand here
        feed.add("policy_clauses", c, sources[c["policy_id"]], "published" if known else "assumed")
