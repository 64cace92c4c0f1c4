import { answersOf, countMissing } from './answers';

const ITEMS = ['诊断证明', '电话'];
const PAPER = { id: '019cac0f' };

describe('the answers to a supplement', () => {
  it('are missing where there is neither a file nor a word', () => {
    expect(countMissing(ITEMS, { 1: { document: PAPER }, 2: { text: '  ' } })).toBe(1);
    expect(countMissing(ITEMS, { 1: { document: PAPER }, 2: { text: '13800138000' } })).toBe(0);
  });

  it('name each item by its number, with the document or the words', () => {
    expect(answersOf(ITEMS, { 1: { document: PAPER }, 2: { text: ' 13800138000 ' } })).toEqual({
      answers: [
        { item: 1, document: '019cac0f' },
        { item: 2, text: '13800138000' },
      ],
    });
  });
});
