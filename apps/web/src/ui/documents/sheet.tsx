import { DownloadOutlined, LeftOutlined, RightOutlined, RotateRightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { contentAddress } from '../../api/document-content';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { Content } from './content';
import styles from './documents.module.css';
import { documentTexts } from './documents-texts';
import { useDocumentKeys } from './use-document-keys';
import { useSight } from './use-sight';

interface SheetProps {
  readonly document: Schema<'CaseDocumentDto'>;
  readonly onMove: (step: 1 | -1) => void;
}

/** One document with what may be done to see it well. */
export function Sheet({ document, onMove }: SheetProps) {
  const texts = useTexts(documentTexts);
  const sight = useSight();
  const isPicture = document.mediaType.startsWith('image/');
  const title = document.title ?? document.fileName;
  const previous = (): void => {
    onMove(-1);
  };
  const next = (): void => {
    onMove(1);
  };
  useDocumentKeys({ previous, next, ...sight });
  const tools = [
    { label: texts.smaller, icon: <ZoomOutOutlined />, act: sight.smaller },
    { label: texts.larger, icon: <ZoomInOutlined />, act: sight.larger },
    { label: texts.rotate, icon: <RotateRightOutlined />, act: sight.rotate },
  ];
  return (
    <section aria-label={title}>
      <Flex gap="small" wrap className={styles['tools']}>
        <Flex gap="small">
          <Button icon={<LeftOutlined />} onClick={previous}>
            {texts.previous}
          </Button>
          <Button icon={<RightOutlined />} iconPlacement="end" onClick={next}>
            {texts.next}
          </Button>
        </Flex>
        <Flex gap="small">
          {tools.map(({ label, icon, act }) => (
            <Button key={label} icon={icon} aria-label={label} title={label} onClick={act} />
          ))}
          <Button
            icon={<DownloadOutlined />}
            aria-label={`${texts.save}：${title}`}
            title={texts.save}
            href={contentAddress(document.id)}
            download
          />
        </Flex>
      </Flex>
      <Content id={document.id} title={title} isPicture={isPicture} sight={sight} />
      <Typography.Text type="secondary" className={styles['keys'] ?? ''}>
        {texts.keys}
      </Typography.Text>
    </section>
  );
}
