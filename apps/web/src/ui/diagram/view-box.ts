/** A rectangle; of a drawing in its own units, of a frame in pixels from 0. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a frame is wide and high, in pixels. */
export type Frame = Pick<Box, 'width' | 'height'>;

/** From here on the names of elements can be read; a name is 12 units high. */
export const READABLE = 0.8;
/** Pixels left free around a drawing; the mark of origin stands in them. */
const MARGIN = 32;
/** Of a frame that shows a part, the part of its width that lies before what it looks at: the rest of the way comes behind. */
const BEFORE = 0.3;

/** The part of a drawing that shows it whole, no larger than it was drawn, with a margin. */
export function wholeView(drawing: Box, frame: Frame): Box {
  const scale = Math.min(1, scaleToFit(drawing, frame));
  return centred(drawing, { width: frame.width / scale, height: frame.height / scale });
}

/** The part that is shown first: the whole where that can be read, else what lies around an element, readable, and never emptiness beside it. */
export function firstView(drawing: Box, frame: Frame, focus: Box | undefined): Box {
  if (scaleToFit(drawing, frame) >= READABLE) return wholeView(drawing, frame);
  const view = { width: frame.width / READABLE, height: frame.height / READABLE };
  const margin = MARGIN / READABLE;
  const at = focus ?? { x: drawing.x, y: drawing.y, width: 0, height: 0 };
  return {
    ...view,
    x: along({ from: drawing.x, length: drawing.width, shown: view.width, margin }, at.x + at.width / 2 - view.width * BEFORE),
    y: along({ from: drawing.y, length: drawing.height, shown: view.height, margin }, at.y + at.height / 2 - view.height / 2),
  };
}

function scaleToFit(drawing: Box, frame: Frame): number {
  const room = (pixels: number): number => Math.max(1, pixels - 2 * MARGIN);
  return Math.min(room(frame.width) / Math.max(1, drawing.width), room(frame.height) / Math.max(1, drawing.height));
}

const centred = (drawing: Box, { width, height }: Frame): Box => ({
  ...{ width, height },
  x: drawing.x + (drawing.width - width) / 2,
  y: drawing.y + (drawing.height - height) / 2,
});

interface Axis {
  readonly from: number;
  readonly length: number;
  readonly shown: number;
  readonly margin: number;
}

/** Where a view begins along one axis: as wished, but within the drawing with its margin; in the middle where all of it fits. */
function along({ from, length, shown, margin }: Axis, wished: number): number {
  const [least, most] = [from - margin, from + length + margin - shown];
  return most < least ? from + (length - shown) / 2 : Math.min(Math.max(wished, least), most);
}
