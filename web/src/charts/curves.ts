// Loss curves: small multiples on one scale. Straight between breakpoints, as they are exact; dashed where the chain no
// longer holds and where the outage ends.
import type { EChartsCoreOption } from 'echarts/core';
import { money, moneyColumn, ticks, tickText } from '../money/money';
import { fixed } from '../money/numbers';
import type { Outage } from '../report/data';
import type { Language } from '../words/language';
import { words, type Words } from '../words/words';
import { drawn } from './echarts';
import { element, fitted, picture, text, textLines, widthOf, wrapped } from './svg';

export interface CurvesOptions {
    currency: string;
    language: Language;
    /** px; 960 on a screen, 688 on paper */
    width: number;
}

const above = 28;
/** From the top of a panel to its plot, with a name of one line. */
const headOfOne = 48;
const nameLine = 16;
const plotHeight = 88;
const foot = 36;
const gap = 20;

/** The ticks of the days: at most four, in whole weeks or tens. */
function dayTicks(longest: number): number {
    return [5, 7, 10, 15, 20, 30, 60, 90, 120, 180].find((step) => longest / step <= 3.05) ?? Math.ceil(longest / 3);
}

/** Points whose dots would touch are drawn without: the line still goes through them. */
function dots(curve: Outage['curve'], pixelsPerDay: number, pixelsPerMoney: number): Outage['curve'] {
    const shown: Outage['curve'] = [];
    for (const point of curve) {
        const last = shown[shown.length - 1];
        const apart = last && Math.hypot((point[0] - last[0]) * pixelsPerDay, (point[1] - last[1]) * pixelsPerMoney);
        if (apart === undefined || apart >= 9) shown.push(point);
    }
    const end = curve[curve.length - 1];
    if (end && shown[shown.length - 1] !== end) {
        if (shown.length > 1) shown.pop();
        shown.push(end);
    }
    return shown;
}

/** The dashed marks are named once, in the first picture, where there is room beside them. */
function markNames(outage: Outage, at: { x: number; y: number; pixelsPerDay: number }, w: Words): string {
    const name = (day: number, word: string) =>
        text(at.x + day * at.pixelsPerDay - 4, at.y + 11, word, {
            anchor: 'end',
            fill: 'var(--ink-3)',
            halo: 'var(--paper)',
        });
    const holds = outage.holds !== null && outage.holds <= outage.days ? outage.holds : null;
    const between = (outage.days - (holds ?? 0)) * at.pixelsPerDay;
    const before = (holds ?? 0) * at.pixelsPerDay;
    const back = between > widthOf(w.recovered, 12) + 8 ? name(outage.days, w.recovered) : '';
    return holds !== null && before > widthOf(w.survives, 12) + 8 ? back + name(holds, w.survives) : back;
}

