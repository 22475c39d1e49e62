import { failureOf } from './failure.js';
import { program } from './program.js';

// The reader of a pipe may have seen enough: `… | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  await program().parseAsync();
} catch (error) {
  const { message, status } = failureOf(error);
  if (message !== undefined) console.error(message);
  process.exitCode = status;
}
