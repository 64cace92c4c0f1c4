import { createHash } from 'node:crypto';
import { type Value } from '#bpmn';
import { type Effect, type JsonObject } from '#engine';
import { maskForPublic } from '#forms';
import { encryptionContext, type PublicityHead, type PublicityPlaceRow } from '#store';
import { type PublicField, type Publicity, type PublicityPlace } from '../definition/publicity';
import { type CaseDraft } from './case-draft';
import { evaluateText, evaluateValue, type Text } from './evaluate-text';

type Opened = Extract<Effect, { kind: 'publicity-opened' }>;
type Made<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** What becomes public, masked: nothing unmasked leaves this function. */
export interface PublicContent {
  readonly head: PublicityHead;
  /** Sealed. */
  readonly content: Buffer;
}

/** Renders and masks a publicity for one case. */
export function renderPublicity(draft: CaseDraft, publicity: Publicity, { publicity: no, name, variables }: Opened): Made<PublicContent> {
  const title = evaluateText(draft, publicity.title, variables);
  if (!title.ok) return title;
  const supervision = evaluateText(draft, publicity.supervision, variables);
  if (!supervision.ok) return supervision;
  const fields = renderAll(publicity.fields, (field) => renderField(draft, field, variables));
  if (!fields.ok) return fields;
  const places = renderAll(publicity.places, (place, index) => renderPlace(draft, { place, no: index + 1, variables }));
  if (!places.ok) return places;
  const list = publicity.list === undefined ? undefined : evaluateText(draft, publicity.list, variables);
  if (list?.ok === false) return list;
  const { row, kit } = draft;
  const key = list === undefined ? [row.id, no] : [row.processId, name, row.region, row.organisationId, list.text];
  const id = uuidOf(key);
  const head: PublicityHead = {
    id,
    ...(list === undefined ? {} : { list: list.text }),
    content: kit.seal(encryptionContext.publicityHead(id), { title: title.text, supervision: supervision.text }),
    places: places.value,
  };
  return { ok: true, value: { head, content: kit.seal(encryptionContext.publicity(row.id), { fields: fields.value }) } };
}

function renderField(draft: CaseDraft, { label, value, mask }: PublicField, variables: JsonObject): Made<JsonObject> {
  const made = textOf(draft, value, variables);
  if (!made.ok) return { ok: false, reason: `${label}: ${made.reason}` };
  return { ok: true, value: { label, value: mask === undefined ? made.text : maskForPublic(mask, made.text) } };
}

/** Numbers are shown as they are. */
function textOf(draft: CaseDraft, value: Value, variables: JsonObject): Text {
  const evaluated = evaluateValue(draft, value, variables);
  if (!evaluated.ok) return evaluated;
  if (typeof evaluated.value === 'string') return { ok: true, text: evaluated.value };
  if (typeof evaluated.value === 'number') return { ok: true, text: String(evaluated.value) };
  return { ok: false, reason: 'the expression gives neither text nor number' };
}

interface PlaceOf {
  readonly place: PublicityPlace;
  readonly no: number;
  readonly variables: JsonObject;
}

function renderPlace(draft: CaseDraft, { place, no, variables }: PlaceOf): Made<PublicityPlaceRow> {
  const name = evaluateText(draft, place.name, variables);
  if (!name.ok) return name;
  const { post, required } = place;
  if (post === undefined) return { ok: true, value: { no, name: name.text, required } };
  const organisation =
    place.organisation === undefined
      ? ({ ok: true, text: draft.row.organisationId } as const)
      : evaluateText(draft, place.organisation, variables);
  if (!organisation.ok) return organisation;
  if (!draft.kit.organisations.has(organisation.text)) return { ok: false, reason: `no organisation ${organisation.text}` };
  return { ok: true, value: { no, name: name.text, required, post, organisationId: organisation.text } };
}

function renderAll<Item, T>(items: readonly Item[], render: (item: Item, index: number) => Made<T>): Made<readonly T[]> {
  const values: T[] = [];
  for (const [index, item] of items.entries()) {
    const made = render(item, index);
    if (!made.ok) return made;
    values.push(made.value);
  }
  return { ok: true, value: values };
}

/** The same for every case that names the same list, so that none has to look for it. */
function uuidOf(key: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(JSON.stringify(key)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
