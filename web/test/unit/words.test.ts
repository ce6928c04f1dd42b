// That both languages have every key is the compiler's; here: that the strings keep to the rules of writing.
import { expect, test } from 'vitest';
import { languages } from '../../src/words/language';
import { words } from '../../src/words/words';

const said = (language: 'zh' | 'en') =>
    Object.values(words(language)).map((word) =>
        typeof word === 'string' ? word : (word as (...parts: string[]) => string)('12', '34'),
    );

test('every word says something, and no figure is lost', () => {
    for (const language of languages)
        for (const [key, word] of Object.entries(words(language))) {
            const text = typeof word === 'string' ? word : (word as (...parts: string[]) => string)('12', '34');
            expect(text, key).not.toMatch(/^\s*$|undefined|null|NaN/);
            if (typeof word !== 'string') expect(text, key).toContain('12');
        }
});

test('Chinese has full-width punctuation and a space between Chinese and figures', () => {
    for (const text of said('zh')) {
        expect(text).not.toMatch(/[\u4e00-\u9fff][,:;()!?]|[,:;()!?][\u4e00-\u9fff]/);
        expect(text).not.toMatch(/[\u4e00-\u9fff][0-9]|[0-9][\u4e00-\u9fff]/);
    }
});

test('English has no Chinese in it', () => {
    for (const text of said('en')) expect(text).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/);
});
