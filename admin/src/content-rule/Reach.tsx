import { useState } from 'react';
import { Box, Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { ContentRule } from '../../../domain/src/content-rule';
import { FailedToLoad } from '../components/FailedToLoad';
import { useDebounce } from '../components/useDebounce';
import { useGetReachQuery } from '../services/content-rule';
import { useTranslate } from '../translate';
import { asRule, asValue, isComplete } from './rule';

/** Wait after the last change before the server is asked, in ms. */
const DELAY = 300;

/** How many of the published articles the rule fits, and which. */
export const Reach = ({ rule }: { rule: ContentRule }) => {
  const translate = useTranslate();
  const [isListed, setListed] = useState(false);
  // As text: the same rule is a new object with each change of the form.
  const asked = useDebounce(JSON.stringify(asValue(rule)), DELAY);
  const complete = isComplete(rule);
  const settled = JSON.parse(asked) as ContentRule | null;
  const { currentData, isError, isFetching, refetch } = useGetReachQuery(settled, {
    skip: !complete || !isComplete(asRule(settled)),
    refetchOnMountOrArgChange: true,
  });

  if (complete && isError && !isFetching) {
    return <FailedToLoad message={translate('rule.reachFailed')} onRetry={() => void refetch()} />;
  }
  const sentence = !complete
    ? translate('rule.incomplete')
    : currentData
      ? translate('rule.reach', {
          matching: currentData.matching,
          published: currentData.published,
        })
      : translate('loading');
  const examples = (complete && currentData?.examples) || [];
  const seen = examples.filter(({ title }) => title !== null);
  const unseen = examples.length - seen.length;

  return (
    <Box>
      <Flex gap={3} wrap="wrap">
        <Typography role="status" textColor="neutral600">
          {sentence}
        </Typography>
        {examples.length > 0 && (
          <TextButton
            tag="button"
            type="button"
            aria-expanded={isListed}
            onClick={() => setListed(!isListed)}
          >
            {translate(isListed ? 'rule.hideList' : 'rule.showList')}
          </TextButton>
        )}
      </Flex>
      {isListed && (
        <ul>
          {seen.map(({ contentType, documentId, title }) => (
            <li key={`${contentType} ${documentId}`}>
              <Link
                tag={RouterLink}
                to={`/content-manager/collection-types/${contentType}/${documentId}`}
              >
                {title || documentId}
              </Link>
            </li>
          ))}
          {unseen > 0 && (
            <li>
              <Typography textColor="neutral600">
                {translate('unseen.articles', { count: unseen })}
              </Typography>
            </li>
          )}
          {(currentData?.matching ?? 0) > examples.length && <li aria-hidden>…</li>}
        </ul>
      )}
    </Box>
  );
};
