import { l10n, type QuickInputButton, type QuickPickItem, ThemeIcon, window } from 'vscode';
import { citeItemOf } from '../../core/corpus/citePassage.ts';
import { locatorText } from '../../core/corpus/margin.ts';
import type { QuotationAnswer } from '../../core/research/statements/statementAnswers.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { pickActor } from '../actors/actorPicker.ts';
import type { Citer } from '../citer.ts';
import { errorText } from '../inLanguage.ts';
import type { Mirror } from '../mirror.ts';
import { readSettings } from '../settings.ts';
import type { SourceOpener } from '../sourceOpener.ts';
import type { Target } from '../target.ts';
import { objectArgument, optionalCount, optionalFlag, textField } from './arguments.ts';
import type { Command } from './command.ts';

/** What the command needs of the rest. */
export interface QuotationsByParts {
  readonly client: ResearchClient;
  readonly mirror: Mirror;
  readonly target: Target;
  readonly citer: Citer;
  readonly opener: SourceOpener;
}

/** Lists what somebody says in the sources; asked interactively, or with `show`, for the user to open, cite or quote. */
export function quotationsBy(parts: QuotationsByParts): Command {
  return {
    id: 'ibid.quotationsBy',
    async run(argument) {
      const { client, mirror } = parts;
      if (argument !== undefined) {
        const { actor, limit, show } = objectArgument(argument, 'actor, limit? and show?');
        const request = { actor: textField(actor, 'actor'), limit: optionalCount(limit, 'limit') };
        const found = await client.request('quotationsBy', request);
        if (optionalFlag(show, 'show')) offer(parts, mirror.actors.get(request.actor)?.name ?? request.actor, found);
        return found.map(publicQuotation);
      }
      await client.request('ready', undefined);
      const row = await pickActor(mirror, { title: l10n.t('Quotations by whom?') });
      if (row) offer(parts, row.name, await client.request('quotationsBy', { actor: row.id }));
      return undefined;
    },
  };
}

/** A quotation as other extensions get it. */
function publicQuotation(quotation: QuotationAnswer) {
  const { source, citationKey, passage, locator, text, start, end, speaker } = quotation;
  const { dateText, date, dateBasis, venue, to, firstHand, language } = quotation;
  return {
    source,
    citationKey,
    passage,
    locator,
    text,
    start,
    end,
    speaker: speaker?.name,
    actor: speaker?.actor,
    role: speaker?.role,
    confidence: speaker?.confidence,
    dateText,
    date,
    dateBasis,
    venue,
    to,
    firstHand,
    language,
  };
}

interface QuotationItem extends QuickPickItem {
  readonly quotation: QuotationAnswer;
}

/** Enter opens a quotation at its place; its buttons cite its passage, or quote it and cite that. */
function offer(parts: QuotationsByParts, name: string, found: readonly QuotationAnswer[]): void {
  if (found.length === 0) {
    void window.showInformationMessage(l10n.t('No source has {0} say something in quotation marks.', name));
    return;
  }
  const cite: QuickInputButton = { iconPath: new ThemeIcon('references'), tooltip: l10n.t('Cite') };
  const quote: QuickInputButton = { iconPath: new ThemeIcon('quote'), tooltip: l10n.t('Quote and Cite') };
  const picker = window.createQuickPick<QuotationItem>();
  picker.title = l10n.t('Quotations by {0}', name);
  picker.placeholder = l10n.t('Enter opens; the buttons cite and quote');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = found.map((quotation) => ({ ...itemOf(quotation), buttons: [cite, quote] }));
  const act = (work: () => Promise<unknown>) => {
    picker.hide();
    work().catch((error) => window.showErrorMessage(errorText(error)));
  };
  picker.onDidTriggerItemButton(({ item, button }) =>
    act(() => (button === quote ? insert(parts, item.quotation, true) : insert(parts, item.quotation, false))),
  );
  picker.onDidAccept(() => {
    const chosen = picker.selectedItems[0]?.quotation;
    if (chosen) act(() => parts.opener.open(chosen.source, chosen.passage));
  });
  picker.onDidHide(() => picker.dispose());
  picker.show();
}

function itemOf(quotation: QuotationAnswer): QuotationItem {
  const { text, label, locator, dateText, date, dateBasis, speaker } = quotation;
  const resolved = dateBasis === 'resolved' && date !== undefined ? `${dateText} (${date})` : dateText;
  const guess = speaker?.confidence === 'low' ? l10n.t('perhaps') : undefined;
  return {
    label: `$(quote) ${text}`,
    description: [label, locatorText(locator)].filter((part) => part !== '').join(', '),
    detail: [guess, resolved, quotation.venue].filter((part) => part !== undefined).join(' · ') || undefined,
    quotation,
  };
}

async function insert(
  { target, citer }: QuotationsByParts,
  quotation: QuotationAnswer,
  quoted: boolean,
): Promise<string> {
  const editor = await target.shown();
  const item = citeItemOf(quotation, readSettings(editor.document).webLocator);
  const citation = { items: [item], mode: 'parenthetical' } as const;
  return quoted ? citer.insertQuotation(editor, quotation.text, citation) : citer.insertCitation(editor, citation);
}
