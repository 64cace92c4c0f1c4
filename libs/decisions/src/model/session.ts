import { type Scope } from '../feel/scope';
import { type TableSeen } from '../boxed/table-seen';
import { type XmlElement } from '../xml/read-xml';
import { type CompiledModel } from './compiled-model';

/** A decision as it was made: what its tables saw, its value, and the decisions that it required. */
export interface Made {
  readonly element: XmlElement;
  readonly tables: readonly TableSeen[];
  readonly value: unknown;
  /** The value before it was rounded, where it was. */
  readonly unrounded?: number;
  readonly required: readonly Made[];
}

/** One evaluation: values given, and what was made so far. */
export interface Session {
  readonly compiled: CompiledModel;
  /** Values given by name. */
  readonly inputs: Scope;
  /** What every expression sees beside what it requires: strictly the variables of the process. */
  readonly base: Scope;
  /** Results by element; those given for the inputs of a decision service among them. */
  readonly values: Map<XmlElement, unknown>;
  readonly made: Map<XmlElement, Made>;
  /** What is being made, to notice a circle. */
  readonly open: Set<XmlElement>;
  /** Decisions that the one being made has required so far. */
  required: Made[];
}

/** A session without results. */
export function createSession(compiled: CompiledModel, inputs: Scope, base: Scope = {}): Session {
  return { compiled, inputs, base, values: new Map(), made: new Map(), open: new Set(), required: [] };
}
