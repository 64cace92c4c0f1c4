import { LeftOutlined, RightOutlined, RotateRightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Flex, Skeleton, Tag, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';
import { fieldsOf } from '../../forms/field';
import { type JsonObject } from '../../forms/json';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../problem-note';
import { documentTitles } from './document-titles';
import styles from './documents.module.css';
import { documentTexts } from './documents-texts';

type Document = Schema<'DocumentDto'>;

interface DocumentsViewProps {
  readonly caseId: string;
  /** What was handed in so far, by which documents are named. */
  readonly filled: readonly { readonly form?: Schema<'FormDto'>; readonly data: unknown }[];
}

const documentsQuery = (caseId: string) => ({
  queryKey: ['documents', caseId],
  queryFn: () => answerOf(api.GET('/api/cases/{id}/documents', { params: { path: { id: caseId } } })),
});

/** The documents of a case one by one, with a list of which were looked at. */
export function DocumentsView({ caseId, filled }: DocumentsViewProps) {
  const texts = useTexts(documentTexts);
  const { data, error } = useQuery(documentsQuery(caseId));
  if (data === undefined) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  if (data.documents.length === 0) return <Empty description={texts.none} />;
  // The API says that the one is a JSON Schema and the other JSON.
  const given = filled.map((each) => ({ fields: fieldsOf((each.form?.schema ?? {}) as JsonObject), data: each.data as JsonObject }));
  const titles = documentTitles(given);
  return <Viewer key={caseId} documents={data.documents} titleOf={({ id, fileName }) => titles.get(id) ?? fileName} />;
}

interface ViewerProps {
  readonly documents: readonly Document[];
  readonly titleOf: (document: Document) => string;
}

function Viewer({ documents, titleOf }: ViewerProps) {
  const texts = useTexts(documentTexts);
  const [at, setAt] = useState(0);
  const [seen, setSeen] = useState<readonly string[]>([]);
  const shown = documents[Math.min(at, documents.length - 1)];
  const id = shown?.id;
  useEffect(() => {
    if (id !== undefined) setSeen((before) => (before.includes(id) ? before : [...before, id]));
  }, [id]);
  if (shown === undefined) return null;
  return (
    <Flex vertical gap="small">
      <Typography.Text strong>{texts.progress(seen.length, documents.length)}</Typography.Text>
      <Flex gap="small" wrap role="group" aria-label={texts.list}>
        {documents.map((document, index) => (
          <Button
            key={document.id}
            type={index === at ? 'primary' : 'default'}
            aria-pressed={index === at}
            onClick={() => {
              setAt(index);
            }}
          >
            {titleOf(document)} <Tag>{seen.includes(document.id) ? texts.seen : texts.unseen}</Tag>
          </Button>
        ))}
      </Flex>
      <Sheet
        key={shown.id}
        document={shown}
        title={titleOf(shown)}
        onMove={(step) => {
          setAt((at + step + documents.length) % documents.length);
        }}
      />
    </Flex>
  );
}

interface SheetProps {
  readonly document: Document;
  readonly title: string;
  readonly onMove: (step: 1 | -1) => void;
}

const [SMALLEST, LARGEST, STEP] = [0.25, 4, 1.25];

/** One document: pictures are shown and turned here, other files are opened beside. */
function Sheet({ document: { id, mediaType }, title, onMove }: SheetProps) {
  const texts = useTexts(documentTexts);
  const [scale, setScale] = useState(1);
  const [turned, setTurned] = useState(0);
  const address = `/api/documents/${id}/content`;
  const isPicture = mediaType.startsWith('image/');
  const zoom = (factor: number): void => {
    setScale(Math.min(LARGEST, Math.max(SMALLEST, scale * factor)));
  };
  const tools = [
    { label: texts.smaller, icon: <ZoomOutOutlined />, act: () => zoom(1 / STEP) },
    { label: texts.larger, icon: <ZoomInOutlined />, act: () => zoom(STEP) },
    { label: texts.rotate, icon: <RotateRightOutlined />, act: () => setTurned((turned + 90) % 360) },
  ];
  return (
    <section aria-label={title}>
      <Flex gap="small" style={{ marginBottom: 8 }} wrap>
        <Button icon={<LeftOutlined />} onClick={() => onMove(-1)}>
          {texts.previous}
        </Button>
        <Button icon={<RightOutlined />} iconPlacement="end" onClick={() => onMove(1)}>
          {texts.next}
        </Button>
        {isPicture &&
          tools.map(({ label, icon, act }) => <Button key={label} icon={icon} aria-label={label} title={label} onClick={act} />)}
      </Flex>
      <div className={styles['sheet']} tabIndex={0} role="group" aria-label={title}>
        {isPicture ? (
          <img src={address} alt={title} style={{ width: `${String(scale * 100)}%`, transform: `rotate(${String(turned)}deg)` }} />
        ) : (
          <Flex vertical gap="small" align="center" justify="center" style={{ width: '100%' }}>
            <Typography.Text>{texts.pdf}</Typography.Text>
            <Button type="primary" href={address} target="_blank" rel="noreferrer">
              {texts.open}
            </Button>
          </Flex>
        )}
      </div>
    </section>
  );
}
