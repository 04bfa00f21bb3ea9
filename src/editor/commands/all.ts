import type { Extension, LogOutputChannel, Memento } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import { actorWriting } from '../actors/actorWriting.ts';
import { BibliographyWriter } from '../bibliographyWriter.ts';
import type { Checking } from '../checks/checking.ts';
import { CitationDialog } from '../citationDialog.ts';
import type { Citer } from '../citer.ts';
import type { Intake } from '../intake.ts';
import type { Mirror } from '../mirror.ts';
import type { ActorProfiles } from '../profile/actorProfiles.ts';
import type { Sheets } from '../sheet/sheets.ts';
import type { SearchView } from '../sidebar/searchView.ts';
import type { Reading } from '../sources/reading.ts';
import type { Target } from '../target.ts';
import type { WorkerStatus } from '../workerStatus.ts';
import type { WrittenCitations } from '../writtenCitations.ts';
import { addAlias } from './addAlias.ts';
import { addSource } from './addSource.ts';
import { addToBibliography } from './addToBibliography.ts';
import { checkDocument } from './checkDocument.ts';
import { checkWorkspace } from './checkWorkspace.ts';
import { chooseStyle } from './chooseStyle.ts';
import { citeSelection } from './citeSelection.ts';
import type { Command } from './command.ts';
import { copyCitation } from './copyCitation.ts';
import { copyCitationKey } from './copyCitationKey.ts';
import { copyReference } from './copyReference.ts';
import { editActor } from './editActor.ts';
import { editMetadata } from './editMetadata.ts';
import { exportActors } from './exportActors.ts';
import { exportReferences } from './exportReferences.ts';
import { exportSheet } from './exportSheet.ts';
import { findEvidence } from './findEvidence.ts';
import { findMentions } from './findMentions.ts';
import { findQuotations } from './findQuotations.ts';
import { focusSearch } from './focusSearch.ts';
import { ignoreQuotation } from './ignoreQuotation.ts';
import { insertBibliography } from './insertBibliography.ts';
import { insertCitation } from './insertCitation.ts';
import { insertQuotation } from './insertQuotation.ts';
import { lookUpActor } from './lookUpActor.ts';
import { makeNewVersion } from './makeNewVersion.ts';
import { mergeActors } from './mergeActors.ts';
import { newActor } from './newActor.ts';
import { nextEvidence } from './nextEvidence.ts';
import { openActorProfile } from './openActorProfile.ts';
import { openOriginal } from './openOriginal.ts';
import { openQuotation } from './openQuotation.ts';
import { openSample } from './openSample.ts';
import { openSheet } from './openSheet.ts';
import { openSource } from './openSource.ts';
import { orFromSource } from './orFromSource.ts';
import { previousEvidence } from './previousEvidence.ts';
import { quotationsBy } from './quotationsBy.ts';
import { quoteSelection } from './quoteSelection.ts';
import { rebuildIndex } from './rebuildIndex.ts';
import { reportIssue } from './reportIssue.ts';
import { restart } from './restart.ts';
import { retrySource } from './retrySource.ts';
import { revealSource } from './revealSource.ts';
import { searchCorpus } from './searchCorpus.ts';
import { setLocator } from './setLocator.ts';
import { stopReading } from './stopReading.ts';
import { suggestActors } from './suggestActors.ts';
import { toggleSourceMarks } from './toggleSourceMarks.ts';
import { updateSource } from './updateSource.ts';

export interface CommandParts {
  readonly client: ResearchClient;
  readonly status: WorkerStatus;
  readonly mirror: Mirror;
  readonly target: Target;
  readonly citer: Citer;
  readonly reading: Reading;
  readonly intake: Intake;
  readonly checking: Checking;
  readonly profiles: ActorProfiles;
  readonly sheets: Sheets;
  readonly view: SearchView;
  readonly written: WrittenCitations;
  /** What is remembered with the workspace. */
  readonly memory: Memento;
  readonly log: LogOutputChannel;
  /** Ibid itself. */
  readonly extension: Extension<unknown>;
}

/** Every command of the extension. */
export function allCommands({
  client,
  status,
  mirror,
  target,
  citer,
  reading,
  intake,
  checking,
  profiles,
  sheets,
  view,
  written,
  memory,
  log,
  extension,
}: CommandParts): Command[] {
  const { opener, marks, steps, citer: fromSource } = reading;
  const inSource = () => fromSource.isHere;
  const actors = actorWriting(client, mirror, opener, memory);
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
    quotationsBy({ client, mirror, target, citer, opener }),
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
    makeNewVersion(client, mirror),
    rebuildIndex(client),
    stopReading(client),
    restart(client, status),
    addToBibliography(client, mirror, target, citer),
    editActor(client, mirror),
    openActorProfile(client, mirror, profiles),
    findMentions(client, mirror, view),
    findQuotations(client, mirror, view),
    exportActors(client),
    newActor(client, actors.writer),
    addAlias(client, mirror, actors.writer),
    mergeActors(client, mirror, actors.writer),
    suggestActors(client, actors.ignored, actors.list),
    setLocator(),
    checkDocument(client, mirror, target, checking.checks),
    openSheet(client, mirror, target, sheets),
    checkWorkspace(client, sheets),
    exportSheet(client, target, sheets.parts.maker),
    openQuotation(checking.checks, target, checking.documents),
    ignoreQuotation(checking.checks, target),
    openSample(extension.extensionUri),
    reportIssue({ id: extension.id, version: extension.packageJSON.version }, mirror),
    { id: 'ibid.showLog', run: async () => log.show() },
  ];
}
