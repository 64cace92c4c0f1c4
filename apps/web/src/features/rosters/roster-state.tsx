import { CheckCircleOutlined, CloseCircleOutlined, LoadingOutlined, WarningOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useTexts } from '../../texts/language';
import { type Roster } from './roster-queries';
import { rosterTexts } from './roster-texts';

const WORKING = { color: 'processing', icon: <LoadingOutlined /> } as const;
const LOOKS = {
  received: WORKING,
  read: WORKING,
  telling: WORKING,
  done: { color: 'success', icon: <CheckCircleOutlined /> },
  refused: { color: 'error', icon: <CloseCircleOutlined /> },
  'awaiting-confirmation': { color: 'warning', icon: <WarningOutlined /> },
  discarded: { color: 'default', icon: <CloseCircleOutlined /> },
} as const satisfies Record<Roster['state'], object>;

/** How far a roster is: in words, with a picture and a colour. */
export function RosterState({ state }: Pick<Roster, 'state'>) {
  return <Tag {...LOOKS[state]}>{useTexts(rosterTexts).states[state]}</Tag>;
}
