import { Button, Flex, Progress, Typography, Upload } from 'antd';
import { type Json } from '../../forms/json';
import { useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';
import { ProblemNote } from '../problem-note';
import { useDocumentUpload } from '../use-document-upload';

const uploadTexts = defineTexts(
  {
    choose: '选择文件（JPG、PNG、PDF）',
    replace: '更换文件',
    given: (name: string) => `已上传：${name}`,
    kept: '已上传',
    uploading: '正在上传',
    retry: '重试',
  },
  {
    choose: 'Choose a file (JPG, PNG, PDF)',
    replace: 'Replace',
    given: (name: string) => `Uploaded: ${name}`,
    kept: 'Uploaded',
    uploading: 'On its way up',
    retry: 'Try again',
  },
);

interface UploadInputProps {
  readonly id: string;
  readonly value: Json | undefined;
  readonly onChange: (id: string, fileName: string) => void;
}

/** A file that is handed in by its id; the file itself goes up at once, with progress, and again where the network broke. */
export function UploadInput({ id, value, onChange }: UploadInputProps) {
  const texts = useTexts(uploadTexts);
  const { percent, lost, ...upload } = useDocumentUpload(onChange);
  return (
    <Flex vertical gap="small">
      <Upload
        id={id}
        accept="image/jpeg,image/png,application/pdf"
        showUploadList={false}
        beforeUpload={(file) => {
          upload.mutate(file);
          return false;
        }}
      >
        <Button loading={upload.isPending}>{value === undefined ? texts.choose : texts.replace}</Button>
      </Upload>
      {upload.isPending && <Progress percent={percent} aria-label={texts.uploading} />}
      {value !== undefined && (
        <Typography.Text type="success">{upload.variables === undefined ? texts.kept : texts.given(upload.variables.name)}</Typography.Text>
      )}
      <ProblemNote problem={upload.error} />
      {lost !== undefined && (
        <Button
          onClick={() => {
            upload.mutate(lost);
          }}
        >
          {texts.retry}
        </Button>
      )}
    </Flex>
  );
}
