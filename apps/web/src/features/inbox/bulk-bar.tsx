import { Button, Flex, Tooltip, Typography } from 'antd';
import { useTexts } from '../../texts/language';
import { type AskedVerb, mayDo } from './asked';
import { bulkTexts } from './bulk-texts';
import { type Chosen } from './chosen';

interface BulkBarProps {
  readonly chosen: Chosen;
  /** How many there are on this tab, where more could be chosen. */
  readonly all: number | undefined;
  readonly busy: boolean;
  readonly onClaim: () => void;
  /** For what is asked about first. */
  readonly onAsk: (verb: AskedVerb) => void;
  readonly onAll: () => void;
  readonly onClear: () => void;
}

/** What can be done with what is selected. */
export function BulkBar({ chosen, all, busy, onClaim, onAsk, onAll, onClear }: BulkBarProps) {
  const texts = useTexts(bulkTexts);
  return (
    <Flex gap="small" align="center" wrap>
      <Typography.Text strong>{texts.chosen(chosen.count)}</Typography.Text>
      {mayDo(chosen, 'claim') && (
        <Button loading={busy} onClick={onClaim}>
          {texts.claim}
        </Button>
      )}
      {mayDo(chosen, 'assign') && (
        <Button
          onClick={() => {
            onAsk('assign');
          }}
        >
          {texts.assign}
        </Button>
      )}
      {mayDo(chosen, 'complete') && (
        <Tooltip title={chosen.oneStep ? undefined : texts.otherSteps}>
          <Button
            disabled={!chosen.oneStep}
            onClick={() => {
              onAsk('complete');
            }}
          >
            {texts.complete}
          </Button>
        </Tooltip>
      )}
      {all !== undefined && (
        <Button type="link" onClick={onAll}>
          {texts.chooseAll(all)}
        </Button>
      )}
      <Button type="link" onClick={onClear}>
        {texts.clear}
      </Button>
    </Flex>
  );
}
