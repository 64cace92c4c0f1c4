import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answerOf, api } from '../../api/client';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { usePartnerCommand } from './partner-queries';
import { partnerTexts } from './partner-texts';

/** Its staff work here, until somebody sets it otherwise; the numbers are those of the API. */
const BY_HAND = { channel: 'inbox', width: 4, timeoutSeconds: 10, giveUpHours: 72 } as const;

/** Begins an organisation as a partner whose staff work here; its page says how else it may be reached. */
export function AddPartner() {
  const texts = useTexts(partnerTexts);
  const open = useNavigate();
  const [adding, setAdding] = useState(false);
  const [organisation, setOrganisation] = useState('');
  const put = usePartnerCommand((id: string, header) =>
    answerOf(api.PUT('/api/partners/{organisation}', { params: { path: { organisation: id }, header }, body: BY_HAND })),
  );
  return (
    <div>
      <Button
        onClick={() => {
          setAdding(true);
        }}
      >
        {texts.add}
      </Button>
      <Modal
        open={adding}
        title={texts.add}
        okText={texts.add}
        okButtonProps={{ disabled: organisation.trim() === '', loading: put.isPending }}
        onOk={() => {
          put.mutate(organisation.trim(), { onSuccess: ({ organisationId }) => void open(`/partners/${organisationId}`) });
        }}
        onCancel={() => {
          setAdding(false);
        }}
      >
        <ProblemNote problem={put.error} />
        <Form layout="vertical">
          <Form.Item label={texts.organisation} htmlFor="partner-organisation" extra={texts.organisationHint} required>
            <Input
              id="partner-organisation"
              value={organisation}
              onChange={({ target }) => {
                setOrganisation(target.value);
              }}
            />
          </Form.Item>
        </Form>
      </Modal>
    </div>
  );
}
