// Loaded by `node --import` before anything else, because an older Node stops at `node:sqlite` with a message that explains nothing.
const needed = 24;
if (Number.parseInt(process.versions.node, 10) < needed) {
  console.error(
    `Liggaren needs Node ${needed} or newer, but this is Node ${process.versions.node} (${process.execPath}).\n` +
      `On Linux and Windows "npm ci" brings a fitting Node and every "npm run ..." uses it; elsewhere, install Node ${needed}.`,
  );
  process.exit(1);
}
