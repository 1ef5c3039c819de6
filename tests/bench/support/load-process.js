/**
 * Sends requests over kept-alive connections as fast as they are answered, in a process of its own:
 * `{url, paths, bodies, connections, seconds}` in, `{perSecond, other}` out, `other` being what was not a 2xx. With
 * bodies, each is posted to the path at its place, as a browser's beacon does it.
 */
const autocannon = require('autocannon');

process.on('message', async ({ url, paths, bodies, connections, seconds }) => {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { 'accept-encoding': 'gzip, deflate, br' },
    requests: paths.map((path, index) =>
      bodies
        ? {
            method: 'POST',
            path,
            headers: { 'content-type': 'text/plain;charset=UTF-8' },
            body: bodies[index],
          }
        : { method: 'GET', path },
    ),
  });
  const { '2xx': answered, non2xx, errors, timeouts } = result;
  process.send({ perSecond: answered / result.duration, other: non2xx + errors + timeouts });
});
process.on('disconnect', () => process.exit(0));
