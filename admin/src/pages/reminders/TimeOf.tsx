import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

/** A moment (ISO 8601) in the editor's words and time zone. */
export const TimeOf = ({ moment }: { moment: string }) => {
  const { formatDate } = useIntl();
  return (
    <Typography tag="time" dateTime={moment}>
      {formatDate(moment, { dateStyle: 'medium', timeStyle: 'short' })}
    </Typography>
  );
};
