import { type KeyboardEvent } from 'react';
import { type Viewer } from './bpmn-viewer';
import { lookAtWhole } from './look-at';

/** By how much one press makes the drawing larger. */
export const STEP = 1.25;
const PIXELS = 80;

const MOVES: Readonly<Record<string, { readonly dx: number; readonly dy: number }>> = {
  ArrowLeft: { dx: PIXELS, dy: 0 },
  ArrowRight: { dx: -PIXELS, dy: 0 },
  ArrowUp: { dx: 0, dy: PIXELS },
  ArrowDown: { dx: 0, dy: -PIXELS },
};
const ZOOMS: Readonly<Record<string, number>> = { '+': STEP, '=': STEP, '-': 1 / STEP };

/** Makes the drawing larger or smaller about its middle. */
export function zoomBy(viewer: Viewer | undefined, factor: number): void {
  const canvas = viewer?.get('canvas');
  canvas?.zoom(canvas.zoom() * factor, 'auto');
}

/** Arrows move the drawing, + and - make it larger and smaller, 0 shows it whole. */
export function walkByKeys(viewer: Viewer | undefined, event: KeyboardEvent): void {
  const [move, factor] = [MOVES[event.key], ZOOMS[event.key]];
  if (viewer === undefined || event.ctrlKey || event.metaKey || (move === undefined && factor === undefined && event.key !== '0')) return;
  event.preventDefault();
  if (move !== undefined) viewer.get('canvas').scroll(move);
  else if (factor !== undefined) zoomBy(viewer, factor);
  else lookAtWhole(viewer);
}
