// Each generated file that is committed gets a line here: [how to say it, the command that fails when the file is stale].
import { spawnSync } from 'node:child_process';

const checks = [];

const stale = checks.filter(
  ([, command, ...args]) =>
    spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0,
);
for (const [what] of stale) console.error(`${what} is stale: run "npm run generate" and commit the result.`);
process.exit(stale.length > 0 ? 1 : 0);
