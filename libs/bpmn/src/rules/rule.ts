import { type Source } from '../build/source';
import { type Finding } from '../finding';
import { type ProcessGraph } from '../process-graph';

/** What a rule says of a place; the table adds the rule's name. */
export type Objection = Omit<Finding, 'rule'>;

/** A rule on the drawing: it sees what the file says, before a graph is built. */
export type DrawingRule = (source: Source) => readonly Objection[];

/** A rule on the graph: it sees how the elements hang together. */
export type GraphRule = (graph: ProcessGraph) => readonly Objection[];
