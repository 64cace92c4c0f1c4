import { Form, Input, Select } from 'antd';
import { useTexts } from '../../texts/language';
import { type ActionDialogProps } from './action-dialog';
import { useRecuse } from './case-queries';
import { caseTexts } from './case-texts';
import { ReasonDialog } from './reason-dialog';

/** Orders somebody who has or had a task of the case to keep out of it. */
export function OrderRecusalDialog({ found, onClose }: ActionDialogProps) {
  const { actions, dialogs } = useTexts(caseTexts);
  const recuse = useRecuse(found.id);
  const people = new Map(found.tasks.flatMap(({ owner }) => (owner === undefined ? [] : [[owner.id, owner.name] as const])));
  for (const { id } of found.desk?.recused ?? []) people.delete(id);
  return (
    <ReasonDialog
      title={actions['order-recusal']}
      hint={dialogs.orderRecusal}
      sending={recuse}
      onReason={(reason, { personId = '', basis }) => {
        recuse.mutate({ personId, reason, ...(basis === undefined || basis === '' ? {} : { basis }) }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Form.Item name="personId" label={dialogs.whom} rules={[{ required: true, message: dialogs.whomMissing }]}>
        <Select options={[...people].map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="basis" label={dialogs.basis}>
        <Input maxLength={200} />
      </Form.Item>
    </ReasonDialog>
  );
}
