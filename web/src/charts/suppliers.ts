// Who supplies whom as a sankey: what has only one source is vermilion, the rest is quiet.
import { moneyColumn, money } from '../money/money';
import { fixed } from '../money/numbers';
import type { Site, Supply } from '../report/data';
import type { Language } from '../words/language';
import { words } from '../words/words';
import { drawn } from './echarts';
import { supplyGraph, type SupplyNode } from './supply';
import { element, escaped, picture, text, widthOf, wrapped } from './svg';

export interface SuppliersOptions {
    currency: string;
    language: Language;
    width: number;
}

const top = 52;
const lineHeight = 15;
// A name in more lines than this ends in "…", and is whole on hover.
const mostLines = 3;

export function suppliers(
    supply: readonly Supply[],
    sites: ReadonlyMap<string, Site>,
    options: SuppliersOptions,
): string {
    const { language, width } = options;
    const style = { currency: options.currency, language };
    const w = words(language);
    const graph = supplyGraph(supply);
    const layers = [0, 1, 2].map((layer) => graph.nodes.filter((node) => node.layer === layer));
    const most = Math.max(...layers.map((nodes) => nodes.length));
    const margin = width >= 900 ? 216 : 172;
    const column = moneyColumn(Math.max(...graph.nodes.map((node) => node.value)), style);
    const middle = (layers[1] ?? []).length > 0;

    const nameOf = (node: SupplyNode) =>
        node.name === null ? w.others(fixed(node.folded, 0, language)) : node.name[language];
    const linesOf = (node: SupplyNode) => {
        const room = (node.layer === 1 ? 150 : margin - 12) - widthOf(column.cell(node.value), 12) - 10;
        return wrapped(nameOf(node), room, 12, mostLines);
    };
    const nodeGap = lineHeight * Math.max(1, ...graph.nodes.map((node) => linesOf(node).length));
    const height = top + Math.max(160, most * (19 + nodeGap));

    const label = (node: SupplyNode) => {
        const value = column.cell(node.value);
        const lines = linesOf(node);
        const position = node.layer === 0 ? 'left' : 'right';
        return {
            position,
            formatter: () => `${lines.join('\n')}  ${value}`,
            lineHeight,
            color: 'var(--ink)',
            fontSize: 12,
            ...(node.layer === 1 ? { textBorderColor: 'var(--paper)', textBorderWidth: 3 } : {}),
        };
    };
    const home = (node: SupplyNode) => node.site !== null && sites.get(node.site)?.home === true;
    let plots = drawn(
        {
            textStyle: { fontFamily: 'var(--sans)' }, // no text is measured: each has one line and an anchor
            series: [
                {
                    type: 'sankey',
                    left: margin,
                    right: margin,
                    top,
                    bottom: 10,
                    nodeWidth: 8,
                    nodeGap, // every node has its label
                    layoutIterations: 64,
                    draggable: false,
                    silent: true,
                    emphasis: { disabled: true },
                    data: graph.nodes.map((node) => ({
                        name: node.key,
                        depth: node.layer === 2 && !middle ? 1 : node.layer,
                        itemStyle: { color: home(node) ? 'var(--accent)' : 'var(--ink-2)', borderWidth: 0 },
                        label: label(node),
                    })),
                    links: graph.links.map((link) => ({
                        source: link.from,
                        target: link.to,
                        value: link.value,
                        lineStyle: link.single
                            ? { color: 'var(--loss)', opacity: 0.42, curveness: 0.5 }
                            : { color: 'var(--ink-3)', opacity: 0.22, curveness: 0.5 },
                    })),
                },
            ],
        },
        { width, height },
    );

    for (const node of graph.nodes) {
        const last = linesOf(node).at(-1) ?? '';
        if (!last.endsWith('…')) continue;
        const shown = `>${escaped(`${last}  ${column.cell(node.value)}`)}<`;
        plots = plots.replace(shown, `><title>${escaped(nameOf(node))}</title>${shown.slice(1)}`);
    }

    const total = graph.links.reduce((sum, link) => sum + link.value, 0);
    let content =
        key(width, language) +
        text(width, 13, w.suppliesOf(money(total, style)), { anchor: 'end', fill: 'var(--ink-3)' });
    const heading = { size: 13, weight: 650 };
    content += text(margin + 8, 40, `${w.suppliers} · ${column.unit}`, { ...heading, anchor: 'end' });
    if (middle) content += text(width / 2 + 4, 40, w.between, { ...heading, anchor: 'middle' });
    content += text(width - margin - 8, 40, `${w.users} · ${column.unit}`, heading);
    return picture(width, height, plots + content, 'suppliers');
}

function key(width: number, language: Language): string {
    const w = words(language);
    let x = 0;
    let content = '';
    const entry = (mark: string, word: string, markWidth: number) => {
        content += element(
            'g',
            { transform: `translate(${x} 0)` },
            mark + text(markWidth + 6, 13, word, { fill: 'var(--ink-2)' }),
        );
        x += markWidth + 6 + widthOf(word, 12) + 18;
    };
    entry(element('rect', { y: 3, width: 8, height: 11, fill: 'var(--accent)' }), w.homeSite, 8);
    entry(element('rect', { y: 3, width: 8, height: 11, fill: 'var(--ink-2)' }), w.otherSite, 8);
    entry(
        element('rect', { y: 4, width: 22, height: 9, fill: 'var(--loss)', 'fill-opacity': 0.42 }),
        w.singleSource,
        22,
    );
    return x < width ? content : '';
}
