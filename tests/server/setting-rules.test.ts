import { config, settingProblem } from '../../server/src/settings/config';
import { withValues } from '../../server/src/settings/setting-values';

describe('the same rules in config/plugins.ts', () => {
  test.each([
    ['contentTypes', { contentTypes: ['plugin::users'] }],
    ['sender.from', { sender: { from: 'nobody', replyTo: '' } }],
    ['donation.currency', { donation: { url: '', currency: 'eur', amounts: '' } }],
    ['sendingHour', { sendingHour: 24 }],
  ])('stop the start over %s', (name, more) => {
    const given = { ...config.default, ...more };
    expect(() => config.validator(given as never)).toThrow(`the setting "${name}" has to be`);
    expect(settingProblem(given as never, name)).toMatch(/^has to be/);
  });

  test('change no other setting', () => {
    const changed = withValues(config.default, { 'limits.perIp.requests': 7 });
    expect(changed.limits.perIp).toEqual({ requests: 7, seconds: 600 });
    expect(changed.limits.perAddress).toEqual(config.default.limits.perAddress);
    expect(config.default.limits.perIp.requests).toBe(60);
  });
});
