import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Alert, Flex, Spin, Typography } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { CandidateChoice } from '../../ui/assign/candidate-choice';
import { type Candidate, candidatesQuery } from '../../ui/assign/candidates-query';
import { ProblemNote } from '../../ui/problem-note';
import { BulkOutcome } from './bulk-outcome';
import { type TaskRow, tasksQuery } from './supervision-queries';
import { supervisionTexts } from './supervision-texts';
import styles from './supervision.module.css';
import { useHandOver } from './task-commands';
import { Dialog } from '../../ui/dialog';

interface HandOverDialogProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

const TO_POST = 'post';

/** Hands over what somebody who leaves has: first what will go where, then what became of each. */
export function HandOverDialog({ person, onClose }: HandOverDialogProps) {
  const { handOverDialog: texts, close } = useTexts(supervisionTexts);
  const { rows, more, others, problem } = useLeft(person.id);
  const [to, setTo] = useState(TO_POST);
  const handing = useHandOver();
  const finished = handing.data !== undefined;
  return (
    <Dialog
      open
      width={640}
      title={texts.title(person.name)}
      okText={finished ? close : texts.confirm}
      okButtonProps={{ disabled: rows?.length === 0, loading: handing.isPending }}
      cancelButtonProps={{ hidden: finished }}
      onOk={() => {
        if (finished) onClose();
        else handing.mutate({ from: person.id, to: to === TO_POST ? undefined : to });
      }}
      onCancel={onClose}
    >
      <Flex vertical gap="middle">
        <ProblemNote problem={problem ?? handing.error} />
        {finished ? <HandedOver {...handing.data} rows={rows ?? []} /> : <Preview {...{ rows, more, others, to }} onChoose={setTo} />}
      </Flex>
    </Dialog>
  );
}

/** What somebody would leave, and who could take it. */
function useLeft(person: string) {
  const tasks = useInfiniteQuery(tasksQuery({ state: 'claimed', person }));
  const rows = tasks.data?.pages.flatMap((page) => page.rows);
  const candidates = useQuery(candidatesQuery(rows?.map(({ id }) => id) ?? []));
  return {
    rows,
    more: tasks.hasNextPage,
    others: candidates.data?.candidates.filter((each) => each.person.id !== person),
    problem: tasks.error ?? candidates.error,
  };
}

function HandedOver({ results, more, rows }: Schema<'HandedOverDto'> & { readonly rows: readonly TaskRow[] }) {
  const { handOverDialog: texts, done } = useTexts(supervisionTexts);
  return (
    <>
      <BulkOutcome results={results} said={done.handOver} rows={rows} />
      {more && <Alert type="info" title={texts.again} />}
    </>
  );
}

interface PreviewProps {
  readonly rows: readonly TaskRow[] | undefined;
  readonly more: boolean;
  readonly others: readonly Candidate[] | undefined;
  readonly to: string;
  readonly onChoose: (to: string) => void;
}

function Preview({ rows, more, others, to, onChoose }: PreviewProps) {
  const { handOverDialog: texts } = useTexts(supervisionTexts);
  if (rows === undefined) return <Spin />;
  if (rows.length === 0) return <Typography.Text>{texts.nothing}</Typography.Text>;
  const taken = others?.find(({ person }) => person.id === to)?.tasks;
  return (
    <>
      <Typography.Text type="secondary">{texts.hint}</Typography.Text>
      <CandidateChoice candidates={others} of={rows.length} value={to} onChange={onChoose} other={{ value: TO_POST, label: texts.post }} />
      <section aria-label={texts.preview(rows.length, more)}>
        <Typography.Text strong>{texts.preview(rows.length, more)}</Typography.Text>
        <ul className={styles['list']} tabIndex={0}>
          {rows.map(({ id, name, caseNumber }) => (
            <li key={id}>
              {`${name} · ${caseNumber}`}
              {taken?.includes(id) === false && <span className={styles['overdue']}>（{texts.unfit}）</span>}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
