import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { Disclosure } from '../components/Disclosure';
import { FailedToLoad } from '../components/FailedToLoad';
import type { Article, ConsideredCampaign } from '../services/contracts';
import { useGetExplanationQuery } from '../services/donation-banners';
import { useTranslate, type MessageKey } from '../translate';

interface Props {
  article: Article;
}

const PLAIN = [
  'chosen',
  'not-entitled',
  'not-started',
  'ended',
  'no-weights',
  'banner-missing',
  'draft',
  'hidden-by-editor',
  'no-banner-in-locale',
  'content-rule',
] as const;

const isPlain = (reason: string): reason is (typeof PLAIN)[number] =>
  (PLAIN as readonly string[]).includes(reason);

const Considered = ({ campaign }: { campaign: ConsideredCampaign }) => {
  const translate = useTranslate();
  const { reason, share, words } = campaign;

  const sentence = (): string => {
    const [, condition] = /^(?:audience|unknown)-(.+)$/.exec(reason) ?? [];
    if (condition) {
      return translate('why.audience', {
        condition: translate(`condition.${condition}` as MessageKey),
      });
    }
    if (reason.startsWith('quiet-')) {
      return translate('why.quiet');
    }
    // A reason younger than the translations comes in the server's own words.
    return isPlain(reason) ? translate(`why.${reason}`) : words;
  };

  return (
    <Box tag="li">
      <Typography tag="p" variant="pi" fontWeight="semiBold" textColor="neutral800">
        {campaign.name || translate('why.pinned')}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral700">
        {sentence()}
        {share !== undefined && ` ${translate('why.share', { share: Math.round(share) })}`}
      </Typography>
    </Box>
  );
};

const Explanation = ({ article }: Props) => {
  const translate = useTranslate();
  const { data, isError, refetch } = useGetExplanationQuery(article, {
    refetchOnMountOrArgChange: true,
  });

  if (!data) {
    return isError ? (
      <FailedToLoad message={translate('why.failed')} onRetry={() => void refetch()} />
    ) : (
      <Loader small>{translate('loading')}</Loader>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {translate(data.placements.length > 0 ? 'why.reader' : 'why.none')}
      </Typography>
      {data.placements.map(({ placement, considered }) => (
        <Box key={placement}>
          <Typography tag="h4" variant="pi" fontWeight="bold" textColor="neutral800">
            {translate(`place.${placement}` as MessageKey)}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2} marginTop={1}>
            {considered.map((campaign) => (
              <Considered key={campaign.campaign} campaign={campaign} />
            ))}
          </Flex>
        </Box>
      ))}
    </Flex>
  );
};

/** Opens the campaigns considered for an article, each with its reason. */
export const Why = ({ article }: Props) => {
  const translate = useTranslate();
  return (
    <Disclosure label={translate('why.title')}>
      <Explanation article={article} />
    </Disclosure>
  );
};
