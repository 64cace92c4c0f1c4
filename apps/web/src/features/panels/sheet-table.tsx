import { Alert, Button, Form, type TableColumnsType } from 'antd';
import { type Schema } from '../../api/schemas';
import { type Faults } from '../../forms/check-data';
import { type Field, fieldsOf } from '../../forms/field';
import { type JsonObject } from '../../forms/json';
import { showData } from '../../forms/show-value';
import { useLanguage, useTexts } from '../../texts/language';
import { useValueWords } from '../../ui/value-words';
import { DataTable } from '../../ui/data-table';
import { FormFields } from '../../ui/form/form-fields';
import { PanelStanding } from '../../ui/panel-standing';
import { panelsTexts } from './panels-texts';
import styles from './panels.module.css';
import { type Answers } from './sheet-answers';
import { type Refused } from './use-answers';

type Line = Schema<'PanelLineDto'>;

interface SheetTableProps {
  readonly lines: readonly Line[];
  readonly schema: JsonObject;
  readonly applicationForm: Schema<'FormDto'> | undefined;
  readonly answers: Answers;
  /** Why the draft of a line is not kept. */
  readonly notKept: Refused;
  /** Why a line could not be handed in. */
  readonly refused: Refused;
  readonly selected: string | undefined;
  readonly onSelect: (task: string) => void;
  readonly onWrite: (answers: Answers) => void;
}

const NO_FAULTS: Faults = new Map();
/** So much of an application stands in a line; all of it stands beside the sheet. */
const MOST_FACTS = 3;
const TELLING: readonly Field['kind'][] = ['text', 'choice', 'choices', 'number', 'date'];

/** One line a case; whatever is focused is what is shown beside the sheet. */
export function SheetTable(props: SheetTableProps) {
  const columns = useColumns(props);
  return (
    <DataTable<Line>
      rowKey="task"
      size="small"
      columns={columns}
      dataSource={[...props.lines]}
      pagination={false}
      rowSelection={{
        selectedRowKeys: props.selected === undefined ? [] : [props.selected],
        columnWidth: 0,
        renderCell: () => null,
        hideSelectAll: true,
      }}
      onRow={({ task }) => ({
        onFocus: () => {
          props.onSelect(task);
        },
      })}
    />
  );
}

function useColumns({ schema, applicationForm, answers, notKept, refused, onSelect, onWrite }: SheetTableProps): TableColumnsType<Line> {
  const texts = useTexts(panelsTexts);
  const words = useValueWords();
  // The API says that it is a JSON Schema.
  const facts = fieldsOf(applicationForm?.schema ?? {}).filter(({ kind }) => TELLING.includes(kind));
  return [
    {
      key: 'case',
      title: texts.columns.case,
      width: 260,
      render: (_, line) => (
        <>
          <Button
            type="link"
            size="small"
            onClick={() => {
              onSelect(line.task);
            }}
          >
            {line.caseNumber}
          </Button>
          <div>{line.subject}</div>
          <div>{factsOf(line, facts, words)}</div>
          {line.progress !== undefined && (
            <div className={styles['small']}>
              <PanelStanding of={line.progress} />
            </div>
          )}
        </>
      ),
    },
    {
      key: 'answer',
      title: texts.columns.answer,
      render: (_, { task }, index) => (
        <AnswerCell
          place={`/${String(index)}`}
          fields={fieldsOf(schema)}
          data={answers[task] ?? {}}
          notKept={notKept.get(task)}
          refused={refused.get(task)}
          onChange={(data) => {
            onWrite({ [task]: data });
          }}
        />
      ),
    },
  ];
}

type Told = ReturnType<Refused['get']>;

interface AnswerCellProps {
  readonly place: string;
  readonly fields: readonly Field[];
  readonly data: JsonObject;
  readonly notKept: Told;
  readonly refused: Told;
  readonly onChange: (data: JsonObject) => void;
}

/** The reader's opinion on one case, and why it could not be kept or handed in. */
function AnswerCell({ place, fields, data, notKept, refused, onChange }: AnswerCellProps) {
  const texts = useTexts(panelsTexts);
  const { language } = useLanguage();
  const titleOf = ({ title, titleEn }: NonNullable<Told>): string => (language === 'zh' ? title : titleEn);
  return (
    <Form layout="vertical" component={false}>
      <FormFields fields={fields} data={data} onChange={onChange} faults={NO_FAULTS} place={place} />
      {notKept !== undefined && <Alert type="warning" showIcon title={texts.notKept(titleOf(notKept))} />}
      {refused !== undefined && <Alert type="error" showIcon title={titleOf(refused)} />}
    </Form>
  );
}

/** The first facts of an application in words. */
function factsOf({ application }: Line, fields: readonly Field[], words: Parameters<typeof showData>[2]): string {
  // The API says that it is what a form holds.
  const data = application ?? {};
  const given = fields.filter(({ name }) => data[name] !== undefined).slice(0, MOST_FACTS);
  const told = Object.fromEntries(given.map(({ name }) => [name, data[name]]));
  return showData(given, told, words)
    .map(({ title, text }) => `${title}${words.colon}${text}`)
    .join(words.semicolon);
}
