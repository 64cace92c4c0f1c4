import { proofContent } from './proof-content';

it('masks who put a publicity up: the proof goes to people outside', () => {
  const putUp = { at: '2026-03-02T01:00:00Z', by: '张三丰', document: 'd' };
  const place = { no: 1, name: '村公示栏', post: 'village-committee', required: true, putUp };
  const proof = {
    id: 'p',
    title: '公示',
    organisation: '县医保局',
    supervision: '',
    spans: [],
    suspensions: [],
    places: [place],
    objections: [],
  };
  const told = JSON.stringify(proofContent(proof, '340321-1', new Date('2026-03-10T01:00:00Z')));
  expect(told).toContain('2026-03-02 09:00 张*丰');
  expect(told).not.toContain('张三丰');
});
