// One panel of a map: base map, lines, marks, labels, the frame of the closer panel and a scale.
import { element, escaped, text, widthOf } from '../charts/svg';
import type { Language } from '../words/language';
import { words } from '../words/words';
import { baseMap } from './base';
import { cities } from './cities';
import { flowsIn, lineOf, type Flow, type Lines } from './flows';
import { placed, type Label, type Rect } from './labels';
import type { Layout, Panel } from './panels';
import { contains, type View } from './view';

export interface MapOptions {
    language: Language;
    width: number;
}

/** Lines are thinner where many run over a small panel. */
const thinner = { near: 1, home: 0.45, far: 0.6 };

/** A distance in the corner: 1, 2 or 5 times a power of ten kilometres, about a tenth of the width long. */
function scaleBar(view: View): string {
    const pixelsPerKm = view.scale / 111.2;
    const most = 110 / pixelsPerKm;
    const power = 10 ** Math.floor(Math.log10(most));
    const km = power * ([5, 2, 1].find((factor) => factor * power <= most) ?? 1);
    const [right, bottom] = [view.width - 12, view.height - 12];
    const left = right - km * pixelsPerKm;
    return (
        element('path', {
            d: `M${left} ${bottom - 5}v5H${right}v-5`,
            fill: 'none',
            stroke: 'var(--city)',
            'stroke-width': 1,
        }) + text(right, bottom - 9, `${km} km`, { anchor: 'end', fill: 'var(--city)', halo: 'var(--land)' })
    );
}

function frameOf(inner: View, view: View, name: string): { svg: string; taken: Rect[]; label: Label } {
    const a = view.at({ lon: inner.box.west, lat: inner.box.north });
    const b = view.at({ lon: inner.box.east, lat: inner.box.south });
    const [left, top, right, bottom] = [a.x, a.y, b.x, b.y].map(Math.round) as [number, number, number, number];
    return {
        svg: element('rect', {
            x: left + 0.5,
            y: top + 0.5,
            width: right - left,
            height: bottom - top,
            fill: 'none',
            stroke: 'var(--accent)',
            'stroke-width': 1.2,
        }),
        taken: right - left < 80 ? [{ left, top, right, bottom }] : [],
        label: {
            x: (left + right) / 2,
            y: (top + bottom) / 2,
            reach: (bottom - top) / 2,
            name,
            size: 12,
            importance: Infinity,
        },
    };
}

/** What stands on the map: its marks, the places they take, the labels they would have. */
export interface Marked {
    svg: string;
    taken: Rect[];
    labels: SiteLabel[];
}
export interface SiteLabel extends Label {
    colour: string;
    figureColour?: string;
}

export const square = (x: number, y: number, r: number): Rect => ({
    left: x - r,
    top: y - r,
    right: x + r,
    bottom: y + r,
});

function labelText({ label, x, y, name }: { label: SiteLabel; x: number; y: number; name: string }): string {
    const figure =
        label.figure === undefined
            ? ''
            : element(
                  'tspan',
                  { dx: 5, fill: label.figureColour ?? label.colour, 'font-weight': 650 },
                  escaped(label.figure),
              );
    return element(
        'text',
        {
            x,
            y,
            'font-size': label.size,
            fill: label.colour,
            stroke: 'var(--land)',
            'stroke-width': 3,
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
        },
        escaped(name) + figure,
    );
}

/** A panel with its base map, its lines, its marks and its labels. */
export function drawPanel(
    panel: Panel,
    plan: Layout,
    flows: readonly Flow[],
    lines: Lines,
    marked: Marked,
    options: MapOptions,
): string {
    const { view } = panel;
    const w = words(options.language);
    const largest = Math.max(...flows.map((flow) => flow.value), 1e-9);
    let svg = baseMap(view);
    svg += flowsIn(panel, flows, plan)
        .map((flow) => lineOf(flow, view, largest, { ...lines, widest: lines.widest * thinner[panel.name] }))
        .join('');
    const taken = [
        ...marked.taken,
        { left: view.width - 130, top: view.height - 34, right: view.width, bottom: view.height },
    ];
    const labels: SiteLabel[] = [...marked.labels];
    const inner = panel.name === 'near' ? 'home' : panel.name === 'far' ? 'near' : null;
    const innerPanel = plan.panels.find((other) => other.name === inner);
    if (innerPanel !== undefined) {
        const frame = frameOf(innerPanel.view, view, inner === 'home' ? w.homeView : w.nearView);
        svg += frame.svg;
        taken.push(...frame.taken);
        labels.push({ ...frame.label, colour: 'var(--accent)' });
    }
    if (panel.name === 'near') {
        svg += text(10, view.height - 10, w.mapSources, { fill: 'var(--city)', halo: 'var(--land)' });
        taken.push({ left: 0, top: view.height - 26, right: 150, bottom: view.height });
    } else {
        const title = panel.name === 'home' ? w.homeView : w.farView;
        svg += text(10, view.height - 10, title, { size: 13, weight: 650, halo: 'var(--land)' });
        taken.push({ left: 0, top: view.height - 27, right: 20 + widthOf(title, 13), bottom: view.height });
    }
    for (const city of cities) {
        const at = view.at(plan.unwrapped(city));
        const within = at.x > 4 && at.y > 4 && at.x < view.width - 4 && at.y < view.height - 4;
        if (!within || (innerPanel !== undefined && contains(innerPanel.view.box, plan.unwrapped(city)))) continue;
        labels.push({ ...at, reach: 1, name: city[options.language], size: 12, importance: -1, colour: 'var(--city)' });
    }
    const set = placed(labels, view, taken, options.width * 0.24);
    const cityDots = set.filter(({ label }) => label.importance < 0);
    svg += cityDots
        .map(({ label }) => element('circle', { cx: label.x, cy: label.y, r: 1.6, fill: 'var(--city)' }))
        .join('');
    svg += marked.svg + scaleBar(view) + set.map(labelText).join('');
    const border = element('rect', {
        x: 0.5,
        y: 0.5,
        width: view.width - 1,
        height: view.height - 1,
        fill: 'none',
        stroke: 'var(--line-2)',
    });
    const place = { x: panel.x, y: panel.y, width: view.width, height: view.height };
    return element('svg', { ...place, viewBox: `0 0 ${view.width} ${view.height}` }, svg + border);
}
