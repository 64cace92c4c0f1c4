import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Flex, Form, Input, Select, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { command } from '../../api/command';
import { Problem } from '../../api/problem';
import { useMayDo } from '../../session/me';
import { useLanguage, useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { causeOf } from './incident-causes';
import { type Incident, incidentQuery } from './incident-queries';
import { previewLines } from './preview-lines';
import { RepairInputs } from './repair-inputs';
import { repairTexts } from './repair-texts';
import { NO_FIELDS, REPAIR_KINDS, type RepairFields, type RepairKind, REPAIRS } from './repairs';
import { TechnicalReason } from './technical-reason';

/** One incident, and what may be done about it: seen first, then done. */
export function RepairDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const texts = useTexts(repairTexts);
  const incident = useQuery({ ...incidentQuery(id), retry: false });
  return (
    <Drawer open title={texts.title} size={640} onClose={onClose}>
      {incident.isPending && <Skeleton active />}
      {incident.isError &&
        (isGone(incident.error) ? <Alert type="info" showIcon title={texts.gone} /> : <ProblemNote problem={incident.error} />)}
      {incident.data !== undefined && <RepairForm incident={incident.data} onDone={onClose} />}
    </Drawer>
  );
}

/** Only the API's own word that there is no such incident says so; whoever cannot reach it has learnt nothing. */
const isGone = (error: unknown): boolean => error instanceof Problem && error.code === 'unknown-incident';

function RepairForm({ incident, onDone }: { readonly incident: Incident; readonly onDone: () => void }) {
  const texts = useTexts(repairTexts);
  const { language } = useLanguage();
  const mayDo = useMayDo();
  const kinds = REPAIR_KINDS.filter((each) => mayDo([REPAIRS[each].needs]) && (!REPAIRS[each].ofMessages || incident.about === 'message'));
  const [kind, setKind] = useState<RepairKind>('retry');
  const [fields, setFields] = useState<RepairFields>(NO_FIELDS);
  const cause = causeOf(incident.code, language);
  return (
    <Form layout="vertical">
      <Typography.Paragraph>
        <strong>{`${incident.caseNumber} · ${incident.elementName ?? incident.processName}`}</strong>
        <br />
        {`${cause.what}${language === 'zh' ? '。' : '. '}${cause.next}`}
        <br />
        <TechnicalReason reason={incident.reason} />
      </Typography.Paragraph>
      <Form.Item label={texts.kind} htmlFor="repair-kind" extra={texts.hints[kind]}>
        <Select<RepairKind>
          id="repair-kind"
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: texts.kinds[value] }))}
        />
      </Form.Item>
      <RepairInputs kind={kind} incident={incident} fields={fields} onChange={setFields} />
      {kind !== 'retry' && (
        <Form.Item label={texts.reason} htmlFor="repair-reason" required>
          <Input.TextArea
            id="repair-reason"
            rows={2}
            maxLength={500}
            value={fields.reason}
            onChange={({ target }) => {
              setFields({ ...fields, reason: target.value });
            }}
          />
        </Form.Item>
      )}
      <RepairSteps key={JSON.stringify([kind, fields])} incident={incident} kind={kind} fields={fields} onDone={onDone} />
    </Form>
  );
}

interface RepairStepsProps {
  readonly incident: Incident;
  readonly kind: RepairKind;
  readonly fields: RepairFields;
  readonly onDone: () => void;
}

/** Nothing is done that was not seen before; whatever is changed in the form is seen anew. */
function RepairSteps({ incident, kind, fields, onDone }: RepairStepsProps) {
  const texts = useTexts(repairTexts);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const repair = REPAIRS[kind];
  const look = useMutation({
    mutationFn: () => command((header) => repair.send({ incident, fields, header, preview: 'true' })),
  });
  const act = useMutation({
    mutationFn: () => command((header) => repair.send({ incident, fields, header, preview: 'false' })),
    onSuccess: () => {
      void message.success(texts.done);
      onDone();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['incidents'] }),
  });
  const preview = look.data?.preview;
  return (
    <Flex vertical gap="middle">
      <ProblemNote problem={look.error ?? act.error} />
      <Button disabled={!repair.isComplete(fields)} loading={look.isPending} onClick={() => look.mutate()}>
        {texts.look}
      </Button>
      {preview !== undefined && (
        <>
          <Alert
            type={kind === 'cancel' ? 'warning' : 'info'}
            showIcon
            role="status"
            title={texts.wouldBe}
            description={
              <ul>
                {previewLines(preview, texts.preview).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            }
          />
          <Button type="primary" danger={kind === 'cancel'} loading={act.isPending} onClick={() => act.mutate()}>
            {texts.act}
          </Button>
        </>
      )}
    </Flex>
  );
}
