import { type Page } from 'playwright-core';

/** What a page says in Chinese, each once: of what is seen and of what readers of screens hear; what is marked as Chinese is left out. */
export const listChinese = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`(() => {
    const han = /\\p{Script=Han}/u;
    const said = new Set();
    for (const element of document.body.querySelectorAll('*')) {
      const box = element.getBoundingClientRect();
      if (element.closest('[lang^=zh], script, style') !== null || box.width === 0 || box.height === 0) continue;
      const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data);
      for (const text of [...texts, element.getAttribute('aria-label'), element.getAttribute('placeholder'), element.getAttribute('title')])
        if (text !== null && han.test(text)) said.add(text.trim());
    }
    return [...said];
  })()`);
