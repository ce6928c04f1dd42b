// The way of a lane on the map: an arc that bends to the right of travel, so that both directions show; by water along
// fixed way points, so that no ship crosses land.
import type { Place } from './view';

export type ModeKind = 'road' | 'rail' | 'water' | 'air';

/** The kind of a mode by its id or name; the feed's modes are free names. What none of the words fits is a road. */
export function kindOf(mode: string): ModeKind {
    const name = mode.toLowerCase();
    if (/(^|[^a-z])(air|plane|flight)|航空|空运/.test(name)) return 'air';
    if (/rail|train|铁|班列/.test(name)) return 'rail';
    if (/sea|ship|ocean|river|barge|ro-?ro|water|vessel|ferry|水|江|海|船|滚装/.test(name)) return 'water';
    return 'road';
}

/** An arc from a to b that bends to the right by `bend` of its length, in so many points (x east, y north). */
export function arc(a: Place, b: Place, bend: number, points = 24): Place[] {
    const stretch = Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
    const dx = (b.lon - a.lon) * stretch;
    const dy = b.lat - a.lat;
    const control = {
        lon: (a.lon + b.lon) / 2 + (2 * bend * dy) / stretch,
        lat: (a.lat + b.lat) / 2 - 2 * bend * dx,
    };
    return Array.from({ length: points + 1 }, (_, i) => {
        const t = i / points;
        const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
        return { lon: p * a.lon + q * control.lon + r * b.lon, lat: p * a.lat + q * control.lat + r * b.lat };
    });
}

/** Way points by name: longitude (east of Greenwich, beyond 180 in the eastern Pacific) and latitude. */
// prettier-ignore
const points: Record<string, [number, number]> = {
  chongqing: [106.6, 29.6], yichang: [111.3, 30.65], jingzhou: [112.2, 30.25], yueyang: [113.15, 29.45],
  paizhou: [113.75, 30.12], hannan: [114.07, 30.3],
  wuhan: [114.28, 30.56], yangluo: [114.55, 30.68], huangshi: [115.1, 30.2], jiujiang: [115.95, 29.78],
  anqing: [117.05, 30.5], wuhu: [118.33, 31.35],
  nanjing: [118.7, 32.1], jiangyin: [120.25, 31.95], wusong: [121.55, 31.45], estuary: [122.5, 31.1],
  qingdao: [121.5, 35.7], bohai: [120.8, 38.6], tsushima: [128.9, 33.8], osumi: [130.6, 30.6], kii: [136.2, 33.3],
  boso: [140.6, 34.7], taiwan_strait: [119.9, 24.9], hongkong: [114.3, 21.6], paracel: [111.5, 13],
  singapore: [104.6, 1.4], malacca: [100.4, 3.2], aceh: [95, 6.3], bangkok_bight: [101, 11.8], ca_mau: [104, 7.8],
  java_sea: [107, -4.5], dondra: [80.6, 5.4], arabian: [62, 17], hormuz: [56.7, 26.3], aden: [47, 12.2],
  bab_el_mandeb: [43.3, 12.5], red_sea: [38, 20.5], suez: [32.6, 29.7], port_said: [32.3, 31.8], crete: [25, 34.2],
  sicily: [11.3, 37.5], alboran: [-2.5, 36.2], gibraltar: [-6.2, 35.9], st_vincent: [-9.6, 37], finisterre: [-10, 43.4],
  ushant: [-5.9, 48.9], dover: [1.6, 51.1], german_bight: [7.2, 54.1], skagen: [10.2, 57.9],
  north_pacific: [170, 44], aleutians: [200, 46], california: [236, 33], acapulco: [257, 17.2],
};
// prettier-ignore
const ways: [string, string][] = [
  ['chongqing', 'yichang'], ['yichang', 'jingzhou'], ['jingzhou', 'yueyang'], ['yueyang', 'paizhou'],
  ['paizhou', 'hannan'], ['hannan', 'wuhan'], ['wuhan', 'yangluo'], ['yangluo', 'huangshi'], ['huangshi', 'jiujiang'],
  ['jiujiang', 'anqing'], ['anqing', 'wuhu'], ['wuhu', 'nanjing'], ['nanjing', 'jiangyin'], ['jiangyin', 'wusong'],
  ['wusong', 'estuary'], ['estuary', 'qingdao'], ['qingdao', 'bohai'], ['estuary', 'tsushima'], ['estuary', 'osumi'],
  ['osumi', 'kii'], ['kii', 'boso'], ['estuary', 'taiwan_strait'], ['taiwan_strait', 'hongkong'], ['hongkong', 'paracel'],
  ['paracel', 'ca_mau'], ['ca_mau', 'bangkok_bight'], ['ca_mau', 'singapore'], ['singapore', 'malacca'],
  ['singapore', 'java_sea'], ['malacca', 'aceh'], ['aceh', 'dondra'], ['dondra', 'arabian'], ['arabian', 'hormuz'],
  ['dondra', 'aden'], ['aden', 'bab_el_mandeb'], ['arabian', 'aden'], ['bab_el_mandeb', 'red_sea'], ['red_sea', 'suez'],
  ['suez', 'port_said'], ['port_said', 'crete'], ['crete', 'sicily'], ['sicily', 'alboran'], ['alboran', 'gibraltar'],
  ['gibraltar', 'st_vincent'], ['st_vincent', 'finisterre'], ['finisterre', 'ushant'], ['ushant', 'dover'],
  ['dover', 'german_bight'], ['german_bight', 'skagen'], ['boso', 'north_pacific'], ['north_pacific', 'aleutians'],
  ['aleutians', 'california'], ['california', 'acapulco'],
];

