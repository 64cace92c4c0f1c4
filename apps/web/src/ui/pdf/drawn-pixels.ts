import { type Size } from './page-layout';

/** Pixels of one drawn page; four bytes each, and some three pages are drawn at a time. */
const MOST = 8_000_000;

/** Pixels drawn for a pixel of the page: as many as the screen has, unless the page would take too much memory. */
export const pixelRatio = ({ width, height }: Size, ofScreen: number): number => Math.min(ofScreen, Math.sqrt(MOST / (width * height)));
