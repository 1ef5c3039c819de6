import { Button, Field, Flex, SingleSelectOption, TextInput } from '@strapi/design-system';
import { SingleSelect } from '../../components/Selects';
import { useTranslate } from '../../translate';
import { isZoom, ZOOMS } from './time-scale';
import type { TimelineView } from './useTimelineView';

/** How much of time to show, which part of it, and campaigns by name. */
export const TimelineControls = ({ view }: { view: TimelineView }) => {
  const translate = useTranslate();
  const { zoom, search, setZoom, setSearch, step } = view;
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end">
      <Field.Root name="search">
        <Field.Label>{translate('campaigns.search')}</Field.Label>
        <TextInput
          size="S"
          type="search"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      </Field.Root>
      <Field.Root name="zoom">
        <Field.Label>{translate('zoom.label')}</Field.Label>
        <SingleSelect
          size="S"
          value={zoom}
          onChange={(value) => isZoom(String(value)) && setZoom(value as typeof zoom)}
        >
          {ZOOMS.map((each) => (
            <SingleSelectOption key={each} value={each}>
              {translate(`zoom.${each}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Flex gap={2}>
        <Button size="S" variant="tertiary" onClick={() => step(-1)}>
          {translate('time.earlier')}
        </Button>
        <Button size="S" variant="tertiary" onClick={() => step(0)}>
          {translate('time.today')}
        </Button>
        <Button size="S" variant="tertiary" onClick={() => step(1)}>
          {translate('time.later')}
        </Button>
      </Flex>
    </Flex>
  );
};
