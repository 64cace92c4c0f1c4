/** Rooms of the house and the rooms that each may import; a type-only edge counts like any other. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'libs/contract': [],
  'libs/config': [],
  'libs/bpmn': [],
  'libs/calendar': [],
  'libs/engine': ['libs/bpmn'],
  'libs/decisions': ['libs/bpmn', 'libs/engine'],
  'libs/forms': ['libs/engine'],
  'libs/documents': ['libs/forms'],
  'libs/access': ['libs/contract'],
  'libs/tasks': ['libs/access', 'libs/contract'],
  'libs/sheets': [],
  'libs/signals': ['libs/contract'],
  'libs/store': ['libs/contract', 'libs/access'],
  'libs/rosters': ['libs/contract', 'libs/forms', 'libs/sheets', 'libs/store'],
  'libs/cases': ['libs/*'],
  'libs/jobs': ['libs/*'],
  'libs/scenarios': ['libs/*'],
  'workflows/runtime': ['libs/contract'],
  'apps/api': ['libs/*'],
  'apps/worker': ['libs/*'],
  'apps/operator': ['libs/*'],
};

/** Big dependencies and the rooms that are their home. */
export const HOMES: readonly (readonly [dependency: RegExp, homes: readonly string[]])[] = [
  [/^(typeorm|pg)$/, ['libs/store']],
  [/^bpmn(-moddle|lint)/, ['libs/bpmn']],
  [/^(feelin|saxen)/, ['libs/decisions']],
  [/^ajv/, ['libs/forms']],
  [/^luxon$/, ['libs/calendar']],
  [/^(pdfkit|qrcode|node-forge)$|^@signpdf\//, ['libs/documents']],
  [/^fflate$/, ['libs/documents', 'libs/sheets']],
  [/^(csv-parse|csv-stringify|exceljs|iconv-lite)/, ['libs/sheets']],
  [/^@temporalio\/workflow/, ['workflows/runtime']],
  [/^@temporalio\/(client|common)/, ['libs/signals', 'apps/worker', 'apps/operator', 'workflows/runtime']],
  [/^@temporalio\/(worker|activity)/, ['apps/worker']],
  [/^@nestjs\//, ['apps/api', 'apps/worker']],
  [
    /^node:/,
    ['libs/config', 'libs/documents', 'libs/store', 'libs/cases', 'libs/jobs', 'libs/scenarios', 'libs/sheets', 'libs/signals', 'apps/*'],
  ],
];
