import { l10n, type QuickPick, type QuickPickItem, QuickPickItemKind, type Uri, window, workspace } from 'vscode';
import { bundledStyles } from '../core/citations/render/styleNames.ts';

/** What citeproc-js asks to be shown where a style is chosen (CPAL-1.0, Exhibit B). */
const attribution =
  '(c) Frank Bennett – citeproc-js implements the Citation Style Language – https://citationstyles.org/';

/** How a citation and a reference of the draft look in a style. */
export interface StylePreview {
  readonly title: string;
  readonly citation?: string;
  readonly reference?: string;
}

interface StyleItem extends QuickPickItem {
  /** As the setting has it: a bundled style's name or the path of a file. */
  readonly style?: string;
}

/** Files of styles that are listed. */
const mostFiles = 200;
/** After the user has come to a style, in milliseconds: a preview may have to start an engine. */
const quiet = 150;

/** Asks for one of the bundled styles or a `.csl` file of the workspace, each shown on the draft's own sources. `undefined` when the user gives up. */
export async function pickStyle(
  current: string,
  preview: (style: string) => Promise<StylePreview>,
): Promise<string | undefined> {
  const files = await workspace.findFiles('**/*.csl', '**/node_modules/**', mostFiles);
  const styles: StyleItem[] = Object.keys(bundledStyles).map((style) => ({ label: style, style }));
  const own = files.map((uri): StyleItem => {
    const path = workspace.asRelativePath(uri, false);
    return { label: path.slice(path.lastIndexOf('/') + 1), description: path, style: settingFor(uri) };
  });
  const items: StyleItem[] = [
    ...styles,
    ...(own.length > 0
      ? [{ label: l10n.t('Files of this workspace'), kind: QuickPickItemKind.Separator }, ...own]
      : []),
    { label: attribution, kind: QuickPickItemKind.Separator },
  ];
  return new StylePicker(items, current, preview).pick();
}

/** The path as the setting wants it: relative within the workspace folder. */
function settingFor(uri: Uri): string {
  const folder = workspace.getWorkspaceFolder(uri);
  return folder ? uri.path.slice(folder.uri.path.length + 1) : uri.toString();
}

class StylePicker {
  readonly #picker: QuickPick<StyleItem> = window.createQuickPick<StyleItem>();
  readonly #preview: (style: string) => Promise<StylePreview>;
  #items: readonly StyleItem[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(items: readonly StyleItem[], current: string, preview: (style: string) => Promise<StylePreview>) {
    this.#items = items;
    this.#preview = preview;
    this.#picker.title = l10n.t('Choose a citation style');
    this.#picker.placeholder = l10n.t('A name, or part of the path of a .csl file');
    this.#picker.matchOnDescription = true;
    this.#picker.keepScrollPosition = true;
    this.#picker.items = items;
    this.#picker.activeItems = items.filter(({ style }) => style === current);
  }

  pick(): Promise<string | undefined> {
    const picker = this.#picker;
    return new Promise((resolve) => {
      picker.onDidChangeActive(([item]) => this.#showSoon(item?.style));
      picker.onDidAccept(() => {
        const style = picker.selectedItems[0]?.style;
        if (style === undefined) return;
        resolve(style);
        picker.hide();
      });
      picker.onDidHide(() => {
        clearTimeout(this.#timer);
        resolve(undefined);
        picker.dispose();
      });
      picker.show();
    });
  }

  #showSoon(style: string | undefined): void {
    clearTimeout(this.#timer);
    if (style === undefined) return;
    this.#timer = setTimeout(async () => {
      const shown = await this.#preview(style).catch(
        (error): StylePreview => ({ title: String(error.message ?? error) }),
      );
      if (this.#picker.activeItems[0]?.style === style) this.#show(style, shown);
    }, quiet);
  }

  /** The citation behind the title, the reference below the name of the style. */
  #show(style: string, { title, citation, reference }: StylePreview): void {
    const picker = this.#picker;
    picker.title = citation ? `${l10n.t('Choose a citation style')}: ${citation}` : l10n.t('Choose a citation style');
    const known = this.#items.find((item) => item.style === style);
    if (!known || known.detail !== undefined) return;
    this.#items = this.#items.map((item) =>
      item === known ? { ...item, description: item.description ?? title, detail: reference ?? title } : item,
    );
    picker.items = this.#items;
    picker.activeItems = this.#items.filter((item) => item.style === style);
  }
}
