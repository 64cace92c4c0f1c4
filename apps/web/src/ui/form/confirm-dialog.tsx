import { Typography } from 'antd';
import { type Confirmation, confirmationsOf } from '../../forms/confirmations';
import { type JsonObject } from '../../forms/json';
import { showData } from '../../forms/show-value';
import { useTexts } from '../../texts/language';
import { useValueWords } from '../value-words';
import { defineTexts } from '../../texts/texts';
import { Dialog } from '../dialog';

const confirmTexts = defineTexts(
  {
    title: '请再次确认',
    chosen: (title: string, answer: string) => `${title}：${answer}`,
    ok: '确认提交',
    back: '返回修改',
  },
  {
    title: 'Please confirm',
    chosen: (title: string, answer: string) => `${title}: ${answer}`,
    ok: 'Hand in',
    back: 'Go back',
  },
);

interface ConfirmDialogProps {
  readonly schema: JsonObject;
  readonly data: JsonObject;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks once more before something final is handed in: what was chosen, and what will happen. */
export function ConfirmDialog({ schema, data, busy, onConfirm, onClose }: ConfirmDialogProps) {
  const texts = useTexts(confirmTexts);
  return (
    <Dialog
      open
      title={texts.title}
      okText={texts.ok}
      cancelText={texts.back}
      confirmLoading={busy}
      onOk={onConfirm}
      onCancel={onClose}
      width={480}
    >
      <Confirmations confirmations={confirmationsOf(schema, data)} data={data} />
    </Dialog>
  );
}

/** What was chosen and what will happen, one by one. */
function Confirmations({ confirmations, data }: { readonly confirmations: readonly Confirmation[]; readonly data: JsonObject }) {
  const texts = useTexts(confirmTexts);
  const words = useValueWords();
  return confirmations.map(({ says, answered }) => {
    const [line] = answered === undefined ? [] : showData([answered], { [answered.name]: data[answered.name] }, words);
    return (
      <Typography.Paragraph key={says}>
        {line !== undefined && <strong>{texts.chosen(line.title, line.text)}</strong>}
        {line !== undefined && <br />}
        {says}
      </Typography.Paragraph>
    );
  });
}
