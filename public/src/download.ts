/** Hands the reader a calendar file, made in the browser. */
export const download = (name: string, content: string): void => {
  const href = URL.createObjectURL(new Blob([content], { type: 'text/calendar;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
};
