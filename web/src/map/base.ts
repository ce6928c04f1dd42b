// The base map of the report: land, lakes and rivers as SVG. Coast only, no borders.
import type { Feature, FeatureCollection, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import detailedLand from '../../map/data/report-land.json';
import world from '../../map/data/report-world.json';
import water from '../../map/data/gshhg/report-water.json';
import wuhan from '../../map/data/gshhg/report-wuhan.json';
import { element } from '../charts/svg';
import type { Box, View } from './view';

/** Where the detailed data lie; a view that reaches beyond shows the world in outline. */
export const detailedBox: Box = { west: 96, south: 17, east: 131, north: 44 };

/** Where water is known well enough for a closer look. */
const wuhanBox: Box = { west: 113.2, south: 29.7, east: 115.3, north: 31.3 };
const within = (inner: Box, outer: Box) =>
    inner.west >= outer.west && inner.east <= outer.east && inner.south >= outer.south && inner.north <= outer.north;

/** The features of all objects of a topology: mapshaper writes one object for each kind of geometry. */
function features(topology: unknown): Feature[] {
    const read = topology as Topology;
    return Object.values(read.objects).flatMap(
        (object) => (feature(read, object as GeometryCollection) as FeatureCollection).features,
    );
}

const linesOf = ({ geometry }: Feature): Position[][] => {
    switch (geometry.type) {
        case 'Polygon':
        case 'MultiLineString':
            return geometry.coordinates;
        case 'MultiPolygon':
            return geometry.coordinates.flat();
        case 'LineString':
            return [geometry.coordinates];
        default:
            return [];
    }
};

interface Water {
    lakes: Position[][];
    /** the main rivers, then the lesser ones */
    rivers: Position[][][];
}
let read: { land: Position[][]; world: Position[][]; water: Water; wuhan: Water } | null = null;

function data() {
    if (read === null) {
        const waterOf = (topology: unknown): Water => {
            const all = features(topology);
            const ofLevel = (level: number) => all.filter((one) => one.properties?.level === level).flatMap(linesOf);
            return { lakes: ofLevel(0), rivers: [[...ofLevel(1)], [...ofLevel(2), ...ofLevel(3), ...ofLevel(4)]] };
        };
        const lines = (topology: unknown) => features(topology).flatMap(linesOf);
        read = { land: lines(detailedLand), world: lines(world), water: waterOf(water), wuhan: waterOf(wuhan) };
    }
    return read;
}

/** SVG path data of the lines that come into the view; points nearer than half a px to the last one are left out. */
function path(lines: readonly Position[][], view: View, closed: boolean, shift = 0): string {
    const { box } = view;
    let d = '';
    for (const line of lines) {
        let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
        for (const [lon = 0, lat = 0] of line) {
            west = Math.min(west, lon + shift);
            east = Math.max(east, lon + shift);
            south = Math.min(south, lat);
            north = Math.max(north, lat);
        }
        if (west > box.east || east < box.west || south > box.north || north < box.south) continue;
        let last: { x: number; y: number } | null = null;
        let part = '';
        line.forEach(([lon = 0, lat = 0], i) => {
            const at = view.at({ lat, lon: lon + shift });
            if (last !== null && i < line.length - 1 && Math.hypot(at.x - last.x, at.y - last.y) < 0.5) return;
            part += `${last === null ? 'M' : 'L'}${at.x.toFixed(1)} ${at.y.toFixed(1)}`;
            last = at;
        });
        d += closed ? `${part}z` : part;
    }
    return d;
}

/** px of a degree from which lakes and rivers are drawn */
const leastForWater = 24;

/** Sea, land and water of the view, from the bottom up. */
export function baseMap(view: View): string {
    const all = data();
    const near = within(view.box, detailedBox);
    const coast = near
        ? path(all.land, view, true)
        : [-360, 0, 360].map((shift) => path(all.world, view, true, shift)).join('');
    let svg =
        element('rect', { width: view.width, height: view.height, fill: 'var(--sea)' }) +
        element('path', { d: coast, fill: 'var(--land)', 'fill-rule': 'evenodd' });
    if (view.scale < leastForWater) return svg;
    const { lakes, rivers } = within(view.box, wuhanBox) ? all.wuhan : all.water;
    [0.7, 1.2].forEach((width, i) => {
        const d = path(rivers[1 - i] ?? [], view, false);
        svg += element('path', { d, fill: 'none', stroke: 'var(--river)', 'stroke-width': width });
    });
    const lake = { fill: 'var(--lake)', 'fill-rule': 'evenodd', stroke: 'var(--river)', 'stroke-width': 0.5 };
    return svg + element('path', { d: path(lakes, view, true), ...lake });
}
