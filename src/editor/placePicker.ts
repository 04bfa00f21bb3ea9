import { type InputBox, l10n, type QuickInputButton, ThemeIcon, window } from 'vscode';
import type { CiteItem } from '../core/citations/citation.ts';
import { labelBefore } from '../core/citations/syntax/locator.ts';
import { parseLocatorInput } from '../core/citations/syntax/locatorInput.ts';
import type { LocatorTerms } from '../core/citations/syntax/locatorTerms.ts';

/** What is asked about one cite item. */
export interface PlaceQuestion {
  readonly item: CiteItem;
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  /** The words for labels in the document's language. */
  readonly terms: LocatorTerms;
  readonly preview: (item: CiteItem) => Promise<string | undefined>;
}

type Field = 'locator' | 'prefix' | 'suffix';

/** After the last keystroke, in milliseconds. */
const quiet = 120;

/** Asks for the place in a source, and behind its buttons for words before and after. `undefined` when the user gives up. */
export function pickPlace(question: PlaceQuestion): Promise<CiteItem | undefined> {
  return new PlacePicker(question).pick();
}

class PlacePicker {
  readonly #question: PlaceQuestion;
  readonly #box: InputBox = window.createInputBox();
  readonly #values: Record<Field, string>;
  #field: Field = 'locator';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(question: PlaceQuestion) {
    this.#question = question;
    const { label = 'page', locator = '', prefix = '', suffix = '' } = question.item;
    const place =
      locator && label !== 'timestamp' ? `${labelBefore(label, locator, question.terms)} ${locator}` : locator;
    this.#values = { locator: place, prefix, suffix };
  }

  pick(): Promise<CiteItem | undefined> {
    const box = this.#box;
    Object.assign(box, { step: this.#question.step, totalSteps: this.#question.totalSteps });
    this.#show();
    return new Promise((resolve) => {
      box.onDidChangeValue((typed) => {
        this.#values[this.#field] = typed;
        this.#check();
      });
      box.onDidTriggerButton((button) => {
        this.#field = (button as FieldButton).field;
        this.#show();
      });
      box.onDidAccept(() => {
        const item = this.#item();
        if (!item) return;
        resolve(item);
        box.hide();
      });
      box.onDidHide(() => {
        clearTimeout(this.#timer);
        resolve(undefined);
        box.dispose();
      });
      box.show();
    });
  }

  #show(): void {
    const { title, item } = this.#question;
    const texts = textsOf(item.key);
    this.#box.title = `${title}: ${texts[this.#field].title}`;
    this.#box.placeholder = texts[this.#field].placeholder;
    this.#box.value = this.#values[this.#field];
    this.#box.buttons = (['locator', 'prefix', 'suffix'] as const)
      .filter((field) => field !== this.#field)
      .map((field): FieldButton => ({ field, iconPath: icons[field], tooltip: texts[field].title }));
    this.#check();
  }

  #check(): void {
    const item = this.#item();
    this.#box.validationMessage = item
      ? undefined
      : l10n.t('Begin with a number or with a label such as {0}.', examples(this.#question.terms));
    clearTimeout(this.#timer);
    if (!item) return;
    this.#timer = setTimeout(async () => {
      this.#box.prompt = await this.#question.preview(item).catch(() => undefined);
    }, quiet);
  }

  /** `undefined` when what stands for the place is none. */
  #item(): CiteItem | undefined {
    const { key, suppressAuthor } = this.#question.item;
    const typed = this.#values.locator.trim();
    const locator = typed === '' ? undefined : parseLocatorInput(typed, this.#question.terms);
    if (typed !== '' && !locator) return undefined;
    const [prefix, suffix] = [this.#values.prefix.trim(), this.#values.suffix.trim()];
    return {
      key,
      ...(locator ? { label: locator.label, locator: locator.value } : {}),
      ...(prefix ? { prefix } : {}),
      ...(suffix ? { suffix } : {}),
      ...(suppressAuthor ? { suppressAuthor } : {}),
    };
  }
}

interface FieldButton extends QuickInputButton {
  readonly field: Field;
}

const icons: Readonly<Record<Field, ThemeIcon>> = {
  locator: new ThemeIcon('location'),
  prefix: new ThemeIcon('arrow-left'),
  suffix: new ThemeIcon('arrow-right'),
};

function textsOf(key: string): Readonly<Record<Field, { readonly title: string; readonly placeholder: string }>> {
  return {
    locator: {
      title: l10n.t('Place in {0}', key),
      placeholder: l10n.t('Page or other place, such as 33, 33-35 or ¶ 13; leave empty for none'),
    },
    prefix: { title: l10n.t('Words before {0}', key), placeholder: l10n.t('Such as see or cf.; leave empty for none') },
    suffix: { title: l10n.t('Words after {0}', key), placeholder: l10n.t('Such as and passim; leave empty for none') },
  };
}

function examples(terms: LocatorTerms): string {
  const shown = ['page', 'paragraph', 'chapter', 'section'];
  return terms
    .filter(({ label }) => shown.includes(label))
    .map(({ one }) => one)
    .join(', ');
}
