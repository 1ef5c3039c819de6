import { Badge, Flex, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { READ_ATTACHMENTS } from '../permissions';
import type { Article } from '../services/contracts';
import { useGetListedAttachmentQuery } from '../services/listed-articles';
import { useTranslate } from '../translate';

interface Props {
  article: Article;
}

/** What was decided about one article of the list. */
export const AttachmentCell = ({ article }: Props) => {
  const translate = useTranslate();
  const canRead = useAuth('AttachmentCell', ({ permissions }) =>
    permissions.some(({ action }) => action === READ_ATTACHMENTS.action),
  );
  const { data, isError, isSuccess } = useGetListedAttachmentQuery(article, {
    skip: !canRead,
    refetchOnMountOrArgChange: true,
  });

  if (!isSuccess) {
    return (
      <Typography textColor="neutral600">
        {isError ? translate('cell.failed') : canRead ? '…' : '–'}
      </Typography>
    );
  }
  if (!data) {
    return <Typography textColor="neutral600">{translate('choice.automatic')}</Typography>;
  }
  if (data.mode === 'hide') {
    return <Typography textColor="neutral800">{translate('choice.hide')}</Typography>;
  }
  return (
    <Flex gap={2}>
      <Typography textColor="neutral800" ellipsis>
        {data.banner
          ? (data.banner.heading ?? translate('unseen.banner'))
          : translate('by.deletedBanner')}
      </Typography>
      {data.banner && !data.banner.readersGet && <Badge>{translate('picker.draft')}</Badge>}
    </Flex>
  );
};
