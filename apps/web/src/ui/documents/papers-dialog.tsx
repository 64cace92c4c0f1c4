import { Dialog } from '../dialog';
import styles from './documents.module.css';
import { type Paper } from './paper';
import { Sheet } from './sheet';

interface PapersDialogProps {
  readonly papers: readonly Paper[];
  /** The one that is shown, from 0. */
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly onClose: () => void;
}

const WIDTH = 960;

/** Papers one by one, over the page that lists them: nothing is saved on the reader's machine. */
export function PapersDialog({ papers, at, onMove, onClose }: PapersDialogProps) {
  const shown = papers[at];
  if (shown === undefined) return null;
  const move = (step: 1 | -1): void => {
    onMove((at + step + papers.length) % papers.length);
  };
  return (
    <Dialog open title={shown.title} width={WIDTH} style={{ top: 24 }} className={styles['over'] ?? ''} footer={null} onCancel={onClose}>
      <Sheet key={shown.address} paper={shown} {...(papers.length > 1 && { onMove: move })} />
    </Dialog>
  );
}
