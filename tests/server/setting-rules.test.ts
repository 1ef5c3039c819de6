import { config, settingProblem } from '../../server/src/settings/config';
import { withValues } from '../../server/src/settings/setting-values';

describe('the same rules in config/plugins.ts', () => {
  test.each([
    ['contentTypes', { contentTypes: ['plugin::users'] }],
    ['sender.from', { sender: { from: 'nobody', replyTo: '' } }],
    ['donation.currency', { donation: { url: '', currency: 'eur', amounts: '' } }],
    ['donation.amounts', { donation: { url: '', currency: 'EUR', amounts: '2,50; 5; 10' } }],
    ['donation.amounts', { donation: { url: '', currency: '', amounts: '1.500, 2.500' } }],
    ['donation.amounts', { donation: { url: '', currency: 'JPY', amounts: '2.50' } }],
    ['sendingHour', { sendingHour: 24 }],
  ])('stop the start over %s', (name, more) => {
    const given = { ...config.default, ...more };
    expect(() => config.validator(given as never)).toThrow(`the setting "${name}" has to be`);
    expect(settingProblem(given as never, name)).toMatch(/^has to be/);
  });

  test.each([
    ['*/30 * * * * *', true],
    ['0 8 * * *', true],
    ['0 0 8 29 2 *', true],
    ['0 0 8 30 2 *', false],
    ['99 * * * * *', false],
    ['0 0 25 * * *', false],
    ['* * *', false],
    ['every morning', false],
    ['', false],
    [null, false],
    [30, false],
  ])('take a cron that comes around: %j, %s', (cron, holds) => {
    const given = { ...config.default, dispatch: { ...config.default.dispatch, cron } };
    expect(settingProblem(given as never, 'dispatch.cron') === undefined).toBe(holds);
  });

  test.each([
    [{ doubleOptin: true }, 'there is no setting "doubleOptin"'],
    [{ dispatch: { concurency: 5 } }, 'there is no setting "dispatch.concurency"'],
    [{ limits: { perIp: { request: 5 } } }, 'there is no setting "limits.perIp.request"'],
    [{ constructor: 1 }, 'there is no setting "constructor"'],
    ...Object.entries(config.default)
      .filter(([, value]) => typeof value === 'object' && !Array.isArray(value))
      .flatMap(([name]) =>
        [null, 'x', 5, [], true].map((wrong): [object, string] => [
          { [name]: wrong },
          `the setting "${name}" has to be an object with `,
        ]),
      ),
    [{ limits: { perIp: null } }, 'the setting "limits.perIp" has to be an object with '],
  ])('stop the start over %j', (more, sentence) => {
    const given = { ...config.default, ...more };
    expect(() => config.validator(given as never)).toThrow(`donation-banners: ${sentence}`);
  });

  const leaves = (branch: object, path: string[] = []): string[][] =>
    Object.entries(branch).flatMap(([key, value]) =>
      typeof value === 'object' && !Array.isArray(value)
        ? leaves(value, [...path, key])
        : [[...path, key]],
    );

  test.each(leaves(config.default).map((path) => [path.join('.')]))(
    'name %s where it is null, or of another kind',
    (name) => {
      for (const wrong of [null, {}, Symbol.iterator, () => undefined, [{}], NaN]) {
        const given = withValues(config.default, { [name]: wrong } as object);
        expect(() => config.validator(given as never)).toThrow(`the setting "${name}" has to be`);
      }
    },
  );

  test('change no other setting', () => {
    const changed = withValues(config.default, { 'limits.perIp.requests': 7 });
    expect(changed.limits.perIp).toEqual({ requests: 7, seconds: 600 });
    expect(changed.limits.perAddress).toEqual(config.default.limits.perAddress);
    expect(config.default.limits.perIp.requests).toBe(60);
  });
});
