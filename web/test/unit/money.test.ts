// Money and figures as people read them. The same cases as tests/report/money_test.cpp and numbers_test.cpp: a figure in
// a picture must be the one in the table beside it.
import { describe, expect, test } from 'vitest';
import { money, moneyColumn, ticks, tickText, type MoneyStyle } from '../../src/money/money';
import { fixed, fixedOrLess, percent, percentFigure, quantity, rounded, significant } from '../../src/money/numbers';

const zh: MoneyStyle = { currency: 'CNY', language: 'zh' };
const en: MoneyStyle = { currency: 'CNY', language: 'en' };
const euroZh: MoneyStyle = { currency: 'EUR', language: 'zh' };
const euroEn: MoneyStyle = { currency: 'EUR', language: 'en' };

describe('money', () => {
    test.each([
        [4.0649e8, zh, '4.06\u00a0亿元'],
        [4.0649e8, en, '¥406\u00a0M'],
        [118640, zh, '11.9\u00a0万元'],
        [118640, en, '¥119,000'],
        [9.1e10, en, '¥91.0\u00a0B'],
        [198500, zh, '19.9\u00a0万元'],
        [198500, en, '¥199,000'],
        [1.2345e12, zh, '1.23\u00a0万亿元'],
        [1.2345e12, en, '¥1.23\u00a0T'],
        [12.3, zh, '12.3\u00a0元'],
        [0, zh, '0\u00a0元'],
        [99_999_999, zh, '1.00\u00a0亿元'], // the unit is taken after rounding
        [9_999, zh, '1.00\u00a0万元'],
        [999_999, en, '¥1.00\u00a0M'],
        [4.06e8, euroZh, '4.06\u00a0亿\u00a0EUR'],
        [4.06e8, euroEn, 'EUR\u00a0406\u00a0M'],
        [12, euroZh, '12.0\u00a0EUR'],
        [NaN, zh, '–'],
        [-Infinity, en, '–'],
    ])('%d is %o', (value, style, text) => {
        expect(money(value, style)).toBe(text);
    });

    test('a column has one unit and as many decimals throughout', () => {
        const column = moneyColumn(4.06e8, zh); // the largest sets the unit: 亿元 with two decimals
        expect(column.unit).toBe('亿元');
        expect([4.06e8, 1.8e7, 1e4, 0].map((value) => column.cell(value))).toEqual([
            '4.06',
            '0.18',
            '<\u00a00.01',
            '0.00',
        ]);
        expect(moneyColumn(4.06e8, en).unit).toBe('¥\u00a0M');
        expect(moneyColumn(4.06e8, euroEn).unit).toBe('EUR\u00a0M');
        expect(moneyColumn(12, en).unit).toBe('¥');
    });
});

describe('an axis', () => {
    test('starts at 0, ends at or above the largest and has at most four ticks above 0', () => {
        expect(ticks(20.9)).toEqual([0, 10, 20, 30]); // a quarter is 5.2: steps of 10
        expect(ticks(4.06e8)).toEqual([0, 2e8, 4e8, 6e8]);
        expect(ticks(4e8)).toEqual([0, 1e8, 2e8, 3e8, 4e8]);
        expect(ticks(0)).toEqual([0, 1]);
        expect(ticks(NaN)).toEqual([0, 1]);
    });
    test('writes its ticks with the decimals of the step, in the unit of the axis', () => {
        const all = ticks(1.3e8); // 0, 0.5, 1, 1.5 亿元
        const column = moneyColumn(1.5e8, zh);
        expect(all.map((tick) => tickText(tick, all, column, 'zh'))).toEqual(['0.0', '0.5', '1.0', '1.5']);
    });
});

describe('figures', () => {
    test('thousands are thin spaces in Chinese and commas in English', () => {
        expect(fixed(1234567.891, 2, 'en')).toBe('1,234,567.89');
        expect(fixed(1234567.891, 2, 'zh')).toBe('1\u202f234\u202f567.89');
        expect(fixed(-1234, 0, 'en')).toBe('-1,234');
        expect(fixed(999, 0, 'en')).toBe('999');
    });
    test('are never minus zero nor what is no number', () => {
        expect(fixed(-0, 0, 'en')).toBe('0');
        expect(fixed(-0.001, 2, 'en')).toBe('0.00');
        expect([fixed(NaN, 2, 'en'), quantity(NaN, 'zh'), percent(NaN, 0, 'zh'), percentFigure(NaN, 0, 'en')]).toEqual([
            '–',
            '–',
            '–',
            '–',
        ]);
    });
    test('half goes away from zero, on the decimals that are written', () => {
        expect([0.5, 1.5, 2.5].map((value) => fixed(value, 0, 'en'))).toEqual(['1', '2', '3']);
        expect(fixed(0.125, 2, 'en')).toBe('0.13');
        expect([1225, 1235, 12.25].map((value) => rounded(value, 3))).toEqual([1230, 1240, 12.3]);
        expect(fixed(1.005, 2, 'en')).toBe('1.01'); // in binary a little less than that
        expect(fixed(198499.99999999997, -3, 'en')).toBe('199,000');
        expect(fixed(-12, -3, 'en')).toBe('0');
    });
    test('small amounts are not shown as nothing', () => {
        expect([0.0049, 0.006, 0].map((value) => fixedOrLess(value, 2, 'en'))).toEqual(['<\u00a00.01', '0.01', '0.00']);
    });
    test('have three significant digits', () => {
        expect([118640, 4.0649, 9.999, 0.03456, 0].map((value) => significant(value, 3, 'en'))).toEqual([
            '119,000',
            '4.06',
            '10.0',
            '0.0346',
            '0',
        ]);
    });
    test('quantities are whole from a hundred on', () => {
        expect([1234.5, 12.5, 12, 0.25, 0, 20].map((value) => quantity(value, 'en'))).toEqual([
            '1,235',
            '12.5',
            '12',
            '0.25',
            '0',
            '20',
        ]);
    });
    test('a share that is not all is never shown as all', () => {
        expect(percent(0.463, 0, 'zh')).toBe('46\u00a0%');
        expect(percent(0.463, 1, 'en')).toBe('46.3%');
        expect(percent(0.999, 0, 'en')).toBe('over\u00a099%');
        expect(percent(0.001, 0, 'zh')).toBe('不到\u00a01\u00a0%');
        expect(percent(1, 0, 'en')).toBe('100%');
        expect(percentFigure(0.999, 0, 'en')).toBe('>\u00a099');
        expect(percentFigure(0.0004, 1, 'en')).toBe('<\u00a00.1');
    });
});
