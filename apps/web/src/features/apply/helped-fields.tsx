import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { authoritiesQuery } from '../../api/authorities';
import { type Faults } from '../../forms/check-data';
import { useMayDo, useMe } from '../../session/me';
import { useTexts } from '../../texts/language';
import { ChoiceInput, TextInput } from '../../ui/plain/form/plain-inputs';
import { PlainField } from '../../ui/plain/form/plain-field';
import { UploadsInput } from '../../ui/plain/form/uploads-input';
import { groundsFor, type HelpedPerson } from './application';
import { applyTexts } from './apply-texts';
import styles from './apply.module.css';

interface HelpedFieldsProps {
  readonly helped: HelpedPerson;
  readonly faults: Faults;
  readonly onChange: (change: Partial<HelpedPerson>) => void;
}

const OTHER = 'other';

/** For whom somebody applies: one of those who have authorised them, or somebody else, with what proves that they may. */
export function HelpedFields(props: HelpedFieldsProps) {
  const { helped } = props;
  return (
    <>
      <Authorised {...props} />
      {helped.authorised !== true && <HelpedText name="name" {...props} />}
      <HelpedText name="identityNumber" {...props} />
      <HelpedText name="phone" {...props} />
      {helped.authorised !== true && <Proof {...props} />}
    </>
  );
}

/** Those who have authorised whoever is signed in for all that they apply for, as far as it is proven. */
function useAuthorisedBy(): readonly string[] {
  const { personId } = useMe();
  const { data } = useQuery(authoritiesQuery);
  const held = data?.authorities.filter(
    ({ agent, scope, status, evidence }) => agent.id === personId && scope === 'all' && status === 'active' && evidence !== 'stated',
  );
  return [...new Set(held?.map(({ applicant }) => applicant.name) ?? [])];
}

function Authorised({ helped, onChange }: HelpedFieldsProps) {
  const texts = useTexts(applyTexts);
  const names = useAuthorisedBy();
  if (names.length === 0) return null;
  const choices = [...names.map((name) => ({ value: name, title: texts.authorisedBy(name) })), { value: OTHER, title: texts.somebodyElse }];
  const field = { kind: 'choice', name: 'helped', title: texts.helped, hint: undefined, required: true, choices } as const;
  return (
    <PlainField field={field} place="/helped" fault={undefined} group>
      <ChoiceInput
        field={field}
        place="/helped"
        fault={undefined}
        value={helped.authorised === true ? helped.name : OTHER}
        onChange={(value) => {
          const chosen = names.find((name) => name === value);
          onChange({ name: chosen ?? '', authorised: chosen !== undefined });
        }}
      />
    </PlainField>
  );
}

/** Why somebody may act, and the paper that proves it; without a post there is no way without the paper. */
function Proof(props: HelpedFieldsProps) {
  const texts = useTexts(applyTexts);
  const byPost = useMayDo()(['apply-for-others']);
  return (
    <>
      <GroundField {...props} byPost={byPost} />
      <Paper {...props} byPost={byPost} />
      {byPost ? (
        <Always {...props} />
      ) : (
        <p>
          {texts.withoutPaper} <Link to="/authorities">{texts.toAuthorities}</Link>
        </p>
      )}
    </>
  );
}

function Paper({ helped, faults, onChange, byPost }: HelpedFieldsProps & { readonly byPost: boolean }) {
  const texts = useTexts(applyTexts);
  const hint = byPost ? texts.paperHint : texts.paperHintFamily;
  return (
    <PlainField field={{ title: texts.authority, hint, required: !byPost }} place="/authority" fault={faults.get('/authority')} group>
      <UploadsInput
        single
        title={texts.authority}
        place="/authority"
        value={helped.documentId}
        onUpdate={(update) => {
          const id = update(helped.documentId);
          onChange({ documentId: typeof id === 'string' ? id : undefined });
          return id;
        }}
      />
    </PlainField>
  );
}

function Always({ helped, onChange }: HelpedFieldsProps) {
  const texts = useTexts(applyTexts);
  return (
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
  );
}

function HelpedText({ name, helped, faults, onChange }: HelpedFieldsProps & { readonly name: 'name' | 'identityNumber' | 'phone' }) {
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

function GroundField({ helped, onChange, byPost }: HelpedFieldsProps & { readonly byPost: boolean }) {
  const texts = useTexts(applyTexts);
  const grounds = groundsFor(byPost);
  const choices = grounds.map((value) => ({ value, title: texts.grounds[value] }));
  const field = { kind: 'choice', name: 'ground', title: texts.ground, hint: undefined, required: true, choices } as const;
  return (
    <PlainField field={field} place="/ground" fault={undefined} group>
      <ChoiceInput
        field={field}
        place="/ground"
        fault={undefined}
        value={helped.ground}
        onChange={(value) => {
          const chosen = grounds.find((each) => each === value);
          if (chosen !== undefined) onChange({ ground: chosen });
        }}
      />
    </PlainField>
  );
}
