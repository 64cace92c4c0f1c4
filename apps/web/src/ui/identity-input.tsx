import { App, Input } from 'antd';
import { isIdentityNumber } from '#formats';
import { tidied } from '../forms/slip';
import { useTexts } from '../texts/language';
import { defineTexts } from '../texts/texts';

const identityTexts = defineTexts(
  { search: '按身份证号码查询', hint: '输入 18 位身份证号码', wrong: '请输入正确的 18 位身份证号码。' },
  {
    search: 'By identity number',
    hint: 'The 18 characters of the identity number',
    wrong: 'Please type a correct identity number of 18 characters.',
  },
);

interface IdentityInputProps {
  readonly asking: boolean;
  readonly onAsk: (identityNumber: string) => void;
}

/** Asks for an identity number to search by; it stays out of the address and of the browser's memory. */
export function IdentityInput({ asking, onAsk }: IdentityInputProps) {
  const texts = useTexts(identityTexts);
  const { message } = App.useApp();
  return (
    <Input.Search
      aria-label={texts.search}
      placeholder={texts.hint}
      autoComplete="off"
      maxLength={18}
      enterButton={texts.search}
      loading={asking}
      onSearch={(typed) => {
        const number = tidied('identity-number', typed);
        if (isIdentityNumber(number)) onAsk(number);
        else void message.warning(texts.wrong);
      }}
      style={{ maxWidth: 380 }}
    />
  );
}
