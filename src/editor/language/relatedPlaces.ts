import { DiagnosticRelatedInformation, Location, Uri } from 'vscode';
import type { Finding } from '../../core/finding.ts';
import { rangesIn } from '../convert.ts';
import { currentText } from '../files.ts';
import { messageOf } from '../inLanguage.ts';

/** The other places a finding is about, as a diagnostic has them. */
export async function relatedPlaces({ related }: Finding): Promise<DiagnosticRelatedInformation[] | undefined> {
  if (!related) return undefined;
  return Promise.all(
    related.map(async (place) => {
      const uri = Uri.parse(place.uri, true);
      const range = rangesIn((await currentText(uri)) ?? '')(place);
      return new DiagnosticRelatedInformation(new Location(uri, range), messageOf(place));
    }),
  );
}
