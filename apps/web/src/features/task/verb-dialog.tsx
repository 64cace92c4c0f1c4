import { Form, Typography } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { useSendVerb } from './use-send-verb';
import { VerbFields } from './verb-fields';
import { verbTexts } from './verb-texts';
import { isFilled, NO_VALUES, type OfferedVerb, verbRow } from './verbs';
import { Dialog } from '../../ui/dialog';

interface VerbDialogProps {
  readonly task: Schema<'TaskDto'>;
  readonly verb: OfferedVerb;
  readonly onClose: () => void;
}

/** Says what a verb does, asks for what it needs, and does it. */
export function VerbDialog({ task, verb, onClose }: VerbDialogProps) {
  const texts = useTexts(verbTexts);
  const [values, setValues] = useState(NO_VALUES);
  const row = verbRow(verb);
  const { name, tells } = texts.verbs[verb];
  const sending = useSendVerb(task);
  return (
    <Dialog
      open
      title={name}
      okText={name}
      cancelText={texts.cancel}
      onCancel={onClose}
      onOk={() => {
        sending.mutate({ verb, values }, { onSuccess: onClose });
      }}
      confirmLoading={sending.isPending}
      okButtonProps={{ disabled: !isFilled(verb, values) }}
      width={row.fields.includes('items') ? 760 : 520}
    >
      <Typography.Paragraph>{tells}</Typography.Paragraph>
      <Form layout="vertical">
        <VerbFields task={task} verb={verb} fields={row.fields} values={values} onChange={setValues} />
      </Form>
      <ProblemNote problem={sending.error} />
    </Dialog>
  );
}
