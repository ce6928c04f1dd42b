"""The rules by which figures were assumed; each is a source key of its own (inputs/rules.csv)."""
from sourcing import table

RULES = {r["key"]: r["rule"] for r in table("rules")}


def register(sources):
    for key, text in RULES.items():
        sources.rule(key, text)
    sources.dates["C-ratio"] = "2025-11-14"  # the one key here that is a source, not a rule
