import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Card, Descriptions, Flex, Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { fieldsOf } from '../../forms/field';
import { type JsonObject } from '../../forms/json';
import { showData } from '../../forms/show-value';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { PageTitle } from '../../ui/page-title';
import { useValueWords } from '../../ui/value-words';
import { DueTag } from '../../ui/due-tag';
import { ProblemNote } from '../../ui/problem-note';
import { AnswerForm } from './answer-form';
import { type DepartmentMessage, messageQuery } from './message-queries';
import { messageTexts } from './message-texts';

/** One request of another department: what it says, and the answer. */
export function DepartmentMessagePage() {
  const id = useParams()['id'] ?? '';
  const texts = useTexts(messageTexts);
  const message = useQuery(messageQuery(id));
  return (
    <Flex vertical gap="middle">
      <Link to="/department-messages">{texts.back}</Link>
      <ProblemNote problem={message.error} />
      {message.isPending && <Skeleton active />}
      {message.data !== undefined && <Opened message={message.data} />}
    </Flex>
  );
}

function Opened({ message }: { readonly message: DepartmentMessage }) {
  const texts = useTexts(messageTexts);
  return (
    <>
      <Flex justify="space-between" align="center">
        <PageTitle>{message.title}</PageTitle>
        {message.receivedAt === undefined && message.endedAt === undefined && <Receive id={message.id} />}
      </Flex>
      <Facts message={message} />
      <Lines title={texts.content} data={labelled(message)} form={{}} />
      {message.answer !== undefined && <Lines title={texts.given} data={message.answer} form={message.answerForm ?? {}} />}
      {message.status === 'waiting' && message.answerForm !== undefined && <AnswerForm id={message.id} schema={message.answerForm} />}
    </>
  );
}

/** What it says, under what its fields are called. */
function labelled({ fields, labels = {} }: DepartmentMessage): JsonObject {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [labels[name] ?? name, value]));
}

function Receive({ id }: { readonly id: string }) {
  const texts = useTexts(messageTexts);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const receive = useMutation({
    mutationFn: () =>
      command((header) => answerOf(api.POST('/api/department-messages/{id}/receive', { params: { path: { id }, header } }))),
    onSuccess: () => void message.success(texts.received),
    onSettled: () => queries.invalidateQueries({ queryKey: ['department-messages'] }),
  });
  return (
    <Button loading={receive.isPending} onClick={() => receive.mutate()}>
      {texts.receive}
    </Button>
  );
}

function Facts({ message }: { readonly message: DepartmentMessage }) {
  const { facts } = useTexts(messageTexts);
  const write = useDates();
  const { from, caseNumber, processName, sentAt, dueAt, remaining, receivedAt, endedAt } = message;
  return (
    <Descriptions
      bordered
      size="small"
      column={{ xs: 1, md: 2 }}
      items={[
        { key: 'from', label: facts.from, children: from.name },
        { key: 'process', label: facts.process, children: processName },
        { key: 'number', label: facts.number, children: caseNumber },
        { key: 'sent', label: facts.sent, children: write(sentAt) },
        ...(dueAt === undefined || endedAt !== undefined
          ? []
          : [{ key: 'due', label: facts.due, children: <DueTag dueAt={dueAt} remaining={remaining} /> }]),
        ...(receivedAt === undefined ? [] : [{ key: 'received', label: facts.received, children: write(receivedAt) }]),
        ...(endedAt === undefined ? [] : [{ key: 'ended', label: facts.ended, children: write(endedAt) }]),
      ]}
    />
  );
}

interface LinesProps {
  readonly title: string;
  readonly data: JsonObject;
  readonly form: JsonObject;
}

function Lines({ title, data, form }: LinesProps) {
  const words = useValueWords();
  return (
    <Card title={title} size="small">
      <Descriptions
        size="small"
        bordered
        column={1}
        styles={{ label: { width: '35%' } }}
        items={showData(fieldsOf(form), data, words).map(({ name, title: label, text }) => ({ key: name, label, children: text }))}
      />
    </Card>
  );
}
