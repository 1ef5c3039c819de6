import { blockAlternatives, blockLinks, mapPictures } from './blocks';
import { blocksAreEmpty } from './copy/block-content';
import type { BlocksContent } from './copy/block-nodes';
import { runTexts } from './copy/block-runs';
import { isDonateLinkTemplate } from './donate-link';
import { amountItems, isAmountOf } from './donation/amount-list';
import { isCurrency } from './donation/currency';
import {
  COPY_PLACEHOLDERS,
  leftInAddress,
  leftInBraces,
  OPTION_PLACEHOLDERS,
  READER_PLACEHOLDERS,
} from './placeholders';
import type { Problem } from './problem';
import { isReminderTime } from './reminder-option';
import { mediaAddress } from './media-address';
import { isHttpUrl } from './web-address';

/** A banner as an editor's form holds it: any part may be missing or half-written. */
export interface BannerForm {
  heading?: string | null;
  body?: BlocksContent | null;
  ask?: AskForm[] | null;
  continueLabel?: string | null;
  donateUrl?: string | null;
  reminder?: InvitationForm | null;
  reminderEmail?: EmailForm | null;
  quietDays?: number | null;
  supporterDays?: number | null;
  appearance?: AppearanceForm | null;
}

export interface AskForm {
  frequency?: string | null;
  currency?: string | null;
  amounts?: string | null;
  suggested?: number | string | null;
  otherAllowed?: boolean | null;
}

export interface InvitationForm {
  question?: string | null;
  linkLabel?: string | null;
  emailLabel?: string | null;
  consentText?: string | null;
  thanks?: string | null;
  options?: Array<{ label?: string | null; after?: string | null }> | null;
  onDevice?: boolean | null;
  calendar?: boolean | null;
}

export interface EmailForm {
  subject?: string | null;
  body?: BlocksContent | null;
  actionLabel?: string | null;
}

export interface AppearanceForm {
  background?: string | null;
  text?: string | null;
  accent?: string | null;
  layout?: string | null;
}

const COLOUR = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;

const isFilled = (value: string | null | undefined): value is string => !!value;

const isBlank = (value: string | null | undefined): boolean => !value?.trim();

const problem = (path: Problem['path'], message: string): Problem => ({ path, message });

const unfilled = (texts: string[], known: readonly string[], path: Problem['path']): Problem[] => {
  const possible =
    known.length === 0
      ? 'There are no placeholders here.'
      : `You can use ${known.map((name) => `{${name}}`).join(', ')}.`;
  return texts
    .flatMap((text) => leftInBraces(text, known))
    .map((left) =>
      problem(
        path,
        left.length === 1
          ? `A “${left}” is left over: braces are for placeholders alone. ${possible}`
          : `${left} cannot be filled in here. ${possible}`,
      ),
    );
};

function* askProblems(ask: AskForm, at: Problem['path']): Generator<Problem> {
  const { currency, amounts, suggested } = ask;
  const knownCurrency = isFilled(currency) && isCurrency(currency);
  if (isFilled(currency) && !knownCurrency) {
    yield {
      path: [...at, 'currency'],
      message: 'Use the three capital letters of a currency (ISO 4217), such as USD, EUR or GBP.',
    };
  }
  if (!isFilled(amounts)) {
    return;
  }
  const items = amountItems(amounts);
  if (!items) {
    yield {
      path: [...at, 'amounts'],
      message:
        'Write amounts above zero with a comma and a space between them, such as 2, 5, 10. Write 2.50 and 1500, not 2,50 or 1,500.',
    };
    return;
  }
  const unpayable = knownCurrency ? items.find((item) => !isAmountOf(item, currency)) : undefined;
  if (unpayable !== undefined) {
    yield {
      path: [...at, 'amounts'],
      message: `${unpayable} has more decimal places than ${currency} allows.`,
    };
  }
  const isOffered = items.some((item) => Number(item) === Number(suggested));
  if (suggested !== null && suggested !== undefined && !isOffered) {
    yield {
      path: [...at, 'suggested'],
      message: `The suggested amount has to be one of ${items.join(', ')}.`,
    };
  }
}

function* duplicateAsks(asks: readonly AskForm[]): Generator<Problem> {
  const seen = new Set<string>();
  for (const [index, { frequency, currency }] of asks.entries()) {
    const key = `${frequency} ${currency}`;
    if (frequency && currency && seen.has(key)) {
      yield {
        path: ['ask', index, 'frequency'],
        message: `There is already an ask for ${frequency} in ${currency}.`,
      };
    }
    seen.add(key);
  }
}

function* invitationProblems(invitation: InvitationForm): Generator<Problem> {
  const seen = new Set<string>();
  for (const [index, { after, label }] of (invitation.options ?? []).entries()) {
    const path = ['reminder', 'options', index, 'after'];
    yield* unfilled([label ?? ''], OPTION_PLACEHOLDERS, ['reminder', 'options', index, 'label']);
    if (isFilled(after) && !isReminderTime(after)) {
      yield {
        path,
        message:
          'Write a time span such as P1M (one month), P2W (two weeks) or P10D (ten days), a date such as 2026-12-01, or R3/P1M for every month, three times.',
      };
    } else if (isFilled(after) && seen.has(after)) {
      yield { path, message: `There is already an option for ${after}.` };
    }
    seen.add(after ?? '');
  }
}

/** Whether a picture in the text is nowhere: it would be missing without a word. */
const hasLostPicture = (body: BlocksContent): boolean => {
  let lost = false;
  mapPictures(body, ({ url }) => {
    lost ||= !url || mediaAddress(url, 'http://localhost') === undefined;
    return url;
  });
  return lost;
};

