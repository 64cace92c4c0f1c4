import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Col, Flex, Grid, Row, Skeleton, Tabs, Typography } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { isGone } from '../../api/problem';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { documentsQuery, DocumentsView } from '../../ui/documents/documents-view';
import { ProblemNote } from '../../ui/problem-note';
import { ConflictBanner } from './conflict-banner';
import { DecisionsView } from './decisions-view';
import { EarlierSubmissions } from './earlier-submissions';
import { HistoryList } from './history-view';
import { TaskForm } from './task-form';
import { TaskHead } from './task-head';
import styles from './task.module.css';
import { draftQuery, taskQuery } from './task-queries';
import { taskTexts } from './task-texts';

/** What is to be decided at the top, what it is decided by beside it. */
export function TaskPage() {
  const { id = '' } = useParams();
  const { data: task, error } = useQuery(taskQuery(id));
  // Asked for beside the task, not after it.
  useQuery(draftQuery(id));
  useBackByEscape();
  if (task === undefined) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  // What the reader may not see any more is not left standing; the form alone stays for what was written in it.
  const gone = isGone(error);
  return (
    <Flex vertical gap="middle" key={task.id}>
      {gone ? <Gone /> : <ConflictBanner task={task} />}
      {!gone && <TaskHead task={task} />}
      <Desk task={task} isGone={gone} />
    </Flex>
  );
}

/** Says that the task is no longer the reader's. */
function Gone() {
  const texts = useTexts(taskTexts);
  return <Alert type="warning" showIcon role="alert" title={texts.gone} action={<Link to="/inbox/mine">{texts.toInbox}</Link>} />;
}

interface DeskProps {
  readonly task: Schema<'TaskDto'>;
  readonly isGone: boolean;
}

/** The form on the left; beside it on a wide screen the documents, where there are any, else what it is decided by. */
function Desk({ task, isGone: gone }: DeskProps) {
  const { tabs } = useTexts(taskTexts);
  const isWide = Grid.useBreakpoint().xl === true;
  const documents = useQuery({ ...documentsQuery(task.case.id), enabled: isWide && !gone });
  const isSplit = isWide && (documents.data?.documents.length ?? 0) > 0;
  return (
    <Row gutter={[24, 24]}>
      <Col xs={24} lg={10}>
        <Flex vertical gap="large">
          <DraftedForm task={task} isGone={gone} />
          {isSplit && !gone && <WhatItIsDecidedBy task={task} />}
        </Flex>
      </Col>
      {!gone && (
        <Col xs={24} lg={14}>
          {isSplit ? (
            <Card size="small" title={tabs.documents} className={styles['beside'] ?? ''}>
              <TaskDocuments task={task} />
            </Card>
          ) : (
            <WhatItIsDecidedBy task={task} documents={<TaskDocuments task={task} />} />
          )}
        </Col>
      )}
    </Row>
  );
}

/** There is no form before the draft is there: whatever is written in it takes the place of the draft. */
function DraftedForm({ task, isGone: gone }: DeskProps) {
  const texts = useTexts(taskTexts);
  const draft = useQuery(draftQuery(task.id));
  if (draft.data !== undefined) return <TaskForm task={task} draft={draft.data} isGone={gone} />;
  if (gone) return null;
  return (
    <Card title={task.form?.title ?? texts.form}>
      {draft.error === null ? (
        <Skeleton active />
      ) : (
        <>
          <ProblemNote problem={draft.error} />
          <Typography.Paragraph>{texts.noDraft}</Typography.Paragraph>
          <Button loading={draft.isFetching} onClick={() => void draft.refetch()}>
            {texts.retry}
          </Button>
        </>
      )}
    </Card>
  );
}

const TaskDocuments = ({ task }: Pick<DeskProps, 'task'>) => (
  <DocumentsView caseId={task.case.id} application={task.submissions.find(({ form }) => form !== undefined)} />
);

interface WhatItIsDecidedByProps {
  readonly task: Schema<'TaskDto'>;
  /** Where they do not stand beside the form. */
  readonly documents?: ReactNode;
}

/** What was filled in, documents, what the rules saw, and who did what: each is read when it is opened. */
function WhatItIsDecidedBy({ task, documents }: WhatItIsDecidedByProps) {
  const { tabs } = useTexts(taskTexts);
  const staffTabs = [
    { key: 'decisions', label: tabs.decisions, children: <DecisionsView caseId={task.case.id} /> },
    { key: 'history', label: tabs.history, children: <HistoryList entries={task.history.toReversed()} /> },
  ];
  return (
    <Card>
      <Tabs
        destroyOnHidden={false}
        items={[
          { key: 'submissions', label: tabs.submissions, children: <EarlierSubmissions submissions={task.submissions} /> },
          ...(documents === undefined ? [] : [{ key: 'documents', label: tabs.documents, children: documents }]),
          ...(task.staff ? staffTabs : []),
        ]}
      />
    </Card>
  );
}

const TYPED = ['INPUT', 'TEXTAREA', 'SELECT'];

/** What Esc closes before it leads away: a dialog, or a menu that is open. */
const OPEN = '[role="dialog"], .ant-dropdown:not(.ant-dropdown-hidden)';

/** Esc leads back to where one came from, unless something is being typed or something is open. */
function useBackByEscape(): void {
  const open = useNavigate();
  useEffect(() => {
    const onKey = ({ key, target }: KeyboardEvent): void => {
      const busy = document.querySelector(OPEN) !== null || (target instanceof HTMLElement && TYPED.includes(target.tagName));
      if (key === 'Escape' && !busy) void (history.length > 1 ? open(-1) : open('/inbox/mine'));
    };
    // Before a menu hears of it: one that Esc has closed already would not be seen any more.
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
    };
  }, [open]);
}
