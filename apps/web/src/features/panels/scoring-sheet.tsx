import { App, Button, Col, Flex, Row, Typography } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { type JsonObject } from '../../forms/json';
import { useLanguage, useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { BesideLine } from './beside-line';
import { FillRest } from './fill-rest';
import { panelsTexts } from './panels-texts';
import { SheetTable } from './sheet-table';
import { type Answers, emptyTasks, filledTasks, fillRest } from './sheet-answers';
import { useAnswers } from './use-answers';
import { useHandIn } from './use-hand-in';

interface ScoringSheetProps {
  readonly id: string;
  readonly sheet: Schema<'PanelSheetDto'>;
  readonly lines: readonly Schema<'PanelLineDto'>[];
}

const NO_FORM: JsonObject = { type: 'object' };

/** One line a case with the reader's opinion, what it is about beside it; what is filled is handed in together. */
export function ScoringSheet({ id, sheet, lines }: ScoringSheetProps) {
  const [selected, setSelected] = useState(lines[0]?.task);
  const { answers, write, ...saved } = useAnswers(lines);
  const handing = useHandIn(id);
  // The API says that it is a JSON Schema.
  const schema = sheet.form?.schema ?? NO_FORM;
  const shown = lines.find(({ task }) => task === selected) ?? lines[0];
  return (
    <Flex vertical gap="middle">
      <ProblemNote problem={handing.error} />
      <Row gutter={[24, 24]}>
        <Col xs={24} xl={15}>
          <SheetTable
            lines={lines}
            schema={schema}
            applicationForm={sheet.applicationForm}
            answers={answers}
            refused={handing.refused}
            selected={shown?.task}
            onSelect={setSelected}
            onWrite={write}
          />
        </Col>
        <Col xs={24} xl={9}>
          {shown !== undefined && <BesideLine key={shown.task} line={shown} form={sheet.applicationForm} />}
        </Col>
      </Row>
      <Flex gap="small" align="center" wrap>
        <SheetCommands schema={schema} tasks={lines.map(({ task }) => task)} answers={answers} handing={handing} onWrite={write} />
        <Saved {...saved} />
      </Flex>
    </Flex>
  );
}

interface SheetCommandsProps {
  readonly schema: JsonObject;
  readonly tasks: readonly string[];
  readonly answers: Answers;
  readonly handing: ReturnType<typeof useHandIn>;
  readonly onWrite: (answers: Answers) => void;
}

/** Hands in what is filled, and fills what is empty. */
function SheetCommands({ schema, tasks, answers, handing, onWrite }: SheetCommandsProps) {
  const texts = useTexts(panelsTexts);
  const { language } = useLanguage();
  const { message } = App.useApp();
  const [filling, setFilling] = useState(false);
  const [filled, empty] = [filledTasks(tasks, answers, { schema, language }), emptyTasks(tasks, answers)];
  const handIn = async (): Promise<void> => {
    const { results } = await handing.mutateAsync(filled.map((task) => ({ task, data: answers[task] ?? {} })));
    const refused = results.filter(({ problem }) => problem !== undefined).length;
    void message.info(texts.handedIn(results.length - refused, refused));
  };
  const fill = (data: JsonObject): void => {
    onWrite(fillRest(tasks, answers, data));
    setFilling(false);
  };
  const open = (isOpen: boolean) => () => {
    setFilling(isOpen);
  };
  return (
    <>
      <Button
        type="primary"
        disabled={filled.length === 0}
        loading={handing.isPending}
        onClick={() => void handIn().catch(() => undefined)}
      >
        {texts.handIn(filled.length)}
      </Button>
      <Button disabled={empty.length === 0} onClick={open(true)}>
        {texts.rest(empty.length)}
      </Button>
      <FillRest open={filling} schema={schema} count={empty.length} onClose={open(false)} onFill={fill} />
    </>
  );
}

interface SavedProps {
  readonly isDirty: boolean;
  readonly isSaved: boolean;
  readonly problem: unknown;
}

function Saved({ isDirty, isSaved, problem }: SavedProps) {
  const texts = useTexts(panelsTexts);
  const said = isDirty ? texts.saving : isSaved ? texts.saved : '';
  return (
    <Typography.Text type={problem === null ? 'secondary' : 'warning'} role="status">
      {problem === null ? said : texts.notSaved}
    </Typography.Text>
  );
}
