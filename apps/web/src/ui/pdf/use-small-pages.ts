import { useEffect, useState } from 'react';
import { type Size, type Span } from './page-layout';
import { type Pdf, type PdfPage } from './pdf';

/** Room for a small page, in pixels. */
const ROOM: Size = { width: 48, height: 62 };

/** Addresses of pictures of the pages in the span, by page. They are drawn one after the other, so that what is read is drawn before; none is drawn twice. */
export function useSmallPages(pdf: Pdf, { first, last }: Span): ReadonlyMap<number, string> {
  const [pictures, setPictures] = useState<ReadonlyMap<number, string>>(new Map());
  const next = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at).find((page) => !pictures.has(page));
  useEffect(() => {
    if (next === undefined) return undefined;
    let isWanted = true;
    const put = (picture: string): void => {
      if (isWanted) setPictures((known) => new Map(known).set(next, picture));
    };
    pdf
      .page(next)
      .then(drawSmall)
      .then(put, () => {
        // The page itself says that it cannot be drawn.
        put('');
      });
    return () => {
      isWanted = false;
    };
  }, [pdf, next]);
  return pictures;
}

async function drawSmall(page: PdfPage): Promise<string> {
  const fits = Math.min(ROOM.width / page.size.width, ROOM.height / page.size.height);
  const canvas = await page.draw({ scale: fits * window.devicePixelRatio, turned: 0 }).drawn;
  return canvas.toDataURL('image/jpeg');
}
