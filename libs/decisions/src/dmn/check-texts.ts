import { type Feel } from '../boxed/boxed';
import { type XmlElement } from '../xml/read-xml';
import { type Objection } from './objection';
import { listTexts } from './list-texts';
import { ownerOf, walkElements } from './walk-elements';

function isOtherLanguage({ attributes }: XmlElement): boolean {
  const language = attributes['expressionLanguage'];
  return language !== undefined && !/feel/i.test(language);
}

/** Names that the file itself gives, so that those with signs are read as names. */
function declaredNames(root: XmlElement): Readonly<Record<string, unknown>> {
  const names = walkElements(root).flatMap(({ element: { attributes } }) => attributes['name'] ?? []);
  const flat = Object.fromEntries(names.map((name) => [name, 1]));
  return Object.fromEntries(names.map((name) => [name, flat]));
}

/** Refuses texts that are not FEEL, and those of another language. */
export function checkTexts(root: XmlElement, feel: Feel): readonly Objection[] {
  const declared = declaredNames(root);
  return listTexts(root).flatMap((placed): Objection[] => {
    const { text, kind, what, element, above } = placed;
    const owner = ownerOf(placed);
    if ([element, ...above].some(isOtherLanguage))
      return [{ rule: 'supported-element', element: owner, reason: `${what} is not written in FEEL`, hint: 'write it in FEEL' }];
    const fault = feel.faultOf(text, kind, declared);
    return fault === undefined
      ? []
      : [
          {
            rule: 'valid-expression',
            element: owner,
            reason: `${what}: ${fault}`,
            hint: 'correct the expression; docs/feel.md tells what is refused',
          },
        ];
  });
}
