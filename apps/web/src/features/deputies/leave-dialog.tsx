import { useQuery } from '@tanstack/react-query';
import { App, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { isPeriod, type Leave, peopleQuery, useRecordDeputy } from './deputies-queries';
import { deputiesTexts } from './deputies-texts';
import styles from './deputies.module.css';
import { DeputyChoice } from './deputy-choice';
import { Dialog } from '../../ui/dialog';

interface LeaveDialogProps {
  /** Whether leave of others may be recorded too. */
  readonly supervises: boolean;
  readonly onClose: () => void;
}

/** Writes down who is away from when until when, and who acts for them. */
export function LeaveDialog({ supervises, onClose }: LeaveDialogProps) {
  const { form: texts, saved } = useTexts(deputiesTexts);
  const { message } = App.useApp();
  const recording = useRecordDeputy();
  const [leave, setLeave] = useState<Leave>({ from: '', until: '' });
  const [deputyId, setDeputyId] = useState<string>();
  const [reason, setReason] = useState('');
  const change = (next: Leave): void => {
    setLeave(next);
    setDeputyId(undefined);
  };
  const record = (id: string): void => {
    const { personId, from, until } = leave;
    const body = { from, until, deputyId: id, reason: reason.trim(), ...(personId === undefined ? {} : { personId }) };
    recording.mutate(body, {
      onSuccess: () => {
        void message.success(saved);
        onClose();
      },
    });
  };
  return (
    <Dialog
      open
      title={texts.title}
      okText={texts.confirm}
      okButtonProps={{ disabled: deputyId === undefined || reason.trim() === '', loading: recording.isPending }}
      onOk={() => {
        if (deputyId !== undefined) record(deputyId);
      }}
      onCancel={onClose}
    >
      <Flex vertical gap="middle">
        <ProblemNote problem={recording.error} />
        {supervises && <Who leave={leave} onChange={change} />}
        <Days leave={leave} onChange={change} />
        <DeputyChoice leave={leave} value={deputyId} onChange={setDeputyId} />
        <Reason value={reason} onChange={setReason} />
      </Flex>
    </Dialog>
  );
}

function Reason({ value, onChange }: { readonly value: string; readonly onChange: (reason: string) => void }) {
  const { form: texts } = useTexts(deputiesTexts);
  return (
    <label className={styles['field']}>
      {texts.reason}
      <Input.TextArea
        rows={2}
        maxLength={500}
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
      <Typography.Text type="secondary">{texts.reasonHint}</Typography.Text>
    </label>
  );
}

interface LeaveProps {
  readonly leave: Leave;
  readonly onChange: (leave: Leave) => void;
}

function Who({ leave, onChange }: LeaveProps) {
  const { form: texts } = useTexts(deputiesTexts);
  const people = useQuery(peopleQuery);
  return (
    <label className={styles['field']}>
      {texts.who}
      <select
        aria-label={texts.who}
        className={styles['select']}
        value={leave.personId ?? ''}
        onChange={({ target }) => {
          onChange({ ...leave, personId: target.value === '' ? undefined : target.value });
        }}
      >
        <option value="">{texts.self}</option>
        {people.data?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

const DAYS = ['from', 'until'] as const;

function Days({ leave, onChange }: LeaveProps) {
  const { form: texts } = useTexts(deputiesTexts);
  return (
    <>
      <Flex gap="middle" wrap>
        {DAYS.map((day) => (
          <label key={day} className={styles['field']}>
            {texts[day]}
            <Input
              type="date"
              value={leave[day]}
              onChange={({ target }) => {
                onChange({ ...leave, [day]: target.value });
              }}
            />
          </label>
        ))}
      </Flex>
      {leave.from !== '' && leave.until !== '' && !isPeriod(leave) && <span className={styles['wrong']}>{texts.dates}</span>}
    </>
  );
}
