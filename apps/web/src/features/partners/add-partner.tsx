import { Button, Empty, Form, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { usePartnerCommand } from './partner-queries';
import { partnerTexts } from './partner-texts';
import { Dialog } from '../../ui/dialog';

/** Its staff work here, until somebody sets it otherwise; the numbers are those of the API. */
const BY_HAND = { channel: 'inbox', width: 4, timeoutSeconds: 10, giveUpHours: 72 } as const;

/** Begins an organisation as a partner whose staff work here; its page says how else it may be reached. */
export function AddPartner({ others }: Pick<Schema<'PartnersDto'>, 'others'>) {
  const texts = useTexts(partnerTexts);
  const [adding, setAdding] = useState(false);
  return (
    <div>
      <Button onClick={() => setAdding(true)}>{texts.add}</Button>
      {adding && <AddDialog others={others} onClose={() => setAdding(false)} />}
    </div>
  );
}

interface AddDialogProps extends Pick<Schema<'PartnersDto'>, 'others'> {
  readonly onClose: () => void;
}

function AddDialog({ others, onClose }: AddDialogProps) {
  const texts = useTexts(partnerTexts);
  const open = useNavigate();
  const [organisation, setOrganisation] = useState<string>();
  const put = usePartnerCommand((id: string, header) =>
    answerOf(api.PUT('/api/partners/{organisation}', { params: { path: { organisation: id }, header }, body: BY_HAND })),
  );
  const add = (id: string): void => {
    put.mutate(id, { onSuccess: ({ organisationId }) => void open(`/partners/${organisationId}`) });
  };
  return (
    <Dialog
      open
      title={texts.add}
      okText={texts.add}
      okButtonProps={{ disabled: organisation === undefined, loading: put.isPending }}
      onOk={() => {
        if (organisation !== undefined) add(organisation);
      }}
      onCancel={onClose}
    >
      <ProblemNote problem={put.error} />
      <Form layout="vertical">
        <Form.Item label={texts.organisation} htmlFor="partner-organisation" extra={texts.organisationHint} required>
          <Select<string>
            id="partner-organisation"
            showSearch={{ optionFilterProp: 'label' }}
            value={organisation ?? null}
            onChange={setOrganisation}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            notFoundContent={<Empty description={texts.noOthers} />}
          />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
