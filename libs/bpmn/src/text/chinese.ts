import { CHINESE_OF_CLOCKS } from './chinese-of-clocks';
import { CHINESE_OF_DRAWING } from './chinese-of-drawing';
import { CHINESE_OF_FILE } from './chinese-of-file';
import { CHINESE_OF_READING } from './chinese-of-reading';
import { CHINESE_OF_GRAPH } from './chinese-of-graph';

/** Every sentence that the rules say, in Chinese. */
export const CHINESE = {
  ...CHINESE_OF_FILE,
  ...CHINESE_OF_DRAWING,
  ...CHINESE_OF_GRAPH,
  ...CHINESE_OF_READING,
  ...CHINESE_OF_CLOCKS,
} as const;
