import { type ReactNode } from 'react';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { Card } from '../../ui/plain/card';
import plain from '../../ui/plain/plain.module.css';
import { trackTexts } from './track-texts';

type Tracked = Schema<'TrackedDto'>;

/** Where a case stands: what its applicant has to do first, then who has it, until when, and what has happened. */
export function ProgressView({ tracked }: { readonly tracked: Tracked }) {
  const texts = useTexts(trackTexts);
  return (
    <>
      <Card title={`${tracked.processName} ${tracked.number}`}>
        <p>{`${tracked.applicant} · ${tracked.outcome ?? tracked.stage ?? (tracked.status === 'closed' ? texts.closed : '')}`}</p>
      </Card>
      <Rows title={texts.todo} rows={tracked.todo} draw={(todo) => <ToDo todo={todo} />} />
      <Rows title={texts.now} rows={tracked.now} draw={(step) => <Step step={step} />} />
      <Dates tracked={tracked} />
      {tracked.result !== undefined && <Result result={tracked.result} />}
      <Rows title={texts.documents} rows={tracked.documents} draw={(document) => <HandedIn document={document} />} />
      <Rows title={texts.happened} rows={tracked.happened.toReversed()} draw={(entry) => <Happened entry={entry} />} />
    </>
  );
}

interface RowsProps<Row> {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly draw: (row: Row) => ReactNode;
}

/** A card with one line a row; nothing where there are none. */
function Rows<Row>({ title, rows, draw }: RowsProps<Row>) {
  if (rows.length === 0) return null;
  return (
    <Card title={title}>
      <ul className={plain['list']}>
        {rows.map((row, index) => (
          <li key={index}>{draw(row)}</li>
        ))}
      </ul>
    </Card>
  );
}

function Until({ dueAt }: { readonly dueAt: string | undefined }) {
  const texts = useTexts(trackTexts);
  const write = useDates();
  return dueAt === undefined ? null : <div className={plain['small']}>{texts.by(write(dueAt))}</div>;
}

function ToDo({ todo }: { readonly todo: Schema<'ToDoDto'> }) {
  return (
    <>
      <strong>{todo.name}</strong>
      {todo.items.map((item) => (
        <div key={item.name}>{`${item.problem} ${item.request}`}</div>
      ))}
      <Until dueAt={todo.dueAt} />
    </>
  );
}

function Step({ step }: { readonly step: Schema<'NextStepDto'> }) {
  const texts = useTexts(trackTexts);
  return (
    <>
      <strong>{step.name}</strong>
      {step.organisations.length > 0 && <div>{texts.with(step.organisations.map(({ name }) => name).join('、'))}</div>}
      <Until dueAt={step.dueAt} />
    </>
  );
}

function Dates({ tracked: { expected, statutory } }: { readonly tracked: Tracked }) {
  const texts = useTexts(trackTexts);
  const write = useDates();
  const dates = [
    { kind: texts.expected, date: expected },
    { kind: texts.statutory, date: statutory },
  ].flatMap(({ kind, date }) => (date === undefined ? [] : [{ kind, date }]));
  const draw = ({ kind, date }: (typeof dates)[number]): ReactNode => (
    <>
      <strong>{`${date.name}（${kind}）：${date.dueAt === undefined ? texts.paused : write(date.dueAt, 'day')}`}</strong>
      {date.changes.map((change) => (
        <div key={`${change.at} ${change.because}`} className={plain['small']}>{`${write(change.at, 'day')} ${change.because}`}</div>
      ))}
    </>
  );
  return <Rows title={texts.dates} rows={dates} draw={draw} />;
}

function Result({ result }: { readonly result: Schema<'ResultDto'> }) {
  const texts = useTexts(trackTexts);
  const write = useDates();
  return (
    <>
      <Rows
        title={`${texts.result}：${result.name}`}
        rows={result.served}
        draw={({ title, text }) => (
          <>
            <strong>{title}</strong>
            <div>{text}</div>
          </>
        )}
      />
      <Rows
        title={texts.remedies}
        rows={result.remedies}
        draw={({ name, source, until }) => (
          <>
            <strong>{name}</strong>
            <div className={plain['small']}>{`${source} · ${texts.until(write(until, 'day'))}`}</div>
          </>
        )}
      />
    </>
  );
}

function HandedIn({ document }: { readonly document: Schema<'HandedInDto'> }) {
  const texts = useTexts(trackTexts);
  return (
    <>
      {`${document.kind}：${texts.documentStatus[document.status]}`}
      {document.problem !== undefined && <div className={plain['small']}>{`${document.problem} ${document.request ?? ''}`}</div>}
    </>
  );
}

function Happened({ entry }: { readonly entry: Schema<'HappenedDto'> }) {
  const write = useDates();
  return (
    <>
      <div className={plain['small']}>{write(entry.at)}</div>
      {entry.text}
    </>
  );
}
