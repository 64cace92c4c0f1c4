import { CheckCircleOutlined, SearchOutlined, StopOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Input, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMayDo } from '../../session/me';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { type BoardObjection, reasonsQuery, useObjector } from './board-queries';
import { boardTexts } from './board-texts';

const ICONS = { inquiry: <SearchOutlined />, answered: <CheckCircleOutlined />, closed: <StopOutlined /> } as const;

/** An objection: what became of it, why it was made, and for whoever inquires who made it. */
export function ObjectionItem({ objection }: { readonly objection: BoardObjection }) {
  const { objection: texts, detail } = useTexts(boardTexts);
  const write = useDates();
  const inquires = useMayDo()(['read-objectors']);
  const [opened, setOpened] = useState(false);
  const { caseId, caseNumber, status, receivedAt, answeredAt, anonymous } = objection;
  return (
    <li>
      <Flex gap="small" align="center" wrap>
        <Link to={`/cases/${caseId}`}>{detail.openCase(caseNumber)}</Link>
        <Tag icon={ICONS[status]}>{texts.status[status]}</Tag>
        <span>{texts.received(write(receivedAt))}</span>
        <span>{anonymous ? texts.anonymous : texts.named}</span>
        {answeredAt !== undefined && <span>{texts.answered(write(answeredAt))}</span>}
        {!opened && (
          <Button
            size="small"
            onClick={() => {
              setOpened(true);
            }}
          >
            {texts.reason}
          </Button>
        )}
      </Flex>
      {opened && <Reason objection={objection} />}
      {!anonymous && inquires && <Objector objection={objection} />}
    </li>
  );
}

function Reason({ objection: { id, caseId } }: { readonly objection: BoardObjection }) {
  const reasons = useQuery(reasonsQuery(caseId));
  return (
    <>
      <ProblemNote problem={reasons.error} />
      <Typography.Paragraph>{reasons.data?.find((each) => each.id === id)?.reason}</Typography.Paragraph>
    </>
  );
}

function Objector({ objection: { id, caseId } }: { readonly objection: BoardObjection }) {
  const { objection: texts } = useTexts(boardTexts);
  const [purpose, setPurpose] = useState<string>();
  const looking = useObjector();
  if (looking.data !== undefined)
    return (
      <Typography.Paragraph role="status">
        {looking.data.name} · {texts.phone(looking.data.phone)}
      </Typography.Paragraph>
    );
  if (purpose === undefined)
    return (
      <Button
        size="small"
        onClick={() => {
          setPurpose('');
        }}
      >
        {texts.objector}
      </Button>
    );
  return (
    <Flex vertical gap="small">
      <Typography.Text type="secondary">{texts.purposeHint}</Typography.Text>
      <ProblemNote problem={looking.error} />
      <Flex gap="small">
        <Input
          autoFocus
          aria-label={texts.purpose}
          placeholder={texts.purpose}
          maxLength={200}
          value={purpose}
          onChange={({ target }) => {
            setPurpose(target.value);
          }}
        />
        <Button
          type="primary"
          disabled={purpose.trim().length < 2}
          loading={looking.isPending}
          onClick={() => {
            looking.mutate({ caseId, objection: id, purpose: purpose.trim() });
          }}
        >
          {texts.show}
        </Button>
      </Flex>
    </Flex>
  );
}