const place = (name: string): Place => {
    const [lon, lat] = points[name] ?? [0, 0];
    return { lon, lat };
};

/** Degrees of latitude that two places are apart, near enough to choose a way by. */
function apart(a: Place, b: Place): number {
    return Math.hypot((a.lon - b.lon) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180), a.lat - b.lat);
}

function nearest(of: Place): { name: string; distance: number } {
    let best = { name: '', distance: Infinity };
    for (const name of Object.keys(points)) {
        const distance = apart(of, place(name));
        if (distance < best.distance) best = { name, distance };
    }
    return best;
}

/** The shortest way between two way points, over the few there are. */
function between(from: string, to: string): string[] {
    const reached = new Map<string, { length: number; before: string | null }>([[from, { length: 0, before: null }]]);
    const done = new Set<string>();
    for (;;) {
        let next: string | null = null;
        for (const [name, { length }] of reached)
            if (!done.has(name) && (next === null || length < (reached.get(next)?.length ?? 0))) next = name;
        if (next === null) return [];
        if (next === to) break;
        done.add(next);
        const length = reached.get(next)?.length ?? 0;
        for (const [a, b] of ways) {
            const other = a === next ? b : b === next ? a : null;
            if (other === null) continue;
            const longer = length + apart(place(next), place(other));
            if (longer < (reached.get(other)?.length ?? Infinity)) reached.set(other, { length: longer, before: next });
        }
    }
    const names: string[] = [];
    for (let at: string | null = to; at !== null; at = reached.get(at)?.before ?? null) names.unshift(at);
    return names;
}

/** A smooth line through the places (Catmull-Rom), a few points between each two. */
function smooth(through: readonly Place[]): Place[] {
    const line: Place[] = [];
    for (let i = 0; i + 1 < through.length; ++i) {
        const [b, c] = [through[i] as Place, through[i + 1] as Place];
        const [a, d] = [through[i - 1] ?? b, through[i + 2] ?? c];
        for (let t = 0; t < 1; t += 0.125) {
            const of = (key: 'lon' | 'lat') =>
                0.5 *
                (2 * b[key] +
                    (c[key] - a[key]) * t +
                    (2 * a[key] - 5 * b[key] + 4 * c[key] - d[key]) * t ** 2 +
                    (3 * b[key] - a[key] - 3 * c[key] + d[key]) * t ** 3);
            line.push({ lon: of('lon'), lat: of('lat') });
        }
    }
    const end = through[through.length - 1];
    return end === undefined ? line : [...line, end];
}

/** Farther from every way point than this (degrees), a way by water is drawn as an arc. */
const offTheMap = 12;

/** The way of a lane from a to b by that kind of mode. */
export function wayOf(a: Place, b: Place, kind: ModeKind): Place[] {
    if (kind === 'water') {
        const [from, to] = [nearest(a), nearest(b)];
        if (from.name !== to.name && from.distance < offTheMap && to.distance < offTheMap) {
            const names = between(from.name, to.name);
            const inner = names.map(place);
            // The end's way point may lie behind it: then it goes straight to the next.
            if (inner.length > 2 && apart(a, inner[1] as Place) < apart(inner[0] as Place, inner[1] as Place))
                inner.shift();
            const n = inner.length;
            if (n > 2 && apart(b, inner[n - 2] as Place) < apart(inner[n - 1] as Place, inner[n - 2] as Place))
                inner.pop();
            if (names.length > 0) return smooth([a, ...inner, b]);
        }
    }
    const long = apart(a, b) > 40;
    return arc(a, b, long ? 0.05 : 0.14);
}
