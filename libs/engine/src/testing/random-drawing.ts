import { type Arrow, type Sketch } from './graph-builder';

/** A process while it is drawn. */
export interface Drawing {
  readonly sketches: Sketch[];
  readonly arrows: (Arrow | string)[];
  count: number;
}

/** Where a part of it is entered and left. */
export interface Drawn {
  readonly entry: string;
  readonly exit: string;
}

/** An id that nothing drawn so far has. */
export function nextId(drawing: Drawing, kind: string): string {
  drawing.count += 1;
  return `${kind}${drawing.count}`;
}
