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
import { panelsTexts } from './panels-texts';
import styles from './panels.module.css';
import { type Answers } from './sheet-answers';

type Line = Schema<'PanelLineDto'>;

interface SheetTableProps {
  readonly lines: readonly Line[];
  readonly schema: JsonObject;
  readonly applicationForm: Schema<'FormDto'> | undefined;
  readonly answers: Answers;
  readonly refused: ReadonlyMap<string, Schema<'ProblemDto'>>;
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

function useColumns({ schema, applicationForm, answers, refused, onSelect, onWrite }: SheetTableProps): TableColumnsType<Line> {
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
            <div className={styles['small']}>{texts.progress(line.progress.answered, line.progress.seats, line.progress.quorum)}</div>
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
          problem={refused.get(task)}
          onChange={(data) => {
            onWrite({ [task]: data });
          }}
        />
      ),
    },
  ];
}

interface AnswerCellProps {
  readonly place: string;
  readonly fields: readonly Field[];
  readonly data: JsonObject;
  readonly problem: Schema<'ProblemDto'> | undefined;
  readonly onChange: (data: JsonObject) => void;
}

/** The reader's opinion on one case, and why it could not be handed in. */
function AnswerCell({ place, fields, data, problem, onChange }: AnswerCellProps) {
  const { language } = useLanguage();
  return (
    <Form layout="vertical" component={false}>
      <FormFields fields={fields} data={data} onChange={onChange} faults={NO_FAULTS} place={place} />
      {problem !== undefined && <Alert type="error" showIcon title={language === 'zh' ? problem.title : problem.titleEn} />}
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
