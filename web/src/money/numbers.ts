// How numbers are written for people; the same rules as src/page/numbers.cpp, so that a figure reads alike in a
// picture and in the table beside it.
import type { Language } from '../words/language';

/** Between a figure and its unit: a space that never breaks. */
export const hardSpace = '\u00a0';
/** What stands where there is no figure. */
export const noFigure = '–';

const mostDecimals = 6;
const thousandsMark = { zh: '\u202f', en: ',' };

/** "118 640.5" in Chinese (thin spaces), "118,640.5" in English; never "-0"; `noFigure` for what is not finite. */
export function fixed(value: number, decimals: number, language: Language): string {
    if (!Number.isFinite(value)) return noFigure;
    const [whole = '', fraction] = roundedText(value, decimals).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousandsMark[language]);
    return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The same; a value above 0 that would show as 0 is "< 0.01". */
export function fixedOrLess(value: number, decimals: number, language: Language): string {
    const text = fixed(value, decimals, language);
    if (!(value > 0) || !Number.isFinite(value) || !showsNothing(text)) return text;
    return `<${hardSpace}${fixed(10 ** -decimals, decimals, language)}`;
}

/** The value rounded to so many significant digits. */
export function rounded(value: number, digits: number): number {
    if (value === 0 || !Number.isFinite(value)) return value;
    return Number(roundedText(value, digits - 1 - firstDigit(value)));
}

/** How many decimals show so many significant digits: 0 where the value is 10^(digits-1) or more; at most 6. */
export function decimalsFor(value: number, digits: number): number {
    const size = Math.abs(rounded(value, digits));
    if (!(size > 0) || !Number.isFinite(size)) return 0;
    return Math.min(Math.max(digits - 1 - firstDigit(size), 0), mostDecimals);
}

/** So many significant digits: 0.0345, 4.06; 118 640 with three is 119 000. */
export function significant(value: number, digits: number, language: Language): string {
    return fixed(rounded(value, digits), decimalsFor(value, digits), language);
}

/** A quantity of goods: whole from 100 on, else three significant digits without zeros at the end. */
export function quantity(value: number, language: Language): string {
    if (!(Math.abs(value) < 100)) return fixed(value, 0, language);
    const text = fixed(value, decimalsFor(value, 3), language);
    return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/**
 * A share of 1: "46 %" in Chinese, "46%" in English. A share that is neither none nor all is never shown as 0 or 100:
 * "不到 1 %", "over 99%".
 */
export function percent(share: number, decimals: number, language: Language): string {
    if (!Number.isFinite(share)) return noFigure;
    const { value, beyond } = shownShare(share, decimals);
    const figure = fixed(value, decimals, language) + (language === 'zh' ? `${hardSpace}%` : '%');
    const words = { below: { zh: '不到', en: 'under' }, above: { zh: '超过', en: 'over' } };
    return beyond === null ? figure : words[beyond][language] + hardSpace + figure;
}

/** The same without the sign, for a column whose head has it: "46", "< 1", "> 99". */
export function percentFigure(share: number, decimals: number, language: Language): string {
    if (!Number.isFinite(share)) return noFigure;
    const { value, beyond } = shownShare(share, decimals);
    const figure = fixed(value, decimals, language);
    if (beyond === null) return figure;
    return (beyond === 'below' ? '<' : '>') + hardSpace + figure;
}

// Of the digits of a double so many are sure.
const sureDigits = 15;

/** The power of ten of the first digit; 0 for 0. */
export function firstDigit(value: number): number {
    return Number(Math.abs(value).toExponential().split('e')[1]);
}

/**
 * A finite number with so many decimals, with -3 to thousands; half goes away from zero, on the number's own decimals
 * (src/base/decimal.cpp has the same rule).
 */
function roundedText(value: number, decimals: number): string {
    const size = Math.abs(value);
    const keep = firstDigit(value) + 1 + decimals;
    const written = keep < sureDigits ? size.toExponential(sureDigits - 1) : size.toExponential();
    const [mantissa = '', exponent] = written.split('e');
    const digits = mantissa.replace('.', '');
    const kept = Number(exponent) + 1 + decimals;
    const away = kept >= 0 && (digits[kept] ?? '0') >= '5';
    const cut = BigInt(digits.slice(0, Math.max(kept, 0)).padEnd(Math.max(kept, 0), '0') || '0') + (away ? 1n : 0n);
    const sign = value < 0 && cut > 0n ? '-' : '';
    if (decimals <= 0) return sign + String(cut) + (cut > 0n ? '0'.repeat(-decimals) : '');
    const text = String(cut).padStart(decimals + 1, '0');
    return `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

function showsNothing(text: string): boolean {
    return !/[1-9]/.test(text);
}

function shownShare(share: number, decimals: number): { value: number; beyond: 'below' | 'above' | null } {
    const least = 10 ** -decimals;
    const value = 100 * share;
    if (value > 0 && showsNothing(roundedText(value, decimals))) return { value: least, beyond: 'below' };
    if (value < 100 && roundedText(value, decimals) === roundedText(100, decimals))
        return { value: 100 - least, beyond: 'above' };
    return { value, beyond: null };
}
