import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../texts/language';
import { pdfTexts } from './pdf-texts';
import styles from './pdf.module.css';

interface PageBarProps {
  readonly count: number;
  /** From 0. */
  readonly page: number;
  readonly onGo: (page: number) => void;
}

/** Which page one is at, and ways to another. */
export function PageBar({ count, page, onGo }: PageBarProps) {
  const texts = useTexts(pdfTexts);
  return (
    <div className={styles['bar']}>
      <Button
        size="small"
        icon={<UpOutlined />}
        aria-label={texts.previous}
        title={texts.previous}
        disabled={page === 0}
        onClick={() => onGo(page - 1)}
      />
      <Button
        size="small"
        icon={<DownOutlined />}
        aria-label={texts.next}
        title={texts.next}
        disabled={page === count - 1}
        onClick={() => onGo(page + 1)}
      />
      <span>{texts.before}</span>
      <PageNumber count={count} page={page} onGo={onGo} />
      <span>{texts.after(count)}</span>
    </div>
  );
}

/** Shows where one is until a number is typed. */
function PageNumber({ count, page, onGo }: PageBarProps) {
  const texts = useTexts(pdfTexts);
  const [typed, setTyped] = useState<string>();
  const go = (): void => {
    const number = Number.parseInt(typed ?? '', 10);
    if (!Number.isNaN(number)) onGo(Math.min(count, Math.max(1, number)) - 1);
    setTyped(undefined);
  };
  return (
    <Input
      size="small"
      inputMode="numeric"
      aria-label={texts.number}
      className={styles['number'] ?? ''}
      value={typed ?? String(page + 1)}
      onChange={({ target }) => setTyped(target.value)}
      onPressEnter={go}
      onBlur={go}
    />
  );
}
