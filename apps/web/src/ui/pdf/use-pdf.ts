import { useEffect, useState } from 'react';
import { type Opening } from './pdf';

/** Opens a file and closes it with the page that shows it. The reader is loaded with the first PDF, and with no other page. */
export function usePdf(file: Blob): Opening {
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  useEffect(() => {
    const shown = new AbortController();
    const tell = (found: Opening): void => {
      if (!shown.signal.aborted) setOpening(found);
    };
    import('./read-pdf').then(
      async ({ readPdf }) => {
        tell(await readPdf(file, shown.signal));
      },
      () => {
        tell({ kind: 'missed' });
      },
    );
    return () => {
      shown.abort();
    };
  }, [file]);
  return opening;
}
