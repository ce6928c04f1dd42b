// Who supplies whom, as three layers: those that only supply, those that do both, those that only use. A layer has at
// most twelve nodes; the smaller ones are folded into one.
import type { Supply } from '../report/data';
import type { Name } from '../words/language';

export type Layer = 0 | 1 | 2;
export const mostNodes = 12;

export interface SupplyNode {
    key: string;
    layer: Layer;
    /** null: so many folded into one */
    name: Name | null;
    folded: number;
    site: string | null;
    value: number;
}
export interface SupplyLink {
    from: string;
    to: string;
    value: number;
    single: boolean;
}
export interface SupplyGraph {
    nodes: SupplyNode[];
    links: SupplyLink[];
}

interface End {
    site: string;
    layer: Layer;
    name: Name;
}

/** Links of the same pair are one, but those of a single source stay apart. Every link goes to a later layer. */
export function supplyGraph(supply: readonly Supply[]): SupplyGraph {
    const positive = supply.filter((one) => one.value > 0 && one.from !== one.to);
    const gives = new Set(positive.map((one) => one.from));
    const takes = new Set(positive.map((one) => one.to));
    const ends = positive.map((one) => {
        const from: End = { site: one.from, layer: takes.has(one.from) ? 1 : 0, name: one.fromName };
        // Where both ends do both, the user stands once more in the last layer: no circle can arise.
        const to: End = { site: one.to, layer: gives.has(one.to) && from.layer === 0 ? 1 : 2, name: one.toName };
        return { from, to, value: one.value, single: one.single };
    });

    const own = new Map<string, SupplyNode>();
    const keyOf = (end: End) => `${end.layer}:${end.site}`;
    const add = (end: End): SupplyNode => {
        const node = own.get(keyOf(end)) ?? {
            key: keyOf(end),
            layer: end.layer,
            name: end.name,
            folded: 0,
            site: end.site,
            value: 0,
        };
        own.set(node.key, node);
        return node;
    };
    const into = new Map<string, number>();
    const out = new Map<string, number>();
    for (const { from, to, value } of ends) {
        out.set(add(from).key, (out.get(keyOf(from)) ?? 0) + value);
        into.set(add(to).key, (into.get(keyOf(to)) ?? 0) + value);
    }
    for (const node of own.values()) node.value = Math.max(into.get(node.key) ?? 0, out.get(node.key) ?? 0);

    const shown = new Map<string, SupplyNode>();
    for (const layer of [0, 1, 2] as const) {
        const inLayer = [...own.values()].filter((node) => node.layer === layer);
        inLayer.sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1));
        const kept = inLayer.length > mostNodes ? inLayer.slice(0, mostNodes - 1) : inLayer;
        for (const node of kept) shown.set(node.key, node);
        const folded = inLayer.slice(kept.length);
        if (folded.length === 0) continue;
        const rest: SupplyNode = { key: `${layer}:`, layer, name: null, folded: folded.length, site: null, value: 0 };
        for (const node of folded) {
            rest.value += node.value;
            shown.set(node.key, rest);
        }
    }

    const links = new Map<string, SupplyLink>();
    for (const { from, to, value, single } of ends) {
        const source = shown.get(keyOf(from));
        const target = shown.get(keyOf(to));
        if (source === undefined || target === undefined) continue;
        const key = `${source.key}|${target.key}|${single}`;
        const link = links.get(key) ?? { from: source.key, to: target.key, value: 0, single };
        link.value += value;
        links.set(key, link);
    }
    const nodes = [...new Set(shown.values())];
    return { nodes, links: [...links.values()] };
}
