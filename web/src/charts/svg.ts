// SVG as text, and what it takes to set words in it without a browser: how wide a text is, and how to shorten it.

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escaped(text: string): string {
    return text.replace(/[&<>"']/g, (character) => named[character] ?? character);
}

type Attributes = Record<string, string | number | undefined>;

/** `<name a="1">content</name>`; the content is markup, attribute values are escaped. */
export function element(name: string, attributes: Attributes, content = ''): string {
    const written = Object.entries(attributes)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? short(value) : String(value))}"`)
        .join('');
    return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A coordinate with as many decimals as can be seen. */
export function short(value: number): string {
    return String(Math.round(value * 100) / 100);
}

export interface TextStyle {
    size?: number;
    weight?: number;
    fill?: string;
    anchor?: 'start' | 'middle' | 'end';
    /** The colour drawn round the letters where they stand on lines. */
    halo?: string;
}

/** A line of text on its baseline; `full` is what a reader gets on hover where the line is shortened. */
export function text(x: number, y: number, line: string, style: TextStyle = {}, full?: string): string {
    const title = full === undefined || full === line ? '' : `<title>${escaped(full)}</title>`;
    return element(
        'text',
        {
            x,
            y,
            'font-size': style.size ?? 12,
            'font-weight': style.weight,
            fill: style.fill ?? 'var(--ink)',
            'text-anchor': style.anchor,
            ...(style.halo === undefined
                ? {}
                : { stroke: style.halo, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
        },
        title + escaped(line),
    );
}

/** About how wide a text is, in px: a Chinese character takes 1 em, the average Latin letter 0.56, a capital 0.68. */
export function widthOf(line: string, size: number): number {
    let ems = 0;
    for (const character of line) {
        const code = character.codePointAt(0) ?? 0;
        if (code >= 0x2e80) ems += 1;
        else if (/[A-Z0-9%¥M]/.test(character)) ems += 0.66;
        else if (/[ .,:;'·il|\u202f]/.test(character)) ems += 0.3;
        else ems += 0.56;
    }
    return ems * size;
}

/** Room for a text that is bold, or in a font whose Latin letters are wider than the average by which widthOf measures. */
export function roomFor(line: string, size: number): number {
    const latin = [...line].filter((character) => character < '\u2e80').length;
    return widthOf(line, size) + 0.07 * size * latin;
}

/** The text, or as much of it as fits, ending in "…". */
export function fitted(line: string, width: number, size: number, measure = widthOf): string {
    if (measure(line, size) <= width) return line;
    let kept = '';
    for (const character of line) {
        if (measure(`${kept}${character}…`, size) > width) break;
        kept += character;
    }
    return `${kept.trimEnd()}…`;
}

/**
 * The text in lines that have room: broken between words, Chinese between any two characters. What `most` lines can't hold
 * ends in "…".
 */
export function wrapped(line: string, width: number, size: number, most: number): string[] {
    const pieces = line.match(/[\u2e80-\uffff]\s*|[^\s\u2e80-\uffff]+\s*/gu) ?? [];
    const lines: string[] = [];
    pieces.forEach((piece, i) => {
        const last = lines[lines.length - 1];
        if (last !== undefined && roomFor((last + piece).trimEnd(), size) <= width) lines[lines.length - 1] += piece;
        else if (lines.length < most) lines.push(piece);
        else if (lines.length === most) lines.push(pieces.slice(i).join(''));
    });
    const shown = lines.slice(0, most);
    if (lines.length > most) shown[most - 1] += lines[most] ?? '';
    return shown.map((text) => fitted(text.trimEnd(), width, size, roomFor));
}

/** Those lines one under another, the last on the baseline `y`. */
export function textLines(x: number, y: number, lines: readonly string[], style: TextStyle, full: string): string {
    const step = Math.round((style.size ?? 12) * 1.25);
    const whole = lines.some((line) => line.endsWith('…')) ? full : undefined;
    return lines.map((line, i) => text(x, y - (lines.length - 1 - i) * step, line, style, whole)).join('');
}

/** The whole picture, hidden from assistive technology where `label` is not given: a table holds the same. */
export function picture(width: number, height: number, content: string, name: string): string {
    return element(
        'svg',
        {
            xmlns: 'http://www.w3.org/2000/svg',
            class: name,
            width,
            height,
            viewBox: `0 0 ${short(width)} ${short(height)}`,
            'aria-hidden': 'true',
            focusable: 'false',
        },
        content,
    );
}
