import plain from '../plain.module.css';

/** What a field is about and what is wrong with it, as its input refers to it by `aria-describedby`. */
export function SaidOfField({
  id,
  hint,
  fault,
}: {
  readonly id: string;
  readonly hint: string | undefined;
  readonly fault: string | undefined;
}) {
  return (
    <span id={`${id}-said`}>
      {hint !== undefined && <span className={plain['small']}>{hint}</span>}
      {fault !== undefined && <strong className={plain['fault']}>{fault}</strong>}
    </span>
  );
}
