import type { HitAnswer } from '../../core/answers.ts';
import { groupBy } from '../../core/groupBy.ts';
import type { PassageStatement, SpeakerAnswer } from '../../core/research/statements/statementAnswers.ts';
import type { SpeakerView } from '../../webview/protocol.ts';

/** So many speakers have room in a row. */
const mostSpeakers = 2;

type Said = PassageStatement & { readonly speaker: SpeakerAnswer };

/** The speakers of a hit, each once; `undefined` when nobody is known to speak. */
export function speakerViews(said: HitAnswer['said'] = []): readonly SpeakerView[] | undefined {
  const spoken = said.filter((each): each is Said => each.speaker !== undefined);
  const bySpeaker = [...groupBy(spoken, ({ speaker }) => speaker.actor ?? speaker.name).values()];
  if (bySpeaker.length === 0) return undefined;
  return bySpeaker.slice(0, mostSpeakers).map(speakerView);
}

/** What is quoted and sure stands for all that one says. */
function speakerView(said: readonly Said[]): SpeakerView {
  const sure = said.filter(({ speaker }) => speaker.confidence !== 'low');
  const among = sure.length > 0 ? sure : said;
  const { form, speaker, dateText, venue, firstHand } = among.find((each) => each.form === 'quoted') ?? among[0]!;
  return {
    name: speaker.name,
    short: speaker.short,
    role: speaker.role,
    when: dateText,
    where: venue,
    form,
    ...(firstHand ? {} : { secondHand: true }),
    ...(sure.length > 0 ? {} : { guess: true }),
  };
}
