import { Tag, Typography } from 'antd';
import { type Schema } from '../../api/schemas';
import { useLanguage, useTexts } from '../../texts/language';
import { differenceTexts } from './difference-texts';
import styles from './difference.module.css';

type FileChange = Schema<'FileChangeDto'>;

/** Forms, decisions, parameters, notices … that differ, each by its title and line by line. */
export function ChangedFiles({ files }: { readonly files: readonly FileChange[] }) {
  const texts = useTexts(differenceTexts);
  if (files.length === 0) return null;
  return (
    <section aria-label={texts.files}>
      <Typography.Text strong>{texts.files}</Typography.Text>
      <ul className={styles['files']}>
        {files.map((file) => (
          <li key={file.file}>
            <ChangedFile changed={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChangedFile({ changed: { file, change, title, lines } }: { readonly changed: FileChange }) {
  const texts = useTexts(differenceTexts);
  const { language } = useLanguage();
  const kinds: Readonly<Record<string, string>> = texts.kinds;
  const kind = kinds[file] ?? kinds[file.split('/')[0] ?? ''] ?? texts.otherFile;
  return (
    <>
      <Tag>{texts.changes[change]}</Tag>
      {texts.file(kind, title?.[language])} <span className={styles['path']}>{file}</span>
      {lines.length > 0 && (
        <ul className={styles['lines']}>
          {lines.map((line) => (
            <li key={line.en}>{line[language]}</li>
          ))}
        </ul>
      )}
    </>
  );
}
