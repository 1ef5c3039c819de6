import { dayInWords } from '../../domain/src/dates';
import { calendarDayAfter } from '../../domain/src/reminder-option';
import { calendarFile } from './calendar-file';
import { download } from './download';
import type { AboutBanner } from './events';
import type { Listen } from './listen';
import { openOptions, optionLabel } from './options';
import { requestReminder } from './reminder-request';
import type { Showing } from './shown-banner';
import { leadsTo, type ReminderWay, type StateName } from './state';

/** Opens and closes the reminder box, sends what it says, and thanks. */
export const attendReminder = (showing: Showing, names: AboutBanner, listen: Listen): void => {
  const { root, host, banner, choices, consent, lent } = showing;
  const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector);
  const { dataset } = find('section') as HTMLElement;
  const status = find('.status') as HTMLElement;
  const details = find<HTMLDetailsElement>('details');
  const field = find<HTMLInputElement>('#email');
  const buttons = root.querySelectorAll<HTMLButtonElement>('[name=option]');

  /**
   * Makes the page what `view()` draws in that state; `false` where the present one does not lead there.
   *
   * @param say what the live region says, while reminding the error
   * @param focus what the reader goes on with
   */
  const go = (name: StateName, say: string, focus?: Element | null, option?: string): boolean => {
    if (!leadsTo(dataset['state'] as StateName, name)) {
      return false;
    }
    dataset['state'] = name;
    const words = find(`[data-say='${say}']`)?.innerHTML ?? '';
    const isReminding = name === 'reminding';
    status.innerHTML = isReminding ? '' : words;
    if (details && field) {
      details.open = isReminding || !!option;
      field.readOnly = !!option;
      field.ariaInvalid = String(isReminding && !!say);
      (find('#email-error') as HTMLElement).innerHTML = isReminding ? words : '';
    }
    for (const button of buttons) {
      button.ariaDisabled = String(!!option);
      button.ariaBusy = String(button.value === option);
    }
    (focus as HTMLElement | undefined)?.focus();
    return true;
  };

  const back = (): void => {
    go('asking', '', find('summary'));
  };

  const thank = (way: string, dueAt: string | undefined): void => {
    lent.state.rememberReminded(dueAt, names, banner.quietDays, Date.now(), consent);
    go('thanked', dueAt ? way : 'confirm', status);
    if (dueAt) {
      status.innerHTML = status.innerHTML.replace(
        '{date}',
        dayInWords(new Date(dueAt), banner.locale),
      );
    }
  };

  const send = async (way: ReminderWay, email: string, option: string): Promise<void> => {
    if (way === 'email') {
      const answer = await requestReminder(showing, email, option);
      if (typeof answer === 'string') {
        go('reminding', answer);
      } else {
        thank(way, answer.dueAt);
      }
      return;
    }
    const now = new Date();
    const day = calendarDayAfter(option, now);
    if (way === 'calendar') {
      download('reminder.ics', calendarFile(banner.heading, location.href, day, now));
    }
    thank(way, day.toISOString());
  };

  listen('submit', '.box', (_, event) => {
    event.preventDefault();
    const option = ((event as SubmitEvent).submitter as HTMLButtonElement | null)?.value;
    const way = (find<HTMLInputElement>('.ways :checked')?.value ?? 'email') as ReminderWay;
    const email = field?.value.trim() ?? '';
    if (!option || dataset['state'] !== 'reminding') {
      return;
    }
    // What is beyond this is the server's to judge.
    if (way === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
      go('reminding', email ? 'emailInvalid' : 'emailMissing', field);
    } else if (lent.emit(host, 'donation-banner:remind', { ...names, way, option })) {
      go('sending', 'sending', null, option);
      void send(way, email, option);
    }
  });
  const toggled = (): void => {
    if (details?.open && dataset['state'] === 'asking') {
      go('reminding', '', find('.ways :checked') ?? field);
    } else if (!details?.open && dataset['state'] === 'reminding') {
      go('asking', '');
    }
  };
  listen('toggle', 'details', toggled);
  listen('keydown', '.box', (_, event) => {
    if ((event as KeyboardEvent).key === 'Escape') {
      // Else an overlay would close as well.
      event.preventDefault();
      back();
    }
  });
  listen('click', '[data-do=back]', back);
  listen('click', '[data-do=supporter]', () => {
    lent.state.rememberGave(banner.supporterDays ?? 0, Date.now(), consent);
    go('supporter', 'supporter', status);
  });
  listen('click', '[data-do=undo]', () => {
    lent.state.forgetPeace(consent);
    back();
  });

  // The HTML may be from another day.
  const now = new Date();
  const options = banner.reminder ? openOptions(banner.reminder, now) : [];
  for (const button of buttons) {
    const option = options.find(({ after }) => after === button.value);
    if (option) {
      button.textContent = optionLabel(option, banner.locale, now, choices.texts);
    } else {
      button.remove();
    }
  }
  if (!options.length) {
    details?.remove();
  }
  toggled();
};
