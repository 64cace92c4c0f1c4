import { type Schema } from '../../api/schemas';
import { type Tried } from './scenario-queries';

/** The folder that a run has tried. */
export const triedIn = ({ processId, version, upload }: Pick<Schema<'ScenarioRunHeadDto'>, 'processId' | 'version' | 'upload'>): Tried =>
  upload === undefined ? { processId, version: version ?? 1 } : { upload };
