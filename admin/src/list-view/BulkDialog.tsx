import { useEffect, useRef, useState } from 'react';
import { Box, Button, Flex, Loader, Modal, ProgressBar, Typography } from '@strapi/design-system';
import { FailedToLoad } from '../components/FailedToLoad';
import { ModalBody } from '../components/ModalBody';
import { BannerPicker } from '../panel/BannerPicker';
import type { ArticleList, BannerSummary, BulkAnswer } from '../services/contracts';
import { useGetListedArticlesQuery } from '../services/listed-articles';
import { useTranslate } from '../translate';
import { useBulkChange } from './useBulkChange';
import { wantedChanges, type Wanted } from './wanted-changes';

interface Props {
  mode: Wanted['mode'];
  articles: ArticleList;
  onClose: () => void;
}

/** Asks once, says what is replaced, shows how far it is, and names those that were not changed. */
export const BulkDialog = ({ mode, articles, onClose }: Props) => {
  const translate = useTranslate();
  const { contentType, locale } = articles;
  const { data, isError, refetch } = useGetListedArticlesQuery(articles, {
    refetchOnMountOrArgChange: true,
  });
  const listed = data ?? [];
  const titles = new Map(listed.map(({ documentId, title }) => [documentId, title]));
  const { done, change, reasons, tellFailed } = useBulkChange(contentType, titles);
  const [banner, setBanner] = useState<BannerSummary | null>(null);
  const [failed, setFailed] = useState<BulkAnswer['failed']>([]);

  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);

  const decided = listed.filter(({ attachment }) => attachment !== null);
  const everywhere = decided.filter(({ attachment }) => attachment?.locale !== locale);
  const running = done !== null;
  const wanted: Wanted | null =
    mode === 'show' ? banner && { mode, banner: banner.documentId } : { mode };
  const changes = wanted ? wantedChanges(listed, locale, wanted) : [];

  const run = async () => {
    const refused = await change(changes);
    if (refused.length === 0) {
      onClose();
    } else if (isOpen.current) {
      setFailed(refused);
    } else {
      tellFailed(refused);
    }
  };

  if (failed.length > 0) {
    return (
      <>
        <ModalBody>
          <Typography tag="p" fontWeight="semiBold">
            {translate('bulk.failed', { count: failed.length })}
          </Typography>
          <Box tag="ul" marginTop={2} role="alert">
            {reasons(failed).map((reason, index) => (
              <Typography tag="li" key={failed[index]?.documentId}>
                {reason}
              </Typography>
            ))}
          </Box>
        </ModalBody>
        <Modal.Footer>
          <Button autoFocus onClick={onClose}>
            {translate('bulk.close')}
          </Button>
        </Modal.Footer>
      </>
    );
  }

  return (
    <>
      <ModalBody>
        {isError && (
          <FailedToLoad message={translate('bulk.notLoaded')} onRetry={() => void refetch()} />
        )}
        {!data && !isError && <Loader small>{translate('loading')}</Loader>}
        {data && (
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography tag="p">{translate('bulk.count', { count: listed.length })}</Typography>
            <Typography tag="p">
              {translate(mode === 'automatic' ? 'bulk.takenBack' : 'bulk.replaced', {
                count: decided.length,
              })}
            </Typography>
            {mode === 'automatic' && everywhere.length > 0 && locale !== '' && (
              <Typography tag="p">
                {translate('bulk.everyLocale', { count: everywhere.length })}
              </Typography>
            )}
            {mode === 'show' && (
              <BannerPicker locale={locale} selected={banner} onPick={setBanner} />
            )}
            {running && (
              <Box>
                <ProgressBar
                  value={(done / changes.length) * 100}
                  aria-label={translate('choice.saving')}
                />
                <Typography role="status" variant="pi" textColor="neutral600">
                  {translate('bulk.progress', { done, count: changes.length })}
                </Typography>
              </Box>
            )}
          </Flex>
        )}
      </ModalBody>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {translate('bulk.cancel')}
        </Button>
        <Button disabled={changes.length === 0} loading={running} onClick={() => void run()}>
          {translate('bulk.apply', { count: changes.length })}
        </Button>
      </Modal.Footer>
    </>
  );
};
