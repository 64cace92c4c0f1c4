import { type Source } from '../build/source';
import { type ModelWarning } from '../moddle/read-definitions';
import { type ProcessGraph } from '../process-graph';
import { type SourceLines } from '../xml/source-lines';
import { type XmlElement } from '../xml/xml-element';
import { type Objection } from './objection';

/** What bpmn-moddle complained of while it read the file. */
export interface Reading {
  readonly warnings: readonly ModelWarning[];
  readonly lines: SourceLines;
  readonly root: XmlElement;
}

/** A rule on the bare text, before anything reads it. */
export type TextRule = (xml: string) => readonly Objection[];

/** A rule on the tags and attributes as written, for what bpmn-moddle would repair or take for something else. */
export type TagRule = (root: XmlElement) => readonly Objection[];

/** A rule on what bpmn-moddle could not read or resolve. */
export type ReadingRule = (reading: Reading) => readonly Objection[];

/** A rule on the drawing: it sees what the file says, before a graph is built. */
export type DrawingRule = (source: Source) => readonly Objection[];

/** A rule on the graph: it sees how the elements hang together. */
export type GraphRule = (graph: ProcessGraph) => readonly Objection[];
