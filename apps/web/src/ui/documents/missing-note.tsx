import { Alert, Typography } from 'antd';
import { type Schema } from '../../api/schemas';
import { requiredBy } from '../../forms/check-data';
import { fieldsOf } from '../../forms/field';
import { type JsonObject } from '../../forms/json';
import { useTexts } from '../../texts/language';
import { documentTexts } from './documents-texts';
import { missingPapers } from './missing-papers';

interface MissingNoteProps {
  readonly application: { readonly form?: Schema<'FormDto'>; readonly data: JsonObject };
  readonly documents: readonly Schema<'CaseDocumentDto'>[];
}

/** Which documents the application asks for and has not; nothing where it has them all. */
export function MissingNote({ application, documents }: MissingNoteProps) {
  const texts = useTexts(documentTexts);
  const { data } = application;
  const schema = application.form?.schema ?? {};
  const titles = documents.flatMap(({ title }) => title ?? []);
  const missing = missingPapers(fieldsOf(schema, requiredBy(schema, data)), data, titles);
  const named = (required: boolean): string =>
    missing
      .filter((paper) => paper.required === required)
      .map(({ title }) => title)
      .join(texts.comma);
  return (
    <>
      {named(true) !== '' && <Alert type="warning" showIcon title={texts.missing(named(true))} />}
      {named(false) !== '' && <Typography.Text type="secondary">{texts.left(named(false))}</Typography.Text>}
    </>
  );
}
