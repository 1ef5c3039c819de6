import { isHttpUrl } from './web-address';

/**
 * The complete address of a file, as browsers load it. Strapi's own provider keeps files below the server's address
 * (`/uploads/a.jpg`), and an admin that knows its server by a path alone writes that path before it (`/cms/uploads/a.jpg`).
 *
 * @param base address of the server, which may hold a path (`https://host/cms`)
 * @returns nothing where no browser loads it over http(s)
 */
export const mediaAddress = (address: string, base: string): string | undefined => {
  const path = new URL(base).pathname.replace(/\/+$/, '');
  const isComplete = /^([a-z][a-z\d+.-]*:|[\\/]{2})/i.test(address);
  const below =
    isComplete || address.startsWith(`${path}/`)
      ? address
      : `${path}/${address.replace(/^\/+/, '')}`;
  try {
    const { href } = new URL(below, base);
    return isHttpUrl(href) ? href : undefined;
  } catch {
    return undefined;
  }
};
