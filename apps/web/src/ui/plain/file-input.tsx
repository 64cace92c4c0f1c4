import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { uploadDocument } from '../../api/upload-document';
import { useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';
import plain from './plain.module.css';
import { ProblemText } from './problem-text';

const fileTexts = defineTexts(
  {
    hint: 'JPG、PNG 或 PDF，可以直接拍照',
    sending: (percent: number) => `正在上传 ${String(percent)}%`,
    sent: (name: string) => (name === '' ? '已上传' : `已上传：${name}`),
    retry: '再传一次',
  },
  {
    hint: 'JPG, PNG or PDF; you may take a photo',
    sending: (percent: number) => `Uploading ${String(percent)} %`,
    sent: (name: string) => (name === '' ? 'Uploaded' : `Uploaded: ${name}`),
    retry: 'Try again',
  },
);

/** A file that went up, and what it was called. */
export interface SentFile {
  readonly id: string;
  readonly name: string;
}

interface FileInputProps {
  readonly label: string;
  readonly value: SentFile | undefined;
  readonly onSent: (file: SentFile) => void;
}

/** Takes a photo or a file, and sends it at once with progress, and again where the network broke. */
export function FileInput({ label, value, onSent }: FileInputProps) {
  const texts = useTexts(fileTexts);
  const [percent, setPercent] = useState(0);
  const upload = useMutation({
    mutationFn: (file: File) => uploadDocument(file, setPercent),
    onSuccess: ({ id }, { name }) => {
      onSent({ id, name });
    },
  });
  return (
    <div className={plain['field']}>
      <label>
        {label}
        <input
          type="file"
          accept="image/jpeg,image/png,application/pdf"
          disabled={upload.isPending}
          onChange={({ target: { files } }) => {
            const file = files?.[0];
            if (file !== undefined) upload.mutate(file);
          }}
        />
      </label>
      <div className={plain['small']}>{texts.hint}</div>
      {upload.isPending && <progress max={100} value={percent} aria-label={label} />}
      <div role="status">{upload.isPending ? texts.sending(percent) : value !== undefined && texts.sent(value.name)}</div>
      <ProblemText problem={upload.error} />
      {upload.isError && (
        <button
          type="button"
          className={plain['quiet']}
          onClick={() => {
            upload.mutate(upload.variables);
          }}
        >
          {texts.retry}
        </button>
      )}
    </div>
  );
}
