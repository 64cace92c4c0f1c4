import { Form, Input, Select } from 'antd';
import { type Schema } from '../../api/schemas';
import { useMe } from '../../session/me';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { type InboxFilter } from './inbox-filter';
import { type Tab } from './inbox-queries';
import { inboxTexts } from './inbox-texts';
import { useSavedSearchCommands } from './saved-search-commands';
import { Dialog } from '../../ui/dialog';

interface NameSearchProps {
  /** The one that gets another name; without, what the page shows is kept. */
  readonly search?: Schema<'SavedSearchDto'>;
  readonly tab: Tab;
  readonly filter: InboxFilter;
  readonly onClose: () => void;
}

interface Fields {
  readonly name: string;
  /** Place of the post among one's own. */
  readonly team?: number;
}

/** Asks for the name of a search, and with whom it is shared. */
export function NameSearch({ search, tab, filter, onClose }: NameSearchProps) {
  const texts = useTexts(inboxTexts).saved;
  const { postings } = useMe();
  const [form] = Form.useForm<Fields>();
  const { save, rename } = useSavedSearchCommands();
  const keep = async ({ name, team: at }: Fields): Promise<void> => {
    const held = at === undefined ? undefined : postings[at];
    const team = held && { post: held.post, organisationId: held.organisationId };
    if (search === undefined) await save.mutateAsync({ name, tab, filter, ...(team && { team }) });
    else await rename.mutateAsync({ id: search.id, name });
    onClose();
  };
  return (
    <Dialog
      open
      title={search === undefined ? texts.saveTitle : texts.rename}
      okText={texts.ok}
      cancelText={texts.cancel}
      confirmLoading={save.isPending || rename.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ name: search?.name }}
        onFinish={(fields) => void keep(fields).catch(() => undefined)}
      >
        <Form.Item name="name" label={texts.name} rules={[{ required: true, whitespace: true, message: texts.nameMissing }]}>
          <Input maxLength={30} autoFocus />
        </Form.Item>
        {search === undefined && (
          <Form.Item name="team" label={texts.share}>
            <Select
              allowClear
              placeholder={texts.nobody}
              options={postings.map(({ postName, organisationName }, value) => ({ value, label: `${postName}（${organisationName}）` }))}
            />
          </Form.Item>
        )}
        <ProblemNote problem={save.error ?? rename.error} />
      </Form>
    </Dialog>
  );
}
