import { type DrawingRule, type GraphRule } from './rule';

/** Rules on the drawing, by name; the graph is built only of a drawing that passes all of them. */
export const DRAWING_RULES = {} as const satisfies Record<string, DrawingRule>;

/** Rules on the graph, by name. */
export const GRAPH_RULES = {} as const satisfies Record<string, GraphRule>;
