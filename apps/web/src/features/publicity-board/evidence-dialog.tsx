import { App, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../texts/language';
import { UploadingNote } from '../../ui/form/uploading-note';
import { ProblemNote } from '../../ui/problem-note';
import { useUploading } from '../../ui/use-document-upload';
import { type Owed, useGiveEvidence } from './board-queries';
import { boardTexts } from './board-texts';
import styles from './board.module.css';
import { PhotoInput } from './photo-input';
import { Dialog } from '../../ui/dialog';

interface EvidenceDialogProps {
  readonly owed: Owed;
  readonly onClose: () => void;
}

/** Takes the photo of a place and when it was put up or taken down. */
export function EvidenceDialog({ owed, onClose }: EvidenceDialogProps) {
  const texts = useTexts(boardTexts);
  const { message } = App.useApp();
  const giving = useGiveEvidence();
  const isUploading = useUploading();
  const [photo, setPhoto] = useState<string>();
  const [at, setAt] = useState('');
  const give = (document: string): void => {
    const body = { kind: owed.kind, document, ...(at === '' ? {} : { at: new Date(`${at}:00+08:00`).toISOString() }) };
    giving.mutate(
      { publicity: owed.publicity, no: owed.no, body },
      {
        onSuccess: () => {
          void message.success(texts.give.saved);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      open
      title={texts.give.title(texts.owed.kinds[owed.kind], owed.place)}
      okText={texts.give.submit}
      cancelText={texts.give.cancel}
      okButtonProps={{ disabled: photo === undefined || isUploading, loading: giving.isPending }}
      onOk={() => {
        if (photo !== undefined) give(photo);
      }}
      onCancel={onClose}
    >
      <Flex vertical gap="middle">
        <ProblemNote problem={giving.error} />
        <PhotoInput onUploaded={setPhoto} />
        <UploadingNote />
        <label className={styles['field']}>
          {texts.give.at}
          <Input
            type="datetime-local"
            value={at}
            onChange={({ target }) => {
              setAt(target.value);
            }}
          />
          <Typography.Text type="secondary">{texts.give.atHint}</Typography.Text>
        </label>
      </Flex>
    </Dialog>
  );
}
