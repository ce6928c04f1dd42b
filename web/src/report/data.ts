// The data block that the C++ side writes into report.html (src/page/picture_data.h and the *_pictures.cpp of the rooms
// analyses/X/report): its shape, and its reading. A field that is not as it should be is an error that names it, never a
// picture that is quietly wrong.
import type { Name } from '../words/language';

export type Stage = 'upstream' | 'midstream' | 'downstream' | 'service';
export type Grade = 'missing' | 'weak' | 'strong';

export interface Site extends Name {
    id: string;
    kind: string;
    lat: number;
    lon: number;
    home: boolean;
}
export interface Outage extends Name {
    id: string;
    days: number;
    loss: number;
    /** null: it holds however long the outage lasts */
    holds: number | null;
    curve: [day: number, loss: number][];
}
export interface Risk {
    site: string;
    loss: number;
}
export interface Lane {
    from: string;
    to: string;
    mode: string;
    value: number;
}
export interface Segment extends Name {
    id: string;
    stage: Stage;
    parent: string | null;
    need: number | null;
    local: number | null;
    grade: Grade | null;
}
export interface Supply extends Name {
    from: string;
    to: string;
    fromName: Name;
    toName: Name;
    value: number;
    single: boolean;
}
export interface ReportData {
    currency: string;
    sites: Map<string, Site>;
    outages: Outage[];
    risk: Risk[];
    lanes: Lane[];
    /** What share of all value the lanes are; null where there are none. */
    lanesShare: number | null;
    segments: Segment[];
    supply: Supply[];
}

/** A value of the block and where it stands, for the error. */
class Field {
    constructor(
        private readonly value: unknown,
        private readonly path: string,
    ) {}

    private wrong(expected: string): Error {
        return new Error(`report-data: ${this.path} is not ${expected}`);
    }
    of(key: string): Field {
        if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value))
            throw this.wrong('an object');
        return new Field((this.value as Record<string, unknown>)[key], `${this.path}.${key}`);
    }
    at(index: number): Field {
        if (!Array.isArray(this.value)) throw this.wrong('a list');
        return new Field(this.value[index], `${this.path}[${index}]`);
    }
    list<T>(read: (item: Field) => T): T[] {
        if (!Array.isArray(this.value)) throw this.wrong('a list');
        return this.value.map((item, i) => read(new Field(item, `${this.path}[${i}]`)));
    }
    number(): number {
        if (typeof this.value !== 'number' || !Number.isFinite(this.value)) throw this.wrong('a number');
        return this.value;
    }
    text(): string {
        if (typeof this.value !== 'string') throw this.wrong('a text');
        return this.value;
    }
    flag(): boolean {
        if (typeof this.value !== 'boolean') throw this.wrong('true or false');
        return this.value;
    }
    choice<T extends string>(...among: T[]): T {
        const found = among.find((choice) => choice === this.value);
        if (found === undefined) throw this.wrong(`one of ${among.join(', ')}`);
        return found;
    }
    orNull<T>(read: (item: Field) => T): T | null {
        return this.value === null || this.value === undefined ? null : read(this);
    }
}

const number = (field: Field): number => field.number();
const name = (field: Field, prefix = ''): Name => ({
    zh: field.of(`${prefix}zh`).text(),
    en: field.of(`${prefix}en`).text(),
});

/** Throws an Error that names the field where the text is not the block's. */
export function readReportData(block: string): ReportData {
    const root = new Field(JSON.parse(block), 'it');
    const sites = root.of('sites').list((site) => ({
        ...name(site),
        id: site.of('id').text(),
        kind: site.of('kind').text(),
        lat: site.of('lat').number(),
        lon: site.of('lon').number(),
        home: site.of('home').flag(),
    }));
    return {
        currency: root.of('currency').text(),
        sites: new Map(sites.map((site) => [site.id, site])),
        outages: root.of('outages').list((outage) => ({
            ...name(outage),
            id: outage.of('id').text(),
            days: outage.of('days').number(),
            loss: outage.of('loss').number(),
            holds: outage.of('holds').orNull(number),
            curve: outage.of('curve').list((point): [number, number] => [point.at(0).number(), point.at(1).number()]),
        })),
        risk: root.of('risk').list((risk) => ({ site: risk.of('site').text(), loss: risk.of('loss').number() })),
        lanes: root.of('lanes').list((lane) => ({
            from: lane.of('from').text(),
            to: lane.of('to').text(),
            mode: lane.of('mode').text(),
            value: lane.of('value').number(),
        })),
        lanesShare: root.of('lanes_share').orNull(number),
        segments: root.of('segments').list((segment) => ({
            ...name(segment),
            id: segment.of('id').text(),
            stage: segment.of('stage').choice<Stage>('upstream', 'midstream', 'downstream', 'service'),
            parent: segment.of('parent').orNull((parent) => parent.text()),
            need: segment.of('need').orNull(number),
            local: segment.of('local').orNull(number),
            grade: segment.of('grade').orNull((grade) => grade.choice<Grade>('missing', 'weak', 'strong')),
        })),
        supply: root.of('supply').list((supply) => ({
            ...name(supply),
            from: supply.of('from').text(),
            to: supply.of('to').text(),
            fromName: name(supply, 'from_'),
            toName: name(supply, 'to_'),
            value: supply.of('value').number(),
            single: supply.of('single').flag(),
        })),
    };
}
