"""data/wuhan/SOURCES.md: every source once, the rules, and how far the figures can be trusted."""
from common import OUT
from rules import RULES
from sourcing import CAPACITY_BASIS, INPUTS

GROUPS = {
    "F-": "Firms · 企业", "S-": "Sites · 厂址", "T-": "Ports, terminals, borders · 港站口岸",
    "V-": "Services and lanes · 运输", "D-": "Modes · 运输方式", "G-": "Segments · 环节", "I-": "Items · 产品",
    "M-": "Models · 车型", "B-": "Recipes · 配方", "O-": "Disruptions · 中断事件", "P-": "Policies · 政策",
    "K-": "Programme · 三步走与指标",
}


def rows(texts, prefix):
    return [f"| `{k}` | {t.replace('|', '/')} |" for k, t in texts.items() if k.startswith(prefix)]


def prose(name):
    return (INPUTS / f"{name}.md").read_text(encoding="utf-8")


def write(feed):
    texts, out = feed.sources.texts, [prose("sources_head")]
    out += ["## Magnitudes of the base plan · 量级核对", "", prose("magnitudes")]
    out += ["## Warnings of `chegu check` that are true · 属实的告警", "", prose("warnings")]
    out += ["## Rules · 假设规则", "", "| key | rule |", "|---|---|", *(f"| `{k}` | {RULES[k]} |" for k in RULES), ""]
    out += ["## Capacities read from a source (R-cap-fact) · 产能取值", "", "| site | how read |", "|---|---|",
            *(f"| `{s}` | {t} |" for s, t in CAPACITY_BASIS.items()), ""]
    for prefix, title in GROUPS.items():
        found = rows(texts, prefix)
        if found:
            out += [f"## {title}", "", "| key | source |", "|---|---|", *found, ""]
    used = {k for table in feed.tables.values() for r in table for k in r["source"].split(";")}
    unused = sorted(set(texts) - used)
    if unused:
        raise KeyError(f"sources nobody uses: {unused}")
    (OUT / "SOURCES.md").write_text("\n".join(out).rstrip() + "\n", encoding="utf-8")
