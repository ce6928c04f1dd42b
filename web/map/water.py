"""Makes lakes and rivers of what `gmt coast -M` prints: water.py near|far|report|wuhan SHORES RIVERS OUT.geojson."""
import json
import re
import sys
from collections import defaultdict

from shapely.geometry import LineString, box, mapping
from shapely.ops import linemerge, polygonize, unary_union

NEAR = box(104, 25, 123.5, 37)
WUHAN = box(113.2, 29.7, 115.3, 31.3)
# For each map: the least area of a lake (square degrees), the least length of a river (degrees), the tolerance of lines.
SCALES = {
    "near": (2e-4, 0.05, 0.001),
    "far": (0.25, 0.5, 0.015),
    "report": (9e-3, 1.4, 0.03),
    "wuhan": (8e-4, 0.15, 0.004),
}


def lines_by_level(path):
    """The lines of a file by their level; a bin of the shores ends where the next begins."""
    lines, points, level = defaultdict(list), [], None
    with open(path, encoding="utf-8") as file:
        for row in list(file) + [">"]:
            if row.startswith((">", "#")):
                if len(points) > 1:
                    lines[level].append(LineString(points))
                points = []
                found = re.search(r"[Ll]evel\s+(\d+)", row)
                level = int(found.group(1)) if found else level
            elif row.strip():
                lon, lat = map(float, row.split()[:2])
                points.append((lon - 360 if lon > 180 else lon, lat))
    return lines


def lakes(shores, least, tolerance):
    whole = unary_union(list(polygonize(unary_union(shores[2]))))
    islands = unary_union(list(polygonize(unary_union(shores[3])))) if shores[3] else None
    water = whole if islands is None else whole.difference(islands)
    for lake in getattr(water, "geoms", [water]):
        if lake.geom_type == "Polygon" and lake.area >= least:
            yield lake.simplify(tolerance)


def rivers(lines, least, tolerance):
    for level, parts in sorted(lines.items()):
        merged = linemerge(unary_union(parts))
        for river in getattr(merged, "geoms", [merged]):
            if river.geom_type == "LineString" and river.length >= least:
                yield level, river.simplify(tolerance)


def cut(shape, scale):
    """The far map leaves out what the near one shows; what is shown large ends at its box."""
    if scale == "far":
        return shape.difference(NEAR)
    return shape.intersection(WUHAN) if scale == "wuhan" else shape


def main(scale, shores_path, rivers_path, target):
    area, length, tolerance = SCALES[scale]
    shapes = [(0, lake) for lake in lakes(lines_by_level(shores_path), area, tolerance)]
    shapes += list(rivers(lines_by_level(rivers_path), length, tolerance))
    by_level = defaultdict(list)
    for level, shape in shapes:
        by_level[level].append(cut(shape, scale))
    features = [
        {"type": "Feature", "properties": {"level": level}, "geometry": mapping(unary_union(parts))}
        for level, parts in sorted(by_level.items())
    ]
    with open(target, "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file)


main(*sys.argv[1:])
