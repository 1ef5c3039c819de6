import { clientNetwork } from '../../server/src/middlewares/network';
import { Newsroom, type NewsroomOptions } from './support/newsroom';

const WARNING = 'Readers can write their own IP address';
const LIMIT = 3;

/** Beacons of one reader, each naming another address, through a proxy that adds the reader's own. */
const beacons = async (
  proxy: NewsroomOptions['proxy'],
  forwarded: (turn: number) => Record<string, string>,
) => {
  const events = { requests: LIMIT, seconds: 600 };
  const newsroom = await Newsroom.start({
    ...(proxy && { proxy }),
    config: { limits: { enabled: true, events } },
  });
  try {
    const statuses: number[] = [];
    for (let turn = 0; turn < 2 * LIMIT; turn += 1) {
      const { status } = await newsroom.api('/events', {
        method: 'POST',
        headers: { 'content-type': 'text/plain', ...forwarded(turn) },
        body: '{}',
      });
      statuses.push(status);
    }
    return { refused: statuses.filter((status) => status === 429).length, log: newsroom.output() };
  } finally {
    await newsroom.stopAndRemove();
  }
};

test('behind one proxy, what the reader writes does not count', async () => {
  const { refused, log } = await beacons({ koa: true, maxIpsCount: 1 }, (turn) => ({
    'x-forwarded-for': `10.0.0.${turn}, 198.51.100.7`,
  }));
  expect(refused).toBe(LIMIT);
  expect(log).not.toContain(WARNING);
});

test('a header that the proxy overwrites counts, and no other', async () => {
  const { refused, log } = await beacons({ koa: true, ipHeader: 'X-Real-IP' }, (turn) => ({
    'x-forwarded-for': `10.0.0.${turn}`,
    'x-real-ip': '198.51.100.7',
  }));
  expect(refused).toBe(LIMIT);
  expect(log).not.toContain(WARNING);
});

test('a start that is open to forgery says so, and what is no address counts for the connection', async () => {
  const { refused, log } = await beacons({ koa: true }, (turn) => ({
    'x-forwarded-for': `${'x'.repeat(14_000)}${turn}`,
  }));
  expect(refused).toBe(LIMIT);
  expect(log).toContain(WARNING);
});

test.each([
  ['198.51.100.7', '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['unknown', '127.0.0.1'],
  ['198.51.100.7:1234', '127.0.0.1'],
  ['', '127.0.0.1'],
  ['__proto__', '127.0.0.1'],
])('a request of %j counts for %s', (ip, network) => {
  const req = { socket: { remoteAddress: '::ffff:127.0.0.1' } };
  expect(clientNetwork({ ip, req } as never)).toBe(network);
});
