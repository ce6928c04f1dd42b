// Where things are on the maps.
import { expect, test } from 'vitest';
import { farPlaces, layout, type Weighed } from '../../src/map/panels';
import { contains, fit } from '../../src/map/view';
import { arc, kindOf, wayOf } from '../../src/map/ways';

const place = (id: string, lon: number, lat: number, weight = 1, home = false): Weighed => ({
    id,
    lon,
    lat,
    weight,
    home,
});
const wuhan = place('wuhan', 114.1, 30.4, 1, true);

test('a view shows its box whole, and a degree of longitude is shorter in the north', () => {
    const box = { west: 110, south: 25, east: 120, north: 35 };
    const view = fit(box, { width: 500, height: 500, padding: 20, closest: 1000 });
    for (const corner of [
        { lon: 110, lat: 25 },
        { lon: 120, lat: 35 },
    ])
        expect(contains(view.box, corner)).toBe(true);
    expect(view.scale).toBeCloseTo(46); // 460 px for 10 degrees of latitude
    const degree = view.at({ lon: 116, lat: 30 }).x - view.at({ lon: 115, lat: 30 }).x;
    expect(degree).toBeCloseTo(46 * Math.cos(Math.PI / 6)); // cos 30°
});

test('an arc bends to the right of travel, so that both directions show', () => {
    const [a, b] = [
        { lon: 0, lat: 0 },
        { lon: 10, lat: 0 },
    ];
    expect(arc(a, b, 0.14)[12]?.lat).toBeCloseTo(-1.4); // eastward: south is right, 14 % of 10
    expect(arc(b, a, 0.14)[12]?.lat).toBeCloseTo(1.4);
});

test('the kind of a mode is read from its name', () => {
    const kinds = {
        truck: 'road',
        river_roro: 'water',
        sea_roro: 'water',
        rail_eurasia: 'rail',
        中欧班列: 'rail',
        江海联运: 'water',
        air: 'air',
        courier: 'road',
    };
    for (const [mode, kind] of Object.entries(kinds)) expect(kindOf(mode), mode).toBe(kind);
});

test('a ship to Europe goes round Asia, one to nowhere known straight', () => {
    const toZeebrugge = wayOf({ lon: 121.6, lat: 31.3 }, { lon: 3.2, lat: 51.3 }, 'water');
    for (const gate of [
        { west: 97, east: 105, south: 0, north: 6 },
        { west: 32, east: 34, south: 28, north: 32 },
        { west: -8, east: -4, south: 35, north: 37 },
    ])
        expect(toZeebrugge.some((at) => contains(gate, at))).toBe(true); // Malacca, Suez, Gibraltar
    expect(wayOf({ lon: -70, lat: -40 }, { lon: -60, lat: -35 }, 'water')).toHaveLength(25);
});

test('a site is shown once, in the closest view that has it', () => {
    const near = [place('yichang', 111.3, 30.7), place('shanghai', 121.5, 31.2), place('guangzhou', 113.3, 23.1)];
    const close = [
        place('hannan', 113.95, 30.3, 1, true),
        place('junshan', 114.05, 30.42, 1, true),
        place('yangluo', 114.55, 30.65),
    ];
    const plan = layout([wuhan, ...near, ...close, place('dresden', 13.7, 51.1)], 960);
    expect(plan.panels.map((panel) => panel.name)).toEqual(['near', 'home', 'far']);
    const shown = Object.fromEntries([...plan.panelOf].map(([id, panel]) => [id, panel.name]));
    expect(shown).toMatchObject({ wuhan: 'home', yangluo: 'home', yichang: 'near', shanghai: 'near', dresden: 'far' });
});

test('what lies beyond a gulf and matters little does not shrink the far view', () => {
    const near = { west: 100, south: 20, east: 128, north: 41 };
    const europe = place('dresden', 13.7, 51.1, 50);
    const asia = place('almaty', 76.9, 43.3, 45);
    expect(farPlaces([europe, asia, place('mexico', 257.8, 17.9, 5)], near)).toEqual([europe, asia]);
    expect(farPlaces([europe, asia, place('mexico', 257.8, 17.9, 50)], near)).toHaveLength(3);
});

test('places on both sides of 180° lie on one map', () => {
    const plan = layout([wuhan, place('mexico', -102.2, 17.9)], 960);
    expect(plan.unwrapped({ lon: -102.2, lat: 17.9 }).lon).toBeCloseTo(257.8);
    expect(plan.panelOf.get('mexico')?.name).toBe('far');
});
