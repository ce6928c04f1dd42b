export type Language = 'zh' | 'en';
export const languages: readonly Language[] = ['zh', 'en'];

/** A name in both languages, as the feed gives it. */
export interface Name {
    zh: string;
    en: string;
}
