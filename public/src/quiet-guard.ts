/**
 * A script for inside a `<donation-banner>` that a server has drawn: hides it before it is painted, where the cookie says
 * that the reader is left in peace, and looks again when they come to a page that was prerendered. The same text for every
 * banner, so that a security policy can allow it by its hash.
 */
export const QUIET_GUARD = `{
  const banner = document.currentScript.parentElement;
  const look = () => {
    try {
      const [, cookie] = /(?:^|; )donation-banners=([^;]*)/.exec(document.cookie);
      const { quiet, supporterUntil } = JSON.parse(decodeURIComponent(cookie));
      const rendered = ' ' + banner.getAttribute('rendered') + ' ';
      const names = Object.keys(quiet).filter((name) => name === '*' || rendered.includes(' ' + name + ' '));
      const untils = [supporterUntil, ...names.map((name) => quiet[name].until)];
      banner.hidden = untils.some((until) => until > Date.now());
    } catch {}
  };
  look();
  document.addEventListener('prerenderingchange', look, { once: true });
}`;
