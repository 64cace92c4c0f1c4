import { CheckCircleOutlined } from '@ant-design/icons';
import { Button, Flex, Progress, Typography } from 'antd';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { useDocumentUpload } from '../../ui/use-document-upload';
import { boardTexts } from './board-texts';
import styles from './board.module.css';

/** A photo from the camera of the phone or from a file, which goes up at once and again where the network broke. */
export function PhotoInput({ onUploaded }: { readonly onUploaded: (id: string) => void }) {
  const { give: texts } = useTexts(boardTexts);
  const { percent, lost, ...upload } = useDocumentUpload(onUploaded);
  return (
    <Flex vertical gap="small">
      <label className={styles['fileLabel']}>
        <input
          className={styles['file']}
          type="file"
          accept="image/jpeg,image/png"
          capture="environment"
          aria-label={texts.photo}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) upload.mutate(file);
          }}
        />
        {upload.isSuccess ? texts.replace : texts.choose}
      </label>
      {upload.isPending && <Progress percent={percent} aria-label={texts.uploading(percent)} />}
      {upload.isSuccess && (
        <Typography.Text role="status">
          <CheckCircleOutlined /> {texts.given(upload.variables.name)}
        </Typography.Text>
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
