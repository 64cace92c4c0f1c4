import { DownloadOutlined, LeftOutlined, RightOutlined, RotateRightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { useRef } from 'react';
import { useTexts } from '../../texts/language';
import { Content } from './content';
import styles from './documents.module.css';
import { documentTexts } from './documents-texts';
import { type Paper } from './paper';
import { useDocumentKeys } from './use-document-keys';
import { type Sight, useSight } from './use-sight';

interface SheetProps {
  readonly paper: Paper;
  /** Where there are others. */
  readonly onMove?: (step: 1 | -1) => void;
}

/** One document with what may be done to see it well. */
export function Sheet({ paper, onMove }: SheetProps) {
  const texts = useTexts(documentTexts);
  const sight = useSight();
  const section = useRef<HTMLElement>(null);
  const move = onMove && { previous: () => onMove(-1), next: () => onMove(1) };
  useDocumentKeys(section, { ...move, ...sight });
  return (
    <section ref={section} aria-label={paper.title}>
      <Flex gap="small" wrap className={styles['tools']}>
        {move && (
          <Flex gap="small">
            <Button icon={<LeftOutlined />} onClick={move.previous}>
              {texts.previous}
            </Button>
            <Button icon={<RightOutlined />} iconPlacement="end" onClick={move.next}>
              {texts.next}
            </Button>
          </Flex>
        )}
        <Tools paper={paper} sight={sight} />
      </Flex>
      <Content paper={paper} sight={sight} />
      <Typography.Text type="secondary" className={styles['keys'] ?? ''}>
        {texts.keys(move !== undefined)}
      </Typography.Text>
    </section>
  );
}

function Tools({ paper: { title, address }, sight }: { readonly paper: Paper; readonly sight: Sight }) {
  const texts = useTexts(documentTexts);
  const tools = [
    { label: texts.smaller, icon: <ZoomOutOutlined />, act: sight.smaller },
    { label: texts.larger, icon: <ZoomInOutlined />, act: sight.larger },
    { label: texts.rotate, icon: <RotateRightOutlined />, act: sight.rotate },
  ];
  return (
    <Flex gap="small">
      {tools.map(({ label, icon, act }) => (
        <Button key={label} icon={icon} aria-label={label} title={label} onClick={act} />
      ))}
      <Button icon={<DownloadOutlined />} aria-label={`${texts.save}：${title}`} title={texts.save} href={address} download />
    </Flex>
  );
}
