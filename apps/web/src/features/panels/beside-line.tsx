import { Card, Descriptions, Tabs } from 'antd';
import { type Schema } from '../../api/schemas';
import { fieldsOf } from '../../forms/field';
import { showData } from '../../forms/show-value';
import { useTexts } from '../../texts/language';
import { useValueWords } from '../../ui/value-words';
import { DocumentsView } from '../../ui/documents/documents-view';
import { panelsTexts } from './panels-texts';

interface BesideLineProps {
  readonly line: Schema<'PanelLineDto'>;
  readonly form: Schema<'FormDto'> | undefined;
}

/** What a line is about: the whole application, masked, and its documents. */
export function BesideLine({ line, form }: BesideLineProps) {
  const texts = useTexts(panelsTexts);
  const words = useValueWords();
  // The API says that the one is a JSON Schema and the other JSON.
  const data = line.application ?? {};
  const lines = showData(fieldsOf(form?.schema ?? {}), data, words);
  const items = lines.map(({ name, title, text }) => ({ key: name, label: title, children: text }));
  const application = { ...(form !== undefined && { form }), data };
  return (
    <Card size="small" title={texts.beside(line.caseNumber)}>
      <Tabs
        items={[
          { key: 'application', label: texts.application, children: <Descriptions size="small" bordered column={1} items={items} /> },
          { key: 'documents', label: texts.documents, children: <DocumentsView caseId={line.caseId} application={application} /> },
        ]}
      />
    </Card>
  );
}
