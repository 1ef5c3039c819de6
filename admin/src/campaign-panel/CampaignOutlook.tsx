import { useMemo, useState } from 'react';
import { Flex, Link, Loader, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { hindrancesOf, localesOf, outlookOf } from '../../../domain/src/outlook';
import { Disclosure } from '../components/Disclosure';
import { FailedToLoad } from '../components/FailedToLoad';
import { useSpan } from '../components/useSpan';
import { campaignPath } from '../plugin-id';
import { type CampaignList, useGetCampaignsQuery } from '../services/campaigns';
import { useGetRuleFieldsQuery } from '../services/content-rule';
import { useTranslate } from '../translate';
import { AudienceSummary } from './AudienceSummary';
import { type CampaignFormValues, planOf } from './form-plan';
import { Periods } from './Periods';
import { useWarnings } from './useWarnings';
import { Warnings } from './Warnings';

/** The id of a campaign that is not saved yet. */
const UNSAVED = 'unsaved';

const useOutlook = (
  form: CampaignFormValues,
  documentId: string,
  list: CampaignList | undefined,
) => {
  const { data: articles } = useGetRuleFieldsQuery();
  const [now] = useState(() => Date.now());
  return useMemo(() => {
    if (!list || !articles) {
      return null;
    }
    const mine = planOf(form, documentId || UNSAVED, list.variants);
    const newsroom = { articles, banners: list.banners, defaultLocale: list.defaultLocale };
    const others = list.campaigns.filter(({ id, published }) => published && id !== mine.id);
    const outlook = outlookOf(mine, others, newsroom, now);
    return {
      ...outlook,
      mine,
      locales: localesOf(mine, newsroom),
      hindrances: hindrancesOf(mine, outlook, newsroom, now),
    };
  }, [form, documentId, list, articles, now]);
};

/** How many readers the campaign gets as the form stands, who else asks them, and what keeps it from them. */
export const CampaignOutlook = ({ documentId }: { documentId: string }) => {
  const translate = useTranslate();
  const span = useSpan();
  const { formatDisplayName, formatList } = useIntl();
  const {
    data: list,
    isError,
    refetch,
  } = useGetCampaignsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  const fields = useGetRuleFieldsQuery();
  const form = useForm('CampaignOutlook', ({ values }) => values) as CampaignFormValues;
  const outlook = useOutlook(form, documentId, list);
  const { sentences, isForNobody } = useWarnings(outlook?.mine, outlook?.hindrances ?? []);

  if (!list || !outlook) {
    return isError || fields.isError ? (
      <FailedToLoad
        message={translate('outlook.failed')}
        onRetry={() => {
          void refetch();
          void fields.refetch();
        }}
      />
    ) : (
      <Loader small>{translate('loading')}</Loader>
    );
  }
  const { mine, neighbours, periods, locales } = outlook;
  const named = new Map(list.campaigns.map((campaign) => [campaign.id, campaign]));
  const nameOf = (id: string): string => {
    if (id === mine.id) {
      return translate('outlook.mine');
    }
    const other = named.get(id);
    return other?.readable ? other.name : translate('outlook.another');
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Warnings sentences={sentences} />
      <AudienceSummary audience={form.audience ?? null} frequency={form.frequency ?? null} />
      <Periods
        periods={periods}
        mine={mine.id}
        isForNobody={isForNobody}
        isForSome={mine.audience !== undefined || mine.rule !== null}
        nameOf={nameOf}
      />
      {locales && locales.length > 0 && (
        <Typography variant="pi">
          {translate('outlook.locales', {
            languages: formatList(
              locales.map((locale) => formatDisplayName(locale, { type: 'language' }) ?? locale),
            ),
          })}
        </Typography>
      )}
      {!named.get(mine.id)?.published && (
        <Typography variant="pi" textColor="neutral600">
          {translate('outlook.draft')}
        </Typography>
      )}
      {neighbours.length === 0 ? (
        <Typography variant="pi">{translate('outlook.alone')}</Typography>
      ) : (
        <Disclosure label={translate('outlook.neighbours', { count: neighbours.length })}>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {neighbours.map(({ id, startsAt, endsAt, priority, traffic }) => (
              <li key={id}>
                {named.get(id)?.readable ? (
                  <Link tag={RouterLink} to={campaignPath(id)}>
                    {nameOf(id)}
                  </Link>
                ) : (
                  <Typography>{nameOf(id)}</Typography>
                )}
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {span(startsAt, endsAt)}
                </Typography>
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {translate('bar.weight', { priority, traffic })}
                </Typography>
              </li>
            ))}
          </Flex>
        </Disclosure>
      )}
    </Flex>
  );
};
