import type { Saying, Sayings } from '../../domain/src/choices';
import { calendarDayAfter } from '../../domain/src/reminder-option';
import { count } from './count';
import { openOptions } from './options';
import { forgetPeace, rememberAnswered, rememberGave, rememberReminded } from './reader-peace';
import { type Promised, requestReminder, undoReminder } from './reminder-request';
import type { ShownBanner } from './shown-banner';
import type { ReminderWay, StateName } from './state';

/** Opens and closes the reminder box, sends what it says, and thanks. */
export const attendReminder = (shown: ShownBanner): void => {
  const { showing, lent, listen } = shown;
  const { root, host, about, banner, consent, choices } = showing;
  const sayings = choices.sayings[banner.locale] as Sayings;
  // It stays whole where the reader closes the banner before an answer has come.
  const section = root.querySelector('section') as HTMLElement;
  const find = <E extends HTMLElement>(selector: string) => section.querySelector<E>(selector);
  const { dataset } = section;
  const status = find('.status') as HTMLElement;
  const details = find<HTMLDetailsElement>('[part=invitation]');
  const field = find<HTMLInputElement>('#email');
  const buttons = section.querySelectorAll<HTMLButtonElement>('[name=option]');

  /**
   * Makes the page what `view()` draws in that state. What is being sent cannot be gone back from.
   *
   * @param say what the live region says, while reminding the error
   * @param focus what the reader goes on with
   */
  const go = (name: StateName, say?: Saying, focus?: Element | null, option?: string): void => {
    if (dataset['state'] === 'sending' && /asking|supporter/.test(name)) {
      return;
    }
    dataset['state'] = name;
    const isReminding = name === 'reminding';
    const words = sayings[say as Saying] ?? '';
    lent.setHtml(status, isReminding ? '' : words);
    if (details && field) {
      details.open = isReminding || !!option;
      field.readOnly = !!option;
      field.ariaInvalid = String(isReminding && !!say);
      lent.setHtml(find('#email-error') as HTMLElement, isReminding ? words : '');
    }
    for (const button of buttons) {
      button.ariaDisabled = String(!!option);
      button.ariaBusy = String(button.value === option);
    }
    (focus as HTMLElement | undefined)?.focus();
  };

  /** Takes back what was asked of the server last. */
  let token: string | undefined;

  const back = (): void => {
    go('asking', undefined, find('[part=invitation] summary, [data-do=supporter]'));
  };

  const thank = (way: ReminderWay, { dueAt, undo, file }: Promised): void => {
    const now = Date.now();
    const day = dueAt && new Date(dueAt);
    token = undo;
    if (file) {
      const href = `data:text/calendar;charset=utf-8,${encodeURIComponent(file)}`;
      Object.assign(document.createElement('a'), { href, download: 'reminder.ics' }).click();
    }
    void count(showing, 'reminder');
    go('thanked', day ? way : 'confirm', status);
    if (!day) {
      rememberAnswered(lent.keep, banner.quietDays, now, consent);
      return;
    }
    rememberReminded(lent.keep, day.getTime(), now, consent);
    lent.setHtml(
      status,
      status.innerHTML.replace(
        '{date}',
        day.toLocaleDateString(banner.locale, { dateStyle: 'long' }),
      ),
    );
    (status.querySelector('strong') as HTMLElement).textContent = (
      find('.thanks') as HTMLElement
    ).textContent;
  };

  const send = async (way: ReminderWay, option: string, form: FormData): Promise<void> => {
    const answer =
      way === 'device'
        ? { dueAt: calendarDayAfter(option, new Date()).toISOString() }
        : await requestReminder(shown, form);
    if (typeof answer === 'string') {
      go('reminding', answer);
    } else {
      thank(way, answer);
    }
  };

  listen('submit', '.box', (box, event) => {
    event.preventDefault();
    const form = new FormData(box as HTMLFormElement, (event as SubmitEvent).submitter);
    const option = form.get('option') as string | null;
    const way = (form.get('way') ?? 'email') as ReminderWay;
    if (!option || !field || dataset['state'] !== 'reminding') {
      return;
    }
    // What is beyond this is the server's to judge.
    if (way === 'email' && !field.validity.valid) {
      go('reminding', field.value ? 'emailInvalid' : 'emailMissing', field);
    } else if (lent.emit(host, 'donation-banner:remind', { ...about, way, option })) {
      go('sending', 'sending', null, option);
      void send(way, option, form);
    }
  });
  const toggled = (): void => {
    if (details?.open) {
      if (dataset['state'] === 'asking') {
        go('reminding', undefined, find('.ways :checked') ?? field);
      }
    } else if (dataset['state'] === 'reminding') {
      go('asking');
    }
  };
  listen('toggle', 'details', toggled);
  // The amounts are below a letter that the bar may have no room for.
  listen('toggle', '.fold', (fold) => {
    (fold.nextElementSibling as Element).scrollIntoView(false);
  });
  listen('keydown', 'section', (_, event) => {
    const open = [...root.querySelectorAll<HTMLDetailsElement>('details[open]')].pop();
    if (open && (event as KeyboardEvent).key === 'Escape') {
      // Else an overlay would close as well.
      event.preventDefault();
      open.open = false;
      (open.querySelector('summary') as HTMLElement).focus();
    }
  });
  listen('click', '[data-do=back]', back);
  listen('click', '[data-do=supporter]', () => {
    go('supporter', 'supporter', status);
    rememberGave(lent.keep, banner.supporterDays ?? 0, Date.now(), consent);
  });
  const undo = async (): Promise<void> => {
    const answer = token ? await undoReminder(shown, token) : {};
    if (typeof answer === 'string') {
      lent.setHtml(status.querySelector('.error') as HTMLElement, sayings[answer]);
    } else {
      forgetPeace(lent.keep, consent);
      back();
    }
  };
  listen('click', '[data-do=undo]', () => void undo());

  // The HTML may be from another day.
  const months = details?.dataset['months']?.split('|') ?? [];
  const options = banner.reminder ? openOptions(banner.reminder, months, new Date()) : [];
  for (const button of buttons) {
    const option = options.find(({ after }) => after === button.value);
    if (option) {
      button.textContent = option.label;
    } else {
      button.remove();
    }
  }
  if (!options.length) {
    details?.remove();
  }
  toggled();
};
