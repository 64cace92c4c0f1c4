import { useLayoutEffect, useRef } from 'react';
import { useTexts } from '../../texts/language';
import { type Size } from './page-layout';
import { type Pdf, type PdfPage, type Shown } from './pdf';
import { pdfTexts } from './pdf-texts';
import styles from './pdf.module.css';
import { useDrawing } from './use-drawing';
import { usePage } from './use-page';
import { usePageText } from './use-page-text';

interface PageSheetProps {
  readonly pdf: Pdf;
  /** From 0. */
  readonly no: number;
  readonly shown: Shown;
  /** It is drawn; else only its text is there. */
  readonly isNear: boolean;
  readonly learn: (page: number, size: Size) => void;
}

/** One page on its paper. */
export function PageSheet({ pdf, no, shown, isNear, learn }: PageSheetProps) {
  const page = usePage(pdf, no, learn);
  if (page === undefined) return null;
  if (page === 'failed') return <NotDrawn />;
  return (
    <>
      {isNear && <Drawn page={page} shown={shown} />}
      <Letters page={page} no={no} shown={shown} />
    </>
  );
}

function Drawn({ page, shown }: { readonly page: PdfPage; readonly shown: Shown }) {
  const holder = useRef<HTMLDivElement>(null);
  const failed = useDrawing(page, holder, shown);
  return (
    <>
      <div ref={holder} className={styles['drawing']} aria-hidden />
      {failed && <NotDrawn />}
    </>
  );
}

/** What is heard, selected and found of a page. */
function Letters({ page, no, shown: { scale, turned } }: { readonly page: PdfPage } & Pick<PageSheetProps, 'no' | 'shown'>) {
  const texts = useTexts(pdfTexts);
  const holder = useRef<HTMLDivElement>(null);
  const hasText = usePageText(page, holder, turned);
  useLayoutEffect(() => {
    holder.current?.style.setProperty('--total-scale-factor', String(scale));
  }, [scale]);
  const isPicture = hasText === false;
  return (
    <div
      ref={holder}
      className={styles['letters']}
      role={isPicture ? 'img' : 'group'}
      aria-label={isPicture ? texts.picture(no + 1) : texts.page(no + 1)}
    />
  );
}

function NotDrawn() {
  const texts = useTexts(pdfTexts);
  return <p className={styles['notDrawn']}>{texts.notDrawn}</p>;
}
