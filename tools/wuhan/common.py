"""Reading facts, writing tables, distances, and the register of sources."""
import csv
import math
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FACTS = Path(__file__).resolve().parent / "facts"
OUT = ROOT / "data" / "wuhan"
MADE_ON = "2026-11-24"
EARTH_KM = 6371.0
PERIODS, PERIOD_DAYS = 4, 91

CONFIDENCE = {"official": "official", "press": "published", "published": "published",
              "sourced": "published"}


def facts(name):
    with open(FACTS / f"{name}.csv", newline="", encoding="utf-8") as f:
        return list(csv.DictReader(f, strict=True))


def facts_by(name, key):
    return {r[key]: r for r in facts(name)}


def number(x):
    """A number as short text: six significant digits, no exponent."""
    if isinstance(x, str):
        return x
    if x is None:
        return ""
    text = f"{float(x):.6g}"
    if "e" in text or "E" in text:
        text = f"{float(x):.10f}".rstrip("0").rstrip(".")
    return text


def great_circle(a, b):
    """Kilometres between two (lat, lon) points."""
    la1, lo1, la2, lo2 = map(math.radians, (*a, *b))
    h = math.sin((la2 - la1) / 2) ** 2 + math.cos(la1) * math.cos(la2) * math.sin((lo2 - lo1) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(h))


DATE = re.compile(r"(?<!\d)(20[0-2]\d)-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?(?![\d-])")


def latest_date(text):
    """The latest date written in a source text, as ISO; blank if there is none."""
    found = [f"{y}-{m}-{d or '01'}" for y, m, d in DATE.findall(text)]
    return max((d for d in found if d <= MADE_ON), default="")


HALF = str.maketrans({"(": "（", ")": "）", ",": "，", ":": "：", "!": "！"})
CJK, LATIN = "\u4e00-\u9fff", "A-Za-z0-9"


def zh(name):
    """A Chinese name with full-width punctuation and a space between Chinese and Latin."""
    name = name.translate(HALF)
    name = re.sub(f"(?<=[{CJK}])(?=[{LATIN}])|(?<=[{LATIN}%+])(?=[{CJK}])", " ", name)
    return name


def level(facts_confidence):
    """Facts confidence to the feed's: below 'press' nothing counts as known."""
    return CONFIDENCE.get(facts_confidence, "assumed")


class Sources:
    """Every source or rule once: key -> text. The same text gets the same key."""

    def __init__(self):
        self.texts, self.keys, self.dates = {}, {}, {}

    def rule(self, key, text):
        self.texts[key], self.dates[key] = text, MADE_ON
        return key

    def fact(self, hint, text, year=""):
        text = " ".join(text.split())
        if text in self.keys:
            return self.keys[text]
        key, n = hint, 2
        while key in self.texts:
            key, n = f"{hint}_{n}", n + 1
        self.texts[key], self.keys[text] = text, key
        date = latest_date(text)
        if not date and re.fullmatch(r"20[0-2]\d", year or "") and year <= "2026":
            date = f"{year}-01-01"
        self.dates[key] = date or MADE_ON
        return key


class Feed:
    """The tables being built: name -> rows, and where each row comes from."""

    def __init__(self):
        self.tables, self.sources = {}, Sources()

    def add(self, table, row, source, confidence):
        keys = source.split(";")
        for k in keys:
            if k not in self.sources.texts:
                raise KeyError(f"{table}: no source {k}")
        dates = [self.sources.dates[k] for k in keys]
        known = [d for d in dates if d < MADE_ON]
        as_of = MADE_ON if confidence == "assumed" or not known else max(known)
        row = dict(row, source=source, as_of=as_of, confidence=confidence)
        self.tables.setdefault(table, []).append(row)
        return row

    def rows(self, table):
        return self.tables.get(table, [])

    def find(self, table, key, value):
        return next(r for r in self.rows(table) if r[key] == value)

    def write(self, columns):
        OUT.mkdir(parents=True, exist_ok=True)
        for table, names in columns.items():
            extra = [c for r in self.rows(table) for c in r if c not in names]
            if extra:
                raise KeyError(f"{table}: unknown column {extra[0]}")
            with open(OUT / f"{table}.csv", "w", newline="", encoding="utf-8") as f:
                w = csv.writer(f, lineterminator="\n")
                w.writerow(names)
                for r in self.rows(table):
                    w.writerow([number(r.get(c, "")) for c in names])
