// Labels placed one after another, the most important first: right of their mark, else left, above, below, or above and
// below aside; where all of that is taken the label is left out, and the table has the name.
import { fitted, roomFor } from '../charts/svg';

export interface Label {
    /** the middle of its mark, and how far the mark reaches from there, px */
    x: number;
    y: number;
    reach: number;
    name: string;
    /** set after the name, in another colour */
    figure?: string;
    size: number;
    /** the greater goes first */
    importance: number;
}

export interface Rect {
    left: number;
    top: number;
    right: number;
    bottom: number;
}

export interface Placed<T extends Label> {
    label: T;
    /** where the text starts, on its baseline */
    x: number;
    y: number;
    name: string;
}

const overlap = (a: Rect, b: Rect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Labels never cover each other, a taken place or the frame's edge. `longest` px, longer names are shortened. */
export function placed<T extends Label>(
    labels: readonly T[],
    frame: { width: number; height: number },
    taken: readonly Rect[],
    longest: number,
): Placed<T>[] {
    const occupied = [...taken];
    const result: Placed<T>[] = [];
    const inOrder = labels
        .map((label, i) => ({ label, i }))
        .sort((a, b) => b.label.importance - a.label.importance || a.i - b.i);
    for (const { label } of inOrder) {
        const figure = label.figure === undefined ? 0 : roomFor(label.figure, label.size) + 5;
        const name = fitted(label.name, longest - figure, label.size);
        const width = roomFor(name, label.size) + figure;
        const up = label.size * 0.8;
        const down = label.size * 0.25;
        const gap = label.reach + 4;
        const [above, below] = [label.y - gap - down, label.y + gap + up];
        const candidates = [
            { x: label.x + gap, y: label.y + up / 2 },
            { x: label.x - gap - width, y: label.y + up / 2 },
            { x: label.x - width / 2, y: above },
            { x: label.x - width / 2, y: below },
            ...[above, below].flatMap((y) => [
                { x: label.x - label.reach, y },
                { x: label.x + label.reach - width, y },
            ]),
        ];
        for (const { x, y } of candidates) {
            const rect = { left: x - 2, top: y - up - 1, right: x + width + 2, bottom: y + down + 1 };
            const inside =
                rect.left >= 2 && rect.top >= 2 && rect.right <= frame.width - 2 && rect.bottom <= frame.height - 2;
            if (!inside || occupied.some((other) => overlap(rect, other))) continue;
            occupied.push(rect);
            result.push({ label, x, y, name });
            break;
        }
    }
    return result;
}
