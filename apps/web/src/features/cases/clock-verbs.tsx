import { Button, Form, Input, Select, Typography } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import { ProblemNote } from '../../ui/problem-note';
import { usePauseClock, useResumeClock } from './case-queries';
import { caseTexts } from './case-texts';
import { ReasonDialog } from './reason-dialog';
import { Dialog } from '../../ui/dialog';

interface ClockVerbsProps {
  readonly caseId: string;
  readonly clock: Schema<'ClockDto'>;
}

/** Pausing and resuming, where the API lets this reader. */
export function ClockVerbs({ caseId, clock }: ClockVerbsProps) {
  const { clocks } = useTexts(caseTexts);
  const { colon } = useTexts(marks);
  // Once paused, the clock may be resumed: the dialog that is open stays the one that was asked for until it closes.
  const [asked, setAsked] = useState<(typeof clock.actions)[number]>();
  const [verb] = clock.actions;
  if (verb === undefined) return null;
  const close = (): void => {
    setAsked(undefined);
  };
  return (
    <>
      <Button
        size="small"
        className="no-print"
        aria-label={`${verb === 'pause' ? clocks.pause : clocks.resume}${colon}${clock.name}`}
        onClick={() => {
          setAsked(verb);
        }}
      >
        {verb === 'pause' ? clocks.pause : clocks.resume}
      </Button>
      {asked === 'pause' && <PauseDialog caseId={caseId} clock={clock} onClose={close} />}
      {asked === 'resume' && <ResumeDialog caseId={caseId} clock={clock} onClose={close} />}
    </>
  );
}

interface DialogProps extends ClockVerbsProps {
  readonly onClose: () => void;
}

function PauseDialog({ caseId, clock, onClose }: DialogProps) {
  const texts = useTexts(caseTexts);
  const pause = usePauseClock(caseId, clock.clock);
  const [form] = Form.useForm<Schema<'PauseClockDto'>>();
  const options = clock.pauseBases.map(({ code, text, source }) => ({ value: code, label: `${text}（${source}）` }));
  return (
    <Dialog
      open
      title={`${texts.clocks.pause} · ${clock.name}`}
      okText={texts.confirm}
      confirmLoading={pause.isPending}
      onOk={() => {
        form.submit();
      }}
      onCancel={onClose}
    >
      <Typography.Paragraph>{texts.dialogs.pause}</Typography.Paragraph>
      <ProblemNote problem={pause.error} />
      <Form
        form={form}
        layout="vertical"
        onFinish={(body) => {
          pause.mutate(body, { onSuccess: onClose });
        }}
      >
        <Form.Item name="basis" label={texts.dialogs.ground} rules={[{ required: true, message: texts.dialogs.groundMissing }]}>
          <Select options={options} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={texts.dialogs.reason}
          rules={[{ required: true, whitespace: true, message: texts.dialogs.reasonMissing }]}
        >
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Dialog>
  );
}

function ResumeDialog({ caseId, clock, onClose }: DialogProps) {
  const texts = useTexts(caseTexts);
  const resume = useResumeClock(caseId, clock.clock);
  return (
    <ReasonDialog
      title={`${texts.clocks.resume} · ${clock.name}`}
      hint={texts.dialogs.resume}
      sending={resume}
      onReason={(reason) => {
        resume.mutate({ reason }, { onSuccess: onClose });
      }}
      onClose={onClose}
    />
  );
}
