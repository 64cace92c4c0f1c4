import { type Page } from 'playwright-core';

/**
 * What a finger would miss: everything on the page that is pressed and is lower than 44 px, with its words and its height. A box with a label is pressed by its label; a link within a
 * sentence, a field that nobody sees, and a link that keys alone bring onto the page are none.
 */
const SMALL = `[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button]')]
  .map((element) => (element.matches('input[type=radio], input[type=checkbox], input[type=file]') && element.closest('label')) || element)
  .filter((element, index, all) => all.indexOf(element) === index)
  .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .filter((element) => !(element.matches('a') && getComputedStyle(element).display === 'inline'
    && [...element.parentElement.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '')))
  .map((element) => ({ element, box: element.getBoundingClientRect() }))
  .filter(({ box }) => box.height > 1 && box.width > 1 && box.right > 0 && box.bottom + scrollY > 0 && Math.round(box.height) < 44)
  .map(({ element, box }) => element.tagName.toLowerCase() + ' “' + (element.innerText || element.getAttribute('aria-label') || element.id).trim() + '” ' + Math.round(box.height))`;

/** See SMALL; empty where everything is large enough. */
export async function listSmallTargets(page: Page): Promise<readonly string[]> {
  return (await page.evaluate(SMALL)) as readonly string[];
}
