import { type ModelElement } from '../moddle/model-element';
import { type SourceLines } from '../xml/source-lines';

/** A process as drawn: the model of the file, its one process, and where everything stands. */
export interface Source {
  readonly definitions: ModelElement;
  readonly process: ModelElement;
  readonly lines: SourceLines;
}
