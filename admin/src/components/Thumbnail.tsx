import { Box, Flex } from '@strapi/design-system';
import { HandHeart } from '@strapi/icons';
import { mediaAddress } from '../../../domain/src/media-address';
import { serverAddress } from '../server-address';

interface Props {
  /** As Strapi stores it: complete, or below the server's own address. */
  url: string | null;
}

const SIZE = '4rem';

/** A banner's picture beside its words; a symbol where it has none. */
export const Thumbnail = ({ url }: Props) => (
  <Flex
    tag="span"
    width={SIZE}
    height={SIZE}
    shrink={0}
    justifyContent="center"
    background="neutral150"
    hasRadius
    overflow="hidden"
    aria-hidden
  >
    {url ? (
      <Box
        tag="img"
        src={mediaAddress(url, serverAddress())}
        alt=""
        loading="lazy"
        width="100%"
        height="100%"
        style={{ objectFit: 'cover' }}
      />
    ) : (
      <HandHeart fill="neutral500" />
    )}
  </Flex>
);
