import { type Placed, type Size } from './page-layout';

/** How a page is drawn: pixels for a point, and degrees to the right. */
export interface Look {
  readonly scale: number;
  readonly turned: number;
}

/** Where and how a page is shown. */
export type Shown = Placed & Pick<Look, 'turned'>;

/** A page that was opened. */
export interface PdfPage {
  /** As it lies in the file. */
  readonly size: Size;
  readonly draw: (look: Look) => Drawing;
  /** Its text as unseen letters that lie where a drawing has them; undefined where it has none, as scans have. */
  readonly write: (turned: number) => Promise<HTMLElement | undefined>;
}

/** A drawing under way; one that is stopped is rejected. */
export interface Drawing {
  readonly drawn: Promise<HTMLCanvasElement>;
  readonly stop: () => void;
}

/** A file that was opened. */
export interface Pdf {
  readonly count: number;
  /** Of the first page; the others are taken to be like it until they are opened. */
  readonly size: Size;
  /** Pages count from 0. */
  readonly page: (no: number) => Promise<PdfPage>;
}

/** How far the opening of a file has come; `missed` where our own reader could not be loaded. */
export type Opening =
  | { readonly kind: 'open'; readonly pdf: Pdf }
  | { readonly kind: 'opening' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'missed' };
