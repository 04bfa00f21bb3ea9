import type { WholeDraft } from './wholeDraft.ts';

/** A second set, of other languages and ways to quote. */
export const moreDrafts: readonly WholeDraft[] = [
  {
    title: 'nachrichtlich, Markdown',
    language: 'markdown',
    draft: `Im Kreistag ging es hoch her. „Wir werden keine einzige Geburt mehr nach Rosenau schicken“, sagte Böhme; „wer hier lebt, soll auch hier zur Welt kommen dürfen.“ Willmann hielt dagegen: „Ohne zwölf zusätzliche Pflegekräfte“ sei „die Station im Winter nicht zu halten“ [@klinik].

Böhme erklärte, man werde „keine einzige Geburt mehr nach Rosenau schicken“ [@klinik], und Willmann warnte, „ohne elf zusätzliche Pflegekräfte ist die Station“ verloren [@klinik].

- »Wer hier lebt, soll auch dort zur Welt kommen dürfen.« [@klinik]
- Willmann sagte, „die Station im Winter“ sei in Gefahr. [@klinik]
- ›dagegen unterschrieben 8.400 Bürger‹ [@klinik]
- „Die Kassenärztliche Vereinigung hatte im Mai vorgeschlagen, die Notaufnahme nachts zu schließen; dagegen unterschrieben 8 400 Bürger.“ [@klinik]
`,
    expected: [
      ['Wir werden keine', 'verbatim'],
      ['wer hier lebt', 'differs|verbatim'],
      ['Ohne zwölf', 'verbatim'],
      ['die Station im', 'verbatim'],
      ['keine einzige', 'verbatim'],
      ['ohne elf', 'differs!'],
      ['Wer hier lebt', 'differs'],
      ['die Station im Winter', 'verbatim'],
      ['dagegen unter', 'verbatim'],
      ['Die Kassen', 'verbatim|differs'],
    ],
  },
  {
    title: 'LaTeX with mixed cites',
    language: 'latex',
    draft: `According to \\citet{reservoir}, work \`\`will start in March 2024, eleven years after the first public inquiry''. Pritchard, a farmer, called it nonsense; \`\`I do not believe the figures,'' he said, \`\`and neither does the county council'' \\citep[see][para.~3]{reservoir}.

The assessment is \\textit{cautious}: \\enquote{Nobody has measured what lies below three metres.} \\citep{peat} It adds that \\enquote{between 1990 and 2020 the valley lost 41~per~cent of its peat cover} \\citep{peat}.

\\begin{quote}
\`\`They have not answered a single one of our questions about the peat. [\\ldots] I do not believe the figures.''\\\\
\\hfill --- Owen Pritchard \\citep{reservoir}
\\end{quote}

Helen Marsh's \\enquote{people without a drop} \\citep{reservoir} became a slogan; \\enquote{no drop, no people} \\citep{reservoir} did not. See \\citet{peat} for \\enquote{A reservoir of this size should \\emph{never} stand on peat [my emphasis]}.
`,
    expected: [
      ['will start', 'verbatim'],
      ['I do not believe', 'verbatim|marked-edit'],
      ['and neither does', 'verbatim'],
      ['Nobody has measured', 'verbatim'],
      ['between 1990', 'differs!'],
      ['“They have not answered', 'marked-edit'],
      ['people without', 'verbatim'],
      ['no drop, no', 'not-found|differs|differs!'],
      ['A reservoir of this', 'marked-edit'],
    ],
  },
  {
    title: 'Typst, Russian and French',
    language: 'typst',
    draft: `#set text(lang: "ru")
Сафонова сказала: «Коллекция останется в городе, а здание будет снесено к маю» @muzej.

Архитектор Пётр Ланской считает, что «здание стоит на сваях 1911 года» @muzej[абз. 3], и «каждый паводок отнимает у него по метру» @muzej.

#quote(block: true)[Ce n'est pas un luxe, c'est une réparation. Les quartiers nord attendent depuis vingt ans.] @tramway

Маrк: #quote(attribution: [Lefèvre])[personne n'a mesuré ce que douze mois de travaux feront aux boutiques] @tramway

«Ремонт обойдётся вдвое дороже переезда» @muzej — так не говорил никто.
`,
    expected: [
      ['Коллекция', 'differs'],
      ['здание стоит', 'differs|verbatim'],
      ['каждый паводок', 'differs'],
      ["Ce n'est pas", 'differs!'],
      ['personne', 'differs!'],
      ['Ремонт обойдётся', 'differs|differs!|not-found'],
    ],
  },
  {
    title: 'English Markdown, awkward',
    language: 'markdown',
    draft: `Marsh—"two million people without a drop in reserve"—was blunt [@reservoir]. 'They have not answered a single one of our questions,' Pritchard said [@reservoir].

“We have listened to every objection, and we have changed the design four times … What we cannot do is leave two million people without a drop in reserve” [@reservoir].

“What we cannot do is leave two million people without a drop … We have listened to every objection” [@reservoir].

“[T]he valley [...] lost 14 per cent of its peat cover” [@peat; @reservoir]. “[Wessex Vale] puts the cost at £612 million” [@reservoir]. “The company puts the cost at £612m” [@reservoir].

The inquiry heard that the dam “would turn a nuisance into a danger unless the spillway were doubled” [@reservoir, p. 5]. It is “not a danger” [@reservoir], said no one. Yusuf told the inquiry it “floods in four winters out of ten” [@reservoir, para. 4].

“Her office refused to comment,” the paper wrote [@reservoir]. “His office declined to comment” [@reservoir]. “Her office declined comment” [@reservoir]. “Karen Doyle has until the end of June to decide” [@reservoir]. “Karen Boyle, has until the end of June” [@reservoir].

The minister has “until the end of July to decide” [@reservoir]. “Upland peat holds more carbon then all the forests” [@peat]. “all the forests of the kingdom hold more carbon than upland peat” [@peat].

In 2019 the *Herald* ran “Nobody Wants This Dam” on its front page. She called it a “so-called success story”. The word “reservoir” is French.
`,
    expected: [
      ['two million', 'verbatim'],
      ['They have not', 'verbatim|marked-edit'],
      ['We have listened', 'marked-edit'],
      ['What we cannot', 'differs'],
      ['[T]he valley', 'marked-edit'],
      ['[Wessex', 'marked-edit'],
      ['The company puts', 'differs!'],
      ['would turn', 'differs|verbatim'],
      ['not a danger', 'differs|differs!|not-found'],
      ['floods in', 'wrong-locator'],
      ['Her office refused', 'differs'],
      ['His office', 'differs'],
      ['Her office declined', 'differs'],
      ['Karen Doyle has', 'differs|verbatim|marked-edit'],
      ['Karen Boyle', 'differs!'],
      ['until the end of July', 'differs!'],
      ['Upland peat holds', 'differs'],
      ['all the forests', 'differs|not-found'],
    ],
  },
  {
    title: 'reStructuredText',
    language: 'rst',
    draft: `The valley
==========

Pritchard said "I do not believe the figures" :cite:p:\`reservoir\`.  The assessment notes that
"the rate has slowed since grazing was limited" :cite:p:\`peat\` and that "the rate has risen since grazing was limited" :cite:p:\`peat\`.

    Nobody has measured what lies below three metres.

    -- :cite:t:\`peat\`

.. note:: "this note quotes no one at all"

:cite:t:\`reservoir\` has "a railway siding and a new bridge at Lower Stoke".
`,
    expected: [
      ['I do not believe', 'verbatim'],
      ['the rate has slowed', 'verbatim'],
      ['the rate has risen', 'differs'],
      ['Nobody has', 'verbatim'],
      ['a railway siding', 'verbatim'],
    ],
  },
  {
    title: 'AsciiDoc',
    language: 'asciidoc',
    draft: `= The valley

Marsh said "\`We have listened to every objection\`" cite:[reservoir]. "We have listened to no objection" cite:[reservoir].

[quote, Helen Marsh]
____
What we cannot do is leave two million people without a drop in reserve.
____

cite:[reservoir]

Pritchard's '\`county council\`' is "neither does the county council" cite:[reservoir(3)].
`,
    expected: [
      ['We have listened to every', 'verbatim'],
      ['We have listened to no', 'differs!'],
      ['What we cannot', 'verbatim|uncited'],
      ['neither does', 'verbatim'],
    ],
  },
  {
    title: 'footnotes, links and lists',
    language: 'markdown',
    draft: `The farmer complains that “they have not answered a single one of our questions about the peat”.[^1]

The company says it has “changed the design four times”[^2] and will leave nobody “without a drop in reserve”.[^2]

1. “Upland peat holds more carbon than all the forests of the kingdom” [@peat]
2. “Nobody has measured what lies below thirty metres” [@peat]
3. “Her office declined to comment” [-@reservoir; see also @peat]

@reservoir reports that “the water company announced on Monday” that work “will start in March 2024”.

The phrase “a nuisance into a danger” (@reservoir) recurs; so does “every objection” [see @reservoir, and also @peat]. “The valley lost 14 per cent of its peat cover” between “1990 and 2020”. [@peat]

*“I do **not** believe the figures”* [@reservoir, emphasis added], says the farmer.

<!-- “an old quotation nobody needs any more” [@peat] -->

[^1]: @reservoir, para. 3.
[^2]: @reservoir, para. 2; see “Notes on Dams”.
`,
    expected: [
      ['they have not answered', 'differs|verbatim|marked-edit'],
      ['changed the design', 'verbatim'],
      ['without a drop', 'verbatim'],
      ['Upland peat', 'verbatim'],
      ['Nobody has measured', 'differs!'],
      ['Her office', 'verbatim'],
      ['the water company', 'verbatim'],
      ['will start in', 'verbatim'],
      ['a nuisance into', 'verbatim'],
      ['every objection', 'verbatim|none'],
      ['The valley lost', 'differs|verbatim|marked-edit'],
      ['1990 and 2020', 'verbatim'],
      ['I do not believe', 'verbatim'],
    ],
  },
];
