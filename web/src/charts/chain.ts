// The chain in columns 上游 / 中游 / 下游 + 服务: a row a segment, largest need first, with its grade, its local rate and
// the rate as a bar; a segment's parts stand under it.
import { fixed, noFigure, percentFigure } from '../money/numbers';
import type { Segment, Stage } from '../report/data';
import type { Language } from '../words/language';
import { words } from '../words/words';
import { gradeMark } from './marks';
import { element, picture, text, textLines, wrapped } from './svg';

export interface ChainOptions {
    language: Language;
    width: number;
}

export interface ChainRow {
    segment: Segment;
    /** 0 for a segment of its own, 1 and more for a part of one */
    depth: number;
}

const stages: readonly Stage[] = ['upstream', 'midstream', 'downstream', 'service'];
const rowHeight = 25;
const nameLine = 16;
const headHeight = 34;
const top = 26;

/** The rows of a stage in order, each segment before its parts; what names an unknown parent stands on its own. */
export function rowsOf(segments: readonly Segment[], stage: Stage): ChainRow[] {
    const own = segments.filter((segment) => segment.stage === stage);
    const ids = new Set(own.map((segment) => segment.id));
    const byNeed = (list: Segment[]) => list.sort((a, b) => (b.need ?? -1) - (a.need ?? -1) || (a.id < b.id ? -1 : 1));
    const rows: ChainRow[] = [];
    const add = (segment: Segment, depth: number) => {
        rows.push({ segment, depth });
        if (depth > 8) return;
        for (const part of byNeed(own.filter((other) => other.parent === segment.id))) add(part, depth + 1);
    };
    for (const segment of byNeed(own.filter((other) => other.parent === null || !ids.has(other.parent))))
        add(segment, 0);
    return rows;
}

/** How many of three columns the first two stages get: two for the longer. */
export function columnsOf(upstream: number, midstream: number): [number, number] {
    return upstream > midstream ? [2, 1] : [1, 2];
}

export function chain(segments: readonly Segment[], options: ChainOptions): string {
    const { language, width } = options;
    const w = words(language);
    const wide = width >= 900;
    const columns = wide ? 4 : 3;
    const gap = 24;
    const cell = (width - gap * (columns - 1)) / columns;
    const rows = Object.fromEntries(stages.map((stage) => [stage, rowsOf(segments, stage)])) as Record<
        Stage,
        ChainRow[]
    >;
    const [up, mid] = columnsOf(rows.upstream.length, rows.midstream.length);

    let content = '';
    let height = 0;
    const column = (i: number) => i * (cell + gap);
    const head = (stage: Stage, first: number, span: number, y: number) => {
        const left = column(first);
        const right = column(first + span - 1) + cell;
        content += text(left, y + 14, w[stage], { size: 13, weight: 650 });
        content += text(right, y + 14, fixed(rows[stage].length, 0, language), { size: 12, fill: 'var(--ink-2)', anchor: 'end' });
        content += element('path', { d: `M${left} ${y + 23.5}H${right}`, stroke: 'var(--ink)', 'stroke-width': 1.5 });
    };
    const list = (part: readonly ChainRow[], i: number, y: number): number => {
        let at = y + headHeight;
        for (const row of part) {
            const lines = namesOf(row, cell, language);
            content += segmentRow(row, lines, column(i), at, cell, language);
            at += rowHeight + nameLine * (lines.length - 1);
        }
        height = Math.max(height, at);
        return at;
    };
    const stage = (name: Stage, first: number, span: number, y: number): number => {
        if (rows[name].length === 0) return y;
        head(name, first, span, y);
        const each = Math.ceil(rows[name].length / span);
        const ends = Array.from({ length: span }, (_, i) =>
            list(rows[name].slice(i * each, (i + 1) * each), first + i, y),
        );
        return Math.max(...ends);
    };
    const ends = [stage('upstream', 0, up, top), stage('midstream', up, mid, top)];
    // The last two stages stand in a column of their own or, where that is too narrow, side by side under the wider block.
    const beneath = (end: number) => (rows.downstream.length > 0 ? end + 14 : top);
    if (wide) {
        const end = stage('downstream', 3, 1, top);
        stage('service', 3, 1, beneath(end));
    } else {
        const first = up === 2 ? 0 : 1;
        const y = (ends[first] ?? top) + 14;
        stage('downstream', first, 1, y);
        stage('service', first + 1, 1, y);
    }
    return picture(width, height + 4, key(segments, width, language) + content, 'chain');
}

/** The three marks with how many there are, and what the figures are. */
function key(segments: readonly Segment[], width: number, language: Language): string {
    const w = words(language);
    let content = '';
    let x = 8;
    for (const grade of ['missing', 'weak', 'strong'] as const) {
        const count = segments.filter((segment) => segment.grade === grade).length;
        const line = `${fixed(count, 0, language)}\u00a0${w[grade]}`;
        content += gradeMark(grade, x, 9) + text(x + 12, 13, line, { fill: 'var(--ink-2)' });
        x += language === 'zh' ? 62 : 88;
    }
    return content + text(width, 13, w.localShare, { fill: 'var(--ink-3)', anchor: 'end' });
}

const indentOf = (row: ChainRow): number => Math.min(row.depth, 2) * 14;

function namesOf(row: ChainRow, width: number, language: Language): string[] {
    return wrapped(row.segment[language], width - 20 - indentOf(row) - 32, 13, 2);
}

function segmentRow(
    row: ChainRow,
    lines: readonly string[],
    x: number,
    y: number,
    width: number,
    language: Language,
): string {
    const { segment } = row;
    const indent = indentOf(row);
    const left = x + 20 + indent;
    const last = y + nameLine * (lines.length - 1);
    const figure = segment.local === null ? noFigure : percentFigure(segment.local, 0, language);
    const colour = segment.grade === null ? 'var(--ink-3)' : `var(--${segment.grade})`;
    const bar = Math.max(0, Math.min(1, segment.local ?? 0)) * (x + width - left);
    return (
        gradeMark(segment.grade, x + 7 + indent, y + 9) +
        textLines(
            left,
            last + 13.5,
            lines,
            { size: 13, fill: segment.local === null ? 'var(--ink-2)' : 'var(--ink)' },
            segment[language],
        ) +
        text(x + width, y + 13.5, figure, { size: 12, fill: 'var(--ink-2)', anchor: 'end' }) +
        element('path', { d: `M${left} ${last + 20}H${x + width}`, stroke: 'var(--line)', 'stroke-width': 2 }) +
        (bar > 0
            ? element('path', { d: `M${left} ${last + 20}h${bar.toFixed(1)}`, stroke: colour, 'stroke-width': 2 })
            : '')
    );
}
