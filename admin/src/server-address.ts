/**
 * Where the server is, as the admin knows it: the admin may be served from elsewhere, and the server below a path.
 * Strapi's own types leave it out.
 */
export const serverAddress = (): string => {
  const { backendURL } = window.strapi as { backendURL?: string };
  return new URL(backendURL || '/', window.location.href).href;
};
