import { type ProcessFiles } from '#cases';
import { REFUSING_PROCESS } from './refusing-process';

const REFUSING = REFUSING_PROCESS.files;
const DIAGRAM = REFUSING['process.bpmn'] ?? '';
const DAYS = '{"name":"reexaminationDays","value":60,"unit":"calendar-day","region":"*","effectiveFrom":"2020-01-01","source":"test"},';

/** The refusing one, whose refusal the process `again` looks at anew within sixty days. */
export const REFUSABLE_PROCESS: ProcessFiles = {
  ...REFUSING_PROCESS,
  files: {
    ...REFUSING,
    'process.bpmn': DIAGRAM.replace('huiban:outcome="refused"', 'huiban:outcome="refused" huiban:reexaminedBy="again"'),
    'parameters.json': (REFUSING['parameters.json'] ?? '').replace('[', `[${DAYS}`),
  },
};

const field = { type: 'string', maxLength: 200 };
const APPEAL = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '复查申请',
  type: 'object',
  additionalProperties: false,
  required: ['decided'],
  properties: {
    decided: { ...field, title: '不服的办件' },
    illness: { ...field, title: '病情', 'x-sensitive': 'medical' },
    proof: { type: 'string', title: '证明', format: 'uuid', 'x-document': true },
  },
};

/** Looks at such a refusal anew. */
export const AGAIN_PROCESS: ProcessFiles = {
  processId: 'again',
  files: {
    ...REFUSING,
    'process.bpmn': DIAGRAM.replace('id="refusing" name="待遇认定"', 'id="again" name="复查"').replace(
      'huiban:result="application"',
      'huiban:result="appeal" huiban:reexamines="=appeal.decided"',
    ),
    'forms/application.json': JSON.stringify(APPEAL),
  },
};
