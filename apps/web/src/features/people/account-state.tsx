import { LockOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useTexts } from '../../texts/language';
import { type Account } from './people-queries';
import { peopleTexts } from './people-texts';

/** Whether an account signs in, in words. */
export function AccountState({ account }: { readonly account: Account }) {
  const texts = useTexts(peopleTexts);
  if (account.locked) {
    return (
      <Tag color="error" icon={<LockOutlined aria-hidden />}>
        {texts.locked}
      </Tag>
    );
  }
  return account.mustChangePassword ? <Tag color="warning">{texts.initial}</Tag> : <Tag>{texts.active}</Tag>;
}
