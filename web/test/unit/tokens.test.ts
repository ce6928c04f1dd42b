// The tokens: dark has what light has, and text can be read on everything it stands on.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/tokens/tokens.css', import.meta.url), 'utf8');
const colours = (block: string) =>
    new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((found) => [found[1] ?? '', found[2] ?? '']));
const [lightBlock = '', rest = ''] = css.split('@media screen');
const light = colours(lightBlock);
const dark = colours(rest.split('@media print')[0] ?? '');

function luminance(colour: string): number {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
        const part = parseInt(colour.slice(i, i + 2), 16) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
    const [x, y] = [luminance(a), luminance(b)];
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

test('dark has every colour of light', () => {
    expect(light.size).toBeGreaterThan(20);
    expect([...dark.keys()].sort()).toEqual([...light.keys()].sort());
});

test.each([
    ['light', light],
    ['dark', dark],
])('in %s text is at least 4.5 : 1 and a mark 3 : 1', (_, theme) => {
    const of = (name: string) => theme.get(name) ?? '';
    for (const ground of ['paper', 'surface'])
        for (const ink of ['ink', 'ink-2', 'ink-3', 'accent', 'loss'])
            expect(contrast(of(ink), of(ground)), `${ink} on ${ground}`).toBeGreaterThan(4.5);
    for (const ink of ['ink', 'city', 'loss', 'accent'])
        expect(contrast(of(ink), of('land')), `${ink} on land`).toBeGreaterThan(4.5);
    for (const mark of ['missing', 'weak', 'strong', 'road', 'rail', 'water', 'air'])
        expect(contrast(of(mark), of('paper')), mark).toBeGreaterThan(3);
});

test('no other file has a colour of its own', () => {
    for (const file of [
        'charts/curves.ts',
        'charts/chain.ts',
        'charts/suppliers.ts',
        'charts/marks.ts',
        'map/picture.ts',
        'map/base.ts',
        'report/pictures.css',
    ])
        expect(readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8'), file).not.toMatch(
            /#[0-9a-f]{3,8}\b|rgba?\(/i,
        );
});
