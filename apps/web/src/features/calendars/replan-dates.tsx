import { Alert, Button, Flex } from 'antd';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { calendarTexts } from './calendar-texts';
import { MovedList } from './moved-list';
import { usePages } from './use-pages';

/** Moves the dates of open cases to where the published calendar puts them, page after page, and reports each. */
export function ReplanDates({ region }: { readonly region: string }) {
  const texts = useTexts(calendarTexts);
  const { walk, looked } = usePages((after) =>
    command((header) =>
      answerOf(api.POST('/api/calendars/replan', { params: { header, query: after === undefined ? {} : { after } }, body: { region } })),
    ),
  );
  return (
    <Flex vertical gap="middle">
      <Alert type="warning" showIcon title={texts.replanHint} />
      <div>
        <Button type="primary" loading={walk.isPending} onClick={() => walk.mutate()}>
          {texts.replan}
        </Button>
      </div>
      <ProblemNote problem={walk.error} />
      {walk.isPending && <Alert type="info" showIcon role="status" title={texts.replanning(looked.cases)} />}
      {walk.isSuccess && (
        <>
          <Alert type="success" showIcon role="status" title={texts.replanned(looked.cases, looked.moved.length)} />
          <MovedList looked={looked} />
        </>
      )}
    </Flex>
  );
}
