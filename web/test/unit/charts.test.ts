// What the pictures show of the made-up fixture, drawn without a browser.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chain, rowsOf } from '../../src/charts/chain';
import { curves } from '../../src/charts/curves';
import { suppliers } from '../../src/charts/suppliers';
import { supplyGraph } from '../../src/charts/supply';
import { fitted, widthOf, wrapped } from '../../src/charts/svg';
import { laneMap, riskMap } from '../../src/map/picture';
import { readReportData, type Supply } from '../../src/report/data';

const data = readReportData(readFileSync(new URL('../fixture/report-data.json', import.meta.url), 'utf8'));
const zh = { language: 'zh', currency: 'CNY', width: 960 } as const;
const en = { language: 'en', currency: 'CNY', width: 687 } as const;
const supply = (from: string, to: string, value: number, single = false): Supply => ({
    zh: '件',
    en: 'part',
    from,
    to,
    fromName: { zh: from, en: from },
    toName: { zh: to, en: to },
    value,
    single,
});

test('curves name each outage, its loss and how long it holds', () => {
    const svg = curves(data.outages, zh);
    for (const text of ['东岭电芯厂', '4.06\u00a0亿元', '能撑 6 天', '新增损失，亿元']) expect(svg).toContain(text);
    expect(curves(data.outages, en)).toContain('¥406\u00a0M');
});

test('a long name is wrapped, not cut', () => {
    expect(wrapped('Wuhan chemical park, resin and paint', 150, 13, 2)).toEqual(['Wuhan chemical park,', 'resin and paint']);
    expect(wrapped('中国武汉经济技术开发区', 13 * 6.5, 13, 2)).toEqual(['中国武汉经济', '技术开发区']);
    // Bold letters, and those of wider fonts, stay within the panel: by the average letter this one would fit.
    expect(widthOf('CRRC Times Semi Zhuzhou', 13)).toBeLessThan(167);
    expect(wrapped('CRRC Times Semi Zhuzhou', 167, 13, 3)).toEqual(['CRRC Times Semi', 'Zhuzhou']);
    expect(wrapped('Short', 150, 13, 2)).toEqual(['Short']);
    expect(wrapped('', 150, 13, 2)).toEqual([]);
    const cut = wrapped('one two three four five six seven eight nine ten', 80, 13, 2);
    expect(cut).toHaveLength(2);
    expect(cut[1]).toMatch(/…$/);
    for (const line of cut) expect(widthOf(line, 13)).toBeLessThanOrEqual(80);
    const long = 'Wuhan chemical park, resin and paint';
    const svg = curves([{ id: 'x', zh: '某厂', en: long, days: 45, loss: 1, holds: null, curve: [[0, 0], [45, 1]] }], en);
    for (const line of wrapped(long, 137, 13, 3)) expect(svg).toContain(line);
    expect(wrapped(long, 137, 13, 3).join(' ')).toBe(long);
    expect(svg).not.toContain('…');
});

test('an outage that never hurts holds always', () => {
    expect(
        curves(
            [
                {
                    id: 'x',
                    zh: '某厂',
                    en: 'A plant',
                    days: 45,
                    loss: 0,
                    holds: null,
                    curve: [
                        [0, 0],
                        [45, 0],
                    ],
                },
            ],
            zh,
        ),
    ).toContain('一直能撑');
});

test('no picture has a figure that is none, an unescaped name or a colour of its own', () => {
    const pictures = [zh, en].flatMap((options) => [
        curves(data.outages, options),
        chain(data.segments, options),
        suppliers(data.supply, data.sites, options),
        riskMap(data, options) ?? '',
        laneMap(data, options) ?? '',
    ]);
    for (const svg of pictures) {
        expect(svg.length).toBeGreaterThan(1000);
        expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
        expect(svg).not.toContain('<script');
        expect(svg).not.toMatch(/(fill|stroke)="(?!none"|var\(|#000")[^"]/); // #000 is the inside of a clip path: never seen
    }
});

test('the chain is in order of need, parts under their segment', () => {
    const rows = rowsOf(data.segments, 'midstream').map(({ segment, depth }) => `${'  '.repeat(depth)}${segment.id}`);
    expect(rows).toEqual(['battery', '  cell', 'brakes', 'lidar']);
});

test('who supplies whom has three layers and no circle', () => {
    const graph = supplyGraph([
        supply('a', 'b', 5),
        supply('b', 'c', 4),
        supply('b', 'a', 3),
        supply('a', 'b', 2, true),
    ]);
    const layer = new Map(graph.nodes.map((node) => [node.key, node.layer]));
    for (const link of graph.links) expect(layer.get(link.from)).toBeLessThan(layer.get(link.to) as number);
    // Nothing is lost by the arrangement, and what is single stays apart.
    expect(graph.links.reduce((sum, link) => sum + link.value, 0)).toBe(14);
    expect(graph.links.filter((link) => link.single).map((link) => link.value)).toEqual([2]);
});

test('a long name takes several lines, and is whole on hover where even these do not hold it', () => {
    const named = (name: string) =>
        suppliers([{ ...supply('long', 'plant', 5), fromName: { zh: name, en: name } }], new Map(), en);
    const long = named('Hubei Longquan Precision Castings Works');
    expect(long).toContain('Castings');
    expect(long).not.toContain('…');
    const endless = `${'Precision Castings '.repeat(9)}Works`;
    expect(named(endless)).toContain(`<title>${endless}</title>`);
});

test('a layer has twelve nodes at most, the smallest folded into one', () => {
    const graph = supplyGraph(Array.from({ length: 20 }, (_, i) => supply(`s${i}`, 'plant', 20 - i)));
    const first = graph.nodes.filter((node) => node.layer === 0);
    expect(first).toHaveLength(12);
    const rest = first.find((node) => node.name === null);
    expect(rest).toMatchObject({ folded: 9, value: 45 }); // 20 - 11 suppliers: 9 + 8 + … + 1
});

test('where nothing is at risk or moves there is no map', () => {
    expect(riskMap({ ...data, risk: [] }, zh)).toBeNull();
    expect(laneMap({ ...data, lanes: [] }, zh)).toBeNull();
});

test('a text that does not fit ends in an ellipsis', () => {
    expect(fitted('武汉', 24, 12)).toBe('武汉');
    expect(fitted('武汉经济技术开发区', 60, 12)).toBe('武汉经济…');
    expect(widthOf(fitted('A very long name of a plant', 80, 12), 12)).toBeLessThanOrEqual(80);
});
