// Draws the pictures of report.html: finds the data block and fills the figures. Without it the report's tables still
// hold every figure.
import { chain } from '../charts/chain';
import { curves } from '../charts/curves';
import { suppliers } from '../charts/suppliers';
import { laneMap, riskMap } from '../map/picture';
import { words } from '../words/words';
import type { Language } from '../words/language';
import { readReportData, type ReportData } from './data';
import css from './pictures.css';

interface Frame {
    language: Language;
    width: number;
}
type Picture = (data: ReportData, frame: Frame) => string | null;

const widths = { wide: 960, narrow: 687 };

/** By the name in `data-picture`; null where there is nothing to draw. */
const pictures: Record<string, Picture> = {
    curves: (data, frame) =>
        data.outages.length === 0 ? null : curves(data.outages, { ...frame, currency: data.currency }),
    'risk-map': (data, frame) => riskMap(data, { ...frame, currency: data.currency }),
    'lane-map': (data, frame) => laneMap(data, frame),
    chain: (data, frame) => (data.segments.length === 0 ? null : chain(data.segments, frame)),
    suppliers: (data, frame) =>
        data.supply.length === 0 ? null : suppliers(data.supply, data.sites, { ...frame, currency: data.currency }),
};

const languageOf = (figure: HTMLElement): Language => (figure.dataset.lang === 'en' ? 'en' : 'zh');

function draw(figure: HTMLElement, data: ReportData): void {
    const picture = pictures[figure.dataset.picture ?? ''];
    if (picture === undefined) return;
    const language = languageOf(figure);
    const parts = Object.entries(widths).map(([name, width]) => {
        const svg = picture(data, { language, width });
        return svg === null ? '' : `<div class="${name}">${svg}</div>`;
    });
    if (parts.join('') === '') {
        figure.remove();
        return;
    }
    const drawn = document.createElement('div');
    drawn.className = 'drawn';
    drawn.innerHTML = parts.join('');
    figure.prepend(drawn);
    figure.querySelector('.no-picture')?.remove();
}

function scrollableByKey(): void {
    for (const drawn of document.querySelectorAll<HTMLElement>('.picture .drawn')) {
        if (drawn.scrollWidth > drawn.clientWidth) drawn.tabIndex = 0;
        else drawn.removeAttribute('tabindex');
    }
}

/** Says in the page that there is no picture, and on the console why. */
function failed(figures: HTMLElement[], error: unknown): void {
    document.documentElement.dataset.pictures = 'failed';
    for (const figure of figures) {
        const note = figure.querySelector('.no-picture');
        if (note) note.textContent = words(languageOf(figure)).unreadable;
    }
    console.error(error);
}

/** Draws the figures one after another, those that can be seen first, and lets the page be used in between. */
function drawAll(figures: HTMLElement[], data: ReportData): void {
    const waiting = [
        ...figures.filter((figure) => figure.offsetParent !== null),
        ...figures.filter((figure) => figure.offsetParent === null),
    ];
    const next = () => {
        const figure = waiting.shift();
        if (figure === undefined) return;
        try {
            draw(figure, data);
        } catch (error) {
            failed([figure], error);
        }
        if (waiting.length > 0) return;
        document.documentElement.dataset.pictures ??= 'drawn';
        scrollableByKey();
    };
    const later = () => {
        if (waiting.length === 0) return;
        next();
        setTimeout(later);
    };
    window.addEventListener('beforeprint', () => {
        while (waiting.length > 0) next();
    });
    later();
}

function start(): void {
    const figures = [...document.querySelectorAll<HTMLElement>('figure.picture')];
    const block = document.getElementById('report-data');
    if (figures.length === 0 || block === null) return;
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
    window.addEventListener('resize', scrollableByKey);
    document.addEventListener('change', scrollableByKey);
    try {
        drawAll(figures, readReportData(block.textContent ?? ''));
    } catch (error) {
        failed(figures, error);
    }
}

start();
