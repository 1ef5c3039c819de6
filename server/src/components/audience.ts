import { ACCOUNTS, SUPPORTERS, VISITS } from '../../../domain/src/audience-form';
import { choiceOf, listOf } from '../content-types/custom-fields';
import { namedBy, row, wordings } from '../content-types/edit-view';

export const audience = {
  collectionName: 'components_donation_banners_audiences',
  info: { displayName: 'Audience', icon: 'user' },
  attributes: {
    countries: listOf('countries'),
    notCountries: listOf('countries'),
    languages: { type: 'string' },
    devices: listOf('devices'),
    account: choiceOf(ACCOUNTS),
    supporters: choiceOf(Object.keys(SUPPORTERS)),
    visit: choiceOf(VISITS),
    articlesMin: { type: 'integer' },
    articlesMax: { type: 'integer' },
    articlesDays: { type: 'integer' },
    weekdays: listOf('weekdays'),
    hourFrom: { type: 'integer' },
    hourUntil: { type: 'integer' },
    referrers: { type: 'text' },
    notReferrers: { type: 'text' },
    utm: { type: 'text' },
    notUtm: { type: 'text' },
    consentNeeded: { type: 'boolean', default: false },
  },
  config: {
    settings: namedBy('countries'),
    metadatas: wordings({
      countries: {
        label: 'Only in these countries',
        description: 'None chosen: everywhere.',
      },
      notCountries: {
        label: 'Not in these countries',
        description: 'Readers whose country is unknown are left out, too.',
      },
      languages: {
        label: 'Languages of the browser',
        description: 'Any of these; pt also means pt-BR. Empty: every language.',
        placeholder: 'en, pt-BR',
      },
      devices: {
        label: 'Devices',
        description: 'None chosen: every device.',
      },
      account: {
        label: 'Signed in',
        description: 'Needs the attribute signed-in on your page. Empty: all readers.',
      },
      supporters: {
        label: 'Supporters',
        description:
          'Needs the attribute supporter on your page. Readers who gave recently meet campaigns for supporters only.',
      },
      visit: { label: 'Visit', description: 'The first one, or a later one. Empty: every visit.' },
      articlesMin: {
        label: 'Articles read: at least',
        description: 'Different ones, with the one on the page.',
      },
      articlesMax: { label: 'Articles read: at most' },
      articlesDays: { label: 'In so many days', description: 'Empty: in 30 days.' },
      weekdays: {
        label: 'Days of the week',
        description: 'By the reader’s clock. None chosen: every day.',
      },
      hourFrom: {
        label: 'From this hour',
        description: 'By the reader’s clock, 0 to 23. From 22 until 6 goes past midnight.',
      },
      hourUntil: { label: 'Until this hour', description: '1 to 24.' },
      referrers: {
        label: 'Comes from these sites',
        description: 'Host names; example.org also means news.example.org. Empty: from anywhere.',
        placeholder: 'example.org, search.example.com',
      },
      notReferrers: { label: 'Does not come from these sites', placeholder: 'example.org' },
      utm: {
        label: 'The address has these utm parameters',
        description: 'Any of these. Without a value, any value will do.',
        placeholder: 'source=newsletter, campaign',
      },
      notUtm: {
        label: 'The address has none of these utm parameters',
        placeholder: 'medium=email',
      },
      consentNeeded: {
        label: 'Only readers who consent',
        description: 'Needs the attribute consent on your page.',
      },
    }),
    layouts: {
      edit: [
        row(['countries', 6], ['notCountries', 6]),
        row(['devices', 6], ['languages', 6]),
        row(['account', 6], ['supporters', 6]),
        row(['visit', 6], ['consentNeeded', 6]),
        row(['articlesMin', 4], ['articlesMax', 4], ['articlesDays', 4]),
        row(['weekdays', 12]),
        row(['hourFrom', 6], ['hourUntil', 6]),
        row(['referrers', 6], ['notReferrers', 6]),
        row(['utm', 6], ['notUtm', 6]),
      ],
    },
  },
};
