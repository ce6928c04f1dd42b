// The lanes of the plan as lines on the maps, and how much each site matters there.
import { element } from '../charts/svg';
import type { ReportData, Site } from '../report/data';
import type { Layout, Panel, Weighed } from './panels';
import { contains, type Place, type View } from './view';
import { kindOf, wayOf, type ModeKind } from './ways';

export interface Flow {
    from: Site;
    to: Site;
    kind: ModeKind;
    value: number;
    way: Place[];
}
export interface Lines {
    colour(kind: ModeKind): string;
    opacity: number;
    widest: number;
}

export const kinds: readonly ModeKind[] = ['road', 'water', 'rail', 'air'];
export const dashes: Record<ModeKind, string | undefined> = {
    road: undefined,
    water: undefined,
    rail: '9 4',
    air: '1.5 4',
};

/** The lanes as flows, those of one kind of mode between the same two sites as one, the smallest first. */
export function flowsOf(data: ReportData, unwrapped: (place: Place) => Place): Flow[] {
    const sums = new Map<string, Flow>();
    for (const lane of data.lanes) {
        const [from, to] = [data.sites.get(lane.from), data.sites.get(lane.to)];
        if (from === undefined || to === undefined || !(lane.value > 0)) continue;
        const kind = kindOf(lane.mode);
        const key = `${lane.from}|${lane.to}|${kind}`;
        const flow = sums.get(key);
        if (flow === undefined) {
            sums.set(key, { from, to, kind, value: lane.value, way: wayOf(unwrapped(from), unwrapped(to), kind) });
        } else flow.value += lane.value;
    }
    return [...sums.values()].sort((a, b) => a.value - b.value);
}

/** The sites that lanes or losses name; they weigh by the value that moves or by what a stop of them loses. */
export function weigh(data: ReportData, flowWeight: boolean): Weighed[] {
    const weights = new Map<string, number>();
    const add = (id: string, weight: number) => weights.set(id, (weights.get(id) ?? 0) + weight);
    for (const lane of data.lanes) for (const id of [lane.from, lane.to]) add(id, flowWeight ? lane.value : 0);
    for (const risk of data.risk) add(risk.site, flowWeight ? 0 : risk.loss);
    return [...weights].flatMap(([id, weight]) => {
        const site = data.sites.get(id);
        return site === undefined ? [] : [{ id, lat: site.lat, lon: site.lon, home: site.home, weight }];
    });
}

/** The flows that belong in the panel: those that come into it and do not lie within a closer one. */
export function flowsIn(panel: Panel, flows: readonly Flow[], plan: Layout): Flow[] {
    const closer = (id: string) => {
        const name = plan.panelOf.get(id)?.name;
        return panel.name === 'far' ? name === 'near' || name === 'home' : panel.name === 'near' && name === 'home';
    };
    const homeFlow = (flow: Flow) => [flow.from, flow.to].some((site) => plan.panelOf.get(site.id)?.name === 'home');
    return flows.filter(
        (flow) =>
            !(closer(flow.from.id) && closer(flow.to.id)) &&
            (panel.name !== 'home' || homeFlow(flow)) &&
            flow.way.some((place) => contains(panel.view.box, place)),
    );
}

/** A flow as a line; its width goes with the square root of its value, as the area of a circle does. */
export function lineOf(flow: Flow, view: View, largest: number, lines: Lines): string {
    let last = { x: Infinity, y: Infinity };
    let d = '';
    flow.way.forEach((place, i) => {
        const at = view.at(place);
        if (i > 0 && i < flow.way.length - 1 && Math.hypot(at.x - last.x, at.y - last.y) < 3) return;
        d += `${i === 0 ? 'M' : 'L'}${at.x.toFixed(1)} ${at.y.toFixed(1)}`;
        last = at;
    });
    const width = 0.7 + lines.widest * Math.sqrt(flow.value / largest);
    return element('path', {
        d,
        fill: 'none',
        stroke: lines.colour(flow.kind),
        'stroke-width': width,
        'stroke-opacity': lines.opacity,
        'stroke-dasharray': dashes[flow.kind],
        'stroke-linejoin': 'round',
    });
}
