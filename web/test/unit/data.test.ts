// The reading of the data block: what the C++ side writes, and what is said when it is not that.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readReportData } from '../../src/report/data';

const text = readFileSync(new URL('../fixture/report-data.json', import.meta.url), 'utf8');
const changed = (change: (data: Record<string, never>) => void) => {
    const data = JSON.parse(text) as Record<string, never>;
    change(data);
    return JSON.stringify(data);
};

test('reads every part of the block', () => {
    const data = readReportData(text);
    expect(data.currency).toBe('CNY');
    expect(data.sites.get('cells')).toMatchObject({ zh: '东岭电芯厂', kind: 'plant', home: false });
    expect(data.outages[0]).toMatchObject({ en: 'Dongling cells', days: 45, loss: 4.06e8, holds: 6 });
    expect(data.outages[0]?.curve[0]).toEqual([0, 0]);
    expect(data.supply[0]?.fromName.en).toBe('Dongling cells');
});

test('what is null is not known, and stays so', () => {
    const data = readReportData(
        changed((d: any) => {
            d.outages[0].holds = null;
            d.segments[0].local = null;
            d.lanes_share = null;
        }),
    );
    expect([data.outages[0]?.holds, data.segments[0]?.local, data.lanesShare]).toEqual([null, null, null]);
});

test.each([
    [(d: any) => delete d.currency, 'it.currency is not a text'],
    [(d: any) => (d.sites[1].lat = 'N 30'), 'it.sites[1].lat is not a number'],
    [(d: any) => (d.outages[0].curve[1] = [1]), 'it.outages[0].curve[1][1] is not a number'],
    [(d: any) => (d.segments[0].grade = 'good'), 'it.segments[0].grade is not one of missing, weak, strong'],
    [(d: any) => (d.supply = null), 'it.supply is not a list'],
])('names the field that is wrong (%#)', (change, message) => {
    expect(() => readReportData(changed(change))).toThrow(message);
});

test('text that is no JSON is an error', () => {
    expect(() => readReportData('{')).toThrow(SyntaxError);
});
