// Chromium as the tests use it, and a page that fails a test by what it asks for or says.
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

export function launched(): Promise<Browser> {
    return chromium.launch({
        executablePath: process.env.CHEGU_CHROMIUM ?? '/usr/bin/chromium',
        args: [
            '--no-sandbox',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--use-angle=swiftshader',
            '--enable-unsafe-swiftshader',
            '--font-render-hinting=none',
            '--force-color-profile=srgb',
            '--hide-scrollbars',
        ],
    });
}

export interface Opened {
    page: Page;
    /** requests to anywhere but the file itself, console messages and errors */
    heard: string[];
    close(): Promise<void>;
}

export async function opened(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Opened> {
    const context = await browser.newContext({
        reducedMotion: 'reduce',
        deviceScaleFactor: 1,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        ...options,
    });
    const page = await context.newPage();
    const heard: string[] = [];
    const url = `file://${path}`;
    page.on('request', (request) => {
        if (request.url() !== url) heard.push(`request: ${request.url()}`);
    });
    page.on('console', (message) => heard.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
    await page.goto(url);
    await page.evaluate(() => document.fonts.ready);
    if (options.javaScriptEnabled !== false)
        await page.waitForFunction(
            () =>
                document.querySelector('figure.picture') === null ||
                document.documentElement.dataset.pictures !== undefined,
        );
    return { page, heard, close: () => context.close() };
}

export async function inLanguage(page: Page, language: 'zh' | 'en'): Promise<void> {
    await page.evaluate((id) => {
        const choice = document.getElementById(id) as HTMLInputElement | null;
        if (choice === null) return;
        choice.checked = true;
        choice.dispatchEvent(new Event('change', { bubbles: true }));
    }, `lang-${language}`);
}
