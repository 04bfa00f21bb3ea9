import type { LogOutputChannel } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import { BibliographyWriter } from '../bibliographyWriter.ts';
import { CitationDialog } from '../citationDialog.ts';
import type { Citer } from '../citer.ts';
import type { Intake } from '../intake.ts';
import type { Mirror } from '../mirror.ts';
import type { SearchView } from '../sidebar/searchView.ts';
import type { Reading } from '../sources/reading.ts';
import type { Target } from '../target.ts';
import type { WrittenCitations } from '../writtenCitations.ts';
import { addSource } from './addSource.ts';
import { addToBibliography } from './addToBibliography.ts';
import { chooseStyle } from './chooseStyle.ts';
import { citeSelection } from './citeSelection.ts';
import type { Command } from './command.ts';
import { copyCitation } from './copyCitation.ts';
import { copyCitationKey } from './copyCitationKey.ts';
import { copyReference } from './copyReference.ts';
import { editActor } from './editActor.ts';
import { editMetadata } from './editMetadata.ts';
import { exportReferences } from './exportReferences.ts';
import { findEvidence } from './findEvidence.ts';
import { focusSearch } from './focusSearch.ts';
import { insertBibliography } from './insertBibliography.ts';
import { insertCitation } from './insertCitation.ts';
import { insertQuotation } from './insertQuotation.ts';
import { lookUpActor } from './lookUpActor.ts';
import { nextEvidence } from './nextEvidence.ts';
import { openOriginal } from './openOriginal.ts';
import { openSource } from './openSource.ts';
import { orFromSource } from './orFromSource.ts';
import { previousEvidence } from './previousEvidence.ts';
import { quoteSelection } from './quoteSelection.ts';
import { rebuildIndex } from './rebuildIndex.ts';
import { retrySource } from './retrySource.ts';
import { revealSource } from './revealSource.ts';
import { searchCorpus } from './searchCorpus.ts';
import { setLocator } from './setLocator.ts';
import { toggleSourceMarks } from './toggleSourceMarks.ts';
import { updateSource } from './updateSource.ts';

export interface CommandParts {
  readonly client: ResearchClient;
  readonly mirror: Mirror;
  readonly target: Target;
  readonly citer: Citer;
  readonly reading: Reading;
  readonly intake: Intake;
  readonly view: SearchView;
  readonly written: WrittenCitations;
  readonly log: LogOutputChannel;
}

/** Every command of the extension. */
export function allCommands({
  client,
  mirror,
  target,
  citer,
  reading,
  intake,
  view,
  written,
  log,
}: CommandParts): Command[] {
  const { opener, marks, steps, citer: fromSource } = reading;
  const inSource = () => fromSource.isHere;
  return [
    searchCorpus(client, opener),
    findEvidence(client, opener),
    focusSearch(view),
    orFromSource(
      insertCitation(client, mirror, target, citer, new CitationDialog(client, mirror, written)),
      inSource,
      () => fromSource.cite(),
    ),
    insertBibliography(client, target, new BibliographyWriter(client, mirror, citer, written)),
    chooseStyle({ client, mirror, target, written }),
    exportReferences(client, target, written),
    copyReference(client, mirror, target),
    copyCitation(client, mirror, target),
    orFromSource(insertQuotation(client, target, citer), inSource, () => fromSource.quote()),
    citeSelection(fromSource),
    quoteSelection(fromSource),
    lookUpActor(client, mirror, view),
    openSource(client, mirror, opener),
    openOriginal(client, mirror, opener),
    nextEvidence(steps),
    previousEvidence(steps),
    toggleSourceMarks(client, mirror, marks),
    editMetadata(client, mirror),
    copyCitationKey(client, mirror),
    revealSource(client, mirror),
    retrySource(client, mirror),
    addSource(client, intake.adder, intake.dialog),
    updateSource(client, mirror, intake.updater),
    rebuildIndex(client),
    addToBibliography(client, mirror, target, citer),
    editActor(client, mirror),
    setLocator(),
    { id: 'ibid.showLog', run: async () => log.show() },
  ];
}
