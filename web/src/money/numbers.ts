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
    const digits = halfEven(value.toFixed(decimals), value.toFixed(decimals + beyondTies));
    const text = /[1-9]/.test(digits) ? digits : digits.replace('-', '');
    const [whole = '', fraction] = text.split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousandsMark[language]);
    return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The same; a value above 0 that would show as 0 is "< 0.01". */
export function fixedOrLess(value: number, decimals: number, language: Language): string {
    const least = 10 ** -decimals;
    if (value > 0 && value < least / 2) return `<${hardSpace}${fixed(least, decimals, language)}`;
    return fixed(value, decimals, language);
}

/** The value rounded to so many significant digits. */
export function rounded(value: number, digits: number): number {
    if (!Number.isFinite(value)) return value;
    const [short = '', exponent] = value.toExponential(digits - 1).split('e');
    const [long = '', same] = value.toExponential(digits - 1 + beyondTies).split('e');
    return Number(`${exponent === same ? halfEven(short, long) : short}e${exponent}`);
}

/** How many decimals show so many significant digits: 0 where the value is 10^(digits-1) or more; at most 6. */
export function decimalsFor(value: number, digits: number): number {
    const size = Math.abs(rounded(value, digits));
    if (!(size > 0) || !Number.isFinite(size)) return 0;
    return Math.min(Math.max(digits - 1 - Math.floor(Math.log10(size) + 1e-9), 0), mostDecimals);
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

// So many more decimals tell a tie from what only comes near one: no double of ours is nearer than that.
const beyondTies = 60;

/** JavaScript rounds a tie (2.5, 1225 to three digits) up, C++ to the even digit; both must show the same figure. */
function halfEven(short: string, long: string): string {
    if (!/^50*$/.test(long.slice(-beyondTies))) return short;
    const cut = long.slice(0, -beyondTies).replace(/\.$/, '');
    return /[02468]$/.test(cut) ? cut : short;
}

function shownShare(share: number, decimals: number): { value: number; beyond: 'below' | 'above' | null } {
    const least = 10 ** -decimals;
    const value = 100 * share;
    if (value > 0 && value < least / 2) return { value: least, beyond: 'below' };
    if (value < 100 && value > 100 - least / 2) return { value: 100 - least, beyond: 'above' };
    return { value, beyond: null };
}
