import { ACCOUNTS, SUPPORTERS, VISITS } from '../../../domain/src/audience-form';
import { namedBy, row, wordings } from '../content-types/edit-view';

export const audience = {
  collectionName: 'components_donation_banners_audiences',
  info: { displayName: 'Audience', icon: 'user' },
  attributes: {
    countries: { type: 'text' },
    notCountries: { type: 'text' },
    languages: { type: 'string' },
    devices: { type: 'string' },
    account: { type: 'enumeration', enum: [...ACCOUNTS] },
    supporters: { type: 'enumeration', enum: Object.keys(SUPPORTERS) },
    visit: { type: 'enumeration', enum: [...VISITS] },
    articlesMin: { type: 'integer' },
    articlesMax: { type: 'integer' },
    articlesDays: { type: 'integer' },
    weekdays: { type: 'string' },
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
        description: 'Two letters each, with commas between them. Empty: everywhere.',
        placeholder: 'DE, AT, CH',
      },
      notCountries: {
        label: 'Not in these countries',
        description: 'Readers whose country is unknown are left out, too.',
        placeholder: 'GB',
      },
      languages: {
        label: 'Languages of the browser',
        description: 'Any of these; pt also means pt-BR. Empty: every language.',
        placeholder: 'en, pt-BR',
      },
      devices: {
        label: 'Devices',
        description: 'phone, tablet, desktop, or some of them. Empty: every device.',
        placeholder: 'phone, tablet',
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
        label: 'Has read at least so many articles',
        description: 'Different ones, with the one on the page.',
      },
      articlesMax: { label: 'Has read at most so many articles' },
      articlesDays: { label: 'In so many days', description: 'Empty: in 30 days.' },
      weekdays: {
        label: 'Days of the week',
        description: 'By the reader’s clock. Empty: every day.',
        placeholder: 'Sat, Sun',
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
        row(['languages', 6], ['devices', 6]),
        row(['account', 6], ['supporters', 6]),
        row(['visit', 6], ['consentNeeded', 6]),
        row(['articlesMin', 4], ['articlesMax', 4], ['articlesDays', 4]),
        row(['weekdays', 4], ['hourFrom', 4], ['hourUntil', 4]),
        row(['referrers', 6], ['notReferrers', 6]),
        row(['utm', 6], ['notUtm', 6]),
      ],
    },
  },
};
