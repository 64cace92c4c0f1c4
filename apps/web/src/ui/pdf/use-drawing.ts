import { type RefObject, useEffect, useState } from 'react';
import { pixelRatio } from './drawn-pixels';
import { type PdfPage, type Shown } from './pdf';

/** Draws a page into a container whenever its size changes; what was drawn before is stretched until then. True where it could not be drawn. */
export function useDrawing(page: PdfPage, holder: RefObject<HTMLElement | null>, { width, height, scale, turned }: Shown): boolean {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isWanted = true;
    const drawing = page.draw({ scale: scale * pixelRatio({ width, height }, window.devicePixelRatio), turned });
    drawing.drawn.then(
      (canvas) => {
        if (!isWanted) return;
        holder.current?.replaceChildren(canvas);
        setFailed(false);
      },
      () => {
        if (isWanted) setFailed(true);
      },
    );
    return () => {
      isWanted = false;
      drawing.stop();
    };
  }, [page, holder, width, height, scale, turned]);
  return failed;
}
