import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Progress, Typography, Upload } from 'antd';
import { useState } from 'react';
import { uploadDocument } from '../../api/upload-document';
import { type Json } from '../../forms/json';
import { useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';
import { ProblemNote } from '../problem-note';

const uploadTexts = defineTexts(
  { choose: '选择文件（JPG、PNG、PDF）', replace: '更换文件', given: (name: string) => `已上传：${name}`, kept: '已上传', retry: '重试' },
  {
    choose: 'Choose a file (JPG, PNG, PDF)',
    replace: 'Replace',
    given: (name: string) => `Uploaded: ${name}`,
    kept: 'Uploaded',
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
  const [percent, setPercent] = useState(0);
  const upload = useMutation({
    mutationFn: (file: File) => uploadDocument(file, setPercent),
    onSuccess: ({ id: documentId }, { name }) => {
      onChange(documentId, name);
    },
  });
  const lost = upload.isError ? upload.variables : undefined;
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
      {upload.isPending && <Progress percent={percent} />}
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
