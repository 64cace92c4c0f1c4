import { type AuditEntry } from '#store';
import { ASKING } from '../testing/asking-process';
import { compileProcess } from './compile-process';
import { type Definition } from './definition';
import { formOfEntry } from './form-of-entry';
import { inEnglish } from './translations/in-english';

let definition: Definition;
beforeAll(async () => {
  const compiled = await compileProcess(ASKING);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  definition = { ...compiled.process, hash: '', region: '*', version: 1 };
});

const entry = (kind: string, detail: unknown, element?: string): AuditEntry =>
  ({ seq: 1, at: new Date(0), kind, element, detail }) as AuditEntry;

describe('the form of a message', () => {
  it('is that of the answer where a department was asked', () => {
    expect(formOfEntry(definition, entry('request-answered', { message: 'identityChecked', data: {} }, 'wait'))?.title).toBe('核查结果');
  });

  it('is one of the engine where tags of people have changed, whether something waited for it or not', () => {
    const note = entry('identity-changed', { data: { changes: [] } });
    const message = entry('message-received', { message: 'identity-changed', data: {} }, 'changed');
    expect([note, message].map((each) => formOfEntry(definition, each)?.title)).toEqual(['名单变动', '名单变动']);
    expect(formOfEntry(inEnglish(definition), note)?.title).toBe('Roster change');
  });

  it('is none where nobody has said what the message holds', () => {
    expect(formOfEntry(definition, entry('message-received', { message: 'other', data: {} }, 'wait'))).toBeUndefined();
  });
});
