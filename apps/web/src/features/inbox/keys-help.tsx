import { Typography } from 'antd';
import { useTexts } from '../../texts/language';
import { inboxTexts } from './inbox-texts';
import styles from './keys-help.module.css';
import { Dialog } from '../../ui/dialog';

/** The keys of the inbox, and what each does. */
export function KeysHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const texts = useTexts(inboxTexts);
  return (
    <Dialog open={open} title={texts.keysTitle} okText={texts.close} onOk={onClose} onCancel={onClose} footer={(_, { OkBtn }) => <OkBtn />}>
      <dl className={styles['keys']}>
        {Object.entries(texts.keys).map(([key, told]) => (
          <div key={key}>
            <dt>
              <Typography.Text keyboard>{key}</Typography.Text>
            </dt>
            <dd>{told}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
