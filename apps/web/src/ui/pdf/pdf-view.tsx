import { Alert, Button, Flex, Spin } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../texts/language';
import { PageBar } from './page-bar';
import { PageColumn } from './page-column';
import { PageStrip } from './page-strip';
import { type Opening, type Pdf } from './pdf';
import { pdfTexts } from './pdf-texts';
import styles from './pdf.module.css';
import { useColumn } from './use-column';
import { usePdf } from './use-pdf';

interface PdfViewProps {
  readonly file: Blob;
  /** Of the document. */
  readonly title: string;
  /** Where the file can be downloaded. */
  readonly address: string;
  /** Zoom (1 is the width of the frame) and degrees to the right. */
  readonly sight: { readonly scale: number; readonly turned: number };
}

/** A PDF: its pages below each other, with their number and, where there are more than a few, small pages to choose from. */
export function PdfView(props: PdfViewProps) {
  const [tries, setTries] = useState(1);
  return <Attempt key={tries} {...props} onRetry={() => setTries(tries + 1)} />;
}

function Attempt({ file, title, address, sight, onRetry }: PdfViewProps & { readonly onRetry: () => void }) {
  const texts = useTexts(pdfTexts);
  const opening = usePdf(file);
  if (opening.kind === 'open') return <Pages pdf={opening.pdf} title={title} sight={sight} />;
  if (opening.kind === 'opening')
    return (
      <Flex vertical gap="small" align="center" className={styles['middle'] ?? ''} role="status">
        <Spin />
        {texts.opening}
      </Flex>
    );
  return <Unopened why={opening.kind} address={address} onRetry={onRetry} />;
}

interface UnopenedProps {
  readonly why: Exclude<Opening['kind'], 'open' | 'opening'>;
  readonly address: string;
  readonly onRetry: () => void;
}

function Unopened({ why, address, onRetry }: UnopenedProps) {
  const texts = useTexts(pdfTexts);
  return (
    <Flex vertical gap="middle" align="center" className={styles['middle'] ?? ''}>
      <Alert type="warning" showIcon role="alert" title={texts[why]} />
      <Flex gap="small">
        {why === 'missed' && <Button onClick={onRetry}>{texts.retry}</Button>}
        <Button type="primary" href={address} download>
          {texts.save}
        </Button>
      </Flex>
    </Flex>
  );
}

/** Fewer are seen by scrolling. */
const MANY = 4;

function Pages({ pdf, title, sight }: Pick<PdfViewProps, 'title' | 'sight'> & { readonly pdf: Pdf }) {
  const column = useColumn(pdf, sight);
  return (
    <div className={styles['view']}>
      {pdf.count > 1 && <PageBar count={pdf.count} page={column.page} onGo={column.goTo} />}
      {pdf.count >= MANY && <PageStrip pdf={pdf} page={column.page} onGo={column.goTo} />}
      <PageColumn pdf={pdf} title={title} column={column} turned={sight.turned} />
    </div>
  );
}
