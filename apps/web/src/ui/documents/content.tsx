import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Spin, Typography } from 'antd';
import { contentAddress, readContent } from '../../api/document-content';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../problem-note';
import styles from './documents.module.css';
import { documentTexts } from './documents-texts';
import { useObjectUrl } from './use-object-url';
import { type Sight } from './use-sight';

interface ContentProps {
  readonly id: string;
  readonly title: string;
  readonly isPicture: boolean;
  readonly sight: Sight;
}

/** The file itself: pictures as they are looked at, a PDF by the browser's own viewer, and a way to open it where the browser has none. */
export function Content({ id, title, isPicture, sight }: ContentProps) {
  const texts = useTexts(documentTexts);
  const canShow = isPicture || navigator.pdfViewerEnabled;
  const { data, error, refetch } = useQuery({
    queryKey: ['document-content', id],
    queryFn: () => readContent(id),
    enabled: canShow,
    staleTime: Infinity,
  });
  const address = useObjectUrl(data);
  return (
    <div className={styles['sheet']} tabIndex={0} role="group" aria-label={title}>
      {!canShow && <OpenElsewhere id={id} />}
      {canShow && error !== null && (
        <div className={styles['middle']}>
          <ProblemNote problem={error} />
          <Button onClick={() => void refetch()}>{texts.retry}</Button>
        </div>
      )}
      {canShow && error === null && address === undefined && <Spin className={styles['middle'] ?? ''} />}
      {address !== undefined &&
        (isPicture ? <Picture address={address} title={title} sight={sight} /> : <iframe src={address} title={title} />)}
    </div>
  );
}

const HALF_TURN = 180;

/** The whole picture fits at scale 1, however it is turned. */
function Picture({
  address,
  title,
  sight: { scale, turned },
}: {
  readonly address: string;
  readonly title: string;
  readonly sight: Sight;
}) {
  const lies = turned % HALF_TURN !== 0;
  const [width, height] = [`${String(scale * 100)}cqw`, `${String(scale * 100)}cqh`];
  return (
    <div className={styles['picture']} style={{ width, height }}>
      <img
        src={address}
        alt={title}
        style={{
          width: lies ? height : width,
          height: lies ? width : height,
          transform: `translate(-50%, -50%) rotate(${String(turned)}deg)`,
        }}
      />
    </div>
  );
}

function OpenElsewhere({ id }: { readonly id: string }) {
  const texts = useTexts(documentTexts);
  return (
    <Flex vertical gap="small" align="center" className={styles['middle'] ?? ''}>
      <Typography.Text>{texts.pdf}</Typography.Text>
      <Button type="primary" href={contentAddress(id)} target="_blank" rel="noreferrer">
        {texts.open}
      </Button>
    </Flex>
  );
}
