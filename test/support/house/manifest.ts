import { projectFile } from './projectFiles.ts';

interface Setting {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly scope?: string;
  readonly markdownDescription?: string;
}

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

/** What of `package.json` the tests speak of. */
export interface Manifest {
  readonly main: string;
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly icon?: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly viewsContainers: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly yamlValidation: readonly { readonly url: string }[];
  };
}

export function readManifest(): Manifest {
  return JSON.parse(projectFile('package.json'));
}

/** The texts of `package.json`, by key. */
export function readTexts(): Readonly<Record<string, string>> {
  return JSON.parse(projectFile('package.nls.json'));
}

/** The `%key%`s of a manifest. */
export function textKeys(manifest: unknown): Set<string> {
  const texts = JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g);
  return new Set([...texts].map(([, key]) => key!));
}

/** A keybinding as people read it: `alt+i s` is `Alt+I S`. */
export function shownKey(key: string): string {
  return key.replace(/[a-z]+/g, (name) => name.charAt(0).toUpperCase() + name.slice(1));
}

/** What is in one set and not in the other, both ways, for one comparison with nothing. */
export function differences(a: Iterable<string>, b: Iterable<string>): string[] {
  const [left, right] = [new Set(a), new Set(b)];
  return [
    ...[...left].filter((each) => !right.has(each)).map((each) => `only in the first: ${each}`),
    ...[...right].filter((each) => !left.has(each)).map((each) => `only in the second: ${each}`),
  ];
}
