import { Alert } from 'antd';
import { useLanguage } from '../texts/language';
import { faultLines } from './fault-lines';
import { sentencesOf } from './sentences-of';

/** Says what went wrong, with each field that is at fault; nothing where nothing did. */
export function ProblemNote({ problem }: { readonly problem: unknown }) {
  const { language } = useLanguage();
  if (problem === null || problem === undefined) return null;
  const [title, ...more] = sentencesOf(problem, language);
  const description = more.length === 0 ? undefined : more.join(' ');
  const faults = faultLines(problem, language);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      description={faults.length === 0 ? description : <Faults description={description} faults={faults} />}
      style={{ marginBottom: 16 }}
    />
  );
}

function Faults({ description, faults }: { readonly description: string | undefined; readonly faults: readonly string[] }) {
  return (
    <>
      {description}
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </>
  );
}
