import { ARTICLE, BANNER, bannerData, CAMPAIGN } from './content';
import type { Newsroom } from './newsroom';

export const SECTION = 'api::section.section';

/** What the Content Manager shows entries of, that the plugin knows. */
export const TYPES = [BANNER, CAMPAIGN, ARTICLE, SECTION];

/** A text that is found again wherever it is shown: whose, in which field, in which locale, in which version. */
const secret = (of: string, field: string, locale: string, version: string): string =>
  `sec-${of}-${field}-${locale}-${version}`.toLowerCase();

const SECRET = /sec-[a-z0-9]+-[a-z]+-[a-z]+-[a-z]+/g;

export const secretsIn = (text: string): string[] => [...new Set(text.match(SECRET) ?? [])].sort();

const paragraph = (text: string) => [
  { type: 'paragraph' as const, children: [{ type: 'text' as const, text }] },
];

/** A banner whose every text is a secret. */
export const secretBanner = (of: string, locale: string, version: string) => {
  const say = (field: string): string => secret(of, field, locale, version);
  return bannerData({
    name: secret(of, 'name', 'all', version),
    heading: say('heading'),
    body: paragraph(say('body')),
    continueLabel: say('button'),
    donateUrl: `https://gazette.example/${say('url')}?a={amount}&c={currency}&f={frequency}`,
    reminder: {
      question: say('question'),
      linkLabel: say('link'),
      emailLabel: say('label'),
      consentText: say('consent'),
      thanks: say('thanks'),
      options: [{ label: say('option'), after: 'P1M' }],
    },
    reminderEmail: {
      subject: say('subject'),
      body: paragraph(say('letter')),
      actionLabel: say('action'),
    },
  } as Parameters<typeof bannerData>[0]);
};

interface Saving {
  uid: string;
  /** By version and locale: `{ published: { en: {…} }, draft: { en: {…} } }`. */
  versions: Partial<Record<'published' | 'draft', Record<string, object>>>;
  createdBy: number | null;
}

/** Saves an entry, published with one text and changed to another one since; answers its document id. */
const save = (newsroom: Newsroom, saving: Saving): Promise<string> =>
  newsroom.run(async (strapi, { uid, versions, createdBy }: Saving) => {
    const documents = strapi.documents(uid as never) as any;
    const by = createdBy ? { createdBy, updatedBy: createdBy } : {};
    let documentId: string | undefined;
    for (const version of ['published', 'draft'] as const) {
      for (const [locale, data] of Object.entries(versions[version] ?? {})) {
        const where = locale === 'all' ? {} : { locale };
        const saved: { documentId: string } = documentId
          ? await documents.update({ documentId, data: { ...data, ...by }, ...where })
          : await documents.create({ data: { ...data, ...by }, ...where });
        documentId = saved.documentId;
        if (version === 'published') {
          await documents.publish({ documentId, ...where });
        }
      }
    }
    return documentId as string;
  }, saving);

export interface Entries {
  section: string;
  banner: string;
  /** Never published. */
  draftBanner: string;
  campaign: string;
  /** Never published. */
  draftCampaign: string;
  article: string;
}

const LOCALES = ['en', 'de'];

const inBoth = (data: (locale: string) => object): Record<string, object> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, data(locale)]));

/** An article with its section, and campaigns and banners for it, full of secrets; each in English and German. */
export const saveSecrets = async (
  newsroom: Newsroom,
  of: string,
  createdBy: number | null,
): Promise<Entries> => {
  const entry = (uid: string, versions: Saving['versions']): Promise<string> =>
    save(newsroom, { uid, versions, createdBy });
  const nameOf = (kind: string, version: string): string =>
    secret(`${of}${kind}`, 'name', 'all', version);
  const section = await entry(SECTION, { draft: { all: { name: nameOf('s', 'draft') } } });
  const banner = await entry(BANNER, {
    published: inBoth((locale) => secretBanner(`${of}b`, locale, 'published')),
    draft: inBoth((locale) => secretBanner(`${of}b`, locale, 'draft')),
  });
  const draftBanner = await entry(BANNER, {
    draft: inBoth((locale) => secretBanner(`${of}bb`, locale, 'draft')),
  });
  const campaign = (name: string, shown: string) => ({
    name,
    placement: 'article-end',
    traffic: 100,
    priority: 0,
    contentRule: { types: [], conditions: [{ field: 'section', match: 'any', values: [section] }] },
    variants: [{ banner: { documentId: shown }, weight: 1 }],
  });
  const campaignId = await entry(CAMPAIGN, {
    published: { all: campaign(nameOf('c', 'published'), banner) },
    draft: { all: { name: nameOf('c', 'draft') } },
  });
  const draftCampaign = await entry(CAMPAIGN, {
    draft: { all: campaign(nameOf('cc', 'draft'), draftBanner) },
  });
  const article = (version: string) =>
    inBoth((locale) => ({
      title: secret(`${of}a`, 'title', locale, version),
      section: { documentId: section },
    }));
  const articleId = await entry(ARTICLE, {
    published: article('published'),
    draft: article('draft'),
  });
  return {
    ...{ section, banner, draftBanner, draftCampaign },
    ...{ campaign: campaignId, article: articleId },
  };
};
