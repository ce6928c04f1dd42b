"""Cuts land at 180 degrees: land.py IN.geojson OUT.geojson.

Rings are stitched across 180 degrees in the source. Each is unwrapped to run on past it, and what lies beyond is cut off
and brought back by 360 degrees."""
import json
import sys

from shapely.affinity import translate
from shapely.geometry import Polygon, box, mapping
from shapely.ops import unary_union
from shapely.validation import make_valid

SOUTH, NORTH = -60, 84


def polygons(geometry):
    if geometry["type"] == "Polygon":
        yield geometry["coordinates"]
    elif geometry["type"] == "MultiPolygon":
        yield from geometry["coordinates"]
    elif geometry["type"] == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from polygons(part)


def unwrapped(ring):
    """The ring without jumps of 360 degrees, or None where it goes round a pole."""
    points = [tuple(ring[0])]
    for lon, lat in ring[1:]:
        while lon - points[-1][0] > 180:
            lon -= 360
        while lon - points[-1][0] < -180:
            lon += 360
        points.append((lon, lat))
    return None if abs(points[0][0] - points[-1][0]) > 1 else points


def pieces(rings):
    outer = unwrapped(rings[0])
    if outer is None or len(outer) < 4:
        return
    holes = [hole for hole in map(unwrapped, rings[1:]) if hole is not None and len(hole) >= 4]
    shape = make_valid(Polygon(outer, holes))
    for turn in (-360, 0, 360):
        part = shape.intersection(box(-180 + turn, SOUTH, 180 + turn, NORTH))
        if not part.is_empty:
            yield translate(part, xoff=-turn)


def main(source, target):
    with open(source, encoding="utf-8") as file:
        data = json.load(file)
    geometries = data["geometries"] if "geometries" in data else [f["geometry"] for f in data["features"]]
    parts = [piece for geometry in geometries for rings in polygons(geometry) for piece in pieces(rings)]
    land = unary_union(parts)
    shapes = [part for part in getattr(land, "geoms", [land]) if part.geom_type == "Polygon"]
    features = [{"type": "Feature", "properties": {}, "geometry": mapping(shape)} for shape in shapes]
    with open(target, "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file)


main(*sys.argv[1:])
