import { useId, useRef, useState } from 'react';
import { Box, Flex, Radio, Typography } from '@strapi/design-system';
import { FailedToLoad } from '../components/FailedToLoad';
import { useReadingDirection } from '../components/ReadingDirection';
import { WriteBanner } from '../first-banner/WriteBanner';
import type { Article, ArticleBanner } from '../services/contracts';
import { useGetBannersQuery } from '../services/donation-banners';
import { useTranslate } from '../translate';
import { BANNERS_AT_ONCE, BannerPicker } from './BannerPicker';
import { ConflictNotice } from './ConflictNotice';
import { decisionIn } from './in-scope';
import { ScopeSelect } from './ScopeSelect';
import { useAttachmentChange } from './useAttachmentChange';

interface Props {
  article: Article;
  state: ArticleBanner;
}

/** Automatic, one certain banner, or none: saved as soon as it is chosen. */
export const AttachmentChoice = ({ article, state }: Props) => {
  const translate = useTranslate();
  const direction = useReadingDirection();
  const legendId = useId();
  const radios = useRef<HTMLDivElement>(null);
  const { requested, change, conflict, settle } = useAttachmentChange(article, state);
  // "This banner …" is chosen, but not yet which one.
  const [picking, setPicking] = useState(false);
  // Until the editor says otherwise, the choice is about the decision in force.
  const [chosenScope, setChosenScope] = useState<string | null>(null);
  const scope = chosenScope ?? state.attachment?.locale ?? article.locale;
  const banners = useGetBannersQuery({
    search: '',
    locale: article.locale,
    pageSize: BANNERS_AT_ONCE,
  });
  const noBanners = banners.data?.meta.pagination.total === 0;

  const stored = decisionIn(state, scope);
  const current = requested ??
    conflict?.choice ?? { mode: stored?.mode ?? 'automatic', banner: stored?.banner };
  const mode = picking ? 'show' : current.mode;
  const inheritsEvery = scope !== '' && state.everywhere !== null;

  const chooseMode = (wanted: string) => {
    setPicking(wanted === 'show' && current.mode !== 'show');
    if (wanted !== current.mode && (wanted === 'automatic' || wanted === 'hide')) {
      change({ mode: wanted }, scope);
    }
  };
  const backToRadios = () =>
    radios.current?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')?.focus();

  return (
    <Flex direction="column" alignItems="stretch" gap={3} aria-busy={requested !== null}>
      <Flex justifyContent="space-between" gap={2}>
        <Typography id={legendId} tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">
          {translate('choice.legend')}
        </Typography>
        <Typography role="status" variant="pi" textColor="neutral600">
          {requested ? translate('choice.saving') : ''}
        </Typography>
      </Flex>
      {article.locale !== '' && (
        <ScopeSelect
          locale={article.locale}
          value={scope}
          onChange={(locale) => {
            setChosenScope(locale);
            setPicking(false);
            settle();
          }}
        />
      )}
      <Box ref={radios}>
        <Radio.Group
          aria-labelledby={legendId}
          dir={direction}
          value={mode}
          onValueChange={chooseMode}
        >
          <Radio.Item value="automatic">
            {translate(inheritsEvery ? 'choice.asEvery' : 'choice.automatic')}
          </Radio.Item>
          <Radio.Item value="show" disabled={noBanners}>
            {translate('choice.show')}
          </Radio.Item>
          <Radio.Item value="hide">{translate('choice.hide')}</Radio.Item>
        </Radio.Group>
      </Box>
      {noBanners && <WriteBanner article={article} />}
      {mode === 'show' && banners.isError && (
        <FailedToLoad message={translate('picker.failed')} onRetry={() => void banners.refetch()} />
      )}
      {mode === 'show' && !noBanners && !banners.isError && (
        <BannerPicker
          locale={article.locale}
          selected={current.banner ?? null}
          onPick={(banner) => {
            setPicking(false);
            change({ mode: 'show', banner }, scope);
          }}
        />
      )}
      {conflict && !requested && (
        <ConflictNotice
          conflict={conflict}
          onUseTheirs={() => {
            settle();
            setPicking(false);
            backToRadios();
          }}
          onKeepMine={() => {
            change(conflict.choice, conflict.locale);
            backToRadios();
          }}
        />
      )}
    </Flex>
  );
};
