import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const top = join(import.meta.dirname, '..', '..');
export const textOf = (path: string): string => readFileSync(join(top, path), 'utf8');

/** A service as far as the specs look at it, its anchors merged. */
export interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly network_mode?: string;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly command?: readonly string[];
  readonly depends_on?: readonly string[] | Readonly<Record<string, unknown>>;
}

export interface ComposeFile {
  readonly name: string;
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

export const composeFiles = ['docker/compose.yaml', 'docker/compose.cluster.yaml'] as const;

/** The file as Compose reads it: anchors merged, but its `${…}` as they stand. */
export const compose = (path: string): ComposeFile => parse(textOf(path), { merge: true }) as ComposeFile;

export const services = composeFiles.flatMap((path) =>
  Object.entries(compose(path).services).map(([name, service]) => [path, name, service] as const),
);

/** Services that run our image, and with it the server (and not the script that sets up accounts). */
export const servers = services.filter(([, , { build, command }]) => build && !command);

/** What a variable of the environment file makes of a value. */
export const filledIn = (value: string): string => value.replace(/\$\{([A-Z_]+)(:\?[^}]*)?\}/g, 'secret');
