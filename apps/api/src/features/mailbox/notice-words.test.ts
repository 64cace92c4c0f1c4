import { type Definition } from '#cases';
import { noticeWords } from './notice-words';

const SERVED = { notice: 'refused', title: '不予认定决定书' };
const told = (summary?: string, english = false): Definition =>
  ({
    english,
    translations: new Map([['不予认定决定书', 'Refusal']]),
    notices: new Map([['refused', summary === undefined ? {} : { summary }]]),
  }) as never;

describe('the words of a notice', () => {
  it('are its title and, where the folder has one, what it comes to in plain words', () => {
    expect(noticeWords(told('没有通过。'), SERVED)).toEqual({ title: '不予认定决定书', summary: '没有通过。' });
    expect(noticeWords(told(), SERVED)).toEqual({ title: '不予认定决定书' });
  });

  it('are those of the reader’s language', () => {
    expect(noticeWords(told('Not granted.', true), SERVED)).toEqual({ title: 'Refusal', summary: 'Not granted.' });
  });

  it('are the title alone of what belongs to no case', () => {
    expect(noticeWords(undefined, SERVED)).toEqual({ title: '不予认定决定书' });
  });
});
