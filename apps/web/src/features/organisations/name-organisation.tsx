import { Form, Input, Select } from 'antd';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { useOrganisationCommands } from './organisations-queries';
import { organisationsTexts } from './organisations-texts';
import { Dialog } from '../../ui/dialog';

/** An organisation that gets another name, or one that something is added below. */
export interface Naming {
  readonly verb: 'add' | 'rename';
  readonly organisation: Schema<'OrganisationDto'>;
}

type Kind = Schema<'AddOrganisationDto'>['kind'];
const ADDED = ['township', 'village', 'department', 'institution'] as const satisfies readonly Kind[];

interface Fields {
  readonly name: string;
  readonly kind: Kind;
}

/** Asks for the name of an organisation, and of a new one for its kind. */
export function NameOrganisation({ naming: { verb, organisation }, onClose }: { readonly naming: Naming; readonly onClose: () => void }) {
  const texts = useTexts(organisationsTexts);
  const [form] = Form.useForm<Fields>();
  const { add, rename } = useOrganisationCommands();
  const isNew = verb === 'add';
  const keep = ({ name, kind }: Fields): void => {
    if (isNew) add.mutate({ parentId: organisation.id, kind, name }, { onSuccess: onClose });
    else rename.mutate({ id: organisation.id, name }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      title={isNew ? texts.addTo(organisation.name) : texts.renameOf(organisation.name)}
      okText={texts.ok}
      cancelText={texts.cancel}
      confirmLoading={add.isPending || rename.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Fields> form={form} layout="vertical" initialValues={isNew ? {} : { name: organisation.name }} onFinish={keep}>
        {isNew && (
          <Form.Item name="kind" label={texts.kind} rules={[{ required: true, message: texts.missing }]}>
            <Select options={ADDED.map((value) => ({ value, label: texts.kinds[value] }))} />
          </Form.Item>
        )}
        <Form.Item name="name" label={texts.name} rules={[{ required: true, whitespace: true, message: texts.missing }]}>
          <Input maxLength={60} />
        </Form.Item>
        <ProblemNote problem={add.error ?? rename.error} />
      </Form>
    </Dialog>
  );
}
