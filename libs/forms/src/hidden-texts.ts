import { type JsonObject } from '#engine';
import { listValues } from './field-values';
import { type Form } from './form';
import { maskValue, type SensitiveKind } from './masking/sensitive-kind';

/**
 * The texts of the data that this reader may not read, each with what is shown instead: what was made of the data elsewhere is masked by them. A text within
 * something that is hidden whole is hidden as well.
 */
export function hiddenTexts(form: Form, data: JsonObject, mayRead: (kind: SensitiveKind) => boolean): ReadonlyMap<string, string> {
  const hidden = form.marked.filter(({ sensitive }) => sensitive !== undefined && !mayRead(sensitive));
  return new Map(
    hidden.flatMap(({ sensitive = 'medical', steps }) =>
      listValues(data, steps)
        .flatMap(textsIn)
        .map((text) => [text, maskValue(sensitive, text)] as const),
    ),
  );
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
