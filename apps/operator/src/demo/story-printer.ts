import { type HttpPerson } from './http-person';
import { type Narrator } from './narrator';
import { sayInstant } from './say-when';
import { wrap } from './wrap';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
const MACHINE = '系统';
const ANYBODY = '公众（不登录）';
/** Columns of a line's text, so that the story reads well on a terminal and in the README. */
const COLUMNS = 92;

/** Tells a story line by line: chapters with business time, under each who acts, and what they do and see. */
export function printStory(write: (line: string) => void): Narrator {
  let chapters = 0;
  let speaking = '';
  const say = (speaker: string, what: string): void => {
    if (speaker !== speaking) write(`  ${speaker}`);
    speaking = speaker;
    wrap(what, COLUMNS).forEach((line, index) => {
      write(`    ${index === 0 ? '·' : ' '} ${line}`);
    });
  };
  return {
    chapter(title, at) {
      speaking = '';
      write('');
      write(`${NUMERALS[chapters] ?? String(chapters + 1)}、${title}（业务时间 ${sayInstant(at)}）`);
      chapters += 1;
    },
    person: (who, what) => {
      say(introduce(who), what);
    },
    anybody: (what) => {
      say(ANYBODY, what);
    },
    happens: (what) => {
      say(MACHINE, what);
    },
  };
}

function introduce({ name, posts }: HttpPerson): string {
  const titles = [...new Set(posts.map(({ postName }) => postName))].join('、');
  const places = [...new Set(posts.map(({ organisationName }) => organisationName))].join('、');
  return posts.length === 0 ? `${name}（参保人）` : `${name}（${places}，${titles}）`;
}
