import { isIn, widen } from './page-layout';
import { type Pdf } from './pdf';
import styles from './pdf.module.css';
import { PageSheet } from './page-sheet';
import { type Column } from './use-column';

interface PageColumnProps {
  readonly pdf: Pdf;
  /** Of the document. */
  readonly title: string;
  readonly column: Column;
  readonly turned: number;
}

/** Pages before and after those drawn whose text is in the page, so that it is found. */
const TEXTS = 10;

/** All pages below each other; paper where one is not near. */
export function PageColumn({ pdf, title, column: { frame, placed, toDraw, learn }, turned }: PageColumnProps) {
  const toWrite = widen(toDraw, TEXTS);
  return (
    <div ref={frame} className={styles['frame']} tabIndex={0} role="group" aria-label={title}>
      <div className={styles['column']}>
        {placed.map((each, no) => (
          <div key={no} className={styles['paper']} style={{ width: each.width, height: each.height }}>
            {isIn(toWrite, no) && <PageSheet pdf={pdf} no={no} shown={{ ...each, turned }} isNear={isIn(toDraw, no)} learn={learn} />}
          </div>
        ))}
      </div>
    </div>
  );
}
