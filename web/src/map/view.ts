// A plane view of a part of the earth: equal steps of longitude and latitude, the latter stretched so that shapes are
// right in the middle of the view.

export interface Place {
    lat: number;
    lon: number;
}
export interface Box {
    west: number;
    south: number;
    east: number;
    north: number;
}
export interface Point {
    x: number;
    y: number;
}
export interface View {
    box: Box;
    width: number;
    height: number;
    /** px of a degree of latitude */
    scale: number;
    at(place: Place): Point;
}

export function contains(box: Box, { lat, lon }: Place): boolean {
    return lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north;
}

/** The smallest box round the places; null where there are none. */
export function boxOf(places: readonly Place[]): Box | null {
    if (places.length === 0) return null;
    const lons = places.map((place) => place.lon);
    const lats = places.map((place) => place.lat);
    return { west: Math.min(...lons), south: Math.min(...lats), east: Math.max(...lons), north: Math.max(...lats) };
}

export interface Fit {
    width: number;
    height: number;
    /** px left free on every side */
    padding: number;
    /** px of a degree, at most */
    closest: number;
}

/** The view that shows the whole box in the middle of so many px. */
export function fit(box: Box, { width, height, padding, closest }: Fit): View {
    const middle = { lat: (box.south + box.north) / 2, lon: (box.west + box.east) / 2 };
    const narrow = Math.max(Math.cos((middle.lat * Math.PI) / 180), 0.2);
    const across = Math.max((box.east - box.west) * narrow, 1e-6);
    const up = Math.max(box.north - box.south, 1e-6);
    const scale = Math.min((width - 2 * padding) / across, (height - 2 * padding) / up, closest);
    const halfLon = width / 2 / scale / narrow;
    const halfLat = height / 2 / scale;
    return {
        box: {
            west: middle.lon - halfLon,
            east: middle.lon + halfLon,
            south: middle.lat - halfLat,
            north: middle.lat + halfLat,
        },
        width,
        height,
        scale,
        at: ({ lat, lon }) => ({
            x: width / 2 + (lon - middle.lon) * narrow * scale,
            y: height / 2 - (lat - middle.lat) * scale,
        }),
    };
}

/** How tall a view of this width has to be to show the box, within the given limits. */
export function heightFor(box: Box, width: number, least: number, most: number): number {
    const narrow = Math.max(Math.cos((((box.south + box.north) / 2) * Math.PI) / 180), 0.2);
    const ratio = (box.north - box.south) / Math.max((box.east - box.west) * narrow, 1e-6);
    return Math.round(Math.min(Math.max(width * ratio, least), most));
}