export function curves(outages: readonly Outage[], options: CurvesOptions): string {
    const { language, width } = options;
    const style = { currency: options.currency, language };
    const w = words(language);
    const columns = width >= 900 ? 5 : 4;
    const rows = Math.ceil(outages.length / columns);
    const left = 44;
    const cell = (width - left - gap * (columns - 1) - 8) / columns;
    const names = outages.map((outage) => wrapped(outage[language], cell - 4, 13, 3));
    const head = headOfOne + nameLine * (Math.max(1, ...names.map((lines) => lines.length)) - 1);
    const rowHeight = head + plotHeight + foot;

    const days = Math.max(...outages.map((outage) => outage.days));
    const largest = Math.max(...outages.flatMap((outage) => outage.curve.map((point) => point[1])), 0);
    const marks = ticks(largest);
    const top = marks[marks.length - 1] ?? 1;
    const column = moneyColumn(top, style);
    const dayStep = dayTicks(days);
    const lastDay = days * 1.02;

    const option: Record<string, unknown[]> = { grid: [], xAxis: [], yAxis: [], series: [] };
    let labels = '';
    outages.forEach((outage, i) => {
        const x = left + (i % columns) * (cell + gap);
        const y = above + Math.floor(i / columns) * rowHeight + head;
        const first = i % columns === 0;
        option.grid?.push({ left: x, top: y, width: cell, height: plotHeight });
        option.xAxis?.push({
            type: 'value',
            gridIndex: i,
            min: 0,
            max: lastDay,
            interval: dayStep,
            silent: true,
            axisLine: { show: true, lineStyle: { color: 'var(--line-2)' } },
            axisTick: { show: false },
            splitLine: { show: false },
            axisLabel: { show: false },
        });
        option.yAxis?.push({
            type: 'value',
            gridIndex: i,
            min: 0,
            max: top,
            interval: marks[1] ?? 1,
            silent: true,
            axisLine: { show: false },
            axisTick: { show: false },
            splitLine: { lineStyle: { color: 'var(--line)' } },
            axisLabel: { show: false },
        });
        const series = (more: object) =>
            option.series?.push({
                type: 'line',
                xAxisIndex: i,
                yAxisIndex: i,
                silent: true,
                emphasis: { disabled: true },
                ...more,
            });
        const dash = (day: number) =>
            series({
                data: [
                    [day, 0],
                    [day, top],
                ],
                symbol: 'none',
                lineStyle: { color: 'var(--ink-3)', width: 1, type: [3, 3] },
                z: 1,
            });
        if (outage.holds !== null && outage.holds <= outage.days) dash(outage.holds);
        dash(outage.days);
        series({
            data: outage.curve,
            symbol: 'none',
            lineStyle: { color: 'var(--loss)', width: 2 },
            areaStyle: { color: 'var(--loss)', opacity: 0.1 },
            z: 3,
        });
        series({
            data: dots(outage.curve, cell / lastDay, plotHeight / top),
            lineStyle: { width: 0, opacity: 0 },
            symbol: 'circle',
            symbolSize: 5,
            itemStyle: { color: 'var(--loss)', borderWidth: 0 },
            showAllSymbol: true,
            z: 4,
        });

        const holds =
            outage.holds === null || outage.holds > outage.days
                ? w.holdsForever
                : w.holds(fixed(Math.floor(outage.holds), 0, language));
        const facts = w.curveFacts(holds, w.recovery(fixed(outage.days, 0, language)));
        labels += textLines(x, y - 36, names[i] ?? [], { size: 13, weight: 600 }, outage[language]);
        labels += text(x, y - 18, money(outage.loss, style), { size: 12, weight: 650, fill: 'var(--loss)' });
        const room = cell - 62;
        const narrow = fitted(facts, room, 12) !== facts;
        labels += narrow
            ? text(x + cell, y - 18, fitted(holds, room, 12), { size: 12, anchor: 'end', fill: 'var(--ink-2)' }, facts)
            : text(x + cell, y - 18, facts, { size: 12, anchor: 'end', fill: 'var(--ink-2)' });
        if (i === 0) labels += markNames(outage, { x, y, pixelsPerDay: cell / lastDay }, w);
        for (let day = 0; day <= lastDay; day += dayStep) {
            const at = x + (day / lastDay) * cell;
            const last = day + dayStep > lastDay;
            labels += text(at, y + plotHeight + 15, last ? w.days(String(day)) : String(day), {
                anchor: day === 0 ? 'start' : at > x + cell - 12 ? 'end' : 'middle',
                fill: 'var(--ink-3)',
            });
        }
        if (first) {
            for (const mark of marks) {
                const at = y + plotHeight * (1 - mark / top);
                labels += text(left - 8, at + 4, tickText(mark, marks, column, language), {
                    anchor: 'end',
                    fill: 'var(--ink-3)',
                });
            }
        }
    });
    labels += text(0, 12, w.addedLoss(column.unit), { fill: 'var(--ink-3)' });

    const height = above + rows * rowHeight - 16;
    const plots = drawn(option as EChartsCoreOption, { width, height });
    return picture(width, height, element('g', {}, plots) + labels, 'curves');
}
