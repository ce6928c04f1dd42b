#!/usr/bin/env node
// Takes the pictures of the README: node tools/screenshots.mjs out/report.html writes docs/pictures/report-zh.png and
// report-en.png. Needs Chromium.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const report = process.argv[2];
if (report === undefined) {
    console.error('usage: node tools/screenshots.mjs REPORT.html');
    process.exit(2);
}
const folder = fileURLToPath(new URL('../../docs/pictures', import.meta.url));
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
    executablePath: process.env.CHEGU_CHROMIUM ?? '/usr/bin/chromium',
    args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--font-render-hinting=none',
        '--force-color-profile=srgb',
        '--hide-scrollbars',
    ],
});
const page = await browser.newPage({
    viewport: { width: 1440, height: 1500 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'zh-CN',
});
await page.goto(pathToFileURL(resolve(report)).href);
await page.evaluate(() => document.fonts.ready);
await page.waitForFunction(() => document.documentElement.dataset.pictures === 'drawn');
for (const language of ['zh', 'en']) {
    await page.evaluate((id) => document.getElementById(id)?.click(), `lang-${language}`);
    await page.screenshot({ path: join(folder, `report-${language}.png`) });
}
await browser.close();
