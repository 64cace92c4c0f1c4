import { useTexts } from '../texts/language';
import { defineTexts } from '../texts/texts';

const tabTexts = defineTexts({ of: (page: string) => `${page} · 惠办` }, { of: (page: string) => `${page} · Huiban` });

/** Names the tab, the history and what a screen reader says first after what the page is about. */
export function TabTitle({ children }: { readonly children: string }) {
  const texts = useTexts(tabTexts);
  return <title>{texts.of(children)}</title>;
}
