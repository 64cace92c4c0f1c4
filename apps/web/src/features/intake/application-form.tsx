import { App, Button, Card, Flex, Form } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { checkData, type Faults, requiredBy } from '../../forms/check-data';
import { fieldsOf } from '../../forms/field';
import { type JsonObject } from '../../forms/json';
import { useLanguage, useTexts } from '../../texts/language';
import { faultsOfProblem } from '../../ui/faults-of-problem';
import { FormFields } from '../../ui/form/form-fields';
import { ProblemNote } from '../../ui/problem-note';
import { ApplicantCard, applicantFaults, type Applying, NOBODY } from './applicant-card';
import { formSections } from './form-sections';
import { useApply } from './intake-queries';
import { intakeTexts } from './intake-texts';
import styles from './intake.module.css';
import { dataOf, knownFields } from './known-fields';

const NO_FAULTS: Faults = new Map();

interface ApplicationFormProps {
  readonly processId: string;
  readonly form: Schema<'FormDto'>;
  readonly onTaken: (receipt: Schema<'ReceiptDto'>, name: string) => void;
}

/** The whole of one application; it is checked when it is handed in, and from then on while it is mended. */
export function ApplicationForm({ processId, form, onTaken }: ApplicationFormProps) {
  const texts = useTexts(intakeTexts);
  const { language } = useLanguage();
  const { message } = App.useApp();
  const apply = useApply();
  const [applying, setApplying] = useState<Applying>(NOBODY);
  const [typed, setTyped] = useState<JsonObject>({});
  const [tried, setTried] = useState(false);
  // The API says that it is a JSON Schema.
  const schema = form.schema as JsonObject;
  const known = knownFields(schema);
  const data: JsonObject = { ...typed, ...dataOf(known, applying) };
  const found = new Map([...checkData(schema, data, language), ...applicantFaults(applying, texts)]);
  const faults = tried ? new Map([...faultsOfProblem(apply.error, language), ...found]) : NO_FAULTS;
  const sections = formSections(fieldsOf(schema, requiredBy(schema, data)), known);
  const takeIn = (): void => {
    setTried(true);
    if (found.size > 0) return void message.warning(texts.look);
    apply.mutate(applicationOf(processId, applying, data), {
      onSuccess: (receipt) => {
        onTaken(receipt, applying.name);
      },
    });
  };
  return (
    <Form layout="vertical" onFinish={takeIn}>
      <Flex vertical gap="middle">
        <ApplicantCard processId={processId} value={applying} onChange={setApplying} faults={faults} />
        <Card title={`${texts.form} · ${form.title}`}>
          <div className={styles['columns']}>
            <FormFields fields={sections.typed} data={typed} onChange={setTyped} faults={faults} />
          </div>
        </Card>
        {sections.scanned.length > 0 && (
          <Card title={texts.documents}>
            <FormFields fields={sections.scanned} data={typed} onChange={setTyped} faults={faults} />
          </Card>
        )}
        <ProblemNote problem={apply.error} />
        <Button type="primary" htmlType="submit" size="large" loading={apply.isPending}>
          {texts.submit}
        </Button>
      </Flex>
    </Form>
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
