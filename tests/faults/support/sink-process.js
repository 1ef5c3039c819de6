/**
 * A real SMTP server in a process of its own, which remembers only who got which message. Tells `{port}` once it listens;
 * takes `{refusal}` to refuse recipients by, and answers `{ask: true}` with `{received}`.
 */
const { SMTPServer } = require('smtp-server');

/** `{code, pattern}`, or nothing. */
let refusal;
const received = [];

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onRcptTo: ({ address }, session, done) => {
    const refused = refusal && new RegExp(refusal.pattern).test(address);
    done(refused ? Object.assign(new Error('Refused'), { responseCode: refusal.code }) : undefined);
  },
  onData: (stream, { envelope }, done) => {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      const [, messageId] = /^message-id:\s*(\S+)/im.exec(Buffer.concat(chunks).toString('latin1'));
      received.push({ messageId, to: envelope.rcptTo[0].address, at: Date.now() });
      done();
    });
  },
});
server.on('error', () => undefined);

process.on('message', (message) => {
  if ('refusal' in message) {
    refusal = message.refusal;
  }
  process.send({ received: message.ask ? received : [] });
});
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => process.send({ port: server.server.address().port }));
