import { Button, Field, Flex, SingleSelectOption } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';
import { SingleSelect } from '../../components/Selects';
import { useCountries } from '../../components/useCountries';
import { useTranslate } from '../../translate';
import { ListedFact } from './ListedFact';
import { TIME_ZONES } from './time-zone';
import { TypedFact } from './TypedFact';
import { type Fact, FACTS, type QuestionState } from './useQuestion';

/** The design system's lists take no empty value. */
const UNKNOWN = '*';

/** What is typed, with an example. */
const TYPED = {
  languages: 'de, en',
  articlesRead: '3',
  referrer: 'news.example',
  utm: 'source=newsletter',
} as const;

const zones = TIME_ZONES.map((zone) => ({ value: zone, label: zone }));

/** What is known of the reader; whatever is left open is not. */
export const ReaderFields = ({ state }: { state: QuestionState }) => {
  const translate = useTranslate();
  const { chosen, choose } = state;

  const countries = useCountries();

  const fact = (name: Fact) => (
    <Field.Root key={name}>
      <Field.Label>{translate(`reader.${name}`)}</Field.Label>
      <SingleSelect
        value={chosen[name] ?? UNKNOWN}
        onChange={(value) => choose({ [name]: value === UNKNOWN ? undefined : String(value) })}
      >
        <SingleSelectOption value={UNKNOWN}>{translate('explain.unknown')}</SingleSelectOption>
        {FACTS[name].map((each) => (
          <SingleSelectOption key={each} value={each}>
            {translate(`fact.${each}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );

  return (
    <>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Button
          variant="secondary"
          startIcon={<ArrowsCounterClockwise />}
          onClick={() => choose({ seed: crypto.randomUUID().slice(0, 8) })}
        >
          {translate('explain.another')}
        </Button>
      </Flex>
      <ListedFact
        label={translate('reader.country')}
        value={chosen.country}
        options={countries}
        onChange={(country) => choose({ country })}
      />
      {(Object.keys(FACTS) as Fact[]).map(fact)}
      {(Object.keys(TYPED) as Array<keyof typeof TYPED>).map((name) => (
        <TypedFact
          key={name}
          label={translate(`reader.${name}`)}
          example={TYPED[name]}
          value={chosen[name] ?? ''}
          onChange={(text) => choose({ [name]: text })}
        />
      ))}
      <ListedFact
        label={translate('reader.timeZone')}
        value={chosen.timeZone}
        options={zones}
        onChange={(timeZone) => choose({ timeZone })}
      />
    </>
  );
};
