// The two maps of the report: where a stop hurts (circles), and how goods move (lines by mode).
import { shapeOf, siteMark, type SiteShape } from '../charts/marks';
import { element, escaped, picture, text, widthOf } from '../charts/svg';
import { moneyColumn } from '../money/money';
import { percent } from '../money/numbers';
import type { ReportData, Site } from '../report/data';
import { words, type Words } from '../words/words';
import { drawPanel, square, type MapOptions, type Marked } from './drawing';
import { dashes, flowsOf, kinds, weigh, type Flow } from './flows';
import { layout, type Layout } from './panels';
import type { View } from './view';
import type { ModeKind } from './ways';

const keyHeight = 26;
const keyRow = 19;
interface Key {
    svg: string;
    height: number;
}

function whole(plan: Layout, key: Key, panels: readonly string[], width: number, name: string): string {
    const below = element('g', { transform: `translate(0 ${key.height})` }, panels.join(''));
    return picture(width, plan.height + key.height, key.svg + below, name);
}

const meanWidth = 1.6; // px above the least: where lines are wider on average the map is a blot

/** The width of the largest flow, so that they are not too wide on average. */
function widest(flows: readonly Flow[], most: number): number {
    const largest = Math.max(...flows.map((flow) => flow.value));
    const mean = flows.reduce((sum, flow) => sum + Math.sqrt(flow.value / largest), 0) / flows.length;
    return flows.length === 1 ? most : Math.min(most, meanWidth / mean);
}

/** Circles: what a stop of each site loses. */
export function riskMap(data: ReportData, options: MapOptions & { currency: string }): string | null {
    const risks = data.risk
        .filter((risk) => risk.loss > 0 && data.sites.has(risk.site))
        .sort((a, b) => b.loss - a.loss);
    if (risks.length === 0) return null;
    const { language, width } = options;
    const w = words(language);
    const plan = layout(weigh(data, false), width);
    const flows = flowsOf(data, plan.unwrapped);
    const largest = risks[0]?.loss ?? 1;
    const column = moneyColumn(largest, { currency: options.currency, language });
    const radius = (loss: number) => Math.max(2.5, (width / 44) * Math.sqrt(loss / largest));
    const atRisk = new Set(risks.map((risk) => risk.site));
    const panels = plan.panels.map((panel) => {
        const here = (id: string) => plan.panelOf.get(id) === panel;
        const marked: Marked = { svg: '', taken: [], labels: [] };
        for (const site of data.sites.values())
            if (here(site.id) && !atRisk.has(site.id)) marked.svg += mark(site, panel.view, plan, 2.6, 'var(--ink-2)');
        for (const risk of risks) {
            const site = data.sites.get(risk.site);
            if (site === undefined || !here(risk.site)) continue;
            const at = panel.view.at(plan.unwrapped(site));
            const r = radius(risk.loss);
            const circle = {
                cx: at.x,
                cy: at.y,
                r,
                fill: 'var(--loss)',
                'fill-opacity': 0.62,
                stroke: 'var(--land)',
                'stroke-width': 1,
            };
            const title = element('title', {}, escaped(`${site[language]} ${column.cell(risk.loss)}`));
            marked.svg += element('circle', circle, title);
            if (r > 4) marked.taken.push(square(at.x, at.y, r * 0.8));
            const label = {
                ...at,
                reach: r,
                name: site[language],
                figure: column.cell(risk.loss),
                size: 12,
                importance: risk.loss,
            };
            if (risk.loss >= largest * 0.02)
                marked.labels.push({ ...label, colour: 'var(--ink)', figureColour: 'var(--loss)' });
        }
        const lines = { colour: () => 'var(--road)', opacity: 0.2, widest: widest(flows, width / 220) };
        return drawPanel(panel, plan, flows, lines, marked, options);
    });
    const key =
        element('circle', { cx: 7, cy: 9, r: 6, fill: 'var(--loss)', 'fill-opacity': 0.62 }) +
        text(20, 13, w.circlesAreLoss(column.unit), { fill: 'var(--ink-2)' }) +
        (flows.length === 0 ? '' : text(width, 13, w.linesAreFlowsShort, { anchor: 'end', fill: 'var(--ink-3)' }));
    return whole(plan, { svg: key, height: keyHeight }, panels, width, 'risk-map');
}

