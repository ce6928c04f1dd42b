// One map can't show a zone and the way to Europe at once. So there are up to three: around (the wide one), at home (what
// lies within an hour's drive, larger) and the whole way. A site is shown once, in the closest of them.
import { boxOf, contains, fit, heightFor, type Box, type Place, type View } from './view';

export type PanelName = 'near' | 'home' | 'far';

export interface Panel {
    name: PanelName;
    /** px from the picture's left and top */
    x: number;
    y: number;
    view: View;
}
export interface Weighed extends Place {
    id: string;
    home: boolean;
    /** how much it matters, in any unit */
    weight: number;
}
export interface Layout {
    panels: Panel[];
    /** the panel that shows a place; undefined for one that lies beyond the far view */
    panelOf: Map<string, Panel>;
    height: number;
    /** a longitude as the maps use it: without a jump between the middle of the map and the place */
    unwrapped(place: Place): Place;
}

const gap = 12;
const reach = { home: 0.6, nearLon: 13, nearLat: 10.5 }; // degrees from the middle of home
const closest = { near: 90, home: 700 }; // px of a degree: as near as the base map can be looked at
const gulf = 40; // degrees of longitude without any place: what lies beyond may be left out of the far view
const littleWeight = 0.1;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function middleOf(places: readonly Weighed[]): Place {
    const home = places.filter((place) => place.home);
    const of = home.length > 0 ? home : places;
    return { lat: mean(of.map((place) => place.lat)), lon: mean(of.map((place) => place.lon)) };
}

/** The places of the far view: all, but for a group behind a gulf that has little weight. */
export function farPlaces(places: readonly Weighed[], near: Box): Weighed[] {
    const sorted = [...places].sort((a, b) => a.lon - b.lon);
    const total = sorted.reduce((sum, place) => sum + place.weight, 0);
    const groups: { places: Weighed[]; west: number; east: number }[] = [];
    const stretches = [
        ...sorted.map((place) => ({ west: place.lon, east: place.lon, place })),
        { ...near, place: null },
    ];
    stretches.sort((a, b) => a.west - b.west);
    let holdsNear = -1;
    for (const { west, east, place } of stretches) {
        let group = groups[groups.length - 1];
        if (group === undefined || west - group.east > gulf) groups.push((group = { places: [], west, east }));
        group.east = Math.max(group.east, east);
        if (place === null) holdsNear = groups.length - 1;
        else group.places.push(place);
    }
    return groups
        .filter(
            (group, i) =>
                i === holdsNear || group.places.reduce((sum, place) => sum + place.weight, 0) >= littleWeight * total,
        )
        .flatMap((group) => group.places);
}

export function layout(given: readonly Weighed[], width: number): Layout {
    const middle = middleOf(given);
    const unwrapped = (place: Place): Place => ({
        lat: place.lat,
        lon: middle.lon + ((((place.lon - middle.lon + 540) % 360) + 360) % 360) - 180,
    });
    const places = given.map((place) => ({ ...place, ...unwrapped(place) }));
    const within = (lon: number, lat: number) =>
        places.filter((place) => Math.abs(place.lon - middle.lon) <= lon && Math.abs(place.lat - middle.lat) <= lat);

    const panels: Panel[] = [];
    const nearPlaces = within(reach.nearLon, reach.nearLat);
    const nearBox = boxOf(nearPlaces.length > 0 ? nearPlaces : [middle]) as Box;
    const nearHeight = heightFor(nearBox, width, Math.round(width * 0.5), Math.round(width * 0.66));
    const near = fit(nearBox, { width, height: nearHeight, padding: width * 0.03, closest: closest.near });
    panels.push({ name: 'near', x: 0, y: 0, view: near });

    const beyond = places.filter((place) => !contains(near.box, place));
    const closePlaces = within(reach.home, reach.home * 0.8);
    const closeBox = boxOf(closePlaces);
    const crowded =
        closeBox !== null && closePlaces.length > 3 && near.scale * (closeBox.north - closeBox.south) < width / 6;
    const below = nearHeight + gap;
    const lowHeight = Math.round(width * 0.325);
    const homeWidth = Math.round(beyond.length > 0 ? width * 0.36 : width * 0.5);
    const farX = crowded ? homeWidth + gap : 0;
    if (crowded && closeBox !== null) {
        const view = fit(closeBox, {
            width: homeWidth,
            height: lowHeight,
            padding: width * 0.031,
            closest: closest.home,
        });
        panels.push({ name: 'home', x: 0, y: below, view });
    }
    if (beyond.length > 0) {
        const box = boxOf([
            ...farPlaces(beyond, near.box),
            { lon: near.box.west, lat: near.box.south },
            { lon: near.box.east, lat: near.box.north },
        ]) as Box;
        const view = fit(box, { width: width - farX, height: lowHeight, padding: width * 0.023, closest: near.scale });
        panels.push({ name: 'far', x: farX, y: below, view });
    }

    const panelOf = new Map<string, Panel>();
    const closestFirst = (['home', 'near', 'far'] as const).flatMap((name) =>
        panels.filter((panel) => panel.name === name),
    );
    for (const place of places) {
        const panel = closestFirst.find(({ view }) => contains(view.box, place));
        if (panel !== undefined) panelOf.set(place.id, panel);
    }
    return { panels, panelOf, height: panels.length > 1 ? below + lowHeight : nearHeight, unwrapped };
}
