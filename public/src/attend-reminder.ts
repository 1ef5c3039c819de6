import { calendarDayAfter } from '../../domain/src/reminder-option';
import { calendarFile } from './calendar-file';
import type { AboutBanner } from './events';
import { openOptions, optionLabel } from './options';
import { forgetPeace, rememberGave, rememberReminded } from './reader-peace';
import { requestReminder, undoReminder } from './reminder-request';
import type { ShownBanner } from './shown-banner';
import { leadsTo, type ReminderWay, type StateName } from './state';

/** Opens and closes the reminder box, sends what it says, and thanks. */
export const attendReminder = (shown: ShownBanner, names: AboutBanner): void => {
  const { showing, lent, listen } = shown;
  const { root, host, campaign, banner, consent } = showing;
  const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector);
  const { dataset } = find('section') as HTMLElement;
  const status = find('.status') as HTMLElement;
  const details = find<HTMLDetailsElement>('details');
  const field = find<HTMLInputElement>('#email');
  const buttons = root.querySelectorAll<HTMLButtonElement>('[name=option]');

  /** What the server has drawn for the moment of that name. */
  const words = (name: string): string => find(`[data-say='${name}']`)?.innerHTML ?? '';

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
    const isReminding = name === 'reminding';
    status.innerHTML = isReminding ? '' : words(say);
    if (details && field) {
      details.open = isReminding || !!option;
      field.readOnly = !!option;
      field.ariaInvalid = String(isReminding && !!say);
      (find('#email-error') as HTMLElement).innerHTML = isReminding ? words(say) : '';
    }
    for (const button of buttons) {
      button.ariaDisabled = String(!!option);
      button.ariaBusy = String(button.value === option);
    }
    (focus as HTMLElement | undefined)?.focus();
    return true;
  };

  /** Takes back what was asked of the server last. */
  let token: string | undefined;

  const back = (): void => {
    go('asking', '', find('summary'));
  };

  const thank = (way: string, day: Date | undefined): void => {
    const now = Date.now();
    if (day) {
      rememberReminded(lent.keep, day.getTime(), now, consent);
    } else {
      lent.rememberClosed(campaign, banner.id, banner.quietDays, now, consent);
    }
    lent.count(showing, 'reminder');
    go('thanked', day ? way : 'confirm', status);
    status.innerHTML = status.innerHTML.replace(
      '{date}',
      day?.toLocaleDateString(banner.locale, { dateStyle: 'long' }) ?? '',
    );
  };

  const send = async (way: ReminderWay, email: string, option: string): Promise<void> => {
    const now = new Date();
    const day = calendarDayAfter(option, now);
    if (way === 'email') {
      const subject = find<HTMLInputElement>('.subject')?.value || undefined;
      const answer = await requestReminder(shown, email, option, subject);
      if (typeof answer === 'string') {
        go('reminding', answer);
      } else {
        token = answer.undo;
        thank(way, answer.dueAt ? new Date(answer.dueAt) : undefined);
      }
      return;
    }
    if (way === 'calendar') {
      const file = find<HTMLTemplateElement>('[data-say=file]')?.content.textContent ?? '';
      const href = calendarFile(file, location.href, day, now);
      Object.assign(document.createElement('a'), { href, download: 'reminder.ics' }).click();
    }
    thank(way, day);
  };

  listen('submit', '.box', (_, event) => {
    event.preventDefault();
    const option = ((event as SubmitEvent).submitter as HTMLButtonElement | null)?.value;
    const way = (find<HTMLInputElement>('.ways :checked')?.value ?? 'email') as ReminderWay;
    if (!option || !field || dataset['state'] !== 'reminding') {
      return;
    }
    // What is beyond this is the server's to judge.
    if (way === 'email' && !field.validity.valid) {
      go('reminding', field.value ? 'emailInvalid' : 'emailMissing', field);
    } else if (lent.emit(host, 'donation-banner:remind', { ...names, way, option })) {
      go('sending', 'sending', null, option);
      void send(way, field.value, option);
    }
  });
  const toggled = (): void => {
    if (details?.open) {
      if (dataset['state'] === 'asking') {
        go('reminding', '', find('.ways :checked') ?? field);
      }
    } else if (dataset['state'] === 'reminding') {
      go('asking', '');
    }
  };
  listen('toggle', 'details', toggled);
  listen('keydown', '.box', (_, event) => {
    if ((event as KeyboardEvent).key === 'Escape') {
      // Else an overlay would close as well.
      event.preventDefault();
      event.stopPropagation();
      back();
    }
  });
  listen('click', '[data-do=back]', back);
  listen('click', '[data-do=supporter]', () => {
    rememberGave(lent.keep, banner.supporterDays ?? 0, Date.now(), consent);
    go('supporter', 'supporter', status);
  });
  const undo = async (): Promise<void> => {
    if (token && !(await undoReminder(shown, token))) {
      status.insertAdjacentHTML('beforeend', words('sendFailed'));
      return;
    }
    token = undefined;
    forgetPeace(lent.keep, consent);
    back();
  };
  listen('click', '[data-do=undo]', () => void undo());

  // The HTML may be from another day.
  const now = new Date();
  const options = banner.reminder ? openOptions(banner.reminder, now) : [];
  const months = details?.dataset['months']?.split('|') ?? [];
  for (const button of buttons) {
    const option = options.find(({ after }) => after === button.value);
    if (option) {
      button.textContent = optionLabel(option, months, now);
    } else {
      button.remove();
    }
  }
  if (!options.length) {
    details?.remove();
  }
  toggled();
};
