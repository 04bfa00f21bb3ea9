import { type ActorType, actorTypes } from './actors/actor.ts';
import type { FindingCode, Severities, Severity } from './finding.ts';
import { type Sentence, sentence, type Told, told } from './text/sentence.ts';

export type WebLocator = 'paragraph' | 'section' | 'none';

/** How a citation is written into Markdown: for citeproc, as a footnote with the rendered citation, or as a link to the passage. */
export type MarkdownForm = 'citeproc' | 'footnote' | 'link';

/** What the user can set, `ibid.*`. Folders and files are relative to each workspace folder, or absolute. */
export interface Settings {
  readonly corpusFolders: readonly string[];
  readonly bibliographyFiles: readonly string[];
  /** Whether the files that bibliography entries name are sources too. */
  readonly attachedFiles: boolean;
  /** The short name of a bundled style or the path of a `.csl` file. */
  readonly style: string;
  /** BCP 47, for documents that name no language themselves; empty: English (US). */
  readonly locale: string;
  /** What is printed as the locator of a web page or text, which has no pages. */
  readonly webLocator: WebLocator;
  readonly markdownForm: MarkdownForm;
  readonly actorHover: boolean;
  /** The types of actors that have a card. */
  readonly actorHoverTypes: readonly ActorType[];
  /** Whether the names of known actors are marked in drafts and sources. */
  readonly actorMarks: boolean;
  /** Whether the quotations of open drafts are checked while they are written. */
  readonly checksQuotations: boolean;
  /** By code of a finding. */
  readonly checksSeverity: Severities;
  /** Who ticks the rows of a sheet; empty: ask. */
  readonly reviewer: string;
  /** Whether inserted quotations and citations are remembered in `.ibid/provenance.jsonl`. */
  readonly provenance: boolean;
  /** Whether pages of this computer and of private networks may be fetched when they are asked for by name. */
  readonly allowPrivateAddresses: boolean;
  /** Whether language models in VS Code may ask the tools. */
  readonly assistantTools: boolean;
  /** Whether VS Code is told of the server that gives the tools to any assistant. */
  readonly assistantServer: boolean;
}

/** A setting that could not be used as it stands. */
export interface SettingProblem extends Told {
  readonly code: FindingCode;
  readonly severity: Severity;
}

/** By the name under `ibid.`, as package.json contributes them; a test holds the two together. */
export const settingNames = {
  corpusFolders: 'corpus.folders',
  bibliographyFiles: 'bibliography.files',
  attachedFiles: 'bibliography.attachedFiles',
  style: 'citations.style',
  locale: 'citations.locale',
  webLocator: 'citations.webLocator',
  markdownForm: 'citations.markdownForm',
  actorHover: 'actors.hover',
  actorHoverTypes: 'actors.hoverTypes',
  actorMarks: 'actors.marks',
  checksQuotations: 'checks.quotations',
  reviewer: 'checks.reviewer',
  checksSeverity: 'checks.severity',
  provenance: 'provenance',
  allowPrivateAddresses: 'network.allowPrivateAddresses',
  assistantTools: 'assistants.tools',
  assistantServer: 'assistants.mcpServer',
} as const satisfies Record<keyof Settings, string>;

export const defaultSettings: Settings = {
  corpusFolders: ['corpus'],
  bibliographyFiles: [],
  attachedFiles: true,
  style: 'apa',
  locale: '',
  webLocator: 'paragraph',
  markdownForm: 'citeproc',
  actorHover: true,
  actorHoverTypes: actorTypes,
  actorMarks: false,
  checksQuotations: true,
  checksSeverity: {},
  reviewer: '',
  provenance: true,
  allowPrivateAddresses: false,
  assistantTools: true,
  assistantServer: false,
};

const webLocators: readonly string[] = ['paragraph', 'section', 'none'] satisfies WebLocator[];
const severityNames = ['error', 'warning', 'information', 'hint', 'off'] satisfies (Severity | 'off')[];
const markdownForms: readonly string[] = ['citeproc', 'footnote', 'link'] satisfies MarkdownForm[];

/** Reads raw values, by field; a value of the wrong kind is reported and its default used. */
export function parseSettings(raw: Readonly<Partial<Record<keyof Settings, unknown>>>): {
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
} {
  const problems: SettingProblem[] = [];
  const read = <K extends keyof Settings>(
    field: K,
    fits: (value: unknown) => boolean,
    wanted: Sentence,
  ): Settings[K] => {
    const value = raw[field];
    if (value === undefined) return defaultSettings[field];
    if (fits(value)) return value as Settings[K];
    const [name, used] = [`ibid.${settingNames[field]}`, JSON.stringify(defaultSettings[field])];
    const said = sentence`The setting ${name} wants ${wanted}; using ${used}.`;
    problems.push({ code: 'setting.invalid', severity: 'warning', ...told(said) });
    return defaultSettings[field];
  };
  const settings: Settings = {
    corpusFolders: read('corpusFolders', isTextList, sentence`a list of folders`),
    bibliographyFiles: read('bibliographyFiles', isTextList, sentence`a list of files`),
    attachedFiles: read('attachedFiles', isFlag, sentence`true or false`),
    style: read('style', isFilledText, sentence`the name of a style or the path of a .csl file`),
    locale: read('locale', (value) => typeof value === 'string', sentence`a language tag such as en-GB`),
    webLocator: read(
      'webLocator',
      (value) => webLocators.includes(value as string),
      sentence`paragraph, section or none`,
    ),
    markdownForm: read(
      'markdownForm',
      (value) => markdownForms.includes(value as string),
      sentence`citeproc, footnote or link`,
    ),
    actorHover: read('actorHover', isFlag, sentence`true or false`),
    actorHoverTypes: read('actorHoverTypes', areActorTypes, sentence`a list of ${actorTypes.join(', ')}`),
    actorMarks: read('actorMarks', isFlag, sentence`true or false`),
    checksQuotations: read('checksQuotations', isFlag, sentence`true or false`),
    checksSeverity: read(
      'checksSeverity',
      areSeverities,
      sentence`codes of findings with error, warning, information, hint or off`,
    ),
    reviewer: read('reviewer', (value) => typeof value === 'string', sentence`the name of a person`),
    provenance: read('provenance', isFlag, sentence`true or false`),
    allowPrivateAddresses: read('allowPrivateAddresses', isFlag, sentence`true or false`),
    assistantTools: read('assistantTools', isFlag, sentence`true or false`),
    assistantServer: read('assistantServer', isFlag, sentence`true or false`),
  };
  return { settings, problems };
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean';
}

function areActorTypes(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => (actorTypes as readonly unknown[]).includes(each));
}

function areSeverities(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((severity) => severityNames.includes(severity))
  );
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isFilledText);
}

function isFilledText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
