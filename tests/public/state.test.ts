import { nextState, type BannerState } from '../../public/src/state';

const typed = (email: string): BannerState => ({ name: 'reminding', email });

test('the way from the question to the thanks', () => {
  let state: BannerState = { name: 'asking' };
  state = nextState(state, { type: 'open' });
  state = nextState(state, { type: 'type', email: ' reader@example.org ' });
  state = nextState(state, { type: 'send', option: 'P1M' });
  expect(state).toEqual({ name: 'sending', email: ' reader@example.org ', option: 'P1M' });
  const dueAt = '2026-12-22T08:00:00Z';
  expect(nextState(state, { type: 'scheduled', dueAt })).toEqual({ name: 'thanked', dueAt });
});

test.each([
  ['', 'emailMissing'],
  ['   ', 'emailMissing'],
  ['reader', 'emailInvalid'],
  ['reader@example', 'emailInvalid'],
  ['rea der@example.org', 'emailInvalid'],
])('%p is not sent: %s', (email, error) => {
  expect(nextState(typed(email), { type: 'send', option: 'P1M' })).toEqual({
    name: 'reminding',
    email,
    error,
  });
});

test('an address beyond ASCII is the server’s to judge', () => {
  const state = nextState(typed('leserin@zürich.example'), { type: 'send', option: 'P1M' });
  expect(state.name).toBe('sending');
});

test('a refusal keeps what was typed, and typing on keeps the message until the next try', () => {
  const sending: BannerState = { name: 'sending', email: 'a@b.example', option: 'P1M' };
  const refused = nextState(sending, { type: 'refused', error: 'sendFailed' });
  expect(refused).toEqual({ name: 'reminding', email: 'a@b.example', error: 'sendFailed' });
  expect(nextState(refused, { type: 'send', option: 'P1M' })).toEqual(sending);
});

test('a second press, or a way back, changes nothing while sending', () => {
  const sending: BannerState = { name: 'sending', email: 'a@b.example', option: 'P1M' };
  expect(nextState(sending, { type: 'send', option: 'P3M' })).toBe(sending);
  expect(nextState(sending, { type: 'back' })).toBe(sending);
});

test('closing ends every state for good', () => {
  const closed = nextState(typed('a'), { type: 'close' });
  expect(closed).toEqual({ name: 'closed' });
  expect(nextState(closed, { type: 'open' })).toBe(closed);
});
