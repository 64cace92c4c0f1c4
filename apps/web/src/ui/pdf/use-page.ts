import { useEffect, useState } from 'react';
import { type Size } from './page-layout';
import { type Pdf, type PdfPage } from './pdf';

/** A page of the file once it is open, `failed` where it cannot be; its size is told when it is known. */
export function usePage(pdf: Pdf, no: number, learn: (page: number, size: Size) => void): PdfPage | 'failed' | undefined {
  const [page, setPage] = useState<PdfPage | 'failed'>();
  useEffect(() => {
    let isShown = true;
    pdf.page(no).then(
      (found) => {
        if (!isShown) return;
        learn(no, found.size);
        setPage(found);
      },
      () => {
        if (isShown) setPage('failed');
      },
    );
    return () => {
      isShown = false;
    };
  }, [pdf, no, learn]);
  return page;
}
