import { FileImageOutlined, FilePdfOutlined } from '@ant-design/icons';
import { Tag, Typography } from 'antd';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { type Mark } from './document-marks';
import styles from './documents.module.css';
import { documentTexts } from './documents-texts';

type Document = Schema<'CaseDocumentDto'>;

const COLORS: Readonly<Record<Mark, string>> = { seen: 'default', unseen: 'blue', new: 'red' };

interface DocumentListProps {
  readonly rows: readonly { readonly document: Document; readonly mark: Mark }[];
  readonly at: number;
  readonly onOpen: (at: number) => void;
}

/** Every document by its name. Icons stand for pictures: what is shown of a file counts as read. */
export function DocumentList({ rows, at, onOpen }: DocumentListProps) {
  const texts = useTexts(documentTexts);
  const seen = rows.filter(({ mark }) => mark === 'seen').length;
  return (
    <>
      <Typography.Text strong>{texts.progress(seen, rows.length)}</Typography.Text>
      <ul className={styles['list']} aria-label={texts.list} tabIndex={0}>
        {rows.map(({ document, mark }, index) => (
          <li key={document.id}>
            <button
              type="button"
              aria-current={index === at}
              onClick={() => {
                onOpen(index);
              }}
            >
              {document.mediaType === 'application/pdf' ? <FilePdfOutlined /> : <FileImageOutlined />}
              <span className={styles['name']}>
                {document.title ?? document.fileName}
                {document.title !== undefined && <small>{document.fileName}</small>}
              </span>
              <Marks document={document} mark={mark} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Marks({ document: { status, supplemented }, mark }: { readonly document: Document; readonly mark: Mark }) {
  const texts = useTexts(documentTexts);
  const names: Readonly<Record<string, string>> = texts.statuses;
  const standing = status === undefined ? undefined : names[status];
  return (
    <span className={styles['marks']}>
      {standing !== undefined && <Tag color="orange">{standing}</Tag>}
      {supplemented === true && <Tag color="purple">{texts.supplemented}</Tag>}
      <Tag color={COLORS[mark]}>{texts.marks[mark]}</Tag>
    </span>
  );
}
