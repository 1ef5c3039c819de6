import type { Newsroom } from './newsroom';

export interface Mail {
  subject: string;
  to: Array<{ address: string }>;
  text: string;
}

/** What the demo's inbox holds for this address. */
export const mailsTo = async ({ inbox }: Newsroom, reader: string): Promise<Mail[]> => {
  const mails = (await (await fetch(`${inbox}/api/email`)).json()) as Mail[];
  return mails.filter(({ to }) => to.some(({ address }) => address === reader));
};
