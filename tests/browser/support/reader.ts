import { choicesOf, type Article } from './desk';
import type { Newsroom } from './newsroom';

/** A reader of the article asks to be reminded of the banner that the article shows by an editor's choice or campaign. */
export const askForReminder = async (
  newsroom: Newsroom,
  article: Article,
  email: string,
): Promise<void> => {
  const { banners } = await choicesOf(newsroom, article);
  const banner = Object.values(banners).find(({ reminder }) => reminder);
  const answer = await fetch(`${newsroom.strapi}/api/donation-banners/reminders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      email,
      banner: banner?.id,
      option: banner?.reminder?.options[0]?.after,
      locale: 'en',
      contentType: 'api::article.article',
      documentId: article.documentId,
    }),
  });
  if (answer.status !== 201) {
    throw new Error(`The reminder was not set: ${await answer.text()}`);
  }
};
