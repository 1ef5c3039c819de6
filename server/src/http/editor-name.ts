/** What Strapi knows an editor by. */
interface Editor {
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
}

/** The name as it is, or nothing where it holds an e-mail address: that is nobody else's business. */
export const withoutAddress = (name: string | null | undefined): string =>
  name && !name.includes('@') ? name : '';

/** What colleagues see of an editor: first and last name, else the user name, never an e-mail address. */
export const editorName = ({ firstname, lastname, username }: Editor): string =>
  [firstname, lastname].map(withoutAddress).filter(Boolean).join(' ') || withoutAddress(username);
