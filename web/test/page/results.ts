// The result files beside a report, to hold its figures against.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Row = Record<string, string>;

/** A CSV file with a head, as the engine writes it: fields in quotes only where they must be. */
export function table(path: string): Row[] {
    const rows: string[][] = [[]];
    const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
    for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
        const row = rows[rows.length - 1] as string[];
        if (end === '' && row.length === 0 && (plain ?? '') === '' && quoted === undefined) break;
        row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
        if (end === '') break;
        if (end !== ',') rows.push([]);
    }
    const [head = [], ...body] = rows;
    return body
        .filter((row) => row.length === head.length)
        .map((row) => Object.fromEntries(head.map((key, i) => [key, row[i] ?? ''])));
}

/** The rows of a result file beside the report; null where the run did not write it. */
export function besides(report: string, file: string): Row[] | null {
    const path = join(dirname(report), file);
    return existsSync(path) ? table(path) : null;
}
