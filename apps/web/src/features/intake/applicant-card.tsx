import { useQuery } from '@tanstack/react-query';
import { Card, Col, Form, Input, Radio, Row, Select } from 'antd';
import { isIdentityNumber } from '#formats';
import { type Schema } from '../../api/schemas';
import { type Faults } from '../../forms/check-data';
import { useTexts } from '../../texts/language';
import { UploadInput } from '../../ui/form/upload-input';
import { placesQuery } from './intake-queries';
import { intakeTexts } from './intake-texts';
import { KnownCases } from './known-cases';
import { type TypedApplicant } from './known-fields';

type Ground = Schema<'AuthorityDto'>['ground'];

/** Who applies, where, and by what right the clerk takes it in. */
export interface Applying extends TypedApplicant {
  readonly townshipId: string | undefined;
  readonly ground: Ground;
  readonly proof: string | undefined;
}

export const NOBODY: Applying = { name: '', identityNumber: '', phone: '', townshipId: undefined, ground: 'window', proof: undefined };

const GROUNDS = ['window', 'power-of-attorney', 'guardian', 'family', 'village-helper'] as const satisfies readonly Ground[];
const PHONE = /^1\d{10}$/;

/** What is wrong with the applicant before anything is sent, by the pointers that the API uses. */
export function applicantFaults(
  { name, identityNumber, phone }: TypedApplicant,
  texts: { readonly nameMissing: string; readonly identityWrong: string; readonly phoneWrong: string },
): Faults {
  return new Map([
    ...(name.trim() === '' ? [['/applicant/name', texts.nameMissing] as const] : []),
    ...(isIdentityNumber(identityNumber) ? [] : [['/applicant/identityNumber', texts.identityWrong] as const]),
    ...(phone === '' || PHONE.test(phone) ? [] : [['/applicant/phone', texts.phoneWrong] as const]),
  ]);
}

interface ApplicantCardProps {
  readonly processId: string;
  readonly value: Applying;
  readonly onChange: (value: Applying) => void;
  readonly faults: Faults;
  /** Whether to ask for the place; a form that asks for the township has it already. */
  readonly asksPlace: boolean;
}

/** Asks who applies, and warns of what this person has under way. */
export function ApplicantCard({ processId, value, onChange, faults, asksPlace }: ApplicantCardProps) {
  const texts = useTexts(intakeTexts);
  const wrongNumber = value.identityNumber.length === 18 && !isIdentityNumber(value.identityNumber);
  const change = (change: Partial<Applying>): void => {
    onChange({ ...value, ...change });
  };
  return (
    <Card title={texts.applicant}>
      <Row gutter={16}>
        <PersonInput
          part="identityNumber"
          value={value}
          onChange={change}
          fault={wrongNumber ? texts.identityWrong : faults.get('/applicant/identityNumber')}
        />
        <PersonInput part="name" value={value} onChange={change} fault={faults.get('/applicant/name')} />
        <PersonInput part="phone" value={value} onChange={change} fault={faults.get('/applicant/phone') ?? faults.get('/phone')} />
      </Row>
      <KnownCases identityNumber={isIdentityNumber(value.identityNumber) ? value.identityNumber : undefined} processId={processId} />
      {asksPlace && <PlaceInput value={value.townshipId} onChange={change} />}
      <AuthorityInputs value={value} onChange={change} />
    </Card>
  );
}

interface PersonInputProps {
  readonly part: keyof TypedApplicant;
  readonly value: TypedApplicant;
  readonly onChange: (change: Partial<TypedApplicant>) => void;
  readonly fault: string | undefined;
}

const LENGTHS: Readonly<Record<keyof TypedApplicant, number>> = { identityNumber: 18, name: 50, phone: 11 };

function PersonInput({ part, value, onChange, fault }: PersonInputProps) {
  const texts = useTexts(intakeTexts);
  return (
    <Col xs={24} md={8}>
      <Form.Item
        label={texts[part]}
        htmlFor={`applicant-${part}`}
        required={part !== 'phone'}
        {...(fault !== undefined && { validateStatus: 'error', help: fault })}
      >
        <Input
          id={`applicant-${part}`}
          autoComplete="off"
          maxLength={LENGTHS[part]}
          value={value[part]}
          onChange={({ target }) => {
            onChange({ [part]: part === 'identityNumber' ? target.value.trim().toUpperCase() : target.value });
          }}
        />
      </Form.Item>
    </Col>
  );
}

interface PlaceInputProps {
  readonly value: string | undefined;
  readonly onChange: (change: Pick<Applying, 'townshipId'>) => void;
}

function PlaceInput({ value, onChange }: PlaceInputProps) {
  const texts = useTexts(intakeTexts);
  const places = useQuery(placesQuery).data?.places ?? [];
  const nameOf = (id: string | undefined): string => places.find((place) => place.id === id)?.name ?? '';
  return (
    <Form.Item label={texts.place} htmlFor="place">
      <Select
        id="place"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={value}
        options={places.map(({ id, name, parent }) => ({ value: id, label: `${nameOf(parent)}${name}` }))}
        onChange={(townshipId: string | undefined) => {
          onChange({ townshipId });
        }}
      />
    </Form.Item>
  );
}

interface AuthorityInputsProps {
  readonly value: Applying;
  readonly onChange: (change: Partial<Applying>) => void;
}

function AuthorityInputs({ value, onChange }: AuthorityInputsProps) {
  const texts = useTexts(intakeTexts);
  return (
    <>
      <Form.Item label={texts.authority} htmlFor="ground" extra={texts.authorityHint}>
        <Radio.Group
          id="ground"
          value={value.ground}
          options={GROUNDS.map((ground) => ({ value: ground, label: texts.grounds[ground] }))}
          onChange={({ target }) => {
            onChange({ ground: GROUNDS.find((ground) => ground === target.value) ?? 'window' });
          }}
        />
      </Form.Item>
      {value.ground !== 'window' && (
        <Form.Item label={texts.authorityProof} htmlFor="authority-proof">
          <UploadInput
            id="authority-proof"
            value={value.proof}
            onChange={(proof) => {
              onChange({ proof });
            }}
          />
        </Form.Item>
      )}
    </>
  );
}
