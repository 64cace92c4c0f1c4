import { App, Button, Typography } from 'antd';
import { useState } from 'react';
import { type JsonObject } from '../../forms/json';
import { useLanguage, useTexts } from '../../texts/language';
import { UploadingNote } from '../../ui/form/uploading-note';
import { useUploading } from '../../ui/use-document-upload';
import { FillRest } from './fill-rest';
import { panelsTexts } from './panels-texts';
import { type Answers, emptyTasks, filledTasks, fillRest } from './sheet-answers';
import { type useHandIn } from './use-hand-in';

interface SheetCommandsProps {
  readonly schema: JsonObject;
  readonly tasks: readonly string[];
  /** Whether these are all the lines that there are. */
  readonly isWhole: boolean;
  readonly answers: Answers;
  readonly handing: ReturnType<typeof useHandIn>;
  readonly onWrite: (answers: Answers) => void;
}

/** Hands in what is filled, and fills what is empty. */
export function SheetCommands({ schema, tasks, isWhole, answers, handing, onWrite }: SheetCommandsProps) {
  const texts = useTexts(panelsTexts);
  const { language } = useLanguage();
  const { message } = App.useApp();
  const [filling, setFilling] = useState(false);
  const [filled, empty] = [filledTasks(tasks, answers, { schema, language }), emptyTasks(tasks, answers)];
  const isUploading = useUploading();
  const { sent, all } = handing.progress;
  const handIn = async (): Promise<void> => {
    const results = await handing.mutateAsync(filled.map((task) => ({ task, data: answers[task] ?? {} })));
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
  const rest = isWhole ? texts.rest(empty.length) : texts.restLoaded(empty.length);
  return (
    <>
      <Button
        type="primary"
        disabled={filled.length === 0 || isUploading}
        loading={handing.isPending}
        onClick={() => void handIn().catch(() => undefined)}
      >
        {texts.handIn(filled.length)}
      </Button>
      <Button disabled={empty.length === 0 || handing.isPending} onClick={open(true)}>
        {rest}
      </Button>
      {handing.isPending && sent > 0 && <Typography.Text role="status">{texts.handingIn(sent, all)}</Typography.Text>}
      <UploadingNote />
      <FillRest open={filling} schema={schema} title={rest} onClose={open(false)} onFill={fill} />
    </>
  );
}
