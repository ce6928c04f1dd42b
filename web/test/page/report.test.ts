// report.html as a reader has it. CHEGU_REPORTS names the reports (paths, a ':' between them), each with its result files
// beside it; without it the pictures of the made-up fixture are tested alone.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { money, moneyColumn } from '../../src/money/money';
import { fixed, noFigure, percentFigure } from '../../src/money/numbers';
import { readReportData, type ReportData } from '../../src/report/data';
import { pageOf } from '../fixture/page.mjs';
import { inLanguage, launched, opened } from './browser';
import { besides } from './results';

const axe = createRequire(import.meta.url).resolve('axe-core');
const folder = mkdtempSync(join(tmpdir(), 'chegu-page-'));
const fixture = join(folder, 'fixture.html');
const named = (process.env.CHEGU_REPORTS ?? '').split(':').filter((path) => path !== '');
const reports = named.length > 0 ? named.map((path) => resolve(path)) : [fixture];
const languages = ['zh', 'en'] as const;
const screens = [
    { width: 1440, height: 900 },
    { width: 768, height: 1024 },
];

let browser: Browser;
beforeAll(async () => {
    if (named.length === 0)
        writeFileSync(fixture, pageOf(readFileSync(new URL('../fixture/report-data.json', import.meta.url), 'utf8')));
    browser = await launched();
});
afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
});

async function dataOf(page: Page): Promise<ReportData | null> {
    const block = await page.evaluate(() => document.getElementById('report-data')?.textContent ?? null);
    return block === null ? null : readReportData(block);
}

/** Whether the block has the figure of the file: it is written with six digits there. */
function same(value: number, written: string | undefined): boolean {
    const exact = Number(written);
    return Math.abs(value - exact) <= 1e-5 * Math.abs(exact);
}

/** The text of a picture as it is seen, or null where the report has no such picture. */
function textOf(page: Page, language: string, name: string): Promise<string | null> {
    return page.evaluate((selector) => {
        const svg = [...document.querySelectorAll(selector)].find((one) => one.getBoundingClientRect().width > 0);
        return svg?.textContent ?? null;
    }, `figure[data-picture="${name}"][data-lang="${language}"] .drawn > div > svg`);
}

/** Pairs of labels of a map that lie over each other by more than 2 px each way. */
function overlaps(page: Page): Promise<string[]> {
    return page.evaluate(() => {
        const found: string[] = [];
        for (const panel of document.querySelectorAll('figure[data-picture$="-map"] .drawn > div > svg svg')) {
            const labels = [...panel.querySelectorAll('text')].filter(
                (label) => label.getBoundingClientRect().width > 0,
            );
            labels.forEach((a, i) => {
                for (const b of labels.slice(i + 1)) {
                    const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
                    const across = Math.min(p.right, q.right) - Math.max(p.left, q.left);
                    // The box of a line is higher than its letters: 18 px for 12.
                    const down = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) - 5;
                    if (across > 2 && down > 2) found.push(`${a.textContent} / ${b.textContent}`);
                }
            });
        }
        return found;
    });
}

