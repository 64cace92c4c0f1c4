import { Alert, Button, Card, Flex, Popconfirm } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { type CalendarDraft } from './calendar-queries';
import { calendarTexts } from './calendar-texts';
import { MovedList } from './moved-list';
import { NoticeForm } from './notice-form';
import { usePages } from './use-pages';
import { usePublish } from './use-publish';

/** A new notice: its days, then what they would move, then publishing. */
export function EnterNotice({ region }: { readonly region: string }) {
  const texts = useTexts(calendarTexts);
  const [draft, setDraft] = useState<CalendarDraft>();
  return (
    <Card title={texts.enter}>
      <Flex vertical gap="large">
        <NoticeForm region={region} onReady={setDraft} />
        {draft !== undefined && <PreviewedNotice key={JSON.stringify(draft)} draft={draft} />}
      </Flex>
    </Card>
  );
}

/** Nothing is published whose effect was not seen. */
function PreviewedNotice({ draft }: { readonly draft: CalendarDraft }) {
  const texts = useTexts(calendarTexts);
  const { walk, looked } = usePages((after) =>
    answerOf(api.POST('/api/calendars/preview', { body: draft, params: { query: after === undefined ? {} : { after } } })),
  );
  const publish = usePublish();
  return (
    <Flex vertical gap="middle" align="stretch">
      <div>
        <Button loading={walk.isPending} onClick={() => walk.mutate()}>
          {texts.preview}
        </Button>
      </div>
      <ProblemNote problem={walk.error ?? publish.error} />
      {walk.isPending && <Alert type="info" showIcon role="status" title={texts.looking(looked.cases)} />}
      {walk.isSuccess && (
        <>
          <Alert type="info" showIcon role="status" title={texts.would(looked.cases, looked.moved.length)} />
          <MovedList moved={looked.moved} unmoved={looked.unmoved} />
          <div>
            <Popconfirm title={texts.publishTitle} onConfirm={() => publish.mutate(draft)}>
              <Button type="primary" loading={publish.isPending} disabled={publish.isSuccess}>
                {texts.publish}
              </Button>
            </Popconfirm>
          </div>
        </>
      )}
      {publish.data !== undefined && (
        <Alert type="success" showIcon role="status" title={publish.data.created ? texts.published : texts.same} />
      )}
    </Flex>
  );
}
