import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { useMayDo } from '../../session/me';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { knownCasesQuery } from './intake-queries';
import { intakeTexts } from './intake-texts';

interface KnownCasesProps {
  /** Undefined until it is whole and right. */
  readonly identityNumber: string | undefined;
  readonly processId: string;
}

/** Warns of what this person has under way, so that nothing is taken in twice. */
export function KnownCases({ identityNumber, processId }: KnownCasesProps) {
  const texts = useTexts(intakeTexts);
  const mayFind = useMayDo()(['find-by-identity-number']);
  const { data, error } = useQuery(knownCasesQuery(mayFind ? identityNumber : undefined));
  const cases = data?.cases ?? [];
  const doubled = cases.filter((each) => each.status === 'open' && each.processId === processId);
  if (error !== null) return <ProblemNote problem={error} />;
  if (cases.length === 0) return null;
  const shown = doubled.length > 0 ? doubled : cases;
  return (
    <Alert
      type={doubled.length > 0 ? 'warning' : 'info'}
      role="status"
      showIcon
      style={{ marginBottom: 16 }}
      title={doubled.length > 0 ? texts.duplicate : texts.known(cases.length)}
      description={
        <>
          {doubled.length > 0 && texts.duplicateHint}
          {shown.map(({ id, number, processName, subject, stageName, outcomeName }) => (
            <div key={id}>
              <Link to={`/cases/${id}`} target="_blank">
                {texts.caseLine(number, `${subject} · ${processName}`, outcomeName ?? stageName ?? '')}
              </Link>
            </div>
          ))}
        </>
      }
    />
  );
}
