import { Descriptions, Empty, Flex } from 'antd';
import { type Schema } from '../../api/schemas';
import { fieldsOf } from '../../forms/field';
import { showData } from '../../forms/show-value';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { SectionTitle } from '../../ui/section-title';
import { useValueWords } from '../../ui/value-words';
import styles from './task.module.css';
import { taskTexts } from './task-texts';

/** What was handed in before, the latest first. */
export function EarlierSubmissions({ submissions }: { readonly submissions: readonly Schema<'SubmissionDto'>[] }) {
  const texts = useTexts(taskTexts);
  if (submissions.length === 0) return <Empty description={texts.nothingBefore} />;
  return (
    <Flex vertical gap="middle">
      {submissions.toReversed().map((each) => (
        <Submission key={each.seq} submission={each} />
      ))}
    </Flex>
  );
}

/** What reached the case at no element of its process, as a change of a roster does, has no name of its own. */
function Submission({ submission }: { readonly submission: Schema<'SubmissionDto'> }) {
  const { by, told } = useTexts(taskTexts);
  const words = useValueWords();
  const write = useDates();
  const fields = fieldsOf(submission.form?.schema ?? {});
  const lines = showData(fields, submission.data, words);
  const when = write(submission.at);
  return (
    <section>
      <SectionTitle>
        {submission.name || told} <span className={styles['small']}>{submission.by === undefined ? when : by(submission.by, when)}</span>
      </SectionTitle>
      <Descriptions
        size="small"
        bordered
        column={1}
        styles={{ label: { width: '35%' } }}
        items={lines.map(({ name, title, text }) => ({
          key: name,
          label: title,
          children: <span className={styles['text']}>{text}</span>,
        }))}
      />
    </section>
  );
}
