import { Button, Flex, Tag } from 'antd';
import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../texts/language';
import { messagesTexts } from './messages-texts';
import styles from './messages.module.css';

interface MessageItemProps {
  readonly title: string;
  /** From whom, to whom, when. */
  readonly origin: readonly string[];
  readonly body?: ReactNode;
  readonly caseOf?: { readonly id: string; readonly number: string } | undefined;
  readonly isUnread: boolean;
  readonly marking: boolean;
  readonly onRead: () => void;
}

/** A message or a copy; opening its case marks it as read. */
export function MessageItem({ title, origin, body, caseOf, isUnread, marking, onRead }: MessageItemProps) {
  const texts = useTexts(messagesTexts);
  return (
    <li className={styles[isUnread ? 'unread' : 'item']}>
      <Flex justify="space-between" gap="middle" wrap>
        <strong>
          {title} {isUnread && <Tag color="green">{texts.unread}</Tag>}
        </strong>
        <span className={styles['small']}>{origin.join(' · ')}</span>
      </Flex>
      {body !== undefined && (
        <p className={styles['body']} lang="zh-CN">
          {body}
        </p>
      )}
      <Flex gap="middle" align="center">
        {caseOf !== undefined && (
          <Link to={`/cases/${caseOf.id}`} onClick={isUnread ? onRead : undefined}>
            {texts.openCase(caseOf.number)}
          </Link>
        )}
        {isUnread && (
          <Button size="small" onClick={onRead} loading={marking} aria-label={`${texts.markRead}：${title}`}>
            {texts.markRead}
          </Button>
        )}
      </Flex>
    </li>
  );
}