describe.each(reports)('%s', (report) => {
    const name = `${basename(dirname(report))}/${basename(report)}`;

    test.each(screens)('asks for nothing, says nothing and is whole at $width px', async (viewport) => {
        const { page, heard, close } = await opened(browser, report, { viewport });
        expect(await page.evaluate(() => document.documentElement.dataset.pictures ?? 'none')).not.toBe('failed');
        for (const language of languages) {
            await inLanguage(page, language);
            const seen = await page.evaluate(() => document.body.innerText);
            expect(seen).not.toMatch(/\b(NaN|undefined|null|Infinity|inf)\b|-0\b(?!\.)|\{\{/);
            const wide = await page.evaluate(
                () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            expect(wide, `${name} is wider than the screen in ${language}`).toBeLessThanOrEqual(0);
            expect(await overlaps(page), 'labels over each other').toEqual([]);
            const tooSmall = await page.evaluate(
                () =>
                    [...document.querySelectorAll('.picture text')].filter(
                        (text) =>
                            text.getBoundingClientRect().width > 0 && parseFloat(getComputedStyle(text).fontSize) < 12,
                    ).length,
            );
            expect(tooSmall, 'texts under 12 px').toBe(0);
        }
        expect(heard).toEqual([]);
        await close();
    });

    // Contrast is a matter of the theme, labels are one of the language.
    test.each([
        ['light', 'zh'],
        ['dark', 'en'],
    ] as const)('axe finds nothing in %s, %s', async (colorScheme, language) => {
        for (const viewport of screens) {
            const { page, close } = await opened(browser, report, { viewport, colorScheme, bypassCSP: true });
            await inLanguage(page, language);
            await page.addScriptTag({ path: axe });
            const found = await page.evaluate(async () => {
                const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
                const run = (
                    window as never as {
                        axe: {
                            run(
                                where: Document,
                                options: object,
                            ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
                        };
                    }
                ).axe;
                const { violations } = await run.run(document, { runOnly: { type: 'tag', values: tags } });
                return violations.map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 200)}`);
            });
            expect(found).toEqual([]);
            await close();
        }
    });

    test('prints light, on A4, with the pictures that fit its column', async () => {
        const { page, heard, close } = await opened(browser, report, {
            colorScheme: 'dark',
            viewport: screens[0] as never,
        });
        await page.emulateMedia({ media: 'print' });
        const paper = await page.evaluate(() => {
            const root = getComputedStyle(document.documentElement);
            const of = (part: string) =>
                [...document.querySelectorAll(`.picture .${part}`)].filter(
                    (one) => getComputedStyle(one).display !== 'none',
                ).length;
            return { ink: root.getPropertyValue('--ink').trim(), wide: of('wide'), narrow: of('narrow') };
        });
        expect(paper.ink).toBe('#17212b');
        expect(paper.wide).toBe(0);
        await page.emulateMedia({ media: null });
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
        expect(pages).toBeGreaterThan(0);
        expect(pages, 'pages of paper').toBeLessThan(25);
        expect(Math.round(Number(pdf.match(/\/MediaBox\s*\[\s*0 0 ([\d.]+)/)?.[1])), 'A4: 595 pt wide').toBe(595);
        expect(heard).toEqual([]);
        console.log(`${name}: ${pages} pages`);
        await close();
    });

    test('is of bounded size however large the feed is, and marks its thousands', async () => {
        expect(statSync(report).size).toBeLessThan(1_200_000);
        const { page, close } = await opened(browser, report);
        const rows = await page.evaluate(() =>
            Math.max(...[...document.querySelectorAll('table')].map((table) => table.querySelectorAll('tr').length)),
        );
        expect(rows).toBeLessThanOrEqual(60);
        const titles = await page.evaluate(() => [...document.querySelectorAll('h2')].map((h2) => h2.textContent));
        expect(titles.join('\n')).not.toMatch(/\d{4}/);
        await close();
    });

    test('can be read with scripts off', async () => {
        const { page, heard, close } = await opened(browser, report, { javaScriptEnabled: false });
        const heading = page.locator('.page.zh h1');
        expect((await heading.innerText()).length).toBeGreaterThan(0);
        expect(heard.filter((line) => !line.includes('script'))).toEqual([]);
        await close();
    });

    test('the outages drawn are those of outages.csv', async () => {
        const { page, close } = await opened(browser, report);
        const data = await dataOf(page);
        const rows = besides(report, 'outages.csv');
        for (const outage of data?.outages ?? []) {
            const row = rows?.find((one) => one.target_id === outage.id && same(outage.loss, one.added_loss));
            if (rows !== null) {
                expect(row, `${outage.id}: ${outage.loss}`).toBeDefined();
                expect(same(outage.days, row?.recover_days), outage.id).toBe(true);
                if (outage.holds === null) expect(row?.tts_days).toBe('inf');
                else expect(same(outage.holds, row?.tts_days), outage.id).toBe(true);
            }
            for (const language of languages) {
                await inLanguage(page, language);
                expect(await textOf(page, language, 'curves')).toContain(
                    money(outage.loss, { currency: data?.currency ?? '', language }),
                );
            }
        }
        await close();
    });

    test('a result that has losses has its pictures, and tables with the same figures', async () => {
        const losses = besides(report, 'outages.csv')?.some(
            (row) => row.target === 'site' && Number(row.added_loss) > 0,
        );
        if (losses !== true) return; // the fixture, or a feed that nothing can hurt
        const { page, close } = await opened(browser, report);
        const data = await dataOf(page);
        expect(data?.risk.length).toBeGreaterThan(0);
        for (const language of languages) {
            await inLanguage(page, language);
            for (const name of ['risk-map', 'chain', 'curves'])
                expect(await textOf(page, language, name), name).not.toBeNull();
            const cells = await page.locator(`.page.${language} table.outages td.loss`).allInnerTexts();
            const worst = Math.max(...(data?.outages ?? []).map((outage) => outage.loss));
            const { size } = moneyColumn(worst, { currency: data?.currency ?? '', language });
            data?.outages.forEach((outage, i) => {
                const value = outage.loss / size;
                const written = [
                    ...[10, 100].map((step) => fixed(Math.round(value / step) * step, 0, language)),
                    ...[0, 1, 2, 3, 4, 5].map((decimals) => fixed(value, decimals, language)),
                ];
                expect(written, outage.id).toContain(cells[i]?.trim());
            });
        }
        await close();
    });

    test('the segments drawn are those of segments.csv', async () => {
        const { page, close } = await opened(browser, report);
        const data = await dataOf(page);
        const rows = besides(report, 'segments.csv');
        const drawn = await textOf(page, 'zh', 'chain');
        if (data !== null && data.segments.length > 0) expect(drawn).not.toBeNull();
        for (const segment of data?.segments ?? []) {
            const row = rows?.find((one) => one.segment_id === segment.id);
            if (rows !== null) {
                expect(segment.grade ?? '', segment.id).toBe(row?.grade);
                if (segment.local === null) expect(row?.local_rate, segment.id).toBe('');
                else expect(same(segment.local, row?.local_rate), segment.id).toBe(true);
            }
            expect(drawn).toContain(segment.local === null ? noFigure : percentFigure(segment.local, 0, 'zh'));
        }
        await close();
    });
});
