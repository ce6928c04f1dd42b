// Marks that carry their meaning by form, so that they survive a grey printer: grades by fill, kinds of site by shape.
import type { Grade } from '../report/data';
import { element } from './svg';

/** Missing is a dashed ring with a cross, weak a half-filled ring, strong a full disc; 14 px across round (x, y). */
export function gradeMark(grade: Grade | null, x: number, y: number): string {
    const ring = (colour: string, dash?: string) =>
        element('circle', {
            cx: x,
            cy: y,
            r: 5.7,
            fill: 'none',
            stroke: colour,
            'stroke-width': 1.4,
            'stroke-dasharray': dash,
        });
    switch (grade) {
        case 'missing': {
            const cross = `M${x - 2.2} ${y - 2.2}l4.4 4.4M${x + 2.2} ${y - 2.2}l-4.4 4.4`;
            return (
                ring('var(--missing)', '2.1 1.5') +
                element('path', { d: cross, stroke: 'var(--missing)', 'stroke-width': 1.4 })
            );
        }
        case 'weak':
            return (
                ring('var(--weak)') +
                element('path', { d: `M${x} ${y - 5.7}a5.7 5.7 0 0 0 0 11.4z`, fill: 'var(--weak)' })
            );
        case 'strong':
            return element('circle', { cx: x, cy: y, r: 6.2, fill: 'var(--strong)' });
        case null:
            return element('circle', { cx: x, cy: y, r: 1.5, fill: 'var(--ink-3)' });
    }
}

export type SiteShape = 'plant' | 'warehouse' | 'port' | 'rail_terminal' | 'border' | 'market' | 'lab' | 'region';

/** The shape of the feed's kind of site; a bonded zone is a warehouse. */
export function shapeOf(kind: string): SiteShape {
    switch (kind) {
        case 'port':
        case 'rail_terminal':
        case 'border':
        case 'market':
        case 'lab':
        case 'warehouse':
        case 'region':
            return kind;
        case 'bonded':
            return 'warehouse';
        default:
            return 'plant';
    }
}

/** ■ plant, ▬ warehouse, ◆ port, ▲ rail terminal, ⬢ border, ● market, ✚ laboratory; about 2 r across. */
export function siteMark(shape: SiteShape, x: number, y: number, r: number, colour: string): string {
    const at = (points: [number, number][]) =>
        `${points.map(([dx, dy], i) => `${i === 0 ? 'M' : 'L'}${(x + dx * r).toFixed(1)} ${(y + dy * r).toFixed(1)}`).join('')}z`;
    const path = (points: [number, number][]) =>
        element('path', { d: at(points), fill: colour, stroke: 'var(--land)', 'stroke-width': 0.8 });
    switch (shape) {
        case 'plant':
            return path([
                [-0.85, -0.85],
                [0.85, -0.85],
                [0.85, 0.85],
                [-0.85, 0.85],
            ]);
        case 'warehouse':
            return path([
                [-1.15, -0.5],
                [1.15, -0.5],
                [1.15, 0.5],
                [-1.15, 0.5],
            ]);
        case 'port':
            return path([
                [0, -1.2],
                [1.2, 0],
                [0, 1.2],
                [-1.2, 0],
            ]);
        case 'rail_terminal':
            return path([
                [0, -1.15],
                [1.15, 0.9],
                [-1.15, 0.9],
            ]);
        case 'border':
            return path([
                [-0.55, -1],
                [0.55, -1],
                [1.1, 0],
                [0.55, 1],
                [-0.55, 1],
                [-1.1, 0],
            ]);
        case 'market':
            return element('circle', {
                cx: x,
                cy: y,
                r: r * 0.95,
                fill: colour,
                stroke: 'var(--land)',
                'stroke-width': 0.8,
            });
        case 'region':
            return element('circle', {
                cx: x,
                cy: y,
                r: r * 1.1,
                fill: 'var(--land)',
                stroke: colour,
                'stroke-width': 1.6,
            });
        case 'lab':
            return path([
                [-0.4, -1.1],
                [0.4, -1.1],
                [0.4, -0.4],
                [1.1, -0.4],
                [1.1, 0.4],
                [0.4, 0.4],
                [0.4, 1.1],
                [-0.4, 1.1],
                [-0.4, 0.4],
                [-1.1, 0.4],
                [-1.1, -0.4],
                [-0.4, -0.4],
            ]);
    }
}
