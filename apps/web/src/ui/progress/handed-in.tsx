import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import plain from '../plain/plain.module.css';
import { Rows } from '../plain/rows';
import styles from './progress.module.css';
import { progressTexts } from './progress-texts';

type Document = Schema<'HandedInDto'>;

/** What a party has handed in, each with how it stands; what is owed is marked by words and a frame. */
export function HandedIn({ documents }: { readonly documents: readonly Document[] }) {
  const texts = useTexts(progressTexts);
  return <Rows title={texts.documents} rows={documents} draw={(document) => <Handed document={document} />} />;
}

const OWED: readonly Document['status'][] = ['to-be-replaced', 'missing'];

function Handed({ document: { id, title, fileName, status, problem, request } }: { readonly document: Document }) {
  const texts = useTexts(progressTexts);
  return (
    <>
      <span>{title} </span>
      <span className={`${styles['mark'] ?? ''} ${OWED.includes(status) ? (styles['owed'] ?? '') : ''}`}>
        {texts.documentStatus[status]}
      </span>
      {id !== undefined && (
        <div className={plain['small']}>
          {fileName}{' '}
          <a href={`/api/documents/${id}/content`} target="_blank" rel="noreferrer" aria-label={`${texts.open}：${title}`}>
            {texts.open}
          </a>
        </div>
      )}
      {problem !== undefined && <div className={plain['small']}>{[problem, request].join(' ')}</div>}
    </>
  );
}
