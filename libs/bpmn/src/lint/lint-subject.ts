import { type Source } from '../build/source';
import { type ProcessGraph } from '../process-graph';

/** What the rules judge: the drawing, and its graph once the drawing is known to be sound. */
export interface LintSubject {
  readonly source: Source;
  readonly graph?: ProcessGraph;
}
