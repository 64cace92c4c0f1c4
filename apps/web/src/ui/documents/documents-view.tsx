import { useQuery } from '@tanstack/react-query';
import { Empty, Flex, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { type JsonObject } from '../../forms/json';
import { ProblemNote } from '../problem-note';
import { DocumentList } from './document-list';
import { firstToOpen, lastLook, markOf } from './document-marks';
import { documentTexts } from './documents-texts';
import { MissingNote } from './missing-note';
import { paperOf } from './paper';
import { Sheet } from './sheet';

interface DocumentsViewProps {
  readonly caseId: string;
  /** What was applied with: what its form asks for and has not is told as missing. */
  readonly application: { readonly form?: Schema<'FormDto'>; readonly data: JsonObject } | undefined;
}

/** Documents of a case. */
export const documentsQuery = (caseId: string) => ({
  queryKey: ['documents', caseId],
  queryFn: () => answerOf(api.GET('/api/cases/{id}/documents', { params: { path: { id: caseId } } })),
});

/** The documents of a case one by one, with a list that tells which are new, which were looked at and which are missing. */
export function DocumentsView({ caseId, application }: DocumentsViewProps) {
  const texts = useTexts(documentTexts);
  const { data, error } = useQuery(documentsQuery(caseId));
  if (data === undefined) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  const { documents } = data;
  return (
    <Flex vertical gap="small">
      {application !== undefined && <MissingNote application={application} documents={documents} />}
      {documents.length === 0 ? <Empty description={texts.none} /> : <Viewer key={caseId} documents={documents} />}
    </Flex>
  );
}

function Viewer({ documents }: { readonly documents: readonly Schema<'CaseDocumentDto'>[] }) {
  const [at, setAt] = useState(() => firstToOpen(documents));
  const [before] = useState(() => lastLook(documents));
  const [seen, setSeen] = useState<readonly string[]>([]);
  const shown = documents[Math.min(at, documents.length - 1)];
  const id = shown?.id;
  useEffect(() => {
    if (id !== undefined) setSeen((known) => (known.includes(id) ? known : [...known, id]));
  }, [id]);
  if (shown === undefined) return null;
  const rows = documents.map((document) => ({ document, mark: markOf(document, seen, before) }));
  return (
    <>
      <DocumentList rows={rows} at={documents.indexOf(shown)} onOpen={setAt} />
      <Sheet
        key={shown.id}
        paper={paperOf(shown)}
        {...(documents.length > 1 && {
          onMove: (step) => {
            setAt((at + step + documents.length) % documents.length);
          },
        })}
      />
    </>
  );
}
