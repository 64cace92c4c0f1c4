import { useState } from 'react';

const [SMALLEST, LARGEST, STEP] = [0.5, 6, 1.25];
const QUARTER = 90;
const WHOLE = 360;

/** How a document is looked at. */
export interface Sight {
  /** 1 is the whole picture, and of a PDF the width of its pages. */
  readonly scale: number;
  /** Degrees to the right. */
  readonly turned: number;
  readonly larger: () => void;
  readonly smaller: () => void;
  readonly rotate: () => void;
}

/** Zoom and turn of one document. */
export function useSight(): Sight {
  const [scale, setScale] = useState(1);
  const [turned, setTurned] = useState(0);
  const zoom = (factor: number): void => {
    setScale((old) => Math.min(LARGEST, Math.max(SMALLEST, old * factor)));
  };
  return {
    scale,
    turned,
    larger: () => {
      zoom(STEP);
    },
    smaller: () => {
      zoom(1 / STEP);
    },
    rotate: () => {
      setTurned((old) => (old + QUARTER) % WHOLE);
    },
  };
}
