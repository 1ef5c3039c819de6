import type { BannerTexts } from '../../domain/src/texts';

/** What kept a reminder from being set, by the name of the text that says so. */
export type ReminderError = keyof Pick<
  BannerTexts,
  'emailMissing' | 'emailInvalid' | 'sendFailed' | 'tooMany'
>;

/** Where a reader is with one banner. */
export type BannerState =
  | { name: 'asking' }
  | { name: 'reminding'; email: string; error?: ReminderError }
  /** `option` is the pressed option's `after`. */
  | { name: 'sending'; email: string; option: string }
  /** `dueAt` is an ISO 8601 instant, absent while the reminder waits to be confirmed. */
  | { name: 'thanked'; dueAt?: string }
  | { name: 'closed' };

/** What a reader, or the server's answer, does to a banner. */
export type BannerAction =
  | { type: 'open' }
  | { type: 'back' }
  | { type: 'type'; email: string }
  | { type: 'send'; option: string }
  | { type: 'scheduled'; dueAt?: string }
  | { type: 'refused'; error: ReminderError }
  | { type: 'close' };

/** What is wrong with a typed address, as far as can be told without sending to it. */
const emailError = (email: string): ReminderError | undefined => {
  if (email.trim() === '') {
    return 'emailMissing';
  }
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? undefined : 'emailInvalid';
};

/** The state after the action. An action that does not fit the state leaves it as it is, so a second press sends nothing twice. */
export const nextState = (state: BannerState, action: BannerAction): BannerState => {
  if (action.type === 'close') {
    return { name: 'closed' };
  }
  if (state.name === 'asking') {
    return action.type === 'open' ? { name: 'reminding', email: '' } : state;
  }
  if (state.name === 'reminding') {
    switch (action.type) {
      case 'back':
        return { name: 'asking' };
      case 'type':
        return { ...state, email: action.email };
      case 'send': {
        const { email } = state;
        const error = emailError(email);
        return error
          ? { name: 'reminding', email, error }
          : { name: 'sending', email, option: action.option };
      }
      default:
        return state;
    }
  }
  if (state.name === 'sending') {
    switch (action.type) {
      case 'scheduled':
        return { name: 'thanked', ...(action.dueAt ? { dueAt: action.dueAt } : {}) };
      case 'refused':
        return { name: 'reminding', email: state.email, error: action.error };
      default:
        return state;
    }
  }
  return state;
};
