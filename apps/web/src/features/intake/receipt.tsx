import { Button, Card, Descriptions, Flex, Typography } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useMe } from '../../session/me';
import { useDates, useEnds } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import { PrintButton } from '../../ui/print-button';
import { intakeTexts } from './intake-texts';

interface ReceiptProps {
  readonly receipt: Schema<'ReceiptDto'>;
  readonly name: string;
  readonly onNext: () => void;
}

/** What the applicant takes home; the next one may come at once. */
export function Receipt({ receipt, name, onNext }: ReceiptProps) {
  const texts = useTexts(intakeTexts).receipt;
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    next.current?.focus();
  }, []);
  return (
    <Flex vertical gap="middle" style={{ maxWidth: 720 }}>
      <Card>
        <Typography.Title level={3} style={{ textAlign: 'center' }}>
          {texts.title}
        </Typography.Title>
        <Descriptions bordered column={1} items={useLines(receipt, name)} />
        <Typography.Paragraph style={{ marginTop: 16 }}>{texts.keep}</Typography.Paragraph>
      </Card>
      <Flex gap="small" align="center" className="no-print">
        <PrintButton label={texts.print} />
        <Button ref={next} type="primary" onClick={onNext}>
          {texts.another}
        </Button>
        <Link to={`/cases/${receipt.caseId}`}>{texts.open}</Link>
      </Flex>
    </Flex>
  );
}

function useLines({ number, processName, receivedAt, next, dueAt }: Schema<'ReceiptDto'>, name: string) {
  const texts = useTexts(intakeTexts).receipt;
  const { comma, semicolon } = useTexts(marks);
  const write = useDates();
  const ends = useEnds();
  const clerk = useMe();
  const lines = [
    ['number', number],
    ['matter', processName],
    ['applicant', name],
    ['received', write(receivedAt)],
    ['next', next.map((step) => texts.nextOf(step.name, step.organisations.map((each) => each.name).join(comma))).join(semicolon)],
    ['due', dueAt === undefined ? '' : ends(dueAt)],
    ['clerk', clerk.name],
  ] as const;
  return lines.filter(([, text]) => text !== '').map(([key, children]) => ({ key, label: texts[key], children }));
}
