import { Alert, Button, Flex, Progress, Typography } from 'antd';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { SectionTitle } from '../../ui/section-title';
import { auditTexts } from './audit-texts';
import { useVerification, type Verification } from './use-verification';

const WHOLE = 100;

/** Checks every chain, tells how far it is, and what was found. */
export function ChainCheck({ onPurpose }: { readonly onPurpose: () => Promise<string | undefined> }) {
  const texts = useTexts(auditTexts);
  const check = useVerification();
  const { checked, cases } = check.sofar;
  const start = async (): Promise<void> => {
    const purpose = await onPurpose();
    if (purpose !== undefined) check.start(purpose);
  };
  return (
    <Flex vertical gap="small">
      <SectionTitle>{texts.chains}</SectionTitle>
      <Typography.Text type="secondary">{texts.chainsHint}</Typography.Text>
      <Flex gap="middle" align="center">
        <Button onClick={() => void start()} disabled={check.isRunning}>
          {texts.verify}
        </Button>
        {check.isRunning && <Button onClick={check.stop}>{texts.stop}</Button>}
      </Flex>
      {check.isRunning && (
        <div role="status">
          <Progress aria-label={texts.chains} percent={cases === 0 ? 0 : Math.floor((checked / cases) * WHOLE)} />
          {texts.progress(checked, cases)}
        </div>
      )}
      <ProblemNote problem={check.error} />
      {check.outcome !== undefined && !check.isRunning && <ChainOutcome outcome={check.outcome} />}
    </Flex>
  );
}

function ChainOutcome({ outcome: { broken, administration, checked, complete } }: { readonly outcome: Verification }) {
  const texts = useTexts(auditTexts);
  const faults = [
    ...broken.map(({ caseNumber, code, seq }) => texts.breaks[code](caseNumber, seq)),
    ...(administration === undefined ? [] : [texts.administration(administration)]),
  ];
  const soFar = complete ? '' : texts.stopped(checked);
  if (faults.length === 0) {
    return <Alert role="status" showIcon type={complete ? 'success' : 'warning'} title={complete ? texts.whole(checked) : soFar} />;
  }
  return (
    <Alert
      role="alert"
      showIcon
      type="error"
      title={`${texts.broken(faults.length)}${soFar}`}
      description={
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      }
    />
  );
}
