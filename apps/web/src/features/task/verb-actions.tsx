import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Flex } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { useSendVerb } from './use-send-verb';
import { VerbDialog } from './verb-dialog';
import { verbTexts } from './verb-texts';
import { type OfferedVerb, offeredVerbs, verbRow } from './verbs';

/** As many as fit beside each other; the rest is in a menu. */
const SHOWN = 4;

/** What the reader may do with the task besides handing in: what takes nothing from anybody at once, the rest by a dialog. */
export function VerbActions({ task }: { readonly task: Schema<'TaskDto'> }) {
  const texts = useTexts(verbTexts);
  const [verb, setVerb] = useState<OfferedVerb>();
  const sending = useSendVerb(task);
  const offered = offeredVerbs(task);
  const [shown, hidden] = [offered.slice(0, SHOWN), offered.slice(SHOWN)];
  const items = hidden.map((key) => ({ key, label: texts.verbs[key].name }));
  return (
    <Flex gap="small" wrap style={{ marginTop: 12 }}>
      <ProblemNote problem={sending.error} />
      {shown.map((each, index) => (
        <Button
          key={each}
          type={index === 0 && each === 'claim' ? 'primary' : 'default'}
          loading={sending.isPending}
          onClick={() => {
            if (verbRow(each).atOnce === true) sending.mutate({ verb: each });
            else setVerb(each);
          }}
        >
          {texts.verbs[each].name}
        </Button>
      ))}
      {hidden.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items,
            onClick: ({ key }) => {
              setVerb(hidden.find((each) => each === key));
            },
          }}
        >
          <Button icon={<DownOutlined />} iconPlacement="end">
            {texts.more}
          </Button>
        </Dropdown>
      )}
      {verb !== undefined && (
        <VerbDialog
          task={task}
          verb={verb}
          onClose={() => {
            setVerb(undefined);
          }}
        />
      )}
    </Flex>
  );
}
