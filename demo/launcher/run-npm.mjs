/** Runs npm with the given arguments, by the very npm that runs the launcher where there is one. */
import './leash.mjs';

import { spawn } from 'node:child_process';
import process from 'node:process';

const args = process.argv.slice(2);
const npm = process.env.npm_execpath ?? '';
const child = npm.endsWith('npm-cli.js')
  ? spawn(process.execPath, [npm, ...args], { stdio: 'inherit' })
  : spawn('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });

child.on('error', (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
