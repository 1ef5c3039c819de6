/**
 * Imported first by every script that the launcher starts: should the launcher die without a word, the
 * channel to it closes, and the whole process group goes too.
 */
import process from 'node:process';

const end = () => {
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    process.exit(1);
  }
};

if (process.connected === false) {
  end();
}
process.on('disconnect', end);
// The channel alone must not keep a script alive that has done its work.
process.channel?.unref();
