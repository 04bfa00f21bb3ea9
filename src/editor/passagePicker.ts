import { l10n, type QuickPick, type QuickPickItem, QuickPickItemKind } from 'vscode';
import type { HitAnswer, SearchAnswer } from '../core/answers.ts';
import { locatorText } from '../core/corpus/margin.ts';
import { groupBy } from '../core/groupBy.ts';
import { snippetOf } from '../core/search/snippet.ts';
import type { ResearchClient } from '../worker/client.ts';
import { CancelledError } from '../worker/rpc.ts';
import { errorText } from './inLanguage.ts';
import { speakerMark } from './wordsPicker.ts';

interface PassageItem extends QuickPickItem {
  readonly hit?: HitAnswer;
  /** A query that would find something. */
  readonly suggestion?: string;
}

/** A live search of the corpus in a QuickPick. Resolves to the passage picked; `undefined` when the user gives up. */
export function pickPassage(
  client: ResearchClient,
  create: () => QuickPick<PassageItem>,
  title: string,
): Promise<HitAnswer | undefined> {
  const picker = create();
  picker.title = title;
  picker.placeholder = l10n.t('Words, "an exact phrase", -without, half a word…');
  let asked: AbortController | undefined;
  const search = async (query: string) => {
    asked?.abort();
    asked = new AbortController();
    picker.busy = query.trim() !== '';
    if (!picker.busy) {
      picker.items = [];
      return;
    }
    try {
      picker.items = itemsOf(await client.request('search', { query, limit: 50 }, asked.signal));
    } catch (error) {
      if (error instanceof CancelledError) return;
      picker.items = [{ label: errorText(error), alwaysShow: true }];
    }
    picker.busy = false;
  };
  return new Promise((resolve) => {
    picker.onDidChangeValue((query) => void search(query));
    picker.onDidAccept(() => {
      const [item] = picker.selectedItems;
      if (item?.suggestion !== undefined) {
        picker.value = item.suggestion;
        void search(item.suggestion);
      }
      if (item?.hit === undefined) return;
      resolve(item.hit);
      picker.hide();
    });
    picker.onDidHide(() => {
      asked?.abort();
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

/** Hits under their sources, in the order of the best hit of each; without any, the query that would find something. */
function itemsOf(answer: SearchAnswer): PassageItem[] {
  const { suggestion } = answer;
  if (answer.hits.length === 0 && suggestion !== undefined)
    return [{ label: l10n.t('Did you mean {0}?', suggestion), alwaysShow: true, suggestion }];
  const bySource = groupBy(answer.hits, (hit) => hit.source);
  return [...bySource.values()].flatMap((hits) => [
    { label: `${hits[0]!.label} · ${hits[0]!.title}`, kind: QuickPickItemKind.Separator },
    ...hits.map((hit) => ({
      label: snippetOf(hit.text, hit.highlights, 160).text,
      description: [hit.clutter ?? locatorText(hit.locator), ...speakerMarks(hit)].join(' · '),
      alwaysShow: true,
      hit,
    })),
  ]);
}

/** Those who say words of the query there, each once. */
function speakerMarks({ said = [] }: HitAnswer): string[] {
  return [...new Set(said.flatMap(({ speaker }) => (speaker ? [speakerMark(speaker)] : [])))].slice(0, 2);
}
