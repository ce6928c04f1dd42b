// Money as people read it: three significant digits, 亿元 / 万元 in Chinese, ¥ B / M in English, one unit a column.
// The same rules as src/page/money.cpp.
import type { Language } from '../words/language';
import { decimalsFor, firstDigit, fixed, fixedOrLess, hardSpace, noFigure, rounded } from './numbers';

/** How money is written. CNY is 元 and ¥; every other currency goes by its code. */
export interface MoneyStyle {
    currency: string;
    language: Language;
}

const digits = 3;

const mostDecimals = 6;

interface Step {
    /** Power of ten. */
    digit: number;
    name: string;
}
const one: Step = { digit: 0, name: '' };
const steps: Record<Language, readonly Step[]> = {
    zh: [{ digit: 12, name: '万亿' }, { digit: 8, name: '亿' }, { digit: 4, name: '万' }, one],
    en: [{ digit: 12, name: 'T' }, { digit: 9, name: 'B' }, { digit: 6, name: 'M' }, one],
};

/** The largest step that leaves at least 1 before the point, after rounding (99 999 999 is 1.00 亿). */
function stepOf(value: number, language: Language): Step {
    const size = Math.abs(rounded(value, digits));
    return steps[language].find((step) => size >= 10 ** step.digit) ?? one;
}

/** The power of ten of the last of three digits: the same in both languages. */
function lastDigitOf(value: number): number {
    const size = rounded(value, digits);
    return size === 0 ? 0 : Math.max(firstDigit(size) - digits + 1, -mostDecimals);
}

function chineseUnit(step: Step, currency: string): string {
    if (currency === 'CNY') return `${step.name}元`;
    return step.name === '' ? currency : step.name + hardSpace + currency;
}

/** "4.06 亿元", "¥406 M", "EUR 406 M"; `noFigure` where the value is not finite. */
export function money(value: number, style: MoneyStyle): string {
    if (!Number.isFinite(value)) return noFigure;
    const step = stepOf(value, style.language);
    const figure = fixed(value / 10 ** step.digit, step.digit - lastDigitOf(value), style.language);
    if (style.language === 'zh') return figure + hardSpace + chineseUnit(step, style.currency);
    const sign = style.currency === 'CNY' ? '¥' : style.currency + hardSpace;
    return sign + figure + (step.name === '' ? '' : hardSpace + step.name);
}

/** A column, or an axis, of money in one unit and with the same decimals throughout. */
export interface MoneyColumn {
    /** For the head: "万元", "¥ M". */
    unit: string;
    /** How much money one of the unit is. */
    size: number;
    /** The figure without the unit; what is above 0 but too small for the column is "< 0.01". */
    cell(value: number): string;
}

/** The unit is such that the largest has three significant digits. */
export function moneyColumn(largest: number, style: MoneyStyle): MoneyColumn {
    const step = stepOf(largest, style.language);
    const decimals = step.digit - lastDigitOf(largest);
    const code = style.currency === 'CNY' ? '¥' : style.currency;
    const english = step.name === '' ? code : code + hardSpace + step.name;
    return {
        unit: style.language === 'zh' ? chineseUnit(step, style.currency) : english,
        size: 10 ** step.digit,
        cell: (value) => fixedOrLess(value / 10 ** step.digit, decimals, style.language),
    };
}

/** The ticks of an axis from 0 that ends at or above `largest`: steps of 1, 2 or 5, at most four above 0. */
export function ticks(largest: number): number[] {
    if (!(largest > 0) || !Number.isFinite(largest)) return [0, 1];
    const rough = largest / 4;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step =
        [1, 2, 5, 10].map((factor) => factor * power).find((size) => size * 4 >= largest * (1 - 1e-9)) ?? rough;
    const count = Math.ceil(largest / step - 1e-9);
    return Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

/** A tick's figure in the column's unit, with no more decimals than the step needs. */
export function tickText(value: number, all: readonly number[], column: MoneyColumn, language: Language): string {
    const step = (all[1] ?? 1) / column.size;
    return fixed(value / column.size, decimalsFor(step, 1), language);
}
