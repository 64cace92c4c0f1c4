import { Checkbox, Form, Input, Radio, Typography } from 'antd';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { Dialog } from '../../ui/dialog';
import { UploadInput } from '../../ui/form/upload-input';
import { UploadingNote } from '../../ui/form/uploading-note';
import { ProblemNote } from '../../ui/problem-note';
import { useUploading } from '../../ui/use-document-upload';
import { type ActionDialogProps } from './action-dialog';
import { authorityTexts } from './authority-texts';
import { useEndAuthority, useRecordAuthority } from './case-queries';
import { caseTexts } from './case-texts';

type Authority = Schema<'RecordAuthorityDto'>;
const GROUNDS = ['family', 'guardian', 'power-of-attorney', 'village-helper'] as const satisfies readonly Authority['ground'][];

/** Writes down that somebody acts for an applicant who has come to the window, with the paper that the applicant has signed. */
export function AuthorityDialog({ found, onClose }: ActionDialogProps) {
  const { actions, confirm } = useTexts(caseTexts);
  const texts = useTexts(authorityTexts);
  const record = useRecordAuthority(found.id);
  const isUploading = useUploading();
  const [form] = Form.useForm<Authority>();
  return (
    <Dialog
      open
      title={actions['record-authority']}
      okText={confirm}
      okButtonProps={{ disabled: isUploading }}
      confirmLoading={record.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph>{texts.hint}</Typography.Paragraph>
      <ProblemNote problem={record.error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ ground: 'family' }}
        onFinish={({ until, ...authority }) => {
          record.mutate({ ...authority, ...(until ? { until } : {}) }, { onSuccess: onClose });
        }}
      >
        <HelperInputs />
        <Form.Item name="documentId" label={texts.paper} rules={[{ required: true, message: texts.paperMissing }]}>
          <PaperInput />
        </Form.Item>
        <UploadingNote />
        <Form.Item name="until" label={texts.until}>
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="identitiesChecked"
          valuePropName="checked"
          rules={[{ enum: [true], type: 'enum', required: true, message: texts.checkedMissing }]}
        >
          <Checkbox>{texts.checked}</Checkbox>
        </Form.Item>
      </Form>
    </Dialog>
  );
}

function HelperInputs() {
  const texts = useTexts(authorityTexts);
  return (
    <>
      <Form.Item name="helper" label={texts.helper} rules={[{ required: true, whitespace: true, message: texts.helperMissing }]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="helperName"
        label={texts.helperName}
        rules={[{ required: true, whitespace: true, message: texts.helperNameMissing }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="ground" label={texts.ground}>
        <Radio.Group options={GROUNDS.map((value) => ({ value, label: texts.grounds[value] }))} />
      </Form.Item>
    </>
  );
}

/** What a field of antd's form hands to its input. */
interface PaperInputProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
}

const PaperInput = ({ id = 'paper', value, onChange }: PaperInputProps) => (
  <UploadInput id={id} value={value} onChange={(uploaded) => onChange?.(uploaded)} />
);

/** Ends what the helper acts by, for an applicant who has come in person. */
export function EndAuthorityDialog({ found, onClose }: ActionDialogProps) {
  const { actions, confirm } = useTexts(caseTexts);
  const texts = useTexts(authorityTexts);
  const end = useEndAuthority(found.id);
  return (
    <Dialog
      open
      title={actions['end-authority']}
      okText={confirm}
      okButtonProps={{ danger: true }}
      confirmLoading={end.isPending}
      onOk={() => {
        end.mutate(undefined, { onSuccess: onClose });
      }}
      onCancel={onClose}
    >
      <Typography.Paragraph>{texts.end}</Typography.Paragraph>
      <ProblemNote problem={end.error} />
    </Dialog>
  );
}
