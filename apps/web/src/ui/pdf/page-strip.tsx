import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../texts/language';
import { leftToSee, SLOT, slotsInSight } from './page-strip-layout';
import { type Pdf } from './pdf';
import { pdfTexts } from './pdf-texts';
import styles from './pdf.module.css';
import { useSmallPages } from './use-small-pages';

interface PageStripProps {
  readonly pdf: Pdf;
  /** From 0. */
  readonly page: number;
  readonly onGo: (page: number) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Small pages in a row; one stop of the tab key, walked by arrows. */
export function PageStrip({ pdf, page, onGo }: PageStripProps) {
  const texts = useTexts(pdfTexts);
  const { strip, pictures } = useStrip(pdf, page);
  const walk = ({ key }: KeyboardEvent): void => {
    const next = page + (STEPS[key] ?? 0);
    if (next === page || next < 0 || next >= pdf.count) return;
    onGo(next);
    strip.current?.querySelectorAll('button')[next]?.focus({ preventScroll: true });
  };
  return (
    <nav ref={strip} className={styles['strip']} aria-label={texts.pages} onKeyDown={walk}>
      {Array.from({ length: pdf.count }, (_, no) => (
        <button
          key={no}
          type="button"
          style={{ width: SLOT }}
          aria-label={texts.page(no + 1)}
          aria-current={no === page ? 'page' : undefined}
          tabIndex={no === page ? 0 : -1}
          onClick={() => onGo(no)}
        >
          <span className={styles['small']}>{(pictures.get(no) ?? '') !== '' && <img src={pictures.get(no)} alt="" />}</span>
          {no + 1}
        </button>
      ))}
    </nav>
  );
}

function useStrip(pdf: Pdf, page: number) {
  const strip = useRef<HTMLElement>(null);
  const [seen, setSeen] = useState({ left: 0, width: 0 });
  const pictures = useSmallPages(pdf, slotsInSight(seen, pdf.count));
  useEffect(() => {
    const { current } = strip;
    if (current === null) return undefined;
    const look = (): void => {
      setSeen({ left: current.scrollLeft, width: current.clientWidth });
    };
    const watch = new ResizeObserver(look);
    watch.observe(current);
    current.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      current.removeEventListener('scroll', look);
    };
  }, []);
  useEffect(() => {
    const { current } = strip;
    if (current !== null) current.scrollLeft = leftToSee(page, { left: current.scrollLeft, width: current.clientWidth });
  }, [page]);
  return { strip, pictures };
}
