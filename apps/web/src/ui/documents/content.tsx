import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Progress, Spin } from 'antd';
import { useState } from 'react';
import { readContent } from '../../api/document-content';
import { useTexts } from '../../texts/language';
import { PdfView } from '../pdf/pdf-view';
import { ProblemNote } from '../problem-note';
import styles from './documents.module.css';
import { documentTexts } from './documents-texts';
import { type Paper } from './paper';
import { Picture } from './picture';
import { type Sight } from './use-sight';

interface ContentProps {
  readonly paper: Paper;
  readonly sight: Sight;
}

/** The file itself, a picture or a PDF, as it is looked at. */
export function Content({ paper: { title, mediaType, address, changes = false }, sight }: ContentProps) {
  const texts = useTexts(documentTexts);
  const [share, setShare] = useState<number>();
  const { data, error, refetch } = useQuery({
    queryKey: ['document-content', address],
    queryFn: () => readContent(address, setShare),
    staleTime: Infinity,
    ...(changes && { gcTime: 0 }),
  });
  return (
    <div className={styles['sheet']}>
      {data === undefined && error !== null && (
        <div className={styles['middle']}>
          <ProblemNote problem={error} />
          <Button onClick={() => void refetch()}>{texts.retry}</Button>
        </div>
      )}
      {data === undefined && error === null && <Reading share={share} />}
      {data !== undefined &&
        (mediaType.startsWith('image/') ? (
          <Picture file={data} title={title} sight={sight} />
        ) : (
          <PdfView file={data} title={title} address={address} sight={sight} />
        ))}
    </div>
  );
}

const WHOLE = 100;

/** How much of the file has come. */
function Reading({ share }: { readonly share: number | undefined }) {
  const texts = useTexts(documentTexts);
  return (
    <Flex vertical gap="small" align="center" className={styles['middle'] ?? ''} role="status">
      {share === undefined ? <Spin /> : <Progress type="circle" size={64} percent={Math.floor(share * WHOLE)} aria-label={texts.reading} />}
      {texts.reading}
    </Flex>
  );
}
