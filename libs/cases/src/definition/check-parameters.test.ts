import { type JsonValue } from '#engine';
import { checkParameters } from './check-parameters';

const scheme = (value: JsonValue, region: string) => ({
  name: 'aidScheme',
  value,
  unit: 'scheme',
  region,
  effectiveFrom: '2026-01-01',
  source: 'test',
});
const reasonsOf = (...values: readonly JsonValue[]): readonly string[] =>
  checkParameters({ parameters: values.map((value, at) => scheme(value, String(at + 1))) }).map(({ reason }) => reason.en);

const group = { class: 'class-1', ratio: 0.7, cap: { fen: 100 } };

describe('the values of one parameter', () => {
  it.each<[string, readonly JsonValue[]]>([
    ['the same fields', [{ groups: [group] }, { groups: [group, { ...group, ratio: 1 }] }]],
    ['null where one region has none', [{ groups: [group] }, { groups: [{ ...group, cap: { fen: null } }] }]],
    ['an empty list', [{ groups: [group] }, { groups: [] }]],
    [
      'items that differ among themselves in the same way',
      [
        [
          { percent: 100, post: 'a' },
          { overdue: 5, post: 'b' },
        ],
        [{ overdue: 3, post: 'b' }],
      ],
    ],
    ['plain numbers', [5, 10]],
  ])('fit with %s', (_title, values) => {
    expect(reasonsOf(...values)).toEqual([]);
  });

  it.each<[string, JsonValue, JsonValue, string]>([
    ['a field that is missing', { groups: [group] }, { groups: [{ class: 'x', cap: { fen: 1 } }] }, 'groups.ratio'],
    ['a field that is missing in one item', { groups: [group] }, { groups: [group, { class: 'x', ratio: 1 }] }, 'groups.cap'],
    ['a misspelt field', { groups: [group], cap: 1 }, { groups: [group], cap: 1, capp: 2 }, 'capp'],
    ['a text for a number', { groups: [group] }, { groups: [{ ...group, cap: { fen: '100' } }] }, 'groups.cap.fen'],
  ])('do not with %s', (_title, one, other, place) => {
    expect(reasonsOf(one, other)).toEqual([`the value for 2 2026-01-01 differs from that for 1 2026-01-01 at ${place}`]);
  });

  it('do not with a list for a number', () => {
    expect(reasonsOf(5, [5])).toEqual(['the value for 2 2026-01-01 is of another kind than that for 1 2026-01-01']);
  });
});
