import { failureOf } from './failure.js';
import { program } from './program.js';

try {
  await program().parseAsync();
} catch (error) {
  const { message, status } = failureOf(error);
  if (message !== undefined) console.error(message);
  process.exitCode = status;
}
