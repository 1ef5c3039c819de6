import { Button, Field, Flex, SingleSelectOption } from '@strapi/design-system';
import { REMINDER_STATUSES } from '../../../../domain/src/reminder-status';
import { DateInput } from '../../components/DateInput';
import { SingleSelect } from '../../components/Selects';
import { useGetReminderBannersQuery } from '../../services/reminders';
import { useTranslate } from '../../translate';
import { AddressSearch } from './AddressSearch';
import type { ReminderQueryState } from './useReminderQuery';

const ALL = 'all';

/** Which reminders to show: by status, banner, due date and address. */
export const ReminderFilters = ({ state }: { state: ReminderQueryState }) => {
  const translate = useTranslate();
  const { chosen, choose, query, searchAddress, isFiltered, showAll } = state;
  const { data: banners = [] } = useGetReminderBannersQuery();

  const day = (name: 'from' | 'to') => (
    <Field.Root name={name}>
      <Field.Label>{translate(`filter.${name}`)}</Field.Label>
      <DateInput
        type="date"
        size="S"
        value={chosen[name] ?? ''}
        onChange={({ target }) => choose({ [name]: target.value || undefined })}
      />
    </Field.Root>
  );

  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-start">
      <Field.Root name="status">
        <Field.Label>{translate('column.status')}</Field.Label>
        <SingleSelect
          size="S"
          value={chosen.status ?? ALL}
          onChange={(value) => choose({ status: value === ALL ? undefined : String(value) })}
        >
          <SingleSelectOption value={ALL}>{translate('reminders.allStatuses')}</SingleSelectOption>
          {REMINDER_STATUSES.map((status) => (
            <SingleSelectOption key={status} value={status}>
              {translate(`status.${status}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root name="banner">
        <Field.Label>{translate('column.banner')}</Field.Label>
        <SingleSelect
          size="S"
          value={chosen.banner ?? ALL}
          onChange={(value) => choose({ banner: value === ALL ? undefined : String(value) })}
        >
          <SingleSelectOption value={ALL}>{translate('filter.allBanners')}</SingleSelectOption>
          {banners.map(({ documentId, name }) => (
            <SingleSelectOption key={documentId} value={documentId}>
              {name || documentId}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {day('from')}
      {day('to')}
      <AddressSearch searched={query.email ?? ''} onSearch={searchAddress} />
      {isFiltered && (
        <Flex paddingTop={5}>
          <Button size="S" variant="tertiary" onClick={showAll}>
            {translate('filter.clear')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
};
