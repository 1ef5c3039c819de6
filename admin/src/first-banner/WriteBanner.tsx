import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { WRITE_BANNERS } from '../permissions';
import type { Article } from '../services/contracts';
import { useTranslate } from '../translate';
import { newBannerPath } from './for-article';

const PERMISSIONS = [WRITE_BANNERS];

/** Where there are no banners to choose from: leads to where one is written, and from there back to the article. */
export const WriteBanner = ({ article }: { article: Article }) => {
  const translate = useTranslate();
  const { allowedActions } = useRBAC(PERMISSIONS);
  const mayWrite = allowedActions.canCreate === true;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="p" variant="pi" textColor="neutral700">
        {translate(mayWrite ? 'first.write' : 'first.ask')}
      </Typography>
      {mayWrite && (
        <LinkButton
          tag={RouterLink}
          to={newBannerPath(article)}
          variant="secondary"
          startIcon={<Pencil />}
        >
          {translate('first.action')}
        </LinkButton>
      )}
    </Flex>
  );
};
