import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';

/** What a mutation answers where it failed. */
type Failure = Parameters<ReturnType<typeof useAPIErrorHandler>['_unstableFormatAPIError']>[0];

/** Answers a function that says what did not work, with the server's own words. */
export const useFailureNotice = () => {
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  return (title: string, error: unknown) =>
    toggleNotification({ type: 'danger', title, message: formatAPIError(error as Failure) });
};
