import { Uri, workspace } from 'vscode';
import { frontMatterStyleEdit } from '../../core/citations/bibliography/frontMatterStyle.ts';
import type { Citation } from '../../core/citations/citation.ts';
import { documentFormatting } from '../../core/citations/documentFormatting.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { citationsBefore } from '../citationsIn.ts';
import { languageOf } from '../drafts.ts';
import { DraftEdit } from '../edits.ts';
import { formattingOf } from '../formatting.ts';
import type { Mirror } from '../mirror.ts';
import { readSettings, saveStyle } from '../settings.ts';
import { pickStyle, type StylePreview } from '../stylePicker.ts';
import type { Target } from '../target.ts';
import type { WrittenCitations } from '../writtenCitations.ts';
import { objectArgument, textField } from './arguments.ts';
import type { Command } from './command.ts';

interface Parts {
  readonly client: ResearchClient;
  readonly mirror: Mirror;
  readonly target: Target;
  readonly written: WrittenCitations;
}

/**
 * Chooses the style of rendered citations: in the draft's front matter where that names one already, else in the settings of the workspace folder.
 * Returns the style's title. Rejects, with nothing written, when the style cannot be used.
 */
export function chooseStyle(parts: Parts): Command {
  return {
    id: 'ibid.chooseStyle',
    async run(argument) {
      await parts.client.request('ready', undefined);
      const style =
        argument === undefined ? await ask(parts) : textField(objectArgument(argument, 'style').style, 'style');
      if (style === undefined) return undefined;
      const draft = parts.target.editor?.document;
      const title = await parts.client.request('styleTitle', formattingOf(draft, style));
      const names = draft && documentFormatting(draft.getText(), languageOf(draft)).style !== undefined;
      const edit = names ? frontMatterStyleEdit(draft.getText(), fromDraft(style, draft.uri)) : undefined;
      if (!edit || !draft) await saveStyle(style, draft?.uri);
      else {
        const changes = new DraftEdit();
        changes.addToDraft(draft, [edit]);
        await changes.apply();
      }
      return title;
    },
  };
}

/** The path of a style's file as the draft names it: from where it stands itself. */
function fromDraft(style: string, draft: Uri): string {
  const folder = workspace.getWorkspaceFolder(draft);
  if (!folder || !/\.csl$/i.test(style) || /^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(style)) return style;
  const target = Uri.joinPath(folder.uri, style).path.split('/');
  const from = Uri.joinPath(draft, '..').path.split('/');
  let common = 0;
  while (common < from.length && from[common] === target[common]) common++;
  return [...from.slice(common).map(() => '..'), ...target.slice(common)].join('/');
}

function ask({ client, mirror, target, written }: Parts): Promise<string | undefined> {
  const draft = target.editor?.document;
  const cited = draft ? citationsBefore(draft, Number.POSITIVE_INFINITY, written) : [];
  const known = cited.find(({ items }) => items.every(({ key }) => mirror.row(key)));
  const first = mirror.library[0];
  const sample: Citation | undefined = known ?? (first && { items: [{ key: first.key }], mode: 'parenthetical' });
  return pickStyle(readSettings(draft).style, async (style): Promise<StylePreview> => {
    const formatting = formattingOf(draft, style);
    const title = await client.request('styleTitle', formatting);
    if (!sample) return { title };
    const keys = sample.items.map(({ key }) => key);
    const citation = await client.request('renderCitation', { citation: sample, ...formatting });
    const [reference] = await client.request('bibliography', { keys, ...formatting });
    return { title, citation: citation.text, reference: reference?.text };
  });
}
