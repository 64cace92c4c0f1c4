import fc from 'fast-check';
import { parseProcess } from './parse-process';
import { processXml, throughOne } from './testing/process-xml';

const VALID = processXml(throughOne('<bpmn:userTask id="review" huiban:post="reviewer"/>'));
const refusal = (xml: string) => {
  const parsed = parseProcess(xml);
  return parsed.ok ? undefined : parsed.findings[0];
};
const frozenThrough = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozenThrough));

describe('parseProcess', () => {
  it('gives a graph that is frozen through and through', () => {
    const parsed = parseProcess(VALID);
    expect(parsed.ok && frozenThrough(parsed.graph)).toBe(true);
  });

  it('gives a graph of plain data', () => {
    const parsed = parseProcess(VALID);
    expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed);
  });

  it('names the process and its messages', () => {
    expect(parseProcess(VALID)).toMatchObject({
      graph: { id: 'process', name: 'Process', messages: { message1: 'answer', message2: 'objection' } },
    });
  });

  it('warns of what it does not refuse', () => {
    const parsed = parseProcess(processXml('<bpmn:startEvent id="start"/>'));
    expect(parsed).toMatchObject({ ok: true, warnings: [{ rule: 'dead-end', element: 'start', severity: 'warning' }] });
  });

  it('gives the same answer to the same file, however it is damaged', () => {
    const damaged = fc
      .tuple(fc.nat(VALID.length), fc.nat(40), fc.constantFrom('', '<', '"', '&', 'x', ' ', '<!--', ']]>', '审'))
      .map(([at, length, text]) => VALID.slice(0, at) + text + VALID.slice(at + length));
    fc.assert(fc.property(damaged, (xml) => expect(parseProcess(xml)).toEqual(parseProcess(xml))));
  });

  it('gives a line within the file for every finding, however the file is damaged', () => {
    const cut = fc.tuple(fc.nat(VALID.length), fc.nat(60)).map(([at, length]) => VALID.slice(0, at) + VALID.slice(at + length));
    fc.assert(
      fc.property(cut, (xml) => {
        const parsed = parseProcess(xml);
        const last = xml.split('\n').length;
        return parsed.ok || (parsed.findings.length > 0 && parsed.findings.every(({ line }) => line >= 1 && line <= last));
      }),
    );
  });

  it('counts lines past comments, CDATA and other line ends', () => {
    const body = `<!-- id="review"\r\n<bpmn:userTask id="review"/>\r\n-->\r\n<bpmn:documentation><![CDATA[\r\n<bpmn:userTask id="review"/>]]></bpmn:documentation>
${throughOne('<bpmn:userTask\n  id="review"/>')}`;
    expect(refusal(processXml(body))).toMatchObject({ rule: 'missing-performer', element: 'review', line: 9 });
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(parseProcess(`\uFEFF${VALID}`).ok).toBe(true);
  });
});

const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
const HOSTILE: readonly (readonly [string, string, string])[] = [
  ['a billion laughs', `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>\n${VALID.replace('name="Process"', 'name="&l9;"')}`, 'doctype'],
  ['an external entity', `<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>\n${VALID}`, 'doctype'],
  ['a file of 10 MB', VALID.replace('name="Process"', `name="${'x'.repeat(10 * 1024 * 1024)}"`), 'file-too-large'],
  ['elements nested 100,000 deep', processXml('<bpmn:subProcess>'.repeat(100_000)), 'broken-xml'],
  [
    'an element of 100,000 attributes',
    processXml(`<bpmn:task id="t" ${Array.from({ length: 100_000 }, (_, at) => `a${at}=""`).join(' ')}/>`),
    'broken-xml',
  ],
  ['a text of 1,900,000 brackets', VALID.replace('name="Process"', `name="${'('.repeat(1_900_000)}" x=`), 'broken-xml'],
];

/** A busy machine takes some seconds; what grows with the square of the file takes minutes. */
const HANGS_MS = 30_000;

describe('parseProcess does not hang on', () => {
  it.each(HOSTILE)('%s', (_, xml, rule) => {
    const begun = performance.now();
    expect(refusal(xml)).toMatchObject({ rule });
    expect(performance.now() - begun).toBeLessThan(HANGS_MS);
  });
});

describe('parseProcess refuses', () => {
  it.each([
    ['an empty file', '', 'broken-xml', 1],
    ['text that is no XML', 'hello', 'broken-xml', 1],
    ['a tag that is never closed', VALID.replace('</bpmn:process>', ''), 'broken-xml', 8],
    [
      'a tag closed by another',
      VALID.replace('<bpmn:startEvent id="start"/>', '<bpmn:startEvent id="start"></bpmn:endEvent>'),
      'broken-xml',
      5,
    ],
    ['an attribute without quotes', VALID.replace('id="review"', 'id=review'), 'broken-xml', 4],
    ['an attribute given twice', VALID.replace('id="review"', 'id="review" id="other"'), 'broken-xml', 4],
    ['a comment that is never closed', `${VALID}<!--`, 'broken-xml', 9],
    ['a second root', `${VALID}<more/>`, 'broken-xml', 9],
    ['elements nested without end', '<a>'.repeat(200_000), 'broken-xml', 1],
    ['a DOCTYPE', `<!DOCTYPE x [<!ENTITY a "b">]>\n${VALID}`, 'doctype', 1],
    ['an entity of its own', VALID.replace('name="Process"', 'name="&secret;"'), 'doctype', 3],
    ['another root element', '<x/>', 'unreadable-content', 1],
    ['BPMN without a process', VALID.replace(/<bpmn:process[^]*<\/bpmn:process>/, ''), 'no-process', 1],
    ['another encoding than UTF-8', `<?xml version="1.0" encoding="GB18030"?>\n${VALID}`, 'unreadable-content', 1],
    ['a file of 2 MB and more', VALID + ' '.repeat(2 * 1024 * 1024), 'file-too-large', 1],
    ['a file of 2 MB in Chinese', `${VALID}<!--${'审'.repeat(700_000)}-->`, 'file-too-large', 1],
  ])('%s', (_, xml, rule, line) => {
    expect(refusal(xml)).toMatchObject({ rule, line });
  });

  it('an element with its id, name and line', () => {
    const xml = processXml(
      `${throughOne('<bpmn:userTask id="review" huiban:post="reviewer"/>')}\n<bpmn:complexGateway id="other" name="Other"/>`,
    );
    expect(refusal(xml)).toMatchObject({ rule: 'unsupported-element', element: 'other', name: 'Other', line: 7 });
  });

  it('an element that BPMN does not know with its id, name and line', () => {
    expect(refusal(processXml('<bpmn:robotTask id="robot" name="Robot"/>'))).toMatchObject({ element: 'robot', name: 'Robot', line: 4 });
  });

  it('a file of 2 MB full of faults without hanging, with no more findings than a person can read', () => {
    const begun = performance.now();
    const parsed = parseProcess(processXml('<bpmn:robot x="1"/>'.repeat(100_000)));
    expect(performance.now() - begun).toBeLessThan(HANGS_MS);
    expect(parsed.ok ? 0 : parsed.findings.length).toBeLessThan(10);
    expect(parsed).toMatchObject({
      ok: false,
      findings: expect.arrayContaining([expect.objectContaining({ rule: 'unreadable-content' })]),
    });
  });
});