function* copyProblems(form: BannerForm): Generator<Problem> {
  const { reminder, reminderEmail } = form;
  const texts: Array<[Problem['path'], string | null | undefined, readonly string[]]> = [
    [['heading'], form.heading, COPY_PLACEHOLDERS],
    [['continueLabel'], form.continueLabel, COPY_PLACEHOLDERS],
    [['reminder', 'question'], reminder?.question, COPY_PLACEHOLDERS],
    [['reminder', 'linkLabel'], reminder?.linkLabel, COPY_PLACEHOLDERS],
    [['reminder', 'emailLabel'], reminder?.emailLabel, []],
    [['reminder', 'consentText'], reminder?.consentText, []],
    [['reminder', 'thanks'], reminder?.thanks, COPY_PLACEHOLDERS],
    [['reminderEmail', 'subject'], reminderEmail?.subject, COPY_PLACEHOLDERS],
    [['reminderEmail', 'actionLabel'], reminderEmail?.actionLabel, COPY_PLACEHOLDERS],
  ];
  for (const [path, text, known] of texts) {
    yield* unfilled([text ?? ''], known, path);
  }
  const bodies: Array<[Problem['path'], BlocksContent | null | undefined, readonly string[]]> = [
    [['body'], form.body, [...COPY_PLACEHOLDERS, ...READER_PLACEHOLDERS]],
    [['reminderEmail', 'body'], reminderEmail?.body, COPY_PLACEHOLDERS],
  ];
  for (const [path, body, known] of bodies) {
    if (Array.isArray(body)) {
      yield* unfilled(runTexts(body), known, path);
      yield* unfilled(blockAlternatives(body), [], path);
      const bad = blockLinks(body).find((url) => !isHttpUrl(url));
      if (bad !== undefined) {
        yield { path, message: `The link “${bad}” has to start with https:// or http://.` };
      }
      if (hasLostPicture(body)) {
        yield {
          path,
          message:
            'A picture has an address that browsers cannot load. Choose it again from the media library.',
        };
      }
      const open = blockLinks(body).find((url) => leftInAddress(url, []));
      if (open !== undefined) {
        yield {
          path,
          message: `The link “${open}” has braces. There are no placeholders in links.`,
        };
      }
    }
  }
}

/** What is wrong with what an editor has written so far. Missing parts are no problem: a draft may be incomplete. */
export function* bannerProblems(form: BannerForm): Generator<Problem> {
  yield* copyProblems(form);
  for (const [index, ask] of (form.ask ?? []).entries()) {
    yield* askProblems(ask, ['ask', index]);
  }
  yield* duplicateAsks(form.ask ?? []);
  if (isFilled(form.donateUrl) && !isDonateLinkTemplate(form.donateUrl)) {
    yield {
      path: ['donateUrl'],
      message:
        'The address has to start with https:// or http://. After the host it may hold {amount}, {currency} and {frequency}.',
    };
  }
  if (form.reminder) {
    yield* invitationProblems(form.reminder);
  }
  for (const name of ['quietDays', 'supporterDays'] as const) {
    const days = form[name];
    if (typeof days === 'number' && !(days >= 0 && days <= 3650)) {
      yield { path: [name], message: 'Choose between 0 and 3650 days.' };
    }
  }
  for (const name of ['background', 'text', 'accent'] as const) {
    const colour = form.appearance?.[name];
    if (isFilled(colour) && !COLOUR.test(colour)) {
      yield {
        path: ['appearance', name],
        message: 'Write a colour such as #0b5 or #00bb55.',
      };
    }
  }
}

/** What a banner still lacks before readers can see it. Formats are `bannerProblems`' concern. */
export function* missingFromBanner(form: BannerForm): Generator<Problem> {
  if (isBlank(form.heading)) {
    yield problem(['heading'], 'A banner needs a heading before it can be published.');
  }
  if (!Array.isArray(form.body) || blocksAreEmpty(form.body)) {
    yield problem(['body'], 'Write at least one paragraph before publishing.');
  }
  if (!form.ask?.length) {
    yield problem(['ask'], 'Add what readers are asked for: a frequency, a currency and amounts.');
  }
  for (const [index, ask] of (form.ask ?? []).entries()) {
    for (const name of ['frequency', 'currency', 'amounts'] as const) {
      if (isBlank(ask[name])) {
        yield problem(['ask', index, name], 'Fill this in before publishing.');
      }
    }
  }
  if (isBlank(form.continueLabel)) {
    yield problem(
      ['continueLabel'],
      'The button needs a label before the banner can be published.',
    );
  }
  if (isBlank(form.donateUrl)) {
    yield problem(['donateUrl'], 'Say where the button leads before publishing.');
  }
  if (form.reminder) {
    yield* missingFromInvitation(form.reminder);
  }
}

function* missingFromInvitation(invitation: InvitationForm): Generator<Problem> {
  for (const name of ['question', 'linkLabel', 'emailLabel', 'thanks'] as const) {
    if (isBlank(invitation[name])) {
      yield problem(['reminder', name], 'Fill this in, or remove the reminder invitation.');
    }
  }
  if (!invitation.options?.length) {
    yield problem(['reminder', 'options'], 'Add at least one time to be reminded.');
  }
  for (const [index, option] of (invitation.options ?? []).entries()) {
    for (const name of ['label', 'after'] as const) {
      if (isBlank(option[name])) {
        yield problem(['reminder', 'options', index, name], 'Fill this in before publishing.');
      }
    }
  }
}
