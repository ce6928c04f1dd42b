// Labels on a map: one after another, the most important first, never over each other.
import { expect, test } from 'vitest';
import { placed, type Label } from '../../src/map/labels';

const frame = { width: 400, height: 300 };
const label = (name: string, x: number, y: number, importance = 1): Label => ({
    x,
    y,
    reach: 5,
    name,
    size: 12,
    importance,
});
const where = (labels: Label[], taken = [] as { left: number; top: number; right: number; bottom: number }[]) =>
    new Map(placed(labels, frame, taken, 200).map((one) => [one.name, one]));

test('a label stands right of its mark, its letters level with it', () => {
    const one = where([label('武汉', 100, 100)]).get('武汉');
    expect(one?.x).toBe(109); // 5 of the mark and 4 of air
    expect(one?.y).toBeCloseTo(104.8); // capitals are 0.8 em: half of 9.6 below the middle
});

test('where the right is taken it goes left, then above, then below', () => {
    // Each text is 24 px wide (two Chinese characters of 12 px).
    const right = { left: 105, top: 95, right: 200, bottom: 105 };
    const left = { left: 0, top: 95, right: 95, bottom: 105 };
    const above = { left: 0, top: 60, right: 300, bottom: 90 };
    expect(where([label('武汉', 100, 100)], [right]).get('武汉')?.x).toBe(100 - 9 - 24);
    expect(where([label('武汉', 100, 100)], [right, left]).get('武汉')).toMatchObject({ x: 88, y: 88 });
    expect(where([label('武汉', 100, 100)], [right, left, above]).get('武汉')?.y).toBeCloseTo(118.6);
});

test('the more important goes first, the other makes way or is left out', () => {
    const all = where([label('小', 100, 100, 1), label('大', 96, 100, 9)]);
    expect(all.get('大')?.x).toBe(105);
    expect(all.get('小')?.x).toBe(100 - 9 - 12);
    // Thirty labels on one spot: no more than the eight places round it.
    const crowd = Array.from({ length: 30 }, (_, i) => label(`点${i}`, 200, 150, i));
    const shown = placed(crowd, frame, [], 200);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.length).toBeLessThanOrEqual(8);
    expect(shown[0]?.name).toBe('点29');
});

test('no label leaves the frame, and a long name is shortened', () => {
    const edge = where([label('武汉', 395, 150)]).get('武汉');
    expect(edge?.x).toBeLessThan(395 - 24);
    const long = placed([label('一个非常非常非常非常非常非常长的名字的工厂', 50, 150)], frame, [], 100);
    expect(long[0]?.name).toMatch(/^一个非常非常非.*…$/);
});
