/**
 * Sends requests over kept-alive connections as fast as they are answered, in a process of its own:
 * `{url, paths, connections, seconds}` in, `{perSecond, other}` out, `other` being what was not a 200.
 */
const autocannon = require('autocannon');

process.on('message', async ({ url, paths, connections, seconds }) => {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { 'accept-encoding': 'gzip, deflate, br' },
    requests: paths.map((path) => ({ method: 'GET', path })),
  });
  const { '2xx': answered, non2xx, errors, timeouts } = result;
  process.send({ perSecond: answered / result.duration, other: non2xx + errors + timeouts });
});
process.on('disconnect', () => process.exit(0));
