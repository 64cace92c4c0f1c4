import { App, Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { type Partner, usePartnerCommand } from './partner-queries';
import { partnerTexts } from './partner-texts';

const CHANNELS = ['inbox', 'api', 'webhook', 'file'] as const satisfies readonly Partner['channel'][];
const NUMBERS = ['width', 'timeoutSeconds', 'giveUpHours', 'silenceHours'] as const;

type Settings = Schema<'PutPartnerDto'>;

/** How an organisation is reached, as an operator sets it. */
export function PartnerSettings({ partner }: { readonly partner: Partner }) {
  const { settings: texts } = useTexts(partnerTexts);
  const { message } = App.useApp();
  const [settings, setSettings] = useState<Settings>(() => settingsOf(partner));
  const save = usePartnerCommand((body: Settings, header) =>
    answerOf(api.PUT('/api/partners/{organisation}', { params: { path: { organisation: partner.organisationId }, header }, body })),
  );
  return (
    <Form
      layout="vertical"
      style={{ maxWidth: 560 }}
      onFinish={() => {
        save.mutate(settings, { onSuccess: () => void message.success(texts.saved) });
      }}
    >
      <SettingsFields settings={settings} onChange={setSettings} />
      <ProblemNote problem={save.error} />
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {texts.save}
      </Button>
    </Form>
  );
}

interface SettingsFieldsProps {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

function SettingsFields({ settings, onChange }: SettingsFieldsProps) {
  const { settings: texts, channels } = useTexts(partnerTexts);
  return (
    <>
      <Form.Item label={texts.channel} htmlFor="partner-channel">
        <Select<Partner['channel']>
          id="partner-channel"
          value={settings.channel}
          onChange={(channel) => {
            onChange({ ...settings, channel });
          }}
          options={CHANNELS.map((value) => ({ value, label: channels[value] }))}
        />
      </Form.Item>
      {settings.channel === 'webhook' && (
        <Form.Item label={texts.endpoint} htmlFor="partner-endpoint" extra={texts.endpointHint} required>
          <Input
            id="partner-endpoint"
            value={settings.endpoint ?? ''}
            onChange={({ target }) => {
              onChange({ ...settings, endpoint: target.value });
            }}
          />
        </Form.Item>
      )}
      {NUMBERS.map((name) => (
        <Form.Item key={name} label={texts[name]} htmlFor={`partner-${name}`}>
          <InputNumber
            id={`partner-${name}`}
            min={1}
            value={settings[name] ?? null}
            onChange={(value) => {
              onChange(withNumber(settings, name, value));
            }}
          />
        </Form.Item>
      ))}
    </>
  );
}

function settingsOf({ channel, endpoint, width, timeoutSeconds, giveUpHours, silenceHours }: Partner): Settings {
  return {
    ...{ channel, width, timeoutSeconds, giveUpHours },
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(silenceHours === undefined ? {} : { silenceHours }),
  };
}

/** Only the hours of silence may be left empty. */
function withNumber(settings: Settings, name: (typeof NUMBERS)[number], value: number | null): Settings {
  if (value !== null) return { ...settings, [name]: value };
  if (name !== 'silenceHours') return settings;
  const { channel, endpoint, width, timeoutSeconds, giveUpHours } = settings;
  return { channel, width, timeoutSeconds, giveUpHours, ...(endpoint === undefined ? {} : { endpoint }) };
}