function mark(site: Site, view: View, plan: Layout, size: number, colour: string): string {
    const at = view.at(plan.unwrapped(site));
    return siteMark(shapeOf(site.kind), at.x, at.y, size, colour);
}

const crowd = 250; // so many sites and more are marked smaller

/** Lines by mode: how goods move, and the sites that they move between. */
export function laneMap(data: ReportData, options: MapOptions): string | null {
    const { language, width } = options;
    const w = words(language);
    const weights = weigh({ ...data, risk: [] }, true);
    if (weights.length === 0) return null;
    const plan = layout(weights, width);
    const flows = flowsOf(data, plan.unwrapped);
    if (flows.length === 0) return null;
    const heaviest = Math.max(...weights.map((place) => place.weight));
    const panels = plan.panels.map((panel) => {
        const marked: Marked = { svg: '', taken: [], labels: [] };
        for (const place of [...weights].sort((a, b) => a.weight - b.weight)) {
            const site = data.sites.get(place.id);
            if (site === undefined || plan.panelOf.get(place.id) !== panel) continue;
            const terminal = !['plant', 'lab'].includes(shapeOf(site.kind));
            const size = (terminal ? 4.6 : 3.4) * (weights.length > crowd ? 0.7 : 1);
            const at = panel.view.at(plan.unwrapped(site));
            marked.svg += mark(site, panel.view, plan, size, site.home ? 'var(--accent)' : 'var(--ink)');
            marked.taken.push(square(at.x, at.y, size));
            const importance = place.weight / heaviest + (terminal ? 1 : 0);
            marked.labels.push({
                ...at,
                reach: size,
                name: site[language],
                size: 12,
                importance,
                colour: 'var(--ink)',
            });
        }
        const lines = {
            colour: (kind: ModeKind) => `var(--${kind})`,
            opacity: 0.62,
            widest: widest(flows, width / 130),
        };
        return drawPanel(panel, plan, flows, lines, marked, options);
    });
    const key = laneKey(data, flows, plan, w, options);
    return whole(plan, key, panels, width, 'lane-map');
}

const shapeWords: Record<SiteShape, (w: Words) => string> = {
    plant: (w) => w.plant,
    port: (w) => w.port,
    rail_terminal: (w) => w.railTerminal,
    border: (w) => w.border,
    market: (w) => w.market,
    warehouse: (w) => w.warehouse,
    lab: (w) => w.lab,
    region: (w) => w.region,
};

/** What lines and marks mean, in one row or, where that is too narrow, in two. */
function laneKey(
    data: ReportData,
    flows: readonly Flow[],
    plan: Layout,
    w: Words,
    { width, language }: MapOptions,
): Key {
    let x = 0;
    let y = 0;
    let svg = '';
    const entry = (mark: string, word: string, size: number) => {
        const wide = size + 5 + widthOf(word, 12);
        if (x + wide > width) [x, y] = [0, y + keyRow];
        svg += element('g', { transform: `translate(${x.toFixed(1)} ${y})` }, mark);
        svg += text(x + size + 5, y + 13, word, { fill: 'var(--ink-2)' });
        x += wide + 14;
    };
    for (const kind of kinds.filter((one) => flows.some((flow) => flow.kind === one))) {
        const stroke = { stroke: `var(--${kind})`, 'stroke-width': 3, 'stroke-dasharray': dashes[kind] };
        entry(element('path', { d: 'M0 9h24', ...stroke }), w[kind], 24);
    }
    x += 10;
    const present = new Set(
        [...data.sites.values()].filter((site) => plan.panelOf.has(site.id)).map((site) => shapeOf(site.kind)),
    );
    for (const [shape, word] of Object.entries(shapeWords) as [SiteShape, (w: Words) => string][])
        if (present.has(shape)) entry(siteMark(shape, 5, 9, 4.6, 'var(--ink)'), word(w), 10);
    if (data.lanesShare !== null) {
        const share = w.linesAreFlows(percent(data.lanesShare, 0, language));
        if (x + widthOf(share, 12) > width) [x, y] = [0, y + keyRow];
        svg += text(x === 0 ? 0 : width, y + 13, share, { anchor: x === 0 ? 'start' : 'end', fill: 'var(--ink-3)' });
    }
    return { svg, height: y + keyHeight };
}
