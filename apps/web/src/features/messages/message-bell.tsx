import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Badge } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../texts/language';
import { unreadCopiesQuery, unreadMessagesQuery } from './messages-queries';
import { messagesTexts } from './messages-texts';
import styles from './messages.module.css';

/** Leads to the messages and says how many are unread, as hints of the API tell. */
export function MessageBell() {
  const texts = useTexts(messagesTexts);
  const unread = (useQuery(unreadMessagesQuery).data ?? 0) + (useQuery(unreadCopiesQuery).data ?? 0);
  return (
    <Link to="/messages" className={styles['bell']} aria-label={texts.bell(unread)}>
      <Badge count={unread} size="small" color="#c0392b">
        <BellOutlined className={styles['bellIcon']} />
      </Badge>
    </Link>
  );
}
