import { type Faults } from '../../forms/check-data';
import { useTexts } from '../../texts/language';
import { ChoiceInput, TextInput } from '../../ui/plain/form/plain-inputs';
import { PlainField } from '../../ui/plain/form/plain-field';
import { UploadsInput } from '../../ui/plain/form/uploads-input';
import { GROUNDS, type HelpedPerson } from './application';
import { applyTexts } from './apply-texts';
import styles from './apply.module.css';

interface HelpedFieldsProps {
  readonly helped: HelpedPerson;
  readonly faults: Faults;
  readonly onChange: (change: Partial<HelpedPerson>) => void;
}

const TEXT_FIELDS = ['name', 'identityNumber', 'phone'] as const;

/** For whom somebody applies, by what, and the paper that proves it. */
export function HelpedFields({ helped, faults, onChange }: HelpedFieldsProps) {
  const texts = useTexts(applyTexts);
  return (
    <>
      {TEXT_FIELDS.map((name) => (
        <HelpedText key={name} name={name} helped={helped} faults={faults} onChange={onChange} />
      ))}
      <GroundField helped={helped} onChange={onChange} />
      <PlainField field={{ title: texts.paper, hint: texts.paperHint, required: false }} place="/authority" fault={undefined} group>
        <UploadsInput
          single
          title={texts.paper}
          place="/authority"
          value={helped.documentId}
          onUpdate={(update) => {
            const id = update(helped.documentId);
            onChange({ documentId: typeof id === 'string' ? id : undefined });
            return id;
          }}
        />
      </PlainField>
      <label className={styles['declaration']}>
        <input
          type="checkbox"
          checked={helped.always}
          onChange={({ target }) => {
            onChange({ always: target.checked });
          }}
        />
        {texts.always}
      </label>
    </>
  );
}

function HelpedText({ name, helped, faults, onChange }: HelpedFieldsProps & { readonly name: (typeof TEXT_FIELDS)[number] }) {
  const texts = useTexts(applyTexts);
  const place = `/${name}`;
  const fault = faults.get(place);
  const field = {
    kind: 'text',
    name,
    title: texts[name],
    hint: undefined,
    required: name !== 'phone',
    maxLength: 100,
    long: false,
  } as const;
  return (
    <PlainField field={field} place={place} fault={fault}>
      <TextInput
        field={field}
        place={place}
        fault={fault}
        value={helped[name]}
        onChange={(value) => {
          onChange({ [name]: typeof value === 'string' ? value : '' });
        }}
      />
    </PlainField>
  );
}

function GroundField({ helped, onChange }: Omit<HelpedFieldsProps, 'faults'>) {
  const texts = useTexts(applyTexts);
  const choices = GROUNDS.map((value) => ({ value, title: texts.grounds[value] }));
  const field = { kind: 'choice', name: 'ground', title: texts.ground, hint: undefined, required: true, choices } as const;
  return (
    <PlainField field={field} place="/ground" fault={undefined} group>
      <ChoiceInput
        field={field}
        place="/ground"
        fault={undefined}
        value={helped.ground}
        onChange={(value) => {
          const chosen = GROUNDS.find((each) => each === value);
          if (chosen !== undefined) onChange({ ground: chosen });
        }}
      />
    </PlainField>
  );
}
