import { Alert, Col, Empty, Flex, Row } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Schema } from '../../api/schemas';
import { fieldsOf } from '../../forms/field';
import { type JsonObject } from '../../forms/json';
import { useLanguage, useTexts } from '../../texts/language';
import { KeptText } from '../../ui/form/kept-text';
import { ProblemNote } from '../../ui/problem-note';
import { SavedNote } from '../../ui/saved-note';
import { BesideLine } from './beside-line';
import { panelsTexts } from './panels-texts';
import { type Answers, closedMeanwhile } from './sheet-answers';
import { SheetCommands } from './sheet-commands';
import { SheetTable } from './sheet-table';
import { type Refused, useAnswers } from './use-answers';
import { useHandIn } from './use-hand-in';

type Line = Schema<'PanelLineDto'>;

interface ScoringSheetProps {
  readonly id: string;
  readonly sheet: Schema<'PanelSheetDto'>;
  readonly lines: readonly Line[];
  /** Whether these are all the lines that there are. */
  readonly isWhole: boolean;
}

const NO_FORM: JsonObject = { type: 'object' };

/** One line a case with the reader's opinion, what it is about beside it; what is filled is handed in together. */
export function ScoringSheet(props: ScoringSheetProps) {
  const { sheet, isWhole } = props;
  const [selected, setSelected] = useState(props.lines[0]?.task);
  const { waiting, closed, answers, write, notKept, saved, handing } = useSheet(props);
  // The API says that it is a JSON Schema.
  const schema = sheet.form?.schema ?? NO_FORM;
  const shown = waiting.find(({ task }) => task === selected) ?? waiting[0];
  return (
    <Flex vertical gap="middle">
      <ProblemNote problem={handing.error} />
      <ClosedLines lines={closed} schema={schema} answers={answers} refused={handing.refused} />
      {shown === undefined ? (
        isWhole && <Nothing isAllIn={handing.handed.size > 0 && closed.length === 0} />
      ) : (
        <Row gutter={[24, 24]}>
          <Col xs={24} xl={15}>
            <SheetTable
              lines={waiting}
              schema={schema}
              applicationForm={sheet.applicationForm}
              answers={answers}
              notKept={notKept}
              refused={handing.refused}
              selected={shown.task}
              onSelect={setSelected}
              onWrite={write}
            />
          </Col>
          <Col xs={24} xl={9}>
            <BesideLine key={shown.task} line={shown} form={sheet.applicationForm} />
          </Col>
        </Row>
      )}
      {(shown !== undefined || handing.isPending) && (
        <Flex gap="small" align="center" wrap>
          <SheetCommands schema={schema} tasks={waiting.map(({ task }) => task)} {...{ isWhole, answers, handing }} onWrite={write} />
          <SavedNote {...saved} />
        </Flex>
      )}
    </Flex>
  );
}

/** What is written on the sheet, which lines still wait, and which were closed by others before they were handed in. */
function useSheet({ id, lines, isWhole }: ScoringSheetProps) {
  const seen = useSeen(lines);
  const { drop, ...written } = useAnswers([...seen, ...lines]);
  const handing = useHandIn(id, drop);
  const waiting = lines.filter(({ task }) => !handing.handed.has(task));
  const here = new Set([...lines.map(({ task }) => task), ...handing.handed]);
  // One that is not here may stand on a page to come.
  const closed = isWhole ? closedMeanwhile(seen, here, written.answers) : [];
  return { ...written, handing, waiting, closed };
}

/** Nothing waits any more: on to the other panels. */
function Nothing({ isAllIn }: { readonly isAllIn: boolean }) {
  const texts = useTexts(panelsTexts);
  return (
    <Empty description={isAllIn ? texts.allIn : texts.all}>
      <Link to="/panels">{texts.back}</Link>
    </Empty>
  );
}

interface ClosedLinesProps {
  readonly lines: readonly Line[];
  readonly schema: JsonObject;
  readonly answers: Answers;
  readonly refused: Refused;
}

/** Lines that others closed: why they were not handed in, and what was written in them. */
function ClosedLines({ lines, schema, answers, refused }: ClosedLinesProps) {
  const texts = useTexts(panelsTexts);
  const { language } = useLanguage();
  return lines.map(({ task, caseNumber }) => {
    const problem = refused.get(task);
    const why = problem && (language === 'zh' ? problem.title : problem.titleEn);
    return (
      <div key={task}>
        {why !== undefined && <Alert type="warning" showIcon title={texts.closed(caseNumber, why)} />}
        <KeptText fields={fieldsOf(schema)} data={answers[task] ?? {}} of={caseNumber} />
      </div>
    );
  });
}

/** Every line that was ever on the sheet: what was written in one is not lost with it. */
function useSeen(lines: readonly Line[]): readonly Line[] {
  const [seen, setSeen] = useState<ReadonlyMap<string, Line>>(new Map());
  if (lines.some(({ task }) => !seen.has(task))) setSeen(new Map([...seen, ...lines.map((line) => [line.task, line] as const)]));
  return [...seen.values()];
}
