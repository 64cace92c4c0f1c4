import { Typography } from 'antd';
import { useTexts } from '../../texts/language';
import { peopleTexts } from './people-texts';
import { Dialog } from '../../ui/dialog';

interface InitialPasswordProps {
  readonly name: string;
  readonly password: string;
  readonly onNoted: () => void;
}

/** A first password, shown this once; only saying so closes it. */
export function InitialPassword({ name, password, onNoted }: InitialPasswordProps) {
  const texts = useTexts(peopleTexts);
  return (
    <Dialog
      open
      title={texts.passwordTitle}
      okText={texts.noted}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      onOk={onNoted}
      footer={(_, { OkBtn }) => <OkBtn />}
    >
      <Typography.Paragraph>{texts.passwordHint(name)}</Typography.Paragraph>
      <Typography.Title level={4} copyable={{ text: password, tooltips: [texts.copy, texts.copy] }}>
        <code>{password}</code>
      </Typography.Title>
    </Dialog>
  );
}
