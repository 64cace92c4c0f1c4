import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Radio, Select, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import { ProblemNote } from '../../ui/problem-note';
import { useUpload } from '../../ui/use-upload';
import { type Roster } from './roster-queries';
import { rosterTexts } from './roster-texts';
import { Dialog } from '../../ui/dialog';

type Kind = Schema<'RosterKindDto'>;
type BadRows = 'skip' | 'refuse';

interface Sending {
  readonly kind?: string | undefined;
  readonly asOf: string;
  readonly badRows: BadRows;
  readonly file?: File | undefined;
}

/** Asks which roster it is and sends its file; the roster's own page then tells how far it is. */
export function SendRoster({ kinds }: { readonly kinds: readonly Kind[] }) {
  const texts = useTexts(rosterTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" disabled={kinds.length === 0} onClick={() => setOpen(true)}>
        {kinds.length === 0 ? texts.noKinds : texts.send}
      </Button>
      {open && <SendDialog kinds={kinds} onClose={() => setOpen(false)} />}
    </>
  );
}

function SendDialog({ kinds, onClose }: { readonly kinds: readonly Kind[]; readonly onClose: () => void }) {
  const texts = useTexts(rosterTexts);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const goTo = useNavigate();
  const [sending, setSending] = useState<Sending>({ kind: kinds[0]?.id, asOf: '', badRows: 'skip' });
  const upload = useUpload<Roster>('/api/rosters', ({ id }) => {
    void message.success(texts.sent);
    void queries.invalidateQueries({ queryKey: ['rosters'] });
    void goTo(`/rosters/${id}`);
  });
  const { kind, file, ...fields } = sending;
  return (
    <Dialog
      open
      title={texts.send}
      okText={texts.submit}
      okButtonProps={{ disabled: kind === undefined || file === undefined || fields.asOf === '', loading: upload.isPending }}
      onOk={() => {
        if (kind !== undefined && file !== undefined) upload.mutate({ file, fields: { kind, ...fields } });
      }}
      onCancel={onClose}
    >
      <ProblemNote problem={upload.error} />
      <SendFields kinds={kinds} sending={sending} onChange={setSending} />
    </Dialog>
  );
}

interface SendFieldsProps {
  readonly kinds: readonly Kind[];
  readonly sending: Sending;
  readonly onChange: (sending: Sending) => void;
}

function SendFields({ kinds, sending, onChange }: SendFieldsProps) {
  const texts = useTexts(rosterTexts);
  const { comma } = useTexts(marks);
  const chosen = kinds.find(({ id }) => id === sending.kind);
  return (
    <Form layout="vertical">
      <Form.Item label={texts.kind} htmlFor="roster-kind" extra={chosen && texts.modes[chosen.mode]}>
        <Select<string>
          id="roster-kind"
          value={sending.kind ?? null}
          onChange={(kind) => onChange({ ...sending, kind })}
          options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item label={texts.asOf} htmlFor="roster-as-of" required>
        <Input id="roster-as-of" type="date" value={sending.asOf} onChange={({ target }) => onChange({ ...sending, asOf: target.value })} />
      </Form.Item>
      <Form.Item label={texts.badRows}>
        <Radio.Group
          value={sending.badRows}
          onChange={({ target }: { target: { value?: unknown } }) =>
            onChange({ ...sending, badRows: target.value === 'refuse' ? 'refuse' : 'skip' })
          }
          options={(['skip', 'refuse'] as const).map((value) => ({ value, label: texts.badRowsOf[value] }))}
        />
      </Form.Item>
      <Form.Item label={texts.file} extra={texts.fileHint} required>
        <Upload
          accept=".csv,.txt,.xlsx"
          showUploadList={false}
          beforeUpload={(file) => {
            onChange({ ...sending, file });
            return false;
          }}
        >
          <Button>{texts.choose}</Button>
        </Upload>
        <Typography.Text>{sending.file === undefined ? '' : ` ${sending.file.name}`}</Typography.Text>
      </Form.Item>
      {chosen && <Typography.Text type="secondary">{texts.columnsHint(chosen.columns.join(comma))}</Typography.Text>}
    </Form>
  );
}
