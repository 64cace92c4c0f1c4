import { type RefObject, useEffect, useState } from 'react';
import { type PdfPage } from './pdf';

/** Puts the text of a page into a container; undefined until it is known whether there is any. */
export function usePageText(page: PdfPage, holder: RefObject<HTMLElement | null>, turned: number): boolean | undefined {
  const [hasText, setHasText] = useState<boolean>();
  useEffect(() => {
    let isWanted = true;
    const put = (text: HTMLElement | undefined): void => {
      if (!isWanted) return;
      holder.current?.replaceChildren(...(text === undefined ? [] : [text]));
      setHasText(text !== undefined);
    };
    page.write(turned).then(put, () => {
      // Its drawing is still there to be looked at.
      put(undefined);
    });
    return () => {
      isWanted = false;
    };
  }, [page, holder, turned]);
  return hasText;
}
