import { App, Button, Card, Flex, Form } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { checkData, type Faults, requiredBy } from '../../forms/check-data';
import { type JsonObject } from '../../forms/json';
import { withKnown } from '../../forms/steps';
import { townshipField } from '../../forms/township';
import { useLanguage, useTexts } from '../../texts/language';
import { AskBeforeLeaving } from '../../ui/ask-before-leaving';
import { faultsOfProblem } from '../../ui/faults-of-problem';
import { FormFields } from '../../ui/form/form-fields';
import { UploadingNote } from '../../ui/form/uploading-note';
import { ProblemNote } from '../../ui/problem-note';
import { useUploading } from '../../ui/use-document-upload';
import { ApplicantCard, applicantFaults, type Applying, NOBODY } from './applicant-card';
import { type FormPart, formSections } from './form-sections';
import { useApply } from './intake-queries';
import { intakeTexts } from './intake-texts';
import styles from './intake.module.css';
import { dataOf, knownFields } from './known-fields';

const NO_FAULTS: Faults = new Map();
/** The applicant's part of the form is filled from the card above it. */
const BY_CLERK = { name: undefined, identityNumber: undefined, phone: undefined, by: 'clerk' } as const;

interface ApplicationFormProps {
  readonly processId: string;
  readonly form: Schema<'FormDto'>;
  readonly onTaken: (receipt: Schema<'ReceiptDto'>, name: string) => void;
}

/** The whole of one application; it is checked when it is handed in, and from then on while it is mended. */
export function ApplicationForm({ processId, form, onTaken }: ApplicationFormProps) {
  const texts = useTexts(intakeTexts);
  const isUploading = useUploading();
  // The API says that it is a JSON Schema.
  const schema = form.schema;
  const { apply, applying, setApplying, typed, setTyped, data, hidden, asksTownship, faults, takeIn } = useApplication({
    processId,
    schema,
    onTaken,
  });
  const sections = formSections(schema, requiredBy(schema, data), hidden);
  return (
    <Form layout="vertical" onFinish={takeIn}>
      <AskBeforeLeaving isUnsaved={applying !== NOBODY || Object.keys(typed).length > 0} />
      <Flex vertical gap="middle">
        <ApplicantCard processId={processId} value={applying} onChange={setApplying} faults={faults} asksPlace={!asksTownship} />
        <Card title={`${texts.form} · ${form.title}`}>
          {sections.typed.map((part) => (
            <TypedPart key={part.fields[0]?.name} part={part} data={typed} onChange={setTyped} faults={faults} />
          ))}
        </Card>
        {sections.scanned.length > 0 && (
          <Card title={texts.documents}>
            <FormFields fields={sections.scanned} data={typed} onChange={setTyped} faults={faults} />
          </Card>
        )}
        <ProblemNote problem={apply.error} />
        <UploadingNote />
        <Button type="primary" htmlType="submit" size="large" loading={apply.isPending} disabled={isUploading}>
          {texts.submit}
        </Button>
      </Flex>
    </Form>
  );
}

/** What is typed of an application, what is wrong with it, and its way in. */
function useApplication({ processId, schema, onTaken }: Omit<ApplicationFormProps, 'form'> & { readonly schema: JsonObject }) {
  const texts = useTexts(intakeTexts);
  const { language } = useLanguage();
  const { message } = App.useApp();
  const apply = useApply();
  const [applying, setApplying] = useState<Applying>(NOBODY);
  const [typed, setTyped] = useState<JsonObject>({});
  const [tried, setTried] = useState(false);
  const known = knownFields(schema);
  const preset = withKnown(schema, {}, BY_CLERK);
  const data: JsonObject = { ...preset, ...typed, ...dataOf(known, applying) };
  const asksTownship = townshipField(schema) !== undefined;
  const found = new Map([...checkData(schema, data, language), ...applicantFaults(applying, texts)]);
  const faults = tried ? new Map([...faultsOfProblem(apply.error, language), ...found]) : NO_FAULTS;
  const takeIn = (): void => {
    setTried(true);
    if (found.size > 0) return void message.warning(texts.look);
    // The API finds the township that was chosen in the form.
    const townshipId = asksTownship ? undefined : applying.townshipId;
    apply.mutate(applicationOf(processId, { ...applying, townshipId }, data), {
      onSuccess: (receipt) => {
        onTaken(receipt, applying.name);
      },
    });
  };
  const hidden = new Set([...known.keys(), ...Object.keys(preset)]);
  return { apply, applying, setApplying, typed, setTyped, data, hidden, asksTownship, faults, takeIn };
}

interface TypedPartProps {
  readonly part: FormPart;
  readonly data: JsonObject;
  readonly onChange: (data: JsonObject) => void;
  readonly faults: Faults;
}

function TypedPart({ part, ...rest }: TypedPartProps) {
  const texts = useTexts(intakeTexts);
  const title = part.kind === 'rest' ? texts.rest : part.title;
  return (
    <fieldset className={styles['part']}>
      {title !== undefined && <legend>{title}</legend>}
      <div className={styles['columns']}>
        <FormFields fields={part.fields} {...rest} />
      </div>
    </fieldset>
  );
}

function applicationOf(
  processId: string,
  { name, identityNumber, phone, townshipId, ground, proof }: Applying,
  data: JsonObject,
): Schema<'ApplicationDto'> {
  return {
    processId,
    ...(townshipId === undefined ? {} : { townshipId }),
    applicant: { name, identityNumber, ...(phone === '' ? {} : { phone }) },
    authority: { ground, ...(proof === undefined ? {} : { documentId: proof }) },
    data,
  };
}
