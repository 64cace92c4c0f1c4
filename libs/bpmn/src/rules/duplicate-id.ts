import { type XmlElement } from '../xml/xml-element';
import { placeOfTag, visitTags } from './tag-place';
import { type TagRule } from './rule';
import { say } from '../text/say';

const isOurs = ({ name }: XmlElement): boolean => /(^|:)(clock|input)$/.test(name);

/** Refuses an id that two elements bear; clocks have ids of their own. */
export const duplicateId: TagRule = (root) => {
  const first = new Map<string, number>();
  return visitTags(root).flatMap((element) => {
    const id = element.attributes.get('id')?.value;
    if (id === undefined || isOurs(element)) return [];
    const line = first.get(id);
    if (line === undefined) first.set(id, element.line);
    return line === undefined
      ? []
      : [
          {
            ...placeOfTag(element),
            reason: say('id {0} is already that of line {1}', id, line),
            hint: say('Give each element an id of its own.'),
          },
        ];
  });
};
