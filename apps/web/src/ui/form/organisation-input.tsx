import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { organisationChoices } from '../../api/organisation-choices';
import { type InputProps } from './plain-inputs';

/** An organisation, chosen by its name. */
export function OrganisationInput({ id, field, value, onChange }: InputProps<'organisation'>) {
  const { data, isPending } = useQuery(organisationChoices(field.of));
  const options = data?.organisations.map((each) => ({ value: each[field.by], label: each.name })) ?? [];
  return (
    <Select
      id={id}
      options={options}
      value={typeof value === 'string' ? value : undefined}
      onChange={onChange}
      loading={isPending}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
    />
  );
}
