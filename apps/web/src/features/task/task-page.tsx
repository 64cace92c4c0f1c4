import { useQuery } from '@tanstack/react-query';
import { Card, Col, Flex, Grid, Row, Skeleton, Tabs } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useNavigate, useParams } from 'react-router';
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
  const draft = useQuery(draftQuery(id));
  useBackByEscape();
  if (task === undefined || draft.isPending) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  return (
    <Flex vertical gap="middle" key={task.id}>
      <ConflictBanner task={task} />
      <TaskHead task={task} />
      <Desk task={task} draft={draft.data ?? {}} />
    </Flex>
  );
}

interface DeskProps {
  readonly task: Schema<'TaskDto'>;
  readonly draft: Schema<'TaskDraftDto'>;
}

/** The form on the left; beside it on a wide screen the documents, where there are any, else what it is decided by. */
function Desk({ task, draft }: DeskProps) {
  const { tabs } = useTexts(taskTexts);
  const isWide = Grid.useBreakpoint().xl === true;
  const documents = useQuery({ ...documentsQuery(task.case.id), enabled: isWide });
  const isSplit = isWide && (documents.data?.documents.length ?? 0) > 0;
  return (
    <Row gutter={[24, 24]}>
      <Col xs={24} lg={10}>
        <Flex vertical gap="large">
          <TaskForm task={task} draft={draft} />
          {isSplit && <WhatItIsDecidedBy task={task} />}
        </Flex>
      </Col>
      <Col xs={24} lg={14}>
        {isSplit ? (
          <Card size="small" title={tabs.documents} className={styles['beside'] ?? ''}>
            <TaskDocuments task={task} />
          </Card>
        ) : (
          <WhatItIsDecidedBy task={task} documents={<TaskDocuments task={task} />} />
        )}
      </Col>
    </Row>
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

/** Esc leads back to where one came from, unless something is being typed or a dialog is open. */
function useBackByEscape(): void {
  const open = useNavigate();
  useEffect(() => {
    const onKey = ({ key, target }: KeyboardEvent): void => {
      const busy = document.querySelector('[role="dialog"]') !== null || (target instanceof HTMLElement && TYPED.includes(target.tagName));
      if (key === 'Escape' && !busy) void (history.length > 1 ? open(-1) : open('/inbox/mine'));
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [open]);
}
